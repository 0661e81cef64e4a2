import DiffusionModel
import DiffusionNetwork
import TestSupport
import Testing

@testable import DiffusionAnalysis

/// To how many a policy may have gone by which day.
@Suite struct ReachOverTimeTests: SmallNetworks {
    /// Each row as `day possible certain intendedOnly`.
    private func rows(_ yaml: String) throws -> (rows: [String], openEnded: Int) {
        let network = try network(yaml)
        let start = try #require(network.model.entitiesByID()["a"])
        let found = try network.reachOverTime(from: [start])
        let rows = found.rows.map { row in
            "\(row.day?.description ?? "always") \(row.possible) \(row.certain) \(row.intendedOnly)"
        }
        return (rows, found.openEnded)
    }

    /// By hand, each sentence of the documentation on a graph of its own.
    @Test(
        arguments: [
            (["a directs b, date: 2015-03-01"], ["2015-03-01 1 1 0"], 0),
            // Possible from the first day, certain by the last.
            (["a directs b, date: 2015"], ["2015-01-01 1 0 0", "2015-12-31 1 1 0"], 0),
            // A second step may be on the first day that it can, and is sure by its last.
            (
                ["a directs b, date: 2015", "b directs c, date: 2016"],
                ["2015-01-01 1 0 0", "2015-12-31 1 1 0", "2016-01-01 2 1 0", "2016-12-31 2 2 0"], 0
            ),
            // In the same year the order of the two is not known.
            (
                ["a directs b, date: 2015", "b directs c, date: 2015"],
                ["2015-01-01 2 0 0", "2015-12-31 2 1 0"], 0
            ),
            // What is undated may have been at any time, and is sure by none.
            (["a directs b"], ["always 1 0 0"], 0),
            // What was after a day has been, by no day that is known.
            (["a directs b, date: '[2015-03-01..]'"], ["2015-03-01 1 0 0"], 1),
            // Whoever is reached by an intention alone is counted apart, until a deed reaches it.
            (
                [
                    "a directs b, date: 2015-03-01, stage: intended",
                    "a directs b, date: 2015-05-01",
                ],
                ["2015-03-01 0 0 1", "2015-05-01 1 1 0"], 0
            ),
            (["b directs a, date: 2015"], [], 0),
        ] as [([String], [String], Int)])
    func `numbers change on the days that are known`(
        links: [String], expected: [String], openEnded: Int
    ) throws {
        let text =
            "tributary: 1\nregions: {a: A, b: B, c: C, d: D}\nlinks:\n"
            + links.map { "  - {link: \($0)}\n" }.joined()
        let found = try rows(text)
        #expect(found.rows == expected)
        #expect(found.openEnded == openEnded)
    }

    /// Oracle: links on known days, walked day by day until nobody is added.
    @Test(arguments: 0..<150)
    func `on known days what may be is sure, and counts whom walking reaches`(
        seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let names = ["a", "b", "c", "d", "e"]
        var links: [(from: String, to: String, day: Int, isIntended: Bool)] = []
        var text = "tributary: 1\nregions: {a: A, b: B, c: C, d: D, e: E}\nlinks:\n"
        for _ in 0..<Int.random(in: 1...9, using: &random) {
            let ends = names.shuffled(using: &random)
            let day = Int.random(in: 10...14, using: &random)
            let isIntended = Int.random(in: 0..<4, using: &random) == 0
            links.append((ends[0], ends[1], day, isIntended))
            text += "  - {link: \(ends[0]) directs \(ends[1]), date: 2015-01-\(day)"
            text += isIntended ? ", stage: intended}\n" : "}\n"
        }
        func reached(by last: Int, intentions: Bool) -> Int {
            var found: Set<String> = ["a"]
            for day in 10...max(last, 10) where day <= last {
                while true {
                    let more = links.filter {
                        $0.day == day && (intentions || !$0.isIntended)
                            && found.contains($0.from) && !found.contains($0.to)
                    }
                    if more.isEmpty { break }
                    found.formUnion(more.map(\.to))
                }
            }
            return found.count - 1
        }
        var (expected, before) = ([String](), [0, 0])
        for day in 10...14 {
            let now = [false, true].map { reached(by: day, intentions: $0) }
            if now != before {
                expected.append("2015-01-\(day) \(now[0]) \(now[0]) \(now[1] - now[0])")
            }
            before = now
        }
        let found = try rows(text)
        #expect(found.rows == expected)
        #expect(found.openEnded == 0)
    }
}
