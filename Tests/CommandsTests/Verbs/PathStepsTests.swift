import Testing

@testable import Commands

/// `paths --steps`: the same paths, a row for each step.
@Suite struct PathStepsTests {
    /// From A to C two paths of two steps lead: by B in order, by D where the years may agree.
    private var world: World {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S, t: T}
            regions: {a: A, b: B, c: C, d: D}
            policies: {w: Wells}
            links:
            - {link: b learns-from a, id: ab, date: 2010, evidence: s, policy: w}
            - {link: c learns-from b, id: bc, date: 2011, evidence: [s, {source: t, stance: disputes}]}
            - {link: d visits a, id: ad, date: 2012, evidence: t}
            - {link: c visits d, id: dc, date: 2012}

            """
        return world
    }

    @Test func `each step is a row with the rank of its path and its number in it`() {
        let answer = world.run("paths a c case.yaml --steps -f csv")
        #expect(
            answer.lines == [
                "rank,step,upstream,downstream,through,kinds,links,stage,policies,date.earliest,"
                    + "date.latest,sources,disputedBy,omittedBy,offices,officesInDoubt,covers",
                "1,1,a,b,,learns-from,ab,unknown,w,2010-01-01,2010-12-31,s,,,,,",
                "1,2,b,c,,learns-from,bc,unknown,,2011-01-01,2011-12-31,s,t,,,,",
                "2,1,a,d,,visits,ad,unknown,,2012-01-01,2012-12-31,t,,,,,",
                "2,2,d,c,,visits,dc,unknown,,2012-01-01,2012-12-31,,,,,,",
            ])
        #expect(world.run("paths a c case.yaml --steps -f jsonl").lines.count == 4)
    }

    @Test func `JSON has the steps as rows, beside how many more paths there are`() {
        let text = world.run("paths a c case.yaml --steps -k 1 -f json").output
        #expect(text.contains(#""more": 1"#) && text.contains(#""step": 2"#))
        #expect(!text.contains(#""rank": 2"#))
    }

    @Test func `people read a grid, with what is said below the paths`() {
        let lines = world.run("paths a c case.yaml --steps --without-source t --limit 1").lines
        #expect(lines.contains { $0.hasPrefix("rank  step  upstream") })
        #expect(!lines.contains { $0.hasPrefix("Path 1") })
        #expect(lines.contains { $0.hasPrefix("Without t this falls: ") })
    }
}
