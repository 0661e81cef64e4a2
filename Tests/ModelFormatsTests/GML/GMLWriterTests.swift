import DiffusionModel
import Testing

@testable import ModelFormats

/// A graph as GML.
///
/// Oracle: Himsolt, *GML: A portable Graph File Format*, by hand: keys are letters and digits, ids
/// are integers, a real has a point, texts have no quotes within and other signs than those of
/// ASCII as numbers.
@Suite struct GMLWriterTests {
    @Test func `nodes have numbers, their ids as labels, and a key for each field`() throws {
        let lines = try Written.lines(TwoTowns.yaml, .gml)
        #expect(
            lines[...5].map { String($0.prefix(20)) } == [
                "Version 1", "graph [", "  directed 1", "  multigraph 1", "  label \"Two towns\"",
                "  comment \"Invented\"",
            ])
        #expect(
            lines[8...14] == [
                "  node [", "    id 1", "    label \"a\"", "    identifier \"a\"",
                "    kind \"region\"", "    name \"Arden &#34;North&#34;\"", "  ]",
            ])
        #expect(
            lines[22...34] == [
                "  edge [", "    source 1", "    target 2", "    label \"advises\"",
                "    type \"advises\"", "    weight 2.0", "    date \"2015-03\"",
                "    identifier \"a.advises.b.2015-03\"", "    stage \"done\"",
                "    mechanism \"learning\"", "    key2 \"x\"", "    orientation \"forward\"",
                "  ]",
            ])
    }

    @Test func `keys are letters and digits, no two the same, and none of GML's own`() {
        #expect(
            GMLKeys.keys(of: ["id", "label", "a b", "a-b", "AB", "2 x", "新", "directed", "key"])
                == [
                    "identifier", "label2", "ab", "ab2", "AB3", "x2x", "attribute", "hasDirection",
                    "key2",
                ])
    }

    @Test func `signs beyond ASCII are numbers, and numbers have a point`() throws {
        let text = try Written.text(
            try ReadText.model(
                "tributary: 1\nregions: {a: 'é & 新 \"👩\"', b: B}\n"
                    + "links: [{link: a advises b, weight: 1e-7}]\n"), .gml)
        #expect(text.utf8.allSatisfy { $0 < 0x7F })
        #expect(text.contains("name \"&#233; &#38; &#26032; &#34;&#128105;&#34;\""))
        #expect(text.contains("weight 1.0e-07"))
    }

    /// NetworkX writes the same keys again, and `key 0` for edges of a multigraph.
    @Test func `what NetworkX wrote again is read as the same graph`() throws {
        let model = try ReadText.model(TwoTowns.yaml)
        let text = try Written.text(model, .gml)
            .replacing("  edge [\n", with: "  edge [\n    key 0\n")
        let again = try ReadText.model(text, "t.gml")
        #expect(again.linkIDs() == model.linkIDs())
        #expect(again.links.detail(at: 0)?.attributes == model.links.detail(at: 0)?.attributes)
    }
}
