import DiffusionModel
import TestSupport
import Testing
import Texts

@testable import ModelFormats

/// What comes back of a graph that was written in a format of other programs.
@Suite struct GenericRoundTripTests {
    private static let graphs = ["graphs/xinjiang-ningxia.yaml", "graphs/pilot-cascade.yaml"]
    private static let formats: [GraphFormat] = [.graphml, .gexf]

    private func written(_ model: GraphModel, _ format: GraphFormat) throws -> String {
        let writer = try #require(format.writer)
        guard case .file(let put) = writer.form else { return "" }
        return try TextBlocks.text { _ = try put(model, .init(program: "Tributary"), &$0) }
    }

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
        let name = "t" + (format.endings.first ?? "")
        let again = try ReadText.model(try written(model, format), name)
        #expect(said(again) == said(model))
        #expect(
            again.entities.map { said(of: $0, again) }.sorted()
                == model.entities.map { said(of: $0, model) }.sorted())
        #expect(again.header.title == model.header.title)
        #expect(again.header.note == model.header.note)
    }

    /// But for kinds of a file's own, which are lost on the first way.
    @Test(arguments: formats)
    func `what came back once is written and comes back the same`(format: GraphFormat) throws {
        let first = try ReadText.model(try Repository.text(Self.graphs[0]))
        let model = try ReadText.model(
            try written(first, format), "t" + (format.endings.first ?? ""))
        let once = try written(model, format)
        let again = try ReadText.model(once, "t" + (format.endings.first ?? ""))
        #expect(try written(again, format) == once)
    }

    @Test(arguments: formats)
    func `signs of XML and line breaks in texts come back`(format: GraphFormat) throws {
        let model = try ReadText.model(
            "tributary: 1\nregions: {a: {name: \"<A> & 'B' \\\"C\\\"\", note: \"one\\ntwo\\tthree\"}}\n"
        )
        let again = try ReadText.model(
            try written(model, format), "t" + (format.endings.first ?? ""))
        #expect(again.entities.map(\.name) == model.entities.map(\.name))
        #expect(again.entities.map(\.detail.note) == model.entities.map(\.detail.note))
    }

    @Test(arguments: formats)
    func `a sign that XML does not have is counted`(format: GraphFormat) throws {
        let model = try ReadText.model(
            "tributary: 1\nregions: {a: {name: A, note: \"one\\u0001two\"}}\n")
        #expect(
            format.losses(of: model).contains {
                $0.hasSuffix("text with a sign that XML does not have")
            })
        let again = try ReadText.model(
            try written(model, format), "t" + (format.endings.first ?? ""))
        #expect(again.entities.first?.detail.note == "onetwo")
    }

    @Test(arguments: formats)
    func `blanks at the ends of texts are counted, and attributes keep their order`(
        format: GraphFormat
    ) throws {
        let model = try ReadText.model(
            "tributary: 1\nregions: {a: {name: \"A \"}, b: B}\n"
                + "links: [{link: a advises b, attributes: {relation: x, other: y}}]\n")
        #expect(format.losses(of: model).contains("1 text with blanks at an end"))
        let again = try ReadText.model(
            try written(model, format), "t" + (format.endings.first ?? ""))
        #expect(
            again.links.detail(at: again.links.indices.lowerBound)?.attributes.map(\.name)
                == ["relation", "other"])
    }

    /// Without the signs that XML does not have, names of attributes may be empty or alike.
    @Test(arguments: formats)
    func `attributes whose names XML cannot hold come back under others`(
        format: GraphFormat
    ) throws {
        let model = try ReadText.model("id,\u{12},x,x\u{12}\na,1,2,3\n", "nodes.csv")
        let again = try ReadText.model(
            try written(model, format), "t" + (format.endings.first ?? ""))
        #expect(
            again.entities[again.entities.indices.lowerBound].detail.attributes.map(\.value)
                == ["1", "2", "3"])
        #expect(format.losses(of: model).contains { $0.contains("XML does not have") })
    }
}
