import Testing

@testable import Commands

/// Who is a node no more because a post fell is said to count for a region, and not to be lost.
///
/// Each line is derived by hand: on the date of a link posts in two regions may hold until one of
/// them is not believed.
@Suite struct RefoldedTests {
    private func run(_ line: String, _ body: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S, t: T, u: U}
            regions: {a: {name: Ash}, b: {name: Birch}, c: {name: Cedar}, d: {name: Dale}}

            """ + body + "\n"
        return world.run(line + " case.yaml")
    }

    /// Lena advises Cedar in the year in which she leaves Birch for Dale.
    private static let official = """
        officials:
          lena:
            name: Lena
            posts:
            - {at: b, from: 2011, to: 2014, evidence: s}
            - {at: d, from: 2014, to: 2018, evidence: t}
        links:
        - {link: b learns-from a, date: 2012, evidence: s}
        - {link: lena advises c, date: 2014, evidence: s}
        """

    /// The office acts for two regions, for one of them through another agency.
    private static let agency = """
        agencies:
          w: {name: Water Office, acts-for: [{who: b, evidence: s}, {who: v, evidence: s}]}
          v: {name: Valley Board, acts-for: {who: d, evidence: u}}
        links:
        - {link: b learns-from a, date: 2012, evidence: s}
        - {link: w learns-from a, date: 2013, evidence: s}
        - {link: w advises c, date: 2014, evidence: s}
        """

    /// When the post at Birch ended and that at Dale began is not known.
    private static let late = """
        officials:
          lena:
            name: Lena
            posts: [{at: b, from: 2011, evidence: s}, {at: d, seen: 2016, evidence: t}]
        links:
        - {link: lena learns-from a, date: 2015, evidence: s}
        - {link: lena advises c, date: 2016, evidence: s}
        """

    @Test(arguments: [
        (
            "downstream a --without-source t", official,
            "without t 1 actor is no longer downstream: Dale; Lena now counts for Birch, by the fall "
                + "of lena.holds-office.d.2014; fallen: lena.holds-office.d.2014"
        ),
        (
            "upstream c --without-source t", official,
            "without t 1 actor is no longer upstream: Dale; Lena now counts for Birch, by the fall "
                + "of lena.holds-office.d.2014; fallen: lena.holds-office.d.2014"
        ),
        (
            "rank --level region --without-source t", official,
            "without t Lena now counts for Birch, by the fall of lena.holds-office.d.2014; "
                + "fallen: lena.holds-office.d.2014"
        ),
        (
            "chokepoints --level region --without-source t", official,
            "without t Lena now counts for Birch, by the fall of lena.holds-office.d.2014; "
                + "fallen: lena.holds-office.d.2014"
        ),
        (
            "downstream a --without-source u", agency,
            "Water Office now counts for Birch, by the fall of v.acts-for.d; fallen: v.acts-for.d"
        ),
        (
            "downstream a --without-source t", late,
            "Lena now counts for Birch, by the fall of lena.holds-office.d.2016"
        ),
        // No post is a step here; the fall of one decides all the same.
        (
            "downstream a --link-kind learns-from,advises --without-source t", late,
            "without t Lena now counts for Birch, by the fall of lena.holds-office.d.2016; "
                + "fallen: lena.holds-office.d.2016; what is said of 1 actor changes: Cedar (previous)"
        ),
    ])
    func `who counts for a region now is no loss`(line: String, body: String, words: String) {
        let answer = run(line, body)
        let said = answer.messageLines.filter { $0.hasPrefix("without") }
        #expect(said.count == 1 && said[0].contains(words), "\(said)")
        #expect(!said.joined().contains("no longer downstream: Lena"))
    }

    @Test func `paths say by which post that fell a step is told otherwise`() {
        let lines = run("paths a c --without-source t", Self.official).lines
        #expect(
            lines.filter { $0.hasPrefix("Without") } == [
                "Without t Lena now counts for Birch, by the fall of lena.holds-office.d.2014.",
                "Without t this falls: Lena holds office at Dale (lena.holds-office.d.2014).",
            ])
    }

    /// Without S nothing is left of what Lena did, and nobody reaches Dale, for which she counts.
    @Test func `whose links fall is lost all the same`() {
        let said = run("downstream a --without-source s", Self.official).messageLines
        #expect(said.contains { $0.contains("no longer downstream") && $0.contains("Lena") })
        #expect(!said.joined().contains("now counts for"))
        let actor = run("downstream a --level actor --without-source t", Self.official).messages
        #expect(!actor.contains("now counts for"))
    }
}
