import ModelFormats
import Testing

@testable import Commands

/// What is said of names that the graph does not have.
@Suite struct NameErrorTests {
    @Test(arguments: [
        ("paths nrth south", "no entity is called 'nrth'", "Did you mean 'North'?"),
        (
            "paths north elsewhere", "no entity is called 'elsewhere'",
            "'tributary list entities' names them all."
        ),
        ("upstream soth", "no entity is called 'soth'", "Did you mean 'South'?"),
        ("show zzz", "no entity is called 'zzz'", "'tributary list entities' names them all."),
        ("filter --within nrth", "no entity is called 'nrth'", "Did you mean 'North'?"),
        (
            "filter --policy north", "--policy 'north' is a region, no policy",
            "'tributary list entities --kind policy' names the policies."
        ),
        (
            "filter --source rumour", "no source is called 'rumour'",
            "'tributary list sources' names them all."
        ),
        (
            "filter --without-source gazete", "no source is called 'gazete'",
            "Did you mean 'Gazette'?"
        ),
        (
            "list nothing", "unknown list 'nothing'",
            "Known are entities, links, sources, claims, adoptions."
        ),
        (
            "rank --orient visits=backwards", "unknown orientation 'backwards'",
            "Did you mean 'backward'? Known are forward, backward, both, none."
        ),
        (
            "rank --orient visits", "--orient 'visits' is no orientation",
            "Write a link kind and a way, such as learns-from=backward."
        ),
        (
            "info --from yml", "unknown input format 'yml'",
            "Did you mean 'yaml'? Known are " + GraphFormat.read.map(\.name).joined(separator: ", ")
                + "."
        ),
        (
            "list links --sort day", "unknown column 'day'",
            "Known are id, subject, subjectName, kind, object, objectName, date, earliest, latest, "
                + "stage, mechanism, policies, likelihood, weight, sources, disputedBy, "
                + "omittedBy."
        ),
    ])
    func `an unknown name gets a sentence, a hint and exit 64`(
        command: String, sentence: String, hint: String
    ) {
        let answer = World.byTheRivers.run(command + " rivers.yaml")
        #expect(answer.status == .usage)
        #expect(answer.output == "")
        #expect(answer.messages == "error: \(sentence)\n  hint: \(hint)\n")
    }

    @Test func `a name is found by id, name, alias in any case, and unique beginning`() {
        for name in ["west", "West", "WEST", "Easterly", "easterly", "wes"] {
            let answer = World.byTheRivers.run("show \(name) rivers.yaml --format csv --no-header")
            #expect(answer.output.hasPrefix("west,"), "\(name)")
        }
    }

    @Test func `an ambiguous name shows five candidates in the order of their ids, each once`() {
        var world = World()
        let rows = [7, 3, 1, 6, 2, 5, 4].map { "node\($0),hub\n" }.joined()
        world.files["many.csv"] = "source,target\n\(rows)"
        #expect(
            world.run("show no many.csv").messages
                == "error: 'no' is ambiguous: node1 (node); node2 (node); node3 (node); "
                + "node4 (node); node5 (node) and 2 more\n  hint: Name one by its id.\n")
    }

    @Test func `what is no actor, or one and the same, can be no end of a path`() {
        let policy = World().run("upstream rent-caps graphs/pilot-cascade.yaml")
        #expect(policy.status == .usage)
        #expect(policy.messages.hasPrefix("error: 'rent-caps' is a policy, not an actor\n"))
        let loop = World.byTheRivers.run("paths north North rivers.yaml")
        #expect(loop.status == .usage)
        #expect(loop.messageLines.count == 1)
    }
}
