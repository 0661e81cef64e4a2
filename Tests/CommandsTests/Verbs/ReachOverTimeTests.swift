import Testing

@testable import Commands

/// `downstream --over-time`; expectations derived by hand, and from the rows that it counts.
@Suite struct ReachOverTimeTests {
    /// a → b in 2001, a → c on a day between 1 May and 1 July 2002, c → d on 1 June 2002, b → e
    /// undated, d → f in 2000 only; g stands apart.
    private var world: World {
        var world = World()
        world.files["times.yaml"] = """
            tributary: 1
            regions: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}}
            links:
              - {link: b learns-from a, date: 2001}
              - {link: c learns-from a, date: "[2002-05-01..2002-07-01]"}
              - {link: d learns-from c, date: 2002-06-01}
              - {link: e learns-from b}
              - {link: f learns-from d, date: 2000}
              - {link: g learns-from g, date: 2000}

            """
        return world
    }

    private func lines(_ options: String) -> [String] {
        world.run("downstream a times.yaml --over-time --format csv \(options)").lines
    }

    /// By hand, from the sentence above `world`.
    ///
    /// b may be reached on 1 January 2001 and e with it, by an undated link; b has been by
    /// the end of 2001. c may be on 1 May 2002 and has been by 1 July. d may be on 1 June, but for
    /// certain never: c may have come only after it. f is never reached.
    @Test func `who may be and who must have been reached by a day`() {
        #expect(
            lines("") == [
                "date,possible,certain,intendedOnly", "2001-01-01,2,0,0", "2001-12-31,2,1,0",
                "2002-05-01,3,1,0", "2002-06-01,4,1,0", "2002-07-01,4,2,0",
            ])
    }

    /// By hand: e is undated, and from it alone nothing is dated.
    @Test func `an undated link may lie on any day`() {
        let answer = world.run("downstream b times.yaml --over-time")
        #expect(answer.lines.last?.split(separator: " ") == ["any", "day", "1", "0", "0"])
        #expect(lines("--level item --only a,b,e").last == "2001-12-31,2,1,0")
    }

    @Test(arguments: ["aldergate", "federation", "brackwater"])
    func `the possible ones are those that downstream lists, by their first arrival`(
        actor: String
    ) {
        let ask = "downstream \(actor) \(ChecklistTests.pilot) --format csv"
        let arrivals = World().run(ask).lines.dropFirst().map { line in
            line.replacing(/"[^"]*"/, with: "-")
                .split(separator: ",", omittingEmptySubsequences: false)[4]
        }
        #expect(arrivals.count > 3)
        for line in World().run(ask + " --over-time").lines.dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let counted = (Int(cells[1]) ?? 0) + (Int(cells[3]) ?? 0)
            #expect(arrivals.count { $0 <= cells[0] } == counted, "\(line)")
        }
    }

    @Test func `nothing downstream is no table, and any order is no time`() {
        let none = world.run("downstream f times.yaml --over-time")
        #expect(none.status == .nothingFound)
        #expect(none.messages.contains("nothing is downstream of f"))
        #expect(lines("--any-order") == [])
        let refused = world.run("downstream a times.yaml --over-time --any-order")
        #expect(refused.status == .usage)
    }
}
