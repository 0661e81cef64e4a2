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

    // MARK: - For which region

    /// The post from 2013 is only intended, so that Mo counts for Dale in 2011 with it or without.
    private static let intended = """
        officials:
          mo:
            name: Mo
            posts:
            - {at: c, from: 2013, stage: intended, evidence: t}
            - {at: d, from: 2010, to: 2012, evidence: s}
        links:
        - {link: d learns-from a, date: 2010-06, evidence: s}
        - {link: mo advises c, date: 2011-06, evidence: s}
        """

    @Test(arguments: ["downstream a", "downstream a --link-kind learns-from,advises,holds-office"])
    func `an intended post that falls made nobody count for anything`(line: String) {
        let said = run(line + " --without-source t", Self.intended).messageLines
        #expect(said.contains { $0.contains("1 actor is no longer downstream: Mo") }, "\(said)")
        #expect(!said.joined().contains("now counts for"))
    }

    /// Lena left Birch in 2011; in 2013 posts at Cedar, on T alone, and at Dale may hold.
    private static func career(_ links: String) -> String {
        """
        officials:
          lena:
            name: Lena
            posts:
            - {at: b, from: 2010, to: 2011, evidence: s}
            - {at: c, from: 2013, to: 2014, evidence: t}
            - {at: d, from: 2013, to: 2014, evidence: s}
            - {at: c, from: 2020, to: 2021, evidence: t}
        links: \(links)
        """
    }

    @Test(arguments: [
        ("[{link: lena advises a, date: 2013-06, evidence: s}]", "Lena now counts for Dale"),
        ("[{link: lena advises a, date: 2014, evidence: s}]", "Lena now counts for Dale"),
        // Undated: she may have acted for Birch or for Dale, and stays who she is.
        ("[{link: lena advises a, evidence: s}]", nil),
        // What she did falls too; the post at Dale is still hers.
        ("[{link: lena advises a, date: 2013-06, evidence: t}]", "Lena now counts for Dale"),
    ])
    func `the region is that of the days on which an actor was a node`(
        links: String, words: String?
    ) {
        let said = run("rank --level region --without-source t", Self.career(links)).messages
        let fall = words.map { $0 + ", by the fall of lena.holds-office.c.2013;" }
        #expect(fall.map { said.contains($0) } ?? !said.contains("now counts for"), "\(said)")
    }

    @Test func `of links alone only their own days say which region it is`() {
        let line = "rank --level region --link-kind advises --without-source t"
        let fell = "[{link: lena advises a, date: 2013-06, evidence: t}]"
        #expect(!run(line, Self.career(fell)).messages.contains("now counts for"))
        let stands = "[{link: lena advises a, date: 2013-06, evidence: s}]"
        #expect(run(line, Self.career(stands)).messages.contains("Lena now counts for Dale, by"))
    }

    /// Either year has a post on T beside the one that is left.
    @Test func `who acts for one region and later for another counts for both`() {
        let body = """
            officials:
              lena:
                name: Lena
                posts:
                - {at: b, from: 2010, to: 2011, evidence: s}
                - {at: c, from: 2010, to: 2014, evidence: t}
                - {at: d, from: 2013, to: 2014, evidence: s}
            links:
            - {link: lena advises a, date: 2010-06, evidence: s}
            - {link: lena advises a, date: 2013-06, evidence: s}
            """
        let said = run("rank --level region --without-source t", body).messages
        #expect(said.contains("Lena now counts for Birch and Dale, by the fall of"), "\(said)")
    }
}
