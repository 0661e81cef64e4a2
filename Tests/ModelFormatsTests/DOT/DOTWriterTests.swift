import DiffusionModel
import Testing

@testable import ModelFormats

/// A graph as plain DOT.
///
/// Oracle: the grammar of DOT (graphviz.org, "DOT Language"): every id stands between quotes, in
/// which a quote alone needs a backslash; what is expected is written by hand.
@Suite struct DOTWriterTests {
    private func dot(_ yaml: String, program: String? = nil) throws -> [String] {
        DOTWriter.dot(try ReadText.model(yaml), program: program)
            .split(separator: "\n").map(String.init)
    }

    @Test func `every entity and link is written, from subject to object`() throws {
        let lines = try dot(
            """
            tributary: 1
            title: Two towns
            regions: {a: Arden, b: Birk}
            links: [{link: a learns-from b, date: 2015-03, stage: intended}, {link: b directs a}]
            """)
        #expect(
            lines == [
                "digraph \"Two towns\" {",
                "  \"a\" [label=\"Arden\", kind=\"region\"];",
                "  \"b\" [label=\"Birk\", kind=\"region\"];",
                "  \"a\" -> \"b\" [id=\"a.learns-from.b.2015-03\", kind=\"learns-from\", "
                    + "label=\"learns from\", date=\"2015-03\", stage=\"intended\"];",
                "  \"b\" -> \"a\" [id=\"b.directs.a\", kind=\"directs\", label=\"directs\"];",
                "}",
            ])
    }

    /// What a role inherits from its item is written; what lasts has no one date.
    @Test func `times and stages are those that hold`() throws {
        let lines = try dot(
            """
            tributary: 1
            regions: {a: A, b: B}
            agreements: {deal: {date: 2015, stage: done, learner: a, model: b}}
            links: [{link: a directs b, from: 2010, to: 2012}]
            """)
        let links = lines.filter { $0.contains("->") }
        #expect(links.count == 3)
        #expect(links.count { $0.contains("date=\"2015\", stage=\"done\"") } == 2)
        #expect(links.count { $0.contains("directs") && !$0.contains("date=") } == 1)
    }

    @Test func `a graph without anything is one, and names its program where asked`() throws {
        #expect(try dot("tributary: 1\nregions: {}") == ["digraph \"graph\" {", "}"])
        let named = try dot("tributary: 1\nregions: {}", program: "tributary\n0.1")
        #expect(named.first == "// Made by tributary 0.1")
    }

    /// In a label `&` would name a character, and a name is read back as it is.
    @Test func `signs that DOT reads are written so that it reads what was meant`() throws {
        let lines = try dot(
            """
            tributary: 1
            title: 'Say "yes" \\ no'
            regions: {a: '"R&D" \\N'}
            """)
        #expect(lines.first == "digraph \"Say \\\"yes\\\" \\ no\" {")
        #expect(lines[1] == "  \"a\" [label=\"\\\"R&amp;D\\\" \\\\N\", kind=\"region\"];")
    }
}
