import DiffusionModel
import Testing
import Texts

@testable import ModelFormats

/// DOT on its way out; oracle: the DOT language, by hand.
@Suite struct DOTFormatTests {
    private func text(_ model: GraphModel, _ settings: FormatWriter.Settings) throws -> String {
        let writer = try #require(GraphFormat.dot.writer)
        guard case .file(let put) = writer.form else { return "" }
        return try TextBlocks.text { _ = try put(model, settings, &$0) }
    }

    @Test func `the program is named in a comment where it is given`() throws {
        let model = try ReadText.model("source,target\na,b\n", "t.csv")
        let graph = """
            digraph "graph" {
              "a" [label="a", kind="node"];
              "b" [label="b", kind="node"];
              "a" -> "b" [id="a.link.b", kind="link", label="link"];
            }

            """
        #expect(try text(model, .init()) == graph)
        #expect(try text(model, .init(program: "x\n1")) == "// Made by x 1\n" + graph)
        #expect(
            GraphFormat.written.filter { $0.writer?.namesProgram == true } == [
                .dot, .gexf, .gexfDraft, .graphml, .gml, .mermaid,
            ])
    }

    @Test func `times that last, weights and evidence are counted`() throws {
        let model = try ReadText.model(
            """
            tributary: 1
            subtitle: Invented
            sources: {s: S}
            regions: {a: A, b: B}
            links:
              - {link: a advises b, from: 2014, to: 2015, weight: 2, evidence: s}
              - {link: b advises a, date: 2014, evidence: s}
            """)
        #expect(
            GraphFormat.dot.losses(of: model) == [
                "the subtitle", "1 source", "2 rows of evidence", "1 time that lasts", "1 weight",
            ])
    }

    /// DOT has one escape, that of the quote: a backslash before one stays two where it is written
    /// as two.
    @Test(arguments: [("a\\\"b", 2), ("a\\b", 0), ("a\"b", 0), ("caf\u{E9} &copy;", 0)])
    func `texts that DOT writes otherwise are counted, and others come back`(
        name: String, count: Int
    ) throws {
        let field = name.replacing("\"", with: "\"\"")
        let model = try ReadText.model("id,name\na,\"\(field)\"\n\"\(field)2\",b\n", "nodes.csv")
        let told = GraphFormat.dot.losses(of: model).first { $0.contains("DOT writes otherwise") }
        #expect(told?.hasPrefix("\(count) ") ?? (count == 0))
        guard count == 0 else { return }
        let again = try ReadText.model(try text(model, .init()), "a.dot")
        #expect(again.entities.map(\.id) == model.entities.map(\.id))
        #expect(again.entities.map(\.name) == model.entities.map(\.name))
    }
}
