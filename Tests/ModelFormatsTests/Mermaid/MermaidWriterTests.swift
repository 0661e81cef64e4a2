import DiffusionModel
import Testing

@testable import ModelFormats

/// A graph as a flowchart of Mermaid.
///
/// Oracle: the documentation of Mermaid, "Flowcharts", by hand: labels between quotes, characters
/// as `#35;`, links `-->`, `---` and `-.->` with a text between bars.
@Suite struct MermaidWriterTests {
    @Test func `nodes have names of their own, and lines the words of their kinds`() throws {
        let lines = try Written.lines(
            """
            tributary: 1
            title: 'Two "towns"'
            regions: {end: Arden, b: 'x["-->"] #1 <b> `m` %% | \\n'}
            agreements: {pact: {name: Pact, date: 2012, parties: [end, b]}}
            links: [{link: end learns-from b}, {link: b visits end}, {link: end criticizes b}]
            """, .mermaid)
        #expect(
            lines[...6] == [
                "---", "title: \"Two \\\"towns\\\"\"", "---", "flowchart LR", "  n1[\"Arden\"]",
                "  n2[\"x[#34;--#62;#34;] #35;1 #60;b#62; #96;m#96; #37;#37; #124; #92;n\"]",
                "  n3(\"Pact\")",
            ])
        #expect(lines.contains("  n1 -->|\"learns from\"| n2"))
        #expect(
            lines.contains("  n2 ---|\"visits\"| n1") || lines.contains("  n2 -->|\"visits\"| n1"))
        #expect(lines.contains("  n1 -.->|\"criticizes\"| n2"))
        #expect(lines.count == 12)
    }

    @Test func `what it leaves out is counted`() throws {
        #expect(
            GraphFormat.mermaid.losses(of: try ReadText.model(TwoTowns.yaml)) == [
                "the note", "2 ids of entities", "2 descriptions of entities", "1 time of a link",
                "1 weight", "1 stage of a link", "1 link's mechanism", "1 attribute of a link",
            ])
    }

    @Test func `it names the program where asked, behind the title`() throws {
        let text = try Written.text(
            try ReadText.model(TwoTowns.yaml), .mermaid, program: "tributary\n0.1")
        #expect(text.hasPrefix("---\ntitle: \"Two towns\"\n---\n%% Made by tributary 0.1\n"))
    }
}
