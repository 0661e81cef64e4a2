import Testing

@testable import Commands

/// Links by which officials count for no region at the level of regions, derived by hand.
@Suite struct LooseLinkTests {
    /// What o learns of x is outside any post; p is at a or b on the second visit, on the third at
    /// b alone.
    private static let graph = """
        tributary: 1
        regions: {a: A, b: B, x: X}
        officials:
          o: {posts: [{at: b, from: 2012, to: 2014}]}
          p: {posts: [{at: a, from: 2010, to: 2011}, {at: b, from: 2011}]}
        links:
          - {link: o learns-from x, date: 2010}
          - {link: o visits x, date: 2009}
          - {link: p visits x, date: 2011}
          - {link: p visits x, date: 2013, id: folded}
          - {link: b advises a, date: 2015}

        """

    private static let note =
        "3 links, such as those of o, count for no region, because on their dates no post, or posts "
        + "in several regions, may hold: what passes along them may go no further (--level actor "
        + "shows where it leads)\n"

    private func run(_ line: String, _ graph: String = graph) -> World.Answer {
        var world = World()
        world.files["g.yaml"] = graph
        return world.run(line)
    }

    @Test(arguments: [
        "downstream x g.yaml", "upstream b g.yaml", "downstream x g.yaml --over-time",
        "chokepoints g.yaml --level region", "chokepoints --between x b g.yaml",
        "chokepoints --downstream-of x g.yaml",
    ])
    func `every verb that asks who is reached says how many links and whose`(line: String) {
        let answer = run(line)
        #expect(answer.status == .success)
        #expect(answer.messages.contains(Self.note))
        let json = run(line + " --format json").output
        #expect(json.contains("\"looseLinks\": {\n    \"links\": 3,\n    \"actor\": \"o\"\n  }"))
        #expect(json.contains("3 links, such as those of o"))
    }

    @Test func `at the level of actors every link leads on, and nothing is said`() {
        #expect(!run("downstream x g.yaml --level actor").messages.contains("for no region"))
        let json = run("downstream x g.yaml --level actor --format json").output
        #expect(!json.contains("loose"))
    }

    @Test func `where there is no path it is said before why, of one link as of several`() {
        let one = """
            tributary: 1
            regions: {b: B, x: X}
            officials: {o: {posts: [{at: b, from: 2012}]}}
            links: [{link: o learns-from x, date: 2010}]

            """
        let answer = run("paths x b g.yaml", one)
        #expect(answer.status == .nothingFound)
        #expect(
            answer.messages
                == "1 link of o counts for no region, because on its date no post, or posts in "
                + "several regions, may hold: what passes along it may go no further (--level actor "
                + "shows where it leads)\nerror: no path from X to B; there is one at --level item, "
                + "one at --level actor\n")
        #expect(!run("paths x b g.yaml").messages.contains("for no region"))
    }

    @Test func `posts and what is folded are not counted`() {
        let folded = """
            tributary: 1
            regions: {a: A, b: B, x: X}
            officials: {p: {posts: [{at: a, from: 2010}, {at: b, from: 2010}]}}
            links: [{link: b learns-from x, date: 2010}]

            """
        #expect(!run("downstream x g.yaml", folded).messages.contains("for no region"))
    }
}
