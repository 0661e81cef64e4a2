import Testing

@testable import Commands

/// A row is one path, a path has the stage of its weakest step, and paths come in order; every
/// value by hand.
@Suite struct WholePathTests {
    private func world(_ links: String) -> World {
        var world = World()
        world.files["w.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C, d: D, e: E}
            links:
            \(links)

            """
        return world
    }

    /// By way of b in 2011; straight in 2012: the first to arrive takes two steps.
    @Test func `all columns of a row are of the path that arrives first`() {
        let world = world(
            """
            - {link: b learns-from a, date: 2009, likelihood: 0.5}
            - {link: c learns-from b, date: 2011-10-29, stage: begun}
            - {link: c learns-from a, date: 2012-06, likelihood: 0.9, stage: done}
            """)
        #expect(
            world.run("downstream a w.yaml -f csv --no-header").lines == [
                "b,B,region,1,2009-01-01,2009-12-31,certain,unknown,0.5,,a,1,1",
                "c,C,region,2,2011-10-29,2011-10-29,certain,unknown,0.5,,b,1,1",
            ])
        // The last to leave a for c is the straight one.
        #expect(
            world.run("upstream c w.yaml -f csv --no-header").lines == [
                "a,A,region,1,2012-06-01,2012-06-30,certain,done,0.9,,c,1,1",
                "b,B,region,1,2011-10-29,2011-10-29,certain,begun,,,c,1,0",
            ])
    }

    /// Both arrive in 2012 by two steps: the certain one goes first, though its ids go last.
    @Test func `of paths that arrive together the certain one is told of`() {
        let world = world(
            """
            - {link: b learns-from a, date: 2012}
            - {link: d learns-from b, date: 2012-01-01}
            - {link: c learns-from a, date: 2010}
            - {link: d learns-from c, date: 2012-01-01}
            """)
        let row = world.run("downstream a w.yaml -f csv --no-header").lines.last
        #expect(row == "d,D,region,2,2012-01-01,2012-01-01,certain,unknown,,,c,2,0")
        let paths = world.run("paths a d w.yaml -f csv --no-header").lines
        #expect(paths.map { $0.prefix(12) } == ["1,2,certain,", "2,2,possible"])
    }

    @Test func `what is only intended is never called certain alone`() {
        let world = world(
            """
            - {link: b learns-from a, date: 2015, stage: intended}
            - {link: c learns-from b, date: 2016, stage: done}
            - {link: d learns-from a, date: 2017, stage: done}
            """)
        let headings = world.run("paths a c w.yaml").output
        #expect(headings.contains("chronology certain, 1 of 2 steps intended only\n"))
        #expect(world.run("paths a b w.yaml").output.contains("certain, intended only\n"))
        let rows = world.run("downstream a w.yaml -f csv --no-header").lines
        #expect(rows.map { $0.contains(",certain,intended,") } == [true, false, true])
        #expect(world.run("downstream a w.yaml").output.contains("certain, intended only"))
        #expect(
            world.run("downstream a w.yaml --over-time -f csv --no-header").lines == [
                "2015-01-01,0,0,1", "2016-01-01,0,0,2", "2017-01-01,1,0,2", "2017-12-31,1,1,2",
            ])
        #expect(world.run("paths a c w.yaml --not-intended").status == .nothingFound)
        let rest = world.run("downstream a w.yaml --not-intended -f csv --no-header").lines
        #expect(rest.map { $0.prefix(2) } == ["d,"])
    }

    /// c's way is unrated, e's half rated, b's way 0.25 and d's 0.81.
    @Test func `the fewest unrated steps come before the greatest product`() {
        var links = ""
        for (node, one, two) in [
            ("b", 0.5, 0.5), ("d", 0.9, 0.9),
        ] {
            links += "- {link: \(node) learns-from a, date: 2010, likelihood: \(one)}\n"
            links += "- {link: z learns-from \(node), date: 2011, likelihood: \(two)}\n"
        }
        links += "- {link: c learns-from a, date: 2010}\n- {link: z learns-from c, date: 2011}\n"
        links += "- {link: e learns-from a, date: 2010, likelihood: 1}\n"
        links += "- {link: z learns-from e, date: 2011}"
        var world = world(links)
        world.files["w.yaml"] = world.files["w.yaml"]?.replacing("e: E}", with: "e: E, z: Z}")
        let rows = world.run("paths a z w.yaml -k 9 --by likelihood -f jsonl").lines
        let ways = rows.map { row in
            ["b", "c", "d", "e"].first { row.contains(#""nodes": ["a", "\#($0)", "z"]"#) } ?? "?"
        }
        #expect(ways == ["d", "b", "e", "c"])
        let words = world.run("paths a z w.yaml -k 9 --by likelihood").output
        #expect(words.contains("likelihood 1.000 (of 1 of 2 steps)"))
    }

    /// Twenty-three ways of two steps; those by way of x are certain, and their ids go last.
    @Test func `the certain come first of more than are listed, and the rest are counted`() {
        var text = "source,target,date\n"
        for number in 10..<30 { text += "a,m\(number),2011\nm\(number),z,2011-06\n" }
        for number in 1...3 { text += "a,x\(number),2009\nx\(number),z,2012\n" }
        var world = World()
        world.files["many.csv"] = text
        for (format, status) in [("csv", 21), ("tsv", 21), ("jsonl", 20)] {
            let answer = world.run("paths a z many.csv -f \(format)")
            #expect(answer.lines.count == status)
            #expect(
                answer.messages.contains("3 more paths have as few steps; -k N gives the best N"))
        }
        let rows = world.run("paths a z many.csv -f csv --no-header").lines
        #expect(rows.prefix(4).map { $0.contains(",certain,") } == [true, true, true, false])
        #expect(world.run("paths a z many.csv -f json").output.contains(#""more": 3"#))
        let five = world.run("paths a z many.csv -k 5")
        #expect(five.output.contains("Path 5 of 6 or more: "))
        #expect(five.output.contains("There are more paths; a greater N lists them."))
        #expect(world.run("paths a z many.csv -k 23").output.contains("Path 23 of 23: "))
    }

    /// Six times ten links one after the other: 10⁶ paths, of which one is asked for.
    @Test(arguments: [
        "-k 1", "-k 1 --by arrival", "-k 1 --by likelihood", "-k 1 --through x3",
        "-k 1 --any-order", "-k 1 --level item", "--any-order",
    ])
    func `parallel links are not tried in every combination`(options: String) {
        var (dated, undated) = ("source,target,date\n", "source,target\n")
        for step in 0..<6 {
            for _ in 0..<10 {
                dated += "x\(step),x\(step + 1),\(2010 - step)\n"
                undated += "x\(step),x\(step + 1)\n"
            }
        }
        var world = World()
        (world.files["dated.csv"], world.files["undated.csv"]) = (dated, undated)
        let clock = ContinuousClock()
        let time = clock.measure {
            let one = world.run("paths x0 x6 undated.csv \(options)")
            #expect(one.output.contains(": 6 steps, chronology undated"))
            guard options.contains("any-order") else { return }
            let late = world.run("paths x0 x6 dated.csv \(options)")
            #expect(late.output.contains(": 6 steps, chronology impossible"))
        }
        #expect(time < .seconds(20))
    }

    /// Two roles of one event are on its one day: in order only where the same day is.
    @Test func `without the same day nothing passes two steps of one event`() {
        var world = World()
        world.files["e.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C, d: D}
            agreements:
              i: {date: 2000-01-05, parties: [d, c]}
            links:
              - {link: a advises c, date: 2000-01-05}
              - {link: a advises d, date: 2000-01-07}

            """
        let rows = world.run("downstream a e.yaml --simultaneous forbid -f csv --no-header").lines
        #expect(
            rows == [
                "c,C,region,1,2000-01-05,2000-01-05,certain,unknown,,,a,1,0",
                "d,D,region,1,2000-01-07,2000-01-07,certain,unknown,,,a,1,0",
            ])
        for order in ["hops", "arrival", "likelihood"] {
            let paths = world.run(
                "paths a d e.yaml --simultaneous forbid -k 5 --by \(order) -f csv")
            #expect(paths.lines.count == 2)
        }
        let counts = world.run("downstream a e.yaml --simultaneous forbid --over-time -f csv")
        #expect(counts.lines.last == "2000-01-07,2,2,0")
        world.files["e.yaml"] = """
            tributary: 1
            regions: {d: D, c: C, a: A, e: E}
            events:
              i: {kind: training, date: '[2000-01-01..]', trainer: e, trainee: [c, d]}
            links:
              - {link: d advises e, date: 2000-01-03}
              - {link: d advises a, date: 2000-01-02, likelihood: 0.9}
              - {link: a advises c, date: 2000-01-03}

            """
        let first = world.run("downstream d e.yaml --simultaneous forbid -f csv").lines
        #expect(first.contains { $0.hasPrefix("c,C,region,2,2000-01-03,2000-01-03,certain,") })
    }
}
