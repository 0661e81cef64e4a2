import DiffusionAnalysis
import Testing

@testable import Commands

/// Fractions of the greatest value that a node could have, by hand.
@Suite struct FractionTests {
    private func scores(_ table: String, _ options: String) -> [String: [String]] {
        var world = World()
        world.input = "source,target,weight\n" + table
        let answer = world.run(
            "rank - --from csv --scale fraction --weights distance -f csv --no-header " + options)
        let rows = answer.lines.map { $0.split(separator: ",").map(String.init) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[1], Array($0.dropFirst(4))) })
    }

    /// A self-loop is on no shortest path, so that the shortest step is 2, 4 and 2.
    ///
    /// In the third b is 2 from a, c is 3 from b and 5 from a: harmonic 1/2 and 8/15 of at most
    /// 2/2; closeness 1/2 · 1/2 and 1 · 2/8 of at most 1/2.
    @Test(arguments: [
        ("a,b,2\na,a,1\n", ["b": ["1.0", "1.0"]]), ("a,b,4\nb,b,1\n", ["b": ["1.0", "1.0"]]),
        ("a,b,2\nb,c,3\na,a,1\n", ["b": ["0.5", "0.5"], "c": ["0.533", "0.5"]]),
    ])
    func `a self-loop is no shortest step`(table: String, expected: [String: [String]]) throws {
        let found = scores(table, "--by harmonic,closeness")
        for (node, values) in expected {
            let scores = try #require(found[node]).compactMap { Double($0) }
            for (score, value) in zip(scores, values.compactMap { Double($0) }) {
                #expect(abs(score - value) < 0.001, "\(node) \(found)")
            }
            #expect(scores.count == values.count)
        }
    }

    @Test(arguments: Measure.allCases, ["", "links: [{link: a advises a}]\n"])
    func `of one node every fraction is 0`(measure: Measure, links: String) {
        var world = World()
        world.files["one.yaml"] = "tributary: 1\nregions: {a: A}\n" + links
        let line = "rank one.yaml --scale fraction -f csv --no-header --by \(measure.rawValue)"
        let score = world.run(line).lines.first?.split(separator: ",").last
        #expect(score.flatMap { Double($0) } == 0, "\(measure)")
    }

    @Test func `of one node the links have fraction 0 too`() {
        var world = World()
        world.files["one.yaml"] =
            "tributary: 1\nregions: {a: A}\nlinks: [{link: a advises a}]\n"
        let answer = world.run("rank one.yaml --of links --scale fraction -f jsonl")
        #expect(answer.lines.allSatisfy { $0.contains("\"betweenness\": 0") })
    }
}
