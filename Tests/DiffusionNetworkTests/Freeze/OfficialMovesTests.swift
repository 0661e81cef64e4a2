import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// The move from one post to another, as it is made.
///
/// Oracle: the semantics, section 3: it can be entered until the earlier post may have ended, and
/// arrives when the later one may have begun; it is no further than the weaker of the posts.
@Suite struct OfficialMovesTests: SmallGraphs {
    private func moves(_ model: GraphModel, _ ways: Ways = .forward) throws -> [NetworkEdge] {
        let scope = EvidenceScope(model: model)
        var folding = OfficeFolding(intoRegionsOf: model, scope)
        let posts = model.links.indices.filter { model.isPost($0) }
        let ofKinds = model.codebook.linkKinds.map { _ in ways }
        return try OfficialMoves(of: posts, in: model, model.linkPolicies, &folding, ofKinds).edges
    }

    private func model(posts: String) throws -> GraphModel {
        try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            agencies: {w: {acts-for: a}, v: {acts-for: b}, x: {acts-for: [a, b]}}
            officials: {o: {posts: [\(posts)]}}
            """)
    }

    @Test func `a move says what both posts say together`() throws {
        let model = try model(
            posts: "{at: v, from: 2014, likelihood: 0.8, stage: done}, "
                + "{at: w, from: 2010, to: 2012, likelihood: 0.5, stage: begun}")
        let move = try #require(try moves(model).first)
        let id = { (entity: EntityIndex) in model.entities[entity].id }
        #expect([move.upstream, move.downstream].map(id) == ["a", "b"])
        #expect(move.upstreamActors.map(id) == ["w"] && move.downstreamActors.map(id) == ["v"])
        #expect(move.carrier.map(id) == "o" && move.through == nil && move.timing == nil)
        #expect(
            move.links.map { model.linkIDs()[$0] } == [
                "o.holds-office.w.2010", "o.holds-office.v.2014",
            ])
        // By hand: 0.8 · 0.5, the weaker stage, in while the first lasts, out with the second.
        #expect(move.likelihood == 0.4 && move.stage == .begun)
        #expect(move.passage?.first?.end.latest.description == "2012-12-31")
        #expect(move.passage?.second?.start.earliest.description == "2014-01-01")
        #expect(move.policies.isEmpty && move.weight == nil)
        let ids = move.officeLinks.map { model.linkIDs()[$0] }
        #expect(ids == ["w.acts-for.a", "v.acts-for.b"])
        #expect(move.laterPost(in: model) == move.links[1])
    }

    @Test func `who asks for the other way has the same move turned`() throws {
        let model = try model(posts: "{at: a, from: 2010}, {at: v, from: 2014}")
        let both = try moves(model, [.forward, .backward])
        #expect(both.count == 2)
        #expect(both[1] == both[0].turned)
        // It is still entered by the earlier post, which no later post of the way leads to.
        #expect(both[1].passage == both[0].passage && both[1].laterPost(in: model) == nil)
    }

    /// Nobody moves by one post, within one region, or from an agency of two regions.
    @Test(arguments: [
        "{at: a, from: 2010}", "{at: a, from: 2010}, {at: w, from: 2014}",
        "{at: a, from: 2010}, {at: x, from: 2014}",
        "{at: a, from: 2010-01-01}, {at: b, from: 2010-01-01}",
    ])
    func `there is no move where no post is in another region, or later`(posts: String) throws {
        #expect(try moves(model(posts: posts)).isEmpty)
    }
}
