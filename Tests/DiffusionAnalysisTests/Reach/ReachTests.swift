import DiffusionModel
import DiffusionNetwork
import TestSupport
import Testing

@testable import DiffusionAnalysis

/// Whom a policy may have come from or gone to.
@Suite struct ReachTests: SmallNetworks {
    private func reach(
        _ network: FrozenNetwork, _ side: ReachSide, _ id: String,
        set: (inout ReachRules) -> Void = { _ in }
    ) throws -> [Reached] {
        var rules = ReachRules()
        set(&rules)
        let start = try #require(network.model.entitiesByID()[id])
        return try network.reach(side, from: [start], rules)
    }

    // MARK: - Against every path

    /// Links that each were on one day of 2015, few enough that days are shared.
    private struct DatedTies {
        let count: Int
        var links: [(from: EntityIndex, to: EntityIndex, day: Int)] = []
        var yaml = "tributary: 1\nregions: {"

        init(seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            count = Int.random(in: 2...6, using: &random)
            yaml += (0..<count).map { "n\($0): N" }.joined(separator: ", ") + "}\nlinks:\n"
            for _ in 0..<Int.random(in: 1...10, using: &random) {
                let ends = Array((0..<count).shuffled(using: &random).prefix(2))
                let day = Int.random(in: 10...15, using: &random)
                links.append((EntityIndex(ends[0]), EntityIndex(ends[1]), day))
                yaml += "  - {link: n\(ends[0]) directs n\(ends[1]), date: 2015-01-\(day)}\n"
            }
        }

        /// Every path in time as its nodes and days; on one day only where that is allowed.
        func paths(
            from start: EntityIndex, sameDay: Bool, _ nodes: [EntityIndex] = [], _ days: [Int] = []
        ) -> [(nodes: [EntityIndex], days: [Int])] {
            let nodes = nodes.isEmpty ? [start] : nodes
            let here = nodes.last ?? start
            let next = links.filter { link in
                link.from == here && !nodes.contains(link.to)
                    && (days.last.map { sameDay ? link.day >= $0 : link.day > $0 } ?? true)
            }
            return next.flatMap { link in
                [(nodes + [link.to], days + [link.day])]
                    + paths(
                        from: start, sameDay: sameDay, nodes + [link.to], days + [link.day])
            }
        }
    }

    /// Oracle: every path, of which the first to arrive and among these the shortest is told of.
    @Test(arguments: 0..<200)
    func `downstream are those to whom a path leads, by the first to arrive`(
        seed: UInt64
    ) throws {
        let ties = DatedTies(seed: seed)
        let network = try network(ties.yaml)
        for sameDay in [true, false] {
            let all = ties.paths(from: 0, sameDay: sameDay)
            let found = try reach(network, .downstream, "n0") { $0.allowsSameDay = sameDay }
            #expect(Set(found.map(\.entity)) == Set(all.compactMap(\.nodes.last)))
            for reached in found {
                let paths = all.filter { $0.nodes.last == reached.entity }
                let arrival = try #require(paths.compactMap(\.days.last).min())
                let first = paths.filter { $0.days.last == arrival }
                #expect(reached.days.earliest.components.day == arrival)
                #expect(reached.days.latest == reached.days.earliest)
                #expect(reached.hops == first.map(\.days.count).min())
                #expect(reached.fewestHops == paths.map(\.days.count).min())
                #expect(reached.path.entities.suffix(2).first == reached.previous)
                #expect(first.map(\.nodes).contains(reached.path.entities))
                #expect(reached.path.chronology == .certain)
            }
            let order = found.map { ($0.hops, $0.entity) }
            #expect(order.elementsEqual(order.sorted { $0 < $1 }) { $0 == $1 })
        }
    }

    /// Oracle: the same, of which the last to leave is told of.
    @Test(arguments: 0..<200)
    func `upstream are those from whom a path leads, by the last to leave`(seed: UInt64) throws {
        let ties = DatedTies(seed: seed)
        let network = try network(ties.yaml)
        let all = (1..<EntityIndex(ties.count)).flatMap { ties.paths(from: $0, sameDay: true) }
            .filter { $0.nodes.last == 0 }
        let found = try reach(network, .upstream, "n0")
        #expect(Set(found.map(\.entity)) == Set(all.compactMap(\.nodes.first)))
        for reached in found {
            let paths = all.filter { $0.nodes.first == reached.entity }
            let departure = try #require(paths.compactMap(\.days.first).max())
            #expect(reached.days.earliest.components.day == departure)
            #expect(reached.fewestHops == paths.map(\.days.count).min())
            let last = paths.filter { $0.days.first == departure }
            #expect(reached.hops == last.map(\.days.count).min())
            #expect(reached.path.entities.dropFirst().first == reached.previous)
        }
    }

    // MARK: - Policies and stages

    private let chain = """
        tributary: 1
        regions: {a: A, b: B, c: C, d: D, e: E}
        policies: {p: P, q: Q, inner: {within: p}}
        links:
          - {link: a directs b, policy: p}
          - {link: b directs c, policy: q}
          - {link: b directs d}
          - {link: b directs e, policy: inner, stage: intended}
        """

    /// By hand: p does not go on as q, goes on where nothing is stated, and as what lies in it.
    @Test func `a path has one policy, and an intention is told`() throws {
        let network = try network(chain)
        let found = try reach(network, .downstream, "a")
        #expect(found.map { network.id($0.entity) } == ["b", "d", "e"])
        let policies = found.map { $0.policies.map { network.id($0) } }
        #expect(policies == [["p"], ["p"], ["inner"]])
        #expect(found.map(\.path.stage) == [.unknown, .unknown, .intended])
        #expect(found.allSatisfy { !$0.mayMissPolicies })
        let mixed = try reach(network, .downstream, "a") { $0.allowsMixedPolicies = true }
        #expect(mixed.map { network.id($0.entity) } == ["b", "c", "d", "e"])
        #expect(mixed[1].path.policies.isMixed && mixed[1].policies.isEmpty)
    }

    @Test func `paths that time forbids count where that is asked for`() throws {
        let network = try network(
            """
            tributary: 1
            regions: {a: A, b: B, c: C}
            links: [{link: a directs b, date: 2015}, {link: b directs c, date: 2010}]
            """)
        #expect(try reach(network, .downstream, "a").count == 1)
        let anyway = try reach(network, .downstream, "a") { $0.allowsAnyOrder = true }
        #expect(anyway.map(\.path.chronology) == [.certain, .impossible])
    }
}
