import DiffusionModel
import TestSupport
import Testing
import Texts

@testable import ModelFormats

/// What comes back of a graph that was written in a format of other programs.
@Suite struct GenericRoundTripTests {
    private static let graphs = ["graphs/xinjiang-ningxia.yaml", "graphs/pilot-cascade.yaml"]
    /// The formats that are XML, and those that hold the same columns besides.
    private static let xml: [GraphFormat] = [.graphml, .gexf, .gexfDraft]
    private static let formats = xml + [.nodeLink, .cytoscape, .jgf, .gml]

    /// Each link with all that links say, but for what formats state that they lose.
    private func said(_ model: GraphModel) -> [String] {
        model.links.indices.map { index in
            let (link, detail) = (model.links[index], model.links.detail(at: index))
            let evidence = model.evidence(ofLink: index).map { row in
                "\(row.stance) " + row.chain.map { model.sources[$0].id }.joined(separator: "<")
                    + (row.stance == .supports ? row.credibility.map { " \($0.grade)" } ?? "" : "")
            }
            let words = [
                model.entities[link.subject].id, model.codebook.linkKinds[link.kind].id,
                model.entities[link.object].id, "\(link.origin)",
                model.timing(ofLink: index).map { "\($0.start)\($0.end)" } ?? "",
                model.stage(ofLink: index).rawValue,
                model.mechanisms(ofLink: index).map(\.rawValue).joined(separator: "+"),
                model.linkPolicies[index].map { model.entities[$0].id }.sorted()
                    .joined(separator: "+"),
                model.coder(ofLink: index) ?? "", detail?.note ?? "", detail?.title ?? "",
            ]
            return (words + evidence.sorted()).joined(separator: "|")
        }.sorted()
    }

    private func said(of entity: Entity, _ model: GraphModel) -> String {
        let detail = entity.detail
        let words = [
            entity.id, entity.kind, entity.name, detail.note ?? "", detail.url ?? "",
            detail.stage?.rawValue ?? "", detail.says ?? "",
            detail.timing.map { "\($0.start)\($0.end)" } ?? "",
        ]
        return (words + detail.aliases + detail.within.map { model.entities[$0].id })
            .joined(separator: "|")
    }

