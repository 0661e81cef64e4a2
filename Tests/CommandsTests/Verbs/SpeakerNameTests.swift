import DiffusionModel
import Testing

@testable import Commands

/// Who speaks is an actor by its id, or by a name or alias that it alone has.
@Suite struct SpeakerNameTests {
    private func run(_ speaker: String, _ line: String = "show one") -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S}
            regions:
              a: {name: Ash, aliases: [Twin]}
              b: {name: Birch, aliases: [Twin]}
            claims:
              k:
                says: It works
                positions: [{by: a, stance: asserts, speaker: \(speaker), evidence: s}]
            officials:
              jo: {name: Jo Marsh, names: {de: Johanna Marsch}, aliases: [JM, The Mayor]}
              kim: Kim Lake
            policies: {p: Wells}
            links:
            - {id: one, link: a advises b, evidence: {source: s, speaker: \(speaker)}}

            """
        return world.run(line + " case.yaml")
    }

    @Test(arguments: ["jo", "Jo Marsh", "Johanna Marsch", "JM", "The Mayor"])
    func `a speaker is read by id, name or alias`(speaker: String) {
        #expect(run(speaker).output.contains("heard from Jo Marsh"))
        let written = run(speaker, "convert -f jsonl").output
        #expect(written.contains("\"speaker\": \"jo\"") || written.contains("\"speaker\":\"jo\""))
        #expect(!written.contains("\"speaker\": \"J") && !written.contains("\"speaker\":\"J"))
    }

    @Test func `a name without a map is one too`() {
        #expect(run("Kim Lake").output.contains("heard from Kim Lake"))
    }

    @Test(arguments: [
        ("Twin", "2 actors are called 'Twin'.", "'a', 'b'"),
        ("Jo", "No entity is called 'Jo'.", ""),
        // A policy says nothing.
        ("Wells", "No entity is called 'Wells'.", ""),
    ])
    func `a name of several or of none is a mistake`(
        speaker: String, words: String, hint: String
    ) {
        let answer = run(speaker)
        #expect(answer.status.rawValue == 65)
        #expect(answer.messages.contains(words), "\(answer.messages)")
        #expect(hint.isEmpty || answer.messages.contains(hint))
    }

    @Test(
        arguments: [
            ("Jo Marsh", "jo", ""), ("JM", "jo", ""), ("jo", "jo", ""),
            ("Twin", nil, "2 actors are called 'Twin'; that it speaks is kept as a note"),
            ("Cy Marsh", nil, "No entity is called 'Cy Marsh'; that it speaks is kept as a note"),
        ] as [(String, String?, String)])
    func `tables read a speaker alike`(speaker: String, id: String?, warning: String) {
        var world = World()
        world.files["g/nodes.csv"] = """
            id,name,kind,aliases
            a,Ash,region,Twin
            b,Birch,region,Twin
            jo,Jo Marsh,official,JM; The Mayor

            """
        world.files["g/edges.csv"] = """
            source,target,kind,sources,speaker
            a,b,advises,s,\(speaker)

            """
        let answer = world.run("convert -f jsonl g/nodes.csv g/edges.csv")
        let written = answer.output.replacing(": ", with: ":")
        #expect(written.contains("\"speaker\":\"") == (id != nil), "\(answer.output)")
        if let id { #expect(written.contains("\"speaker\":\"\(id)\"")) }
        let isSaid = warning.isEmpty || answer.messages.contains(warning)
        #expect(isSaid, "\(answer.messages)")
    }
}
