import Testing

@testable import Commands

/// An answer says where a step rests on an office that need not have been held then; no chronology
/// changes by that.
@Suite struct OfficeDoubtTests {
    private func run(_ body: String, _ line: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] =
            "tributary: 1\nregions: {a: {name: Ash}, b: {name: Birch}, x: {name: Yew}}\n" + body
        return world.run(line + " case.yaml")
    }

    private let lead = "1 step rests on an office that may not have been held then: "

    /// By hand: an office of 2016 to 2018 may have begun after May 2016; one seen in 2015 need not
    /// have been held in 2010; one that has lasted since 2010 was held in 2012.
    @Test(arguments: [
        (
            "from: 2016, to: 2018", "2016-05",
            "Olga holds office at Ash (2016 to 2018); the time of the step: May 2016"
        ),
        (
            "seen: 2015-05-01", "2010",
            "Olga holds office at Ash (seen 1 May 2015); the time of the step: 2010"
        ),
        ("from: 2010, to: ..", "2012", nil),
        ("title: Mayor", "2012", nil),
    ])
    func `a post that only may hold on the date of a step is named`(
        post: String, date: String, words: String?
    ) {
        let body = """
            officials: {o: {name: Olga, posts: [{at: a, \(post)}]}}
            links: [{link: o advises b, date: \(date)}]
            """
        for line in ["paths a b", "downstream a", "upstream b"] {
            #expect(run(body, line).messageLines == (words.map { [lead + $0] } ?? []))
        }
        let record = run(body, "paths a b -f jsonl").output
        let ids = words == nil ? "[]" : "[\"o.holds-office.a"
        #expect(record.contains("\"officesInDoubt\": \(ids)"))
        #expect(record.contains("\"chronology\": \"certain\""))
    }

    /// The policy comes to Ash on 1 June 2012 at the earliest, whichever day is unknown.
    @Test(arguments: [
        (
            "from: 2011-01-01, to: 2011-12-31", "2012-06-01", "had ended",
            "1 Jan 2011 to 31 Dec 2011"
        ),
        ("from: 2011-01-01, to: 2012", "2012-06-01", "may have ended", "1 Jan 2011 to 2012"),
        ("from: 2011-01-01", "2012-06-01", "may have ended", "from 1 Jan 2011"),
        ("from: 2011-01-01, to: ..", "2012-06-01", nil, ""),
        ("from: 2011-01-01, to: 2012-06-01", "2012-06-01", nil, ""),
    ])
    func `a move into a post that was over before a policy came to its start is named`(
        post: String, date: String, verb: String?, tenure: String
    ) {
        let body = """
            officials: {o: {name: Olga, posts: [{at: a, from: 2008, to: ..}, {at: b, \(post)}]}}
            links: [{link: a learns-from x, date: \(date)}]
            """
        let words = verb.map {
            "Olga holds office at Birch (\(tenure)), which \($0) before the policy came to Ash, "
                + "1 Jun 2012"
        }
        #expect(run(body, "paths x b").messageLines == (words.map { [lead + $0] } ?? []))
        // The move alone comes from nowhere too late.
        #expect(run(body, "paths a b").messageLines == [])
    }

    @Test func `several steps are counted and the first is named`() {
        let body = """
            officials: {o: {name: Olga, posts: [{at: a, from: 2016}]}}
            links: [{link: o advises b, date: 2016}, {link: o advises b, date: 2017}]
            """
        #expect(
            run(body, "paths a b").messageLines == [
                "2 steps rest on offices that may not have been held then; the first: "
                    + "Olga holds office at Ash (from 2016); the time of the step: 2016"
            ])
    }

    /// Who may have kept the first post does not move away from it.
    @Test(arguments: [
        (
            "from: 2008, to: 2010", "from: 2011, to: ..",
            "Olga moves from Ash (2008 to 2010) to Birch (since 2011)"
        ),
        (
            "from: 2008, to: ..", "from: 2011, to: ..",
            "Olga holds posts in Ash (since 2008) and then in Birch (since 2011)"
        ),
        (
            "from: 2008, to: 2011", "from: 2011, to: ..",
            "Olga holds posts in Ash (2008 to 2011) and then in Birch (since 2011)"
        ),
        (
            "from: 2008", "from: 2011",
            "Olga holds posts in Ash (from 2008) and then in Birch (from 2011)"
        ),
        (
            "from: 2011, to: 2012", "from: 2011, to: 2014",
            "Olga holds posts in Ash (2011 to 2012) and perhaps later in Birch (2011 to 2014)"
        ),
    ])
    func `a move is told so that it is true`(first: String, second: String, words: String) {
        let body = "officials: {o: {name: Olga, posts: [{at: a, \(first)}, {at: b, \(second)}]}}"
        let steps = run(body, "paths a b").lines.filter { $0.hasPrefix("  ") }
        #expect(steps == ["  " + words + " [no source given]"])
    }

    /// Turned round, a policy goes from the later post to the earlier; who moved stays who moved.
    @Test func `a move that is oriented backward keeps each post with its region`() {
        let body = """
            officials: {o: {name: Olga, posts: [{at: a, to: 2010}, {at: b, from: 2012}]}}
            """
        let steps = run(body, "paths b a --orient moves=backward").lines
            .filter { $0.hasPrefix("  ") }
        #expect(
            steps == [
                "  Olga moves from Ash (until 2010) to Birch (from 2012) [no source given]"
            ])
    }

    /// Of two posts that may have begun on one day it is not sure which is the earlier.
    @Test(arguments: [
        ("from: 2012", "from: 2012-12-31", "possible"), ("from: 2012", "from: 2013", "certain"),
        ("from: 2012-05", "from: 2012-06-01", "certain"),
        ("from: 2012-05", "from: 2012-05-31", "possible"),
    ])
    func `a move is certain where the one post surely began first`(
        first: String, second: String, right: String
    ) {
        var world = World()
        world.files["o.yaml"] = """
            tributary: 1
            regions: {a: A, b: B}
            officials: {o: {posts: [{at: a, \(first), to: 2020}, {at: b, \(second), to: ..}]}}
            """
        let answer = world.run("paths a b o.yaml --link-kind moves -f jsonl")
        #expect(answer.lines.count == 1)
        #expect(answer.output.contains("\"chronology\": \"\(right)\""), "\(answer.output)")
    }
}
