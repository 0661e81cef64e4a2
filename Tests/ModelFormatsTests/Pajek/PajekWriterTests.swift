import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// A graph as a network of Pajek.
///
/// Oracle: Mrvar and Batagelj, *Pajek: Reference Manual*, by hand: vertices by number with labels
/// in quotes, `*Arcs :n "relation"`, lines of two numbers, a value and times in brackets.
@Suite struct PajekWriterTests {
    @Test func `each kind is a relation, of edges where a policy flows both ways`() throws {
        let text = """
            tributary: 1
            title: Two towns, 100% "invented"
            regions: {a: Arden, b: Birk, c: Birk, d: 'É "x" \\y'}
            links:
              - {link: a learns-from b, date: 2015-03, weight: 2}
              - {link: a learns-from c, from: 2010, to: ..}
              - {link: a learns-from d, date: by 2012}
              - {link: a visits b, from: 2011, to: 2012-05, attributes: {k: v}}
            """
        let lines = try Written.lines(text, .pajek)
        #expect(
            lines[...5] == [
                "*Network Two towns, 100 'invented'", "*Vertices 4", "1 \"Arden\"",
                "2 \"Birk (b)\"", "3 \"Birk (c)\"", "4 \"&#201; &#34;x&#34; &#92;y\"",
            ])
        let arcs = lines.firstIndex { $0.hasSuffix("\"learns-from\"") } ?? 0
        #expect(lines[arcs].hasPrefix("*Arcs :"))
        #expect(
            lines[arcs...].dropFirst().prefix(3) == [
                "1 2 2.0 [2015-2015]", "1 3 1 [2010-*]", "1 4",
            ])
        let visits = lines.firstIndex { $0.hasSuffix("\"visits\"") } ?? 0
        #expect(lines[visits...].dropFirst().first == "1 2 1 [2011-2012]")
        let losses = GraphFormat.pajek.losses(of: try ReadText.model(text))
        #expect(
            losses == [
                "the title as it is spelt", "4 ids of entities", "4 descriptions of entities",
                "1 name that another entity has too", "1 attribute of a link",
                "4 times of links but for their years", "2 links without a weight, written with 1",
            ])
    }

    @Test func `what was written is read back with its names, kinds and weights`() throws {
        let model = try ReadText.model(TwoTowns.yaml)
        let again = try Written.again(model, .pajek)
        #expect(again.header.title == "Two towns")
        #expect(again.entities.map(\.name) == ["Arden \"North\"", "Birk"])
        #expect(
            Set(again.links.indices.map { again.kind(ofLink: $0).id })
                == Set(model.links.indices.map { model.kind(ofLink: $0).id }))
        #expect(again.links.indices.compactMap { again.links.weight(at: $0) } == [2])
    }

    @Test func `names that are hard to write come back`() throws {
        var builder = GraphModel.Builder(codebook: BuiltInCodebook.codebook)
        for (number, name) in RandomGraph.hostileTexts.enumerated() {
            var detail = EntityDetail()
            detail.name = name
            builder.add(Entity(id: "e\(number)", kind: "region", detail: detail))
        }
        let model = try builder.build()
        // Pajek has no zero bytes.
        let names = model.entities.map { $0.name.replacing("\0", with: "") }
        #expect(try Written.again(model, .pajek).entities.map(\.name) == names)
    }
}
