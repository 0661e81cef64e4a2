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
                .dot, .gexf, .graphml,
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
}
