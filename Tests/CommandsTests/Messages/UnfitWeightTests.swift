import Foundation
import Testing

@testable import Commands

/// Weights that a question cannot use are said where they stand.
@Suite struct UnfitWeightTests {
    private var world: World {
        var world = World()
        world.files["below.csv"] = "source,target,type,weight\nB,C,link,2\nA,B,link,-1\n"
        world.files["none.csv"] = "source,target,type,weight\nB,C,link,2\nA,B,link,0\n"
        world.files["two.yaml"] =
            "tributary: 1\nregions: {a: A, b: B}\nlinks:\n  - {link: a visits b, weight: -0.5}\n"
        return world
    }

    @Test func `a weight below zero has its line, a caret, what was expected and a hint`() {
        let answer = world.run("rank below.csv --by strength")
        #expect(answer.status == .invalidModel)
        #expect(answer.output == "")
        #expect(
            answer.messageLines == [
                "below.csv:3:1: error: The weight -1 of link 'A.link.B' cannot be a strength; "
                    + "expected is 0 or more. [invalid-number]",
                "    A,B,link,-1",
                "    ^",
                "  hint: Mend it, or leave it out: a missing weight is 1. Only strength and "
                    + "--weights look at weights.",
            ])
    }

    @Test(arguments: [
        ("rank none.csv --by closeness --weights distance", "none.csv:3:1: ", " 0 of "),
        ("rank none.csv --of links --weights distance", "none.csv:3:1: ", " 0 of "),
        ("rank two.yaml --by pagerank --weights strength", "two.yaml:4:5: ", " -0.5 of "),
        ("groups two.yaml --by leiden --weights strength", "two.yaml:4:5: ", " -0.5 of "),
        ("brokers two.yaml --weights strength", "two.yaml:4:5: ", " -0.5 of "),
        ("rank - --from csv --by strength", "-:2:1: ", " -3 of "),
    ])
    func `every question that looks at weights says where`(
        line: String, place: String, weight: String
    ) {
        var world = world
        world.input = "source,target,weight\nA,B,-3\n"
        let answer = world.run(line)
        #expect(answer.status == .invalidModel)
        #expect(answer.messages.hasPrefix(place + "error: The weight\(weight)link '"), "\(answer)")
        #expect(answer.messageLines.count == 4)
    }

    @Test func `a program finds the place under keys`() throws {
        let line = try #require(
            world.run("rank below.csv --by strength --messages json").messageLines.first)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["file"] as? String == "below.csv")
        #expect(object["line"] as? Int == 3 && object["column"] as? Int == 1)
        #expect(object["hint"] is String)
    }
}
