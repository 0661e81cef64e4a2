import Foundation
import Testing

@testable import Commands

/// `measure`, from a file to the answer.
///
/// Oracle: NetworkX 3.6.1 and python-igraph 1.0.0, as `Tests/Oracles/network.py` prints them.
@Suite struct MeasureVerbTests {
    private static let pairs = [
        (0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3), (5, 6), (6, 6), (6, 7), (7, 6),
        (6, 8), (8, 9), (6, 9), (9, 10), (9, 10), (11, 2), (0, 2), (4, 6),
    ]

    private var world: World {
        var world = World()
        let links = Self.pairs.map { "n\($0.0),n\($0.1),t" }
        world.files["peers.csv"] = "source,target,type\n\(links.joined(separator: "\n"))\n"
        // The same in three kinds of four; the learner is downstream.
        let kinds = ["regions", "agencies", "organizations"].enumerated().map { number, kind in
            "\(kind):\n" + (0..<4).map { "  n\(number * 4 + $0): {name: N}\n" }.joined()
        }
        let lessons = Self.pairs.enumerated().map { year, pair in
            "  - {link: n\(pair.1) learns-from n\(pair.0), date: \(2000 + year)}\n"
        }
        world.files["kinds.yaml"] =
            "tributary: 1\n\(kinds.joined())links:\n\(lessons.joined())"
        world.files["loner.yaml"] = "tributary: 1\nregions: {a: {name: A}}\n"
        world.files["none.yaml"] = "tributary: 1\n"
        return world
    }

    private func numbers(_ line: String) throws -> [String: Any] {
        let answer = world.run("measure \(line) --format json")
        #expect(answer.status == .success, "\(answer.messages)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    }

    private func expect(_ found: [String: Any], _ expected: [String: Double]) {
        for (key, value) in expected {
            let number = (found[key] as? NSNumber)?.doubleValue ?? .nan
            #expect((number - value).magnitude < 1e-12, "\(key): \(number), not \(value)")
        }
    }

    private static let directed = [
        "nodes": 12, "edges": 19, "selfLoops": 1, "isolated": 0, "density": 0.13636363636363635,
        "reciprocity": 0.2222222222222222, "weakComponents": 1, "largestWeak": 12,
        "strongComponents": 7, "largestStrong": 3, "transitivity": 0.3870967741935484,
        "averageClustering": 0.4472222222222222, "distancesFrom": 12,
        "reachablePairs": 0.553030303030303, "averagePathLength": 2.780821917808219,
        "effectiveDiameter": 4.45, "diameter": 6,
    ]

    @Test func `a network along the flow is what two other programs say`() throws {
        let found = try numbers("peers.csv")
        expect(found, Self.directed)
        #expect(found["modularity"] is NSNull && found["diameterAtLeast"] is NSNull)
    }

    @Test func `without direction too`() throws {
        expect(
            try numbers("peers.csv --network ties"),
            [
                "density": 0.2727272727272727, "reciprocity": 1, "strongComponents": 1,
                "transitivity": 0.3870967741935484, "reachablePairs": 1,
                "averagePathLength": 2.8181818181818183, "effectiveDiameter": 4.58, "diameter": 6,
            ])
    }

    @Test func `groups by kind have the modularity that two other programs say`() throws {
        let found = try numbers("kinds.yaml --partition kind")
        expect(found, ["edges": 19, "modularity": 0.386426592797784])
        #expect(found["partition"] as? String == "kind")
        // In no group each is one of its own: minus the sum of the squared shares of ends.
        // By hand: ends at each node, a self-loop two, of 38.
        let ends = [3.0, 2, 5, 3, 3, 3, 8, 2, 2, 4, 2, 1]
        let chance = ends.reduce(0) { $0 + $1 * $1 } / (38 * 38)
        expect(try numbers("kinds.yaml --partition within"), ["modularity": 1 / 19.0 - chance])
    }

    @Test func `a sample says that it is one and is drawn by a seed`() throws {
        let found = try numbers("peers.csv --sample 4")
        expect(found, ["distancesFrom": 4, "density": 0.13636363636363635])
        #expect(found["diameter"] is NSNull)
        let least = try #require(found["diameterAtLeast"] as? Int)
        #expect((1...6).contains(least))
        let line = "measure peers.csv --sample 4 --format csv"
        #expect(world.run(line).output == world.run(line + " --seed 1").output)
        // A sample of all, or of more, is no sample.
        expect(try numbers("peers.csv --sample 50"), Self.directed)
        #expect(world.run("measure peers.csv --sample 4").output.contains("4, drawn by lot"))
    }

    @Test func `one actor and none have what numbers there are`() throws {
        let one = try numbers("loner.yaml")
        expect(one, ["nodes": 1, "edges": 0, "isolated": 1, "weakComponents": 1, "diameter": 0])
        for key in ["density", "reciprocity", "averagePathLength", "reachablePairs"] {
            #expect(one[key] is NSNull, "\(key)")
        }
        let none = try numbers("none.yaml")
        expect(none, ["nodes": 0, "weakComponents": 0, "largestStrong": 0, "transitivity": 0])
        #expect(none["diameter"] is NSNull)
    }

    @Test(arguments: ["--sample 0", "--seed 2", "--partition size", "--threads 0"])
    func `questions that make no sense are refused`(options: String) {
        #expect(world.run("measure peers.csv \(options)").status == .usage)
    }

    /// Two actors and themselves are two pairs of three at 0 hops, the link is the third at 1:
    /// 90 % of three are 2.7, so 0.7 of the way from 0 hops to 1.
    @Test func `an effective diameter below one hop says why it may be`() {
        var world = World()
        world.files["one.csv"] = "source,target\nA,B\n"
        let line = world.run("measure one.csv").lines.first { $0.hasPrefix("effectiveDiameter") }
        #expect(
            line == "effectiveDiameter  0.7000  hops hold 90 % of pairs, interpolated; "
                + "each node and itself is one too")
    }

    @Test func `any number of threads gives the same bytes`() {
        let line = "measure graphs/pilot-cascade.yaml --partition leiden --format csv --threads "
        #expect(World().run(line + "3").output == World().run(line + "1").output)
    }
}
