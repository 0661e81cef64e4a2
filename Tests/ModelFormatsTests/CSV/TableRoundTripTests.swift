import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// A graph that goes into tables and comes back.
///
/// Oracle: the graph itself; what may be lost is listed, and nothing else.
@Suite struct TableRoundTripTests {
    private func tables(_ model: GraphModel) throws -> GraphModel {
        let files = CSVTables.all(model).map {
            InputFile(name: $0.name, bytes: Array($0.text.utf8))
        }
        return try ModelReader.read(files).model
    }

    private func source(_ source: Source, of model: GraphModel) -> [String] {
        [
            source.id, source.title ?? "-", "\(source.authors)", source.publisher ?? "-",
            source.published?.text ?? "-", source.url ?? "-", source.reliability?.rawValue ?? "-",
            source.note ?? "-", source.via.map { model.sources[$0].id }.joined(separator: " "),
            source.dependsOn.map { model.sources[$0].id }.joined(separator: " "),
        ]
    }

    private func expectKept(_ model: GraphModel) throws {
        let again = try tables(model)
        // That a role has no evidence although its item has some is what no field can say.
        let ids = model.linkIDs()
        let bare = Set(ids.indices.filter { model.links.evidence(at: $0) == [] }.map { ids[$0] })
        SameGraph.expect(
            SameGraph.links(again).filter { !bare.contains($0.key) },
            SameGraph.links(model).filter { !bare.contains($0.key) })
        SameGraph.expect(SameGraph.entities(again), SameGraph.entities(model))
        let sources = { (model: GraphModel) in
            model.sources.filter { $0.entity == nil }.map { self.source($0, of: model) }
                .sorted { $0[0] < $1[0] }
        }
        #expect(sources(again) == sources(model))
    }

    @Test(arguments: ["graphs/pilot-cascade.yaml", "graphs/xinjiang-ningxia.yaml"])
    func `a graph comes back from the tables of a folder`(path: String) throws {
        try expectKept(try ReadText.model(try Repository.text(path), path))
    }

