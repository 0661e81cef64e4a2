import DiffusionModel
import DiffusionNetwork
import Testing

@testable import DiffusionAnalysis

/// What stands between two actors.
@Suite struct SeparationTests: SmallNetworks {
    private func separation(
        _ network: FrozenNetwork, _ from: String, _ to: String
    ) throws -> Separation? {
        let ids = network.model.entitiesByID()
        let (start, end) = (try #require(ids[from]), try #require(ids[to]))
        return try network.separation(
            from: try #require(network.node(of: start)), to: try #require(network.node(of: end)))
    }

    /// By hand: all ways pass g and then h; between them two ways run apart.
    @Test func `gates come in the order in which paths pass them`() throws {
        let network = try network(
            """
            tributary: 1
            regions: {a: A, h: G, x: X, y: Y, g: H, z: Z}
            links:
              - {link: a directs h}
              - {link: h directs x}
              - {link: h directs y}
              - {link: x directs g}
              - {link: y directs g}
              - {link: g directs z}
            """)
        let found = try #require(try separation(network, "a", "z"))
        #expect(found.gates.map { network.id($0) } == ["h", "g"])
        // Of the cuts of one actor, and of one link, the nearest to the start.
        #expect(found.actors?.map { network.id($0) } == ["h"])
        #expect(found.edges.map { network.id(network.edges[$0].downstream) } == ["h"])
        #expect(!found.sharesLinks)
        #expect(try separation(network, "z", "a") == nil)
    }

    /// a to c is one pair of the agreement, a to b and b to c are two more: c's role is in two.
    @Test func `an agreement of three is part of several steps`() throws {
        let pact = try network(
            "tributary: 1\nregions: {a: A, b: B, c: C}\nagreements: {i: {parties: [a, b, c]}}")
        let found = try #require(try separation(pact, "a", "c"))
        #expect(found.actors == nil && found.edges.count == 2 && found.sharesLinks)
        let two = try network(
            """
            tributary: 1
            regions: {a: A, b: B, c: C}
            links: [{link: a cooperates-with c}, {link: a directs b}, {link: b directs c}]
            """)
        let plain = try #require(try separation(two, "a", "c"))
        // There and back the link is one way.
        #expect(plain.actors == nil && plain.edges.count == 2 && !plain.sharesLinks)
    }

    // MARK: - Against every choice

    private typealias Edges = [(from: Int, to: Int)]

    /// Whoever is reached of the start when each smallest choice that parts the two is taken away;
    /// nothing where no choice does.
    private func smallest(
        of count: Int, reached: (Set<Int>) -> Set<Int>, parts isApart: (Set<Int>) -> Bool
    ) -> (size: Int, sides: [Set<Int>])? {
        for size in 0...count {
            let cuts = Plainly.choices(of: size, among: count).filter { isApart(reached($0)) }
            if !cuts.isEmpty { return (size, cuts.map(reached)) }
        }
        return nil
    }

    /// Oracle: every set of actors, and every set of links, that could be taken away.
    ///
    /// Of the smallest the nearest leaves of the start's side no more than what every other leaves.
    @Test(arguments: 0..<120)
    func `cuts are the smallest sets that part the two, nearest the start`(seed: UInt64) throws {
        let ties = RandomTies(seed: seed, nodes: 3...6, links: 9)
        let network = try network(ties.yaml)
        let edges: Edges = network.ends
        for (from, to) in [(0, 1), (1, 2), (2, 0)] {
            let found = try network.separation(from: NodeIndex(from), to: NodeIndex(to))
            guard Plainly.reached(from: from, edges).contains(to) else {
                #expect(found == nil)
                continue
            }
            let separation = try #require(found)
            let gates = (0..<ties.count).filter { gate in
                gate != from && gate != to
                    && !Plainly.reached(from: from, edges, without: [gate]).contains(to)
            }
            let passed = separation.gates.map { Int($0) }
            #expect(Set(passed) == Set(gates))
            // Whoever comes first is reached without the next.
            for (one, next) in zip(passed, passed.dropFirst()) {
                #expect(Plainly.reached(from: from, edges, without: [next]).contains(one))
            }
            func withoutActors(_ taken: Set<Int>) -> Set<Int> {
                Plainly.reached(from: from, edges, without: taken.subtracting([from, to]))
            }
            func withoutLinks(_ taken: Set<Int>) -> Set<Int> {
                Plainly.reached(
                    from: from, edges.indices.filter { !taken.contains($0) }.map { edges[$0] })
            }
            let actors = smallest(of: ties.count, reached: withoutActors) { !$0.contains(to) }
            #expect(separation.actors?.count == actors?.size)
            if let cut = separation.actors, let actors {
                let side = withoutActors(Set(cut.map { Int($0) }))
                #expect(actors.sides.allSatisfy { side.isSubset(of: $0) })
                #expect(!side.contains(to))
            }
            let links = try #require(
                smallest(of: edges.count, reached: withoutLinks) { !$0.contains(to) })
            let side = withoutLinks(Set(separation.edges.map { Int($0) }))
            #expect(separation.edges.count == links.size && !side.contains(to))
            #expect(links.sides.allSatisfy { side.isSubset(of: $0) })
        }
    }
}
