import DiffusionModel
import DiffusionNetwork
import ModelFormats
import TestSupport
import Testing

@testable import DiffusionAnalysis

@Suite struct ChokepointTests {
    private func network(_ yaml: String) throws -> FrozenNetwork {
        let file = InputFile(name: "test.yaml", bytes: Array(yaml.utf8))
        let model = try ModelReader.read([file]).model
        return try model.freeze(Selection(everythingIn: model))
    }

    /// Bridges as `id cutsOff`, in the order of the answer.
    private func bridges(_ network: FrozenNetwork) throws -> [String] {
        let names = network.model.linkNames
        return try network.chokepoints().compactMap { point in
            guard case .edge(let edge) = point.thing else { return nil }
            let ids = network.edges[edge].links.map { names[$0] }.joined(separator: " ")
            return "\(ids) \(point.cutOff)"
        }
    }

    @Test func `a link that leads both ways is one link, and may be a bridge`() throws {
        let two = try network(
            """
            tributary: 1
            regions: {a: A, b: B}
            links: [{link: a cooperates-with b}]
            """)
        #expect(try bridges(two) == ["a.cooperates-with.b 1"])
    }

    @Test func `parallel links of their own are no bridge`() throws {
        let two = try network(
            """
            tributary: 1
            regions: {a: A, b: B}
            links: [{link: a cooperates-with b}, {link: b visits a}]
            """)
        #expect(try bridges(two) == [])
    }

    @Test func `an agreement of two is a bridge, and one of three is a ring`() throws {
        let pacts = try network(
            """
            tributary: 1
            regions: {a: A, b: B, c: C, d: D}
            agreements:
              pair: {parties: [a, b]}
              ring: {parties: [b, c, d]}
            """)
        #expect(try bridges(pacts) == ["pair.parties.a pair.parties.b 1"])
    }

    /// A star of which each link cuts off one: by the order of ends `b visits hub` would come last.
    @Test func `bridges that cut off as many come by id`() throws {
        let star = try network(
            """
            tributary: 1
            regions: {hub: Hub, a: A, b: B, c: C}
            links:
              - {link: b visits hub}
              - {link: a directs hub}
              - {link: hub cooperates-with c, id: zebra}
            """)
        #expect(
            try bridges(star) == ["a.directs.hub 1", "b.visits.hub 1", "zebra 1"])
    }

    /// Oracle: each link taken away by itself, and the parts counted.
    @Test(arguments: 0..<200)
    func `bridges are the links without which there are more parts`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...7, using: &random)
        let kinds = ["cooperates-with", "directs", "visits", "signs-with", "competes-with"]
        var ends: [(Int, Int)] = []
        var yaml = "tributary: 1\nregions: {"
        yaml += (0..<count).map { "n\($0): N" }.joined(separator: ", ") + "}\nlinks:\n"
        for number in 0..<Int.random(in: 1...8, using: &random) {
            let (one, other) = (
                Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
            )
            let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
            yaml += "  - {link: n\(one) \(kind) n\(other), id: l\(number)}\n"
            ends.append((one, other))
        }
        let whole = parts(of: count, ends)
        let expected = ends.indices.filter { taken in
            parts(of: count, ends.indices.filter { $0 != taken }.map { ends[$0] }) > whole
        }
        let found = try bridges(try network(yaml)).map { $0.split(separator: " ")[0] }
        #expect(found.sorted() == expected.map { "l\($0)" }.sorted().map { $0[...] })
    }

    private func parts(of count: Int, _ ends: [(Int, Int)]) -> Int {
        var part = Array(0..<count)
        for (one, other) in ends {
            let (old, new) = (part[one], part[other])
            part = part.map { $0 == old ? new : $0 }
        }
        return Set(part).count
    }
}