    @Test func `what a small graph of every kind says comes back`() throws {
        try expectKept(try ReadText.model(Self.everything))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a random graph comes back`(seed: UInt64) throws {
        // Tables have no zero bytes.
        let text = RandomGraph.json(seed: seed).replacing("\\u0000", with: "")
        let file = InputFile(name: "r.json", bytes: Array(text.utf8), format: .json)
        try expectKept(try ModelReader.read([file]).model)
    }

    @Test func `what lasts stays lasting, and who disputes disputes, in one table as well`() throws
    {
        let model = try ReadText.model(Self.everything)
        let again = try ReadText.model(CSVTables.links(model), "t.csv")
        #expect(again.linkIDs() == model.linkIDs())
        for index in model.links.indices {
            #expect(again.timing(ofLink: index) == model.timing(ofLink: index))
            #expect(
                SameGraph.kept(again.evidence(ofLink: index), again)
                    == SameGraph.kept(model.evidence(ofLink: index), model))
            #expect(
                again.linkPolicies[index].map { again.entities[$0].id }
                    == model.linkPolicies[index].map { model.entities[$0].id })
        }
    }

    private static func pact(_ time: String, _ model: String, _ learner: String) -> String {
        "tributary: 1\nregions: {x: X, y: Y}\n"
            + "agreements: {pact: {\(time), model: \(model), learner: \(learner)}}\n"
    }

    /// Which links have the time of their item, which one day is, and which have one of their own.
    private func shared(_ model: GraphModel) -> [String] {
        let ids = model.linkIDs()
        return ids.indices.filter { model.sharesDayOfItem($0) }.map { ids[$0] }
    }

    @Test(arguments: [
        (pact("date: 2012", "{who: x, date: 2012}", "y"), ["pact.learner.y"]),
        (pact("date: 2012", "{who: x, date: 2012}", "{who: y, date: 2012}"), []),
        (pact("from: 2012, to: 2014", "{who: x, from: 2012, to: 2014}", "y"), ["pact.learner.y"]),
        (pact("seen: 2012-05", "x", "{who: y, seen: 2012-05}"), ["pact.model.x"]),
        (pact("date: by 2012", "x", "{who: y, date: '[..2012]'}"), ["pact.model.x"]),
        (pact("stage: done", "x", "{who: y, date: 2012}"), ["pact.model.x"]),
    ])
    func `a role's own time is none of its item's, though they are alike`(
        text: String, inheriting: [String]
    ) throws {
        let model = try ReadText.model(text)
        #expect(shared(model) == inheriting)
        #expect(shared(try tables(model)) == inheriting)
        try expectKept(model)
    }

    @Test(arguments: [
        (pact("date: 2012", "x", "y"), 1), (pact("date: 2012-05-03", "x", "y"), 0),
        (pact("date: 2012", "{who: x, date: 2012}", "y"), 0),
        (pact("from: 2012", "x", "y"), 0), (pact("date: by 2012", "[x, y]", "y"), 1),
    ])
    func `that roles share a day is named where one table of links loses it`(
        text: String, count: Int
    ) throws {
        let losses = GraphFormat.csv.losses(of: try ReadText.model(text))
        #expect(losses.contains { $0.hasSuffix("roles share") } == (count > 0), "\(losses)")
    }

    @Test func `what an edge table cannot hold is counted and named`() throws {
        let model = try ReadText.model(Self.everything)
        #expect(
            GraphFormat.csv.losses(of: model) == [
                "the title", "the license", "3 descriptions of sources",
                "8 descriptions of entities", "1 entity without a link", "1 quotation", "1 speaker",
                "1 unknown day that roles share", "1 view", "1 kind (lends-to)",
            ])
        #expect(
            GraphFormat.csvFolder.losses(of: model) == [
                "the title", "the license", "1 quotation", "1 speaker", "1 view",
            ])
        #expect(
            GraphFormat.dot.losses(of: model) == [
                "the license", "3 sources", "7 rows of evidence", "3 descriptions of entities",
                "3 times that last", "1 weight", "1 likelihood of a link", "1 link's policies",
                "1 title of a link", "1 note on a link", "1 attribute of a link", "1 view",
                "1 kind (lends-to)",
            ])
    }

    private static let everything = """
        tributary: 1
        title: Everything, invented
        license: CC0-1.0
        codebook: {link-kinds: {lends-to: {orientation: backward, reads: borrows from}}}
        sources:
          courier: {title: The Courier, via: study}
          study: {title: A Study, author: [Ines Hale, Tom Voss], reliability: B}
          "Hale; Voss 2019": One book by two authors
        regions:
          norby: {name: Norby, aliases: ["Norby, Upper", N]}
          sudwick: {name: Sudwick, within: norby}
          esk: Esk
        officials:
          ada: {name: Ada, posts: [{at: norby, title: Mayor, from: 2010, to: 2014}]}
        agencies: {board: {name: Board, acts-for: sudwick}}
        policies: {fares: Fares, idle: Idle}
        agreements:
          pact: {date: 2012-05, policy: fares, model: norby, learner: sudwick, stage: done,
            evidence: courier}
        links:
          - {link: norby advises esk, from: 2011, to: .., policy: fares, weight: 2.5, likelihood: likely,
             note: "two days; maybe", attributes: {clause: 12a},
             evidence: [{source: "Hale; Voss 2019", credibility: 2}, {source: study, stance: disputes}]}
          - {link: esk lends-to sudwick, seen: 2013, evidence: [{source: norby, quote: Yes, speaker: ada}]}
          - {link: esk visits norby, date: "[..2014-03]", stage: intended, evidence: [{source: courier, stance: omits}]}
        adoptions:
          - {actor: sudwick, policy: fares, date: 2013, stage: begun, evidence: [study, courier]}
        views: {all: {title: All}}
        """
}
