import DiffusionModel
import ModelFormats
import Testing

@testable import DiffusionNetwork

/// The part of a model that a selection keeps.
///
/// Oracle: by hand from the documentation of `subset`: what the kept part needs to be read aright
/// stays as context, and everything still means what it meant.
@Suite struct SubsetTests: SmallGraphs {
    private let graph = """
        tributary: 1
        cite: ledger
        sources:
          ledger: {title: Ledger}
          wire: {title: Wire}
          report: {title: Report, via: wire}
          unused: {title: Unused}
        regions: {n: Nation, a: {name: A, within: n}, b: B, c: C}
        agencies: {g: {acts-for: a}}
        officials: {kim: Kim}
        policies: {p: P, q: Q}
        agreements:
          deal: {parties: [g, b], covers: p, evidence: report}
        claims:
          denied:
            says: Nothing was agreed.
            positions:
              - {by: kim, stance: denies, evidence: {source: wire, speaker: kim}}
        links:
          - id: kept
            link: b directs c
            date: 2015
            policy: q
            evidence: {source: wire, speaker: kim}
          - {id: gone, link: c directs b, date: 2010}
        views: {front: {only: [a, b]}}
        """

    private func subset(_ filters: Filter...) throws -> (GraphModel, whole: GraphModel) {
        let whole = try model(graph)
        return (whole.subset(Selection(SelectionCriteria(filters), in: whole)), whole)
    }

    private func context(_ model: GraphModel) -> [String] {
        let ids = model.linkIDs()
        let links = ids.indices.filter { model.links.detail(at: $0)?.isContext == true }
        return model.entities.filter(\.detail.isContext).map(\.id) + links.map { ids[$0] }
    }

    /// What a part says of its links, in words that do not hang on positions.
    private func said(_ model: GraphModel) -> [String: String] {
        let ids = model.linkIDs()
        let said = ids.indices.map { link -> String in
            let rows = model.evidence(ofLink: link).map { row in
                let chain = row.chain.map { model.sources[$0].id }.joined(separator: " via ")
                return chain + (row.speaker.map { " by " + model.entities[$0].id } ?? "")
            }
            let ends = [model.links.subjects[link], model.links.objects[link]]
            return
                (ends.map { model.entities[$0].id } + [model.kindID(ofLink: link)] + rows
                + model.linkPolicies[link].map { model.entities[$0].id }).joined(separator: ", ")
        }
        return Dictionary(uniqueKeysWithValues: zip(ids, said))
    }

    @Test func `without a filter everything stays but views, and nothing is context`() throws {
        let (all, whole) = try subset()
        #expect(said(all) == said(whole))
        #expect(all.entities.map(\.id) == whole.entities.map(\.id))
        #expect(all.views.isEmpty && !all.hasContext && context(all).isEmpty)
    }

    /// Of the agreement one role is kept: the other, and what it covers, come as context.
    @Test func `what the kept part needs comes along as context`() throws {
        let (part, whole) = try subset(.linkKinds(["directs"]), .during([try date("2015")]))
        #expect(part.linkIDs() == ["g.acts-for.a", "kept"])
        #expect(context(part) == ["g.acts-for.a"])
        let kept = try #require(said(part)["kept"])
        #expect(kept == said(whole)["kept"] && kept == "b, c, directs, wire by kim, q")

        let (only, _) = try subset(.only([try #require(whole.entitiesByID()["b"])]))
        #expect(only.entities.map(\.id) == ["b"])
    }

    @Test func `all roles of an item stay of which one does`() throws {
        let whole = try model(graph)
        let date = Filter.policies([try #require(whole.entitiesByID()["p"])])
        let part = whole.subset(Selection(SelectionCriteria([date]), in: whole))
        #expect(
            Set(part.linkIDs()) == [
                "g.acts-for.a", "deal.parties.g", "deal.parties.b", "deal.covers.p",
            ])
        for (id, text) in said(part) { #expect(text == said(whole)[id]) }
        #expect(part.sources.map(\.id).contains("wire"))
        #expect(!part.sources.map(\.id).contains("unused"))
    }

    @Test func `rows that are not believed go, and who took a stand stays`() throws {
        let (part, _) = try subset(.withoutSources(["ledger"]))
        #expect(part.header.cite.isEmpty && !part.linkIDs().contains("gone"))
        let claim = try #require(part.entities.first { $0.id == "denied" })
        let position = try #require(claim.detail.positions.first)
        #expect(part.sources[position.holder].id == "kim")
        let row = try #require(position.evidence?.first)
        #expect(row.chain.map { part.sources[$0].id } == ["wire"])
        #expect(row.speaker.map { part.entities[$0].id } == "kim")
    }

    /// Rows of a table that say of every link that it has no direction.
    @Test func `that no link has a direction is still said of a part`() throws {
        let table = "source,target,type,directed\na,b,cooperates-with,no\nb,c,signs-with,no\n"
        let whole = try ModelReader.read([
            InputFile(name: "t.csv", bytes: Array(table.utf8))
        ]).model
        #expect(whole.statesNoDirection)
        let filter = Filter.linkKinds(["cooperates-with"])
        let part = whole.subset(Selection(SelectionCriteria([filter]), in: whole))
        #expect(part.links.count == 1 && part.statesNoDirection)
    }

    private func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

    /// Property: the sources that a selection is said to need are those of its part, and each link
    /// of the part says what it said.
    @Test(arguments: 0..<120)
    func `a part says of its links what the whole says of them`(seed: UInt64) throws {
        let whole = try model(RandomCase(seed: seed).yaml)
        let positions = whole.entitiesByID()
        let filters: [Filter] = [
            .linkKinds(["learns-from", "parties"]), .during([try date("2010")]),
            .policies([try #require(positions["p"])]), .within([try #require(positions["n"])]),
            .only([try #require(positions["r0"]), try #require(positions["i1"])]),
        ]
        for filter in filters {
            let selection = Selection(SelectionCriteria([filter]), in: whole)
            let part = whole.subset(selection)
            let needed = zip(whole.sources, whole.needsSource(selection)).filter(\.1)
            #expect(part.sources.map(\.id) == needed.map(\.0.id))
            // Ids count what shares one, so texts alone are compared.
            let (before, after) = (texts(whole), texts(part))
            let kept = texts(whole) { selection.keepsLink[$0] }
            #expect(after.allSatisfy { $0.value <= before[$0.key, default: 0] }, "\(filter.name)")
            #expect(kept.allSatisfy { $0.value <= after[$0.key, default: 0] }, "\(filter.name)")
        }
    }

    /// What links say, each text with how many say it.
    private func texts(
        _ model: GraphModel, where isWanted: (LinkIndex) -> Bool = { _ in true }
    ) -> [String: Int] {
        let said = said(model)
        let ids = model.linkIDs()
        return Dictionary(
            ids.indices.filter(isWanted).compactMap { said[ids[$0]] }.map { ($0, 1) },
            uniquingKeysWith: +)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a part fits, and each filter leaves one that does`(seed: UInt64) throws {
        let whole = try model(RandomCase(seed: seed).yaml)
        let places = whole.entitiesByID()
        let (region, agency) = (try #require(places["r0"]), try #require(places["g1"]))
        let filters: [Filter] = [
            .linkKinds(["directs", "learns-from"]), .during([try date("2011")]),
            .withoutSources(["s0"]), .policies([try #require(places["p"])]),
            .only([region, agency]), .within([try #require(places["n"])]),
        ]
        for filter in filters {
            let part = whole.subset(Selection(SelectionCriteria([filter]), in: whole))
            try part.check()
            #expect(part.links.count <= whole.links.count)
        }
    }
}