    @Test(arguments: graphs, formats)
    func `entities and links come back with their times, kinds, stages and sources`(
        path: String, format: GraphFormat
    ) throws {
        let model = try ReadText.model(try Repository.text(path))
        let again = try Written.again(model, format)
        #expect(said(again) == said(model))
        #expect(
            again.entities.map { said(of: $0, again) }.sorted()
                == model.entities.map { said(of: $0, model) }.sorted())
        #expect(again.header.title == (format == .gexfDraft ? nil : model.header.title))
        #expect(again.header.note == model.header.note)
    }

    /// But for kinds of a file's own, which are lost on the first way.
    @Test(arguments: formats)
    func `what came back once is written and comes back the same`(format: GraphFormat) throws {
        let first = try ReadText.model(try Repository.text(Self.graphs[0]))
        let model = try Written.again(first, format)
        let again = try Written.again(model, format)
        #expect(try Written.text(again, format) == Written.text(model, format))
    }

    @Test(arguments: formats)
    func `signs of XML and line breaks in texts come back`(format: GraphFormat) throws {
        let model = try ReadText.model(
            "tributary: 1\nregions: {a: {name: \"<A> & 'B' \\\"C\\\"\", note: \"one\\ntwo\\tthree\"}}\n"
        )
        let again = try Written.again(model, format)
        #expect(again.entities.map(\.name) == model.entities.map(\.name))
        #expect(again.entities.map(\.detail.note) == model.entities.map(\.detail.note))
    }

    @Test(arguments: xml)
    func `a sign that XML does not have is counted`(format: GraphFormat) throws {
        let model = try ReadText.model(
            "tributary: 1\nregions: {a: {name: A, note: \"one\\u0001two\"}}\n")
        #expect(
            format.losses(of: model).contains {
                $0.hasSuffix("text with a sign that XML does not have")
            })
        let again = try Written.again(model, format)
        #expect(again.entities.first?.detail.note == "onetwo")
    }

    @Test(arguments: xml)
    func `blanks at the ends of texts are counted, and attributes keep their order`(
        format: GraphFormat
    ) throws {
        let model = try ReadText.model(
            "tributary: 1\nregions: {a: {name: \"A \"}, b: B}\n"
                + "links: [{link: a advises b, attributes: {relation: x, other: y}}]\n")
        #expect(format.losses(of: model).contains("1 text with blanks at an end"))
        let again = try Written.again(model, format)
        #expect(
            again.links.detail(at: again.links.indices.lowerBound)?.attributes.map(\.name)
                == ["relation", "other"])
    }

    /// Without the signs that XML does not have, names of attributes may be empty or alike.
    @Test(arguments: xml)
    func `attributes whose names XML cannot hold come back under others`(
        format: GraphFormat
    ) throws {
        let model = try ReadText.model("id,\u{12},x,x\u{12}\na,1,2,3\n", "nodes.csv")
        let again = try Written.again(model, format)
        #expect(
            again.entities[again.entities.indices.lowerBound].detail.attributes.map(\.value)
                == ["1", "2", "3"])
        #expect(format.losses(of: model).contains { $0.contains("XML does not have") })
    }

    @Test(arguments: formats.filter { !xml.contains($0) }, 0..<30 as Range<UInt64>)
    func `a random graph comes back`(format: GraphFormat, seed: UInt64) throws {
        // GML has no zero bytes.
        let text = RandomGraph.json(seed: seed).replacing("\\u0000", with: "")
        let file = InputFile(name: "r.json", bytes: Array(text.utf8), format: .json)
        let model = try ModelReader.read([file]).model
        let again = try Written.again(model, format)
        SameGraph.expect(SameGraph.entities(again), SameGraph.entities(model))
        // That a link has no evidence although its item has some is what no field can say.
        let ids = model.linkIDs()
        let bare = Set(ids.indices.filter { model.links.evidence(at: $0) == [] }.map { ids[$0] })
        SameGraph.expect(
            SameGraph.links(again).filter { !bare.contains($0.key) },
            SameGraph.links(model).filter { !bare.contains($0.key) })
    }

    @Test(arguments: formats.filter { !xml.contains($0) })
    func `names that are hard to write come back`(format: GraphFormat) throws {
        let names = RandomGraph.hostileTexts + ["-->", "a -- b", "\\\"", "👩‍👩‍👧 & co", "]]", "n1[x]"]
        var builder = GraphModel.Builder(codebook: BuiltInCodebook.codebook)
        for (number, name) in names.enumerated() {
            var detail = EntityDetail()
            (detail.name, detail.note) = (name, name)
            builder.add(Entity(id: "e\(number)", kind: "region", detail: detail))
        }
        let model = try builder.build()
        let again = try Written.again(model, format)
        let isHeld = { (text: String) in format != .gml || !text.unicodeScalars.contains("\0") }
        for (entity, other) in zip(model.entities, again.entities) where isHeld(entity.name) {
            #expect(other.name == entity.name && other.detail.note == entity.detail.note)
        }
        #expect(again.entities.count == model.entities.count)
    }

    @Test(arguments: formats)
    func `attributes that are called as columns or as one another come back`(
        format: GraphFormat
    ) throws {
        let model = try ReadText.model(Self.namesakes)
        #expect(!format.losses(of: model).contains { $0.contains("attribute") })
        let again = try Written.again(model, format)
        #expect(again.entities.map(\.detail.attributes) == model.entities.map(\.detail.attributes))
        for index in model.links.indices {
            #expect(
                again.links.detail(at: index)?.attributes
                    == model.links.detail(at: index)?.attributes)
        }
    }

    @Test func `they come back from tables too`() throws {
        let model = try ReadText.model(Self.namesakes)
        let files = CSVTables.all(model).map {
            InputFile(name: $0.name, bytes: Array($0.text.utf8))
        }
        let again = try ModelReader.read(files).model
        #expect(again.entities.map(\.detail.attributes) == model.entities.map(\.detail.attributes))
        #expect(again.links.detail(at: 0)?.attributes == model.links.detail(at: 0)?.attributes)
        #expect(!GraphFormat.csvFolder.losses(of: model).contains { $0.contains("attribute") })
    }

    private static let namesakes = """
        tributary: 1
        regions:
          a: {name: Arden, attributes: {date: d, Topic: e, label: f, kind: g, orientation: h,
            "attribute:date": i, parent: j, value: k, source: l, topic: m}}
          b: {name: Birk, attributes: {weight: n, stage: o}}
        links:
          - {link: a advises b, attributes: {date: p, weight: q, label: r, kind: s, key: t,
            interaction: u, orientation: v, identifier: w, "a b": x, "a-b": y, spells: z}}
        """
}
