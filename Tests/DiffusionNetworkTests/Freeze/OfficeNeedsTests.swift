import DiffusionModel
import TestSupport
import Testing

@testable import DiffusionNetwork

/// Which offices are needed together, and which of them are either.
@Suite struct OfficeNeedsTests: SmallGraphs {
    /// By hand: each term is needed, of its alternatives one, of that every group, of a group any.
    @Test(
        arguments: [
            ([], []), ([[], []], []), ([[[]]], []),
            // One way needs each office on it.
            ([[[1, 2]]], [[[[1]]], [[[2]]]]),
            // Of two ways of one office each any will do.
            ([[[1], [2]]], [[[[1, 2]]]]),
            // A way of two beside one of one.
            ([[[1, 2], [3]]], [[[[1], [2]], [[3]]]]),
            // Both ends need theirs.
            ([[[1]], [[2], [3]]], [[[[1]]], [[[2, 3]]]]),
        ] as [([[[LinkIndex]]], [[[OfficeNeeds.Group]]])])
    func `ways of ends become what is needed`(
        ends: [[[LinkIndex]]], terms: [[[OfficeNeeds.Group]]]
    ) {
        #expect(OfficeNeeds(ends: ends).terms == terms)
    }

    /// Oracle: an end is held where some way to it has all of its offices.
    @Test(arguments: 0..<200)
    func `needs are met by just those offices that hold a way to each end`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ends = (0..<2).map { _ in
            (0..<Int.random(in: 0...3, using: &random)).map { _ in
                (0..<6).shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
                    .map { LinkIndex($0) }
            }
        }
        let needs = OfficeNeeds(ends: ends)
        for choice in 0..<64 {
            let held = Set((0..<6).filter { choice & 1 << $0 != 0 }.map { LinkIndex($0) })
            let isMet = needs.terms.allSatisfy { alternatives in
                alternatives.contains { groups in
                    groups.allSatisfy { !held.isDisjoint(with: $0) }
                }
            }
            let areHeld = ends.allSatisfy { ways in
                ways.isEmpty || ways.contains { held.isSuperset(of: $0) }
            }
            #expect(isMet == areHeld, "\(ends) \(held)")
        }
        #expect(Set(needs.offices) == Set(ends.joined().joined()))
        #expect(Set(needs.offices).count == needs.offices.count)
    }

    /// By hand: of the four others none, one, two, … stand between, in any order:
    /// 1 + 4 + 12 + 24 + 24.
    @Test func `agencies that all act for one another are in no way twice`() throws {
        let agencies = (0..<5).map { one in
            let others = (0..<5).filter { $0 != one }.map { "a\($0)" } + ["q"]
            return "  a\(one): {acts-for: [\(others.joined(separator: ", "))]}\n"
        }
        let model = try model(
            "tributary: 1\nregions: {q: Q, r: R}\nagencies:\n\(agencies.joined())"
                + "links: [{link: a0 learns-from r}]\n")
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: .region))
        let edge = try #require(network.edges.first)
        let ways = edge.officeWays(in: network.model)[1]
        #expect(ways.count == 65 && Set(ways).count == 65)
        for way in ways {
            let subjects = way.map { network.model.links.subjects[$0] }
            #expect(Set(subjects).count == way.count)
        }
    }

    @Test func `offices that are told otherwise are needed no more`() {
        #expect(OfficeNeeds(ends: [[[1, 2]]], without: [1]).terms == [[[[2]]]])
        #expect(OfficeNeeds(ends: [[[1], [2]]], without: [1]).terms == [[[[2]]]])
        #expect(OfficeNeeds(ends: [[[1]], [[2]]], without: [1, 2]).terms == [])
    }

    /// By hand: o works at w, which acts for a, and holds a post in a besides; v acts for b.
    @Test func `an edge knows the ways in which either end counts for its node`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            agencies: {w: {acts-for: a}, v: {acts-for: b}}
            officials: {o: {posts: [{at: w}, {at: a}]}}
            links: [{link: o advises v}]
            """)
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: .region))
        let edge = try #require(network.edges.first)
        let ids = model.linkIDs()
        let ways = edge.officeWays(in: model).map { $0.map { $0.map { ids[$0] } } }
        #expect(
            ways == [
                [["o.holds-office.w", "w.acts-for.a"], ["o.holds-office.a"]], [["v.acts-for.b"]],
            ])
        #expect(edge.officeNeeds(in: model).terms.count == 2)
    }

    @Test func `agencies that act for one another in a circle end`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            agencies: {v: {acts-for: w}, w: {acts-for: [v, a]}}
            links: [{link: v advises b}]
            """)
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: .region))
        let ids = model.linkIDs()
        let ways = try #require(network.edges.first).officeWays(in: model)
        #expect(
            ways.map { $0.map { $0.map { ids[$0] } } } == [[["v.acts-for.w", "w.acts-for.a"]], []])
    }
}
