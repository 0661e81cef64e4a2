import DiffusionModel
import DiffusionNetwork
import TestSupport
import Testing

@testable import DiffusionAnalysis

/// How much a graph holds.
///
/// Oracle: counted by eye on a graph of every sort of link; semantics, section 5: `claims` and
/// `adoptions` are subsets, `kinds` and `linkKinds` sum to `entities` and `links`.
@Suite struct GraphCountsTests: SmallNetworks {
    private let graph = """
        tributary: 1
        sources: {report: {title: Report}, letter: {title: Letter}}
        regions: {a: A, b: B}
        agencies: {g: {acts-for: a}}
        officials: {o: {posts: [{at: g, from: 2009-05, to: 2011}]}}
        policies: {p: P}
        claims: {c: {says: So it is., positions: [{by: o, stance: asserts}]}}
        agreements: {deal: {date: 2015-03, parties: [a, b], covers: p, evidence: report}}
        links:
          - {id: dated, link: a directs b, date: '[2012..]', evidence: letter}
          - {id: bare, link: a directs b}
          - {id: doubt, link: b learns-from a, evidence: {source: letter, stance: disputes}}
          - {id: taken, link: b adopts p, date: 2016, stage: done}
        adoptions: [{actor: a, policy: p, date: '[..2017-07-02]', stage: done, evidence: report}]
        """

    @Test func `everything is counted once`() throws {
        let model = try model(graph)
        let counts = GraphCounts(model, selection: Selection(everythingIn: model))
        // a, b, g, o, p, c and the deal.
        #expect(counts.entities == 7 && counts.claims == 1)
        // acts-for, the post, three roles, four written, one adoption beside one that is written.
        #expect(counts.links == 10 && counts.adoptions == 2)
        #expect(counts.sources == model.sources.count)
        let linkKinds = Dictionary(uniqueKeysWithValues: counts.linkKinds.map { ($0.id, $0.count) })
        #expect(
            linkKinds == [
                "directs": 2, "learns-from": 1, "holds-office": 1, "acts-for": 1, "adopts": 2,
                "covers": 1, "parties": 2,
            ])
        let kinds = Dictionary(uniqueKeysWithValues: counts.kinds.map { ($0.id, $0.count) })
        #expect(
            kinds == [
                "region": 2, "agency": 1, "official": 1, "policy": 1, "claim": 1, "agreement": 1,
            ])
        // acts-for, bare and doubt have no date; the roles have their item's.
        #expect(counts.undated == 3)
        // acts-for, the post, bare and taken name no source.
        #expect(counts.unsourced == 4 && counts.disputedOnly == 1)
        // The post begins in May 2009; a bound that is open names no day beyond.
        #expect(counts.days?.earliest.description == "2009-05-01")
        #expect(counts.days?.latest.description == "2017-07-02")
    }

    /// Kinds stand in the order of the codebook, which has regions before agencies.
    @Test func `kinds are in the order of the codebook`() throws {
        let model = try model(graph)
        let counts = GraphCounts(model, selection: Selection(everythingIn: model))
        let order = model.codebook.entityKinds.map(\.id).filter { id in
            counts.kinds.contains { $0.id == id }
        }
        #expect(counts.kinds.map(\.id) == order)
        let linkOrder = model.codebook.linkKinds.map(\.id).filter { id in
            counts.linkKinds.contains { $0.id == id }
        }
        #expect(counts.linkKinds.map(\.id) == linkOrder)
    }

    @Test func `a part is counted for itself`() throws {
        let model = try model(graph)
        let selection = Selection(SelectionCriteria([.linkKinds(["directs"])]), in: model)
        let counts = GraphCounts(model, selection: selection)
        #expect(counts.links == 2 && counts.undated == 1 && counts.adoptions == 0)
        #expect(counts.linkKinds.map(\.id) == ["directs"])
        #expect(counts.days?.earliest.description == "2012-01-01")
    }

    /// Readers mark what is written as an adoption; who builds a model need not.
    @Test(arguments: [LinkOrigin.written, .adoption])
    func `an adoption is one by its kind, however it came into the model`(
        origin: LinkOrigin
    ) throws {
        var model = try model("tributary: 1\nregions: {a: A}\npolicies: {p: P}")
        let kind = try #require(model.codebook.linkKindPosition("adopts"))
        model.links.append(LinkRow(subject: 0, kind: kind, object: 1, origin: origin))
        let counts = GraphCounts(model, selection: Selection(everythingIn: model))
        #expect(counts.adoptions == 1 && counts.links == 1)
    }

    @Test func `nothing is nothing`() throws {
        let model = try model("tributary: 1\nregions: {}")
        let counts = GraphCounts(model, selection: Selection(everythingIn: model))
        #expect(counts.entities == 0 && counts.links == 0 && counts.sources == 0)
        #expect(counts.days == nil && counts.kinds.isEmpty && counts.linkKinds.isEmpty)
    }

    @Test(arguments: ["graphs/pilot-cascade.yaml", "graphs/xinjiang-ningxia.yaml"])
    func `kinds sum to what they are kinds of`(path: String) throws {
        let text = try Repository.text(path)
        let model = try model(text)
        let counts = GraphCounts(model, selection: Selection(everythingIn: model))
        #expect(counts.kinds.map(\.count).reduce(0, +) == counts.entities)
        #expect(counts.linkKinds.map(\.count).reduce(0, +) == counts.links)
        #expect(counts.entities == model.entities.count && counts.links == model.links.count)
        #expect(counts.claims <= counts.entities && counts.adoptions <= counts.links)
    }
}
