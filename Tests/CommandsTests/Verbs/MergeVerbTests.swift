import TestSupport
import Testing

@testable import Commands

/// `merge` on the command line.
///
/// Towns and papers are invented.
@Suite struct MergeVerbTests {
    private var world: World {
        var world = World()
        world.files = [
            "one.yaml": """
            tributary: 1
            sources: {s: Gazette}
            regions: {a: Arden, b: Birk}
            links: [{link: a visits b, date: 2014, evidence: s}]
            """,
            "two.yaml": """
            tributary: 1
            sources: {t: Courier}
            regions: {old-arden: Old Arden}
            links: [{link: old-arden visits b, date: 2014, evidence: t}]
            """,
            "clash.yaml": "tributary: 1\nregions: {a: Another}\n",
            "names.csv": "name,id\nOld Arden,a\n",
        ]
        return world
    }

    @Test func `files become one graph, JSON Lines unless told otherwise`() {
        let piped = world.run("merge one.yaml two.yaml")
        #expect(piped.status == .success && piped.messages == "")
        #expect(piped.output == world.run("convert one.yaml two.yaml").output)
        for line in ["--to yaml", "--format yaml", "-f yaml"] {
            #expect(
                world.run("merge one.yaml two.yaml \(line)").output.hasPrefix("tributary: 1\n"))
        }
        let written = world.run("merge one.yaml two.yaml -o both.yaml").written["both.yaml"]
        #expect(written?.hasPrefix("tributary: 1\n") == true)
    }

    @Test func `what contradicts itself is an error with both places`() {
        let answer = world.run("merge one.yaml clash.yaml")
        #expect(answer.status == .invalidModel && answer.output == "")
        #expect(answer.messages.hasPrefix("clash.yaml:2:14: error: "))
        #expect(answer.messages.contains("one.yaml:3:"))
    }

    @Test func `who is the same by the table is one, which is said in one line`() {
        let answer = world.run("merge one.yaml two.yaml --same-as names.csv -f yaml")
        #expect(answer.status == .success)
        #expect(answer.messages == "2 entities joined into 1: old-arden → a\n")
        #expect(answer.output.contains("aliases: Old Arden"))
        #expect(answer.output.contains("evidence: [s, t]"))
        #expect(!answer.output.contains("old-arden"))
        #expect(
            world.run("merge one.yaml two.yaml --same-as names.csv -q").messages == "")
        // Nothing is joined unasked.
        #expect(world.run("merge one.yaml two.yaml -f yaml").output.contains("old-arden"))
    }

    @Test func `a name that is not there is a warning, and an error where warnings are`() {
        var world = world
        world.files["names.csv"] = "name,id\nNowhere,a\nBirk,z\n"
        let answer = world.run("merge one.yaml --same-as names.csv")
        #expect(answer.status == .success)
        #expect(answer.messages.hasPrefix("names.csv:2:1: warning: "))
        #expect(answer.messages.contains("    Nowhere,a\n    ^\n"))
        #expect(answer.messages.hasSuffix("\n1 entity given another id: b → z\n"))
        #expect(world.run("merge one.yaml --same-as names.csv --strict").status == .invalidModel)
        #expect(world.run("merge one.yaml --same-as missing.csv").status == .noInput)
    }

    @Test func `the table is an input, which no output replaces unasked`() {
        let answer = world.run("merge one.yaml --same-as names.csv -o names.csv -f csv")
        #expect(answer.status == .cannotCreate)
    }

    @Test func `the table may come from standard input, where no graph does`() {
        var world = world
        world.input = "name,id\nOld Arden,a\n"
        let answer = world.run("merge one.yaml two.yaml --same-as - -q")
        #expect(
            answer.output == world.run("merge one.yaml two.yaml --same-as names.csv").output)
        #expect(world.run("merge one.yaml - --same-as -").status == .usage)
        #expect(world.run("merge --same-as -").status == .usage)
    }

    @Test func `a very large table of names that are not there is told in short`() {
        var world = world
        let rows = (0..<100_000).map { "nobody\($0)\u{1B}[31m,a\n" }
        world.files["names.csv"] = "name,id\n" + rows.joined()
        let answer = world.run("merge one.yaml --same-as names.csv")
        #expect(answer.status == .success)
        #expect(answer.messages.count { $0 == "\n" } < 100)
        #expect(!answer.messages.contains("\u{1B}"))
    }
}
