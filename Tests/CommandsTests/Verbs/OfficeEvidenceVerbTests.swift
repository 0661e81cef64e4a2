import Testing

@testable import Commands

/// Answers about regions name the evidence of the offices by which agencies and officials count for
/// a region, and say what falls with it.
///
/// Each line is derived by hand from what the invented graph says: who acts for whom on whose word.
@Suite struct OfficeEvidenceVerbTests {
    private func run(_ body: String, _ line: String) -> World.Answer {
        var world = World()
        let head = """
            tributary: 1
            sources: {s: Survey, g: Gazette, h: Herald, p: Post}
            regions: {a: {name: Ash}, b: {name: Birch}, c: {name: Cedar}}

            """
        world.files["case.yaml"] = head + body + "\n"
        return world.run(line + " case.yaml")
    }

    private let office = """
        agencies: {w: {name: Water Office, acts-for: {who: a, evidence: g}}}
        links: [{link: w advises b, date: 2012, evidence: s}]
        """

    /// One link on the survey, one office on the gazette that the herald disputes, one link
    /// without a source.
    private let disputed = """
        agencies:
          w:
            name: Water Office
            acts-for: {who: a, evidence: [g, {source: h, stance: disputes}]}
        links:
          - {link: w advises b, date: 2012, evidence: s}
          - {link: b learns-from a, date: 2013, evidence: s}
          - {link: w advises b, date: 2015}
        """

    @Test func `a step cites the offices by which its ends count for regions`() {
        let steps = run(office, "paths a b").lines.filter { $0.hasPrefix("  ") }
        #expect(steps == ["  Ash (Water Office) advises Birch, 2012 [1; offices: 2]"])
        let record = run(office, "paths a b -f jsonl").output
        #expect(
            record.contains(
                #""sources": ["s", "g"], "disputedBy": [], "omittedBy": [], "offices": ["w.acts-for.a"], "#
                    + #""officesInDoubt": [], "covers": []}], "sources": ["s", "g"], "likelihoodSteps": 0}"#
            ))
    }

    @Test func `where the evidence of an office is disputed the step is marked`() {
        let steps = run(disputed, "paths a b").lines.filter { $0.hasPrefix("  ") }
        #expect(
            steps == [
                "  Ash (Water Office) advises Birch, 2012 [1; offices: 2; disputed by 3]",
                "  Birch learns from Ash, 2013 [1]",
                "  Ash (Water Office) advises Birch, 2015 [no source given; offices: 2; "
                    + "disputed by 3]",
            ])
        #expect(run(disputed, "paths a b -f jsonl").output.contains(#""disputedBy": ["h"]"#))
    }

    @Test(arguments: [
        ("paths a b", "Ash (Water Office) advises Birch, 2012 [1; offices: 2]"),
        ("chokepoints --between a b", "Ash (Water Office) advises Birch, 2012 [1; offices: 2]"),
        (
            "rank --of links --level region",
            "Ash (Water Office) advises Birch, 2012 [1; offices: 2]"
        ),
        ("chokepoints --level region", "  s g"),
        ("render --level region -f dot", "[1; offices: 2]"),
        ("render --only a,b -f dot", "[1; offices: 2]"),
    ])
    func `every answer that cites a step cites its offices`(line: String, words: String) {
        #expect(run(office, line).output.contains(words))
    }

    @Test func `offices that rest on sources which the step cites already add no mark`() {
        let body = office.replacing("evidence: g", with: "evidence: [s]")
        let steps = run(body, "paths a b").lines.filter { $0.hasPrefix("  ") }
        #expect(steps == ["  Ash (Water Office) advises Birch, 2012 [1]"])
        let through = office.replacing(
            "date: 2012, evidence: s", with: "date: 2012, evidence: s via g")
        let hands = run(through, "paths a b").lines.filter { $0.hasPrefix("  ") }
        #expect(hands == ["  Ash (Water Office) advises Birch, 2012 [1]"])
        let more = office.replacing("evidence: g", with: "evidence: [s, h via g]")
        let cited = run(more, "paths a b").lines.filter { $0.hasPrefix("  ") }
        #expect(cited == ["  Ash (Water Office) advises Birch, 2012 [1; offices: 1, 2]"])
    }

    // MARK: - What falls

    @Test func `a path that falls with an office says so`() {
        let answer = run(office, "paths a b --without-source g")
        #expect(answer.status.rawValue == 1)
        #expect(
            answer.messages
                == "error: no path from Ash to Birch without g; fallen: w.acts-for.a\n")
    }

    @Test func `an office that falls is named among what falls of an answer`() {
        let body = office.replacing("links: [", with: "links: [{link: b visits a, evidence: s}, ")
        let lines = run(body, "paths a b --without-source g").lines
        #expect(
            lines.filter { $0.hasPrefix("Without") } == [
                "Without g this falls: Water Office: acts for Ash (w.acts-for.a)."
            ])
        let both = run(body, "paths a b --without-source h").lines
        #expect(both.contains("Without h nothing of the answer falls."))
        #expect(both.contains("Water Office: acts for Ash stands on Gazette alone."))
        #expect(both.contains("Ash (Water Office) advises Birch stands on Survey alone."))
        let two = body.replacing("acts-for: {who: a,", with: "acts-for: {who: v,")
            .replacing("}}}", with: "}}, v: {acts-for: {who: a, evidence: g}}}")
        let many = run(two, "paths a b --without-source h").lines
        #expect(
            many.contains("2 offices by which these count for regions stand on Gazette alone."))
    }

    /// The official counts for Ash by the office, for which the gazette speaks, or by the post at
    /// Ash itself, for which the herald does.
    @Test func `a post that falls beside another is named, and the path stays`() {
        let body = """
            agencies: {w: {name: Water Office, acts-for: {who: a, evidence: g}}}
            officials:
              o: {name: Olga, posts: [{at: w, evidence: p}, {at: a, evidence: h}]}
            links: [{link: o advises b, date: 2012, evidence: s}]
            """
        let answer = run(body, "paths a b --without-source p")
        #expect(answer.lines.contains("  Ash (Olga) advises Birch, 2012 [1; offices: 2]"))
        #expect(
            answer.lines.filter { $0.hasPrefix("Without") } == [
                "Without p this falls: Olga holds office at Water Office (o.holds-office.w)."
            ])
    }

    @Test(arguments: [
        (
            "downstream a --without-source g",
            "error: nothing is downstream of Ash under --without-source; without g 1 actor is no "
                + "longer downstream: Birch; fallen: w.acts-for.a"
        ),
        (
            "upstream b --without-source s",
            "error: nothing is upstream of Birch under --without-source; without s 1 actor is no "
                + "longer upstream: Ash; fallen: w.advises.b.2012"
        ),
    ])
    func `who is reached no more is named with what fell`(line: String, words: String) {
        let message = run(office, line).messageLines.first ?? ""
        #expect(message.hasPrefix(words))
    }

    /// Cedar is reached by the visit alone, Birch by the office first.
    @Test func `whom another path reaches is not said to be lost`() {
        let body = office.replacing(
            "links: [",
            with: "links: [{link: c visits a, date: 2013}, {link: b visits c, date: 2014}, ")
        let answer = run(body, "downstream a --without-source g")
        #expect(
            answer.messageLines == [
                "without g fallen: w.acts-for.a; what is said of 1 actor changes: Birch (hops, "
                    + "earliest, latest, previous, fewestHops)"
            ])
        #expect(
            run(body, "downstream a --without-source h").messageLines
                == ["without h nothing of the answer falls"])
    }
}
