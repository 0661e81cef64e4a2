import Testing
import Tributary

@testable import Questions

/// A weight that a question cannot use, as a mistake of the file where it stands.
///
/// Oracle: the file, by eye.
@Suite struct WeightMistakeTests {
    private func mistake(_ table: String, _ use: WeightUse) throws -> TributaryError? {
        let graph = try Graph(bytes: Array(table.utf8), named: "roads.csv")
        var options = RankOptions()
        options.weights = use
        return QuestionsTests.mistake {
            let measure: Measure = use == .distance ? .betweenness : .pagerank
            _ = try RankQuestion(graph, options, hearing: Hearing()).actors(by: [measure])
        }
    }

    private let head = "source,target,type,weight\na,b,roads,2\n"

    @Test(arguments: [
        (
            "-1", WeightUse.distance, "-1",
            "the length of a step; expected is a number greater than 0"
        ),
        ("0", .distance, "0", "the length of a step; expected is a number greater than 0"),
        ("-0.5", .strength, "-0.5", "a strength; expected is 0 or more"),
    ])
    func `the mistake has its place, the weight as it is written, and what was expected`(
        weight: String, use: WeightUse, shown: String, expected: String
    ) throws {
        let found = try #require(try mistake(head + "b,c,roads,\(weight)\n", use))
        #expect(found.code == .invalidModel && found.place?.line == 3)
        #expect(found.message == "The weight \(shown) of link 'b.roads.c' cannot be \(expected).")
        #expect(found.hint?.hasPrefix("Mend it, or leave it out: a missing weight is 1.") == true)
        #expect(found.description.contains("b,c,roads,\(weight)"))
    }

    @Test func `weights that fit are no mistake, nor are any where they are not looked at`() throws
    {
        #expect(try mistake(head + "b,c,roads,0.5\n", .distance) == nil)
        #expect(try mistake(head + "b,c,roads,0\n", .strength) == nil)
        #expect(try mistake(head + "b,c,roads,-1\n", .ignored) == nil)
    }
}
