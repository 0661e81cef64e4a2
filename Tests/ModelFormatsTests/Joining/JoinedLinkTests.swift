import DiffusionModel
import Testing

@testable import ModelFormats

/// Links of entities that a table says are one.
///
/// Everything is invented.
///
/// Oracle: links that become alike unite where nothing contradicts, by hand.
@Suite struct JoinedLinkTests {
    private static let towns = "sources: {s: S, t: T}\nregions: {a: A, b: B, c: C}\n"

    private func links(_ rows: String, by table: String = "b,a\n") throws -> [String] {
        try JoinedText(Self.towns + "links: [\(rows)]\n", by: table).links
    }

    @Test func `links that become alike are one, on the evidence of both`() throws {
        let joined = try JoinedText(
            Self.towns + "links: [{link: a visits c, date: 2014, evidence: s}, "
                + "{link: b visits c, date: 2014, note: M, evidence: t}]\n", by: "b,a\n")
        #expect(joined.links == ["a.visits.c.2014"])
        #expect(joined.yaml.contains("note: M, evidence: [s, t]"))
    }

    @Test func `links that were alike before are several on purpose and stay so`() throws {
        let (one, other) = ("{link: a visits c}", "{link: b visits c}")
        #expect(try links("\(one), \(one)") == ["a.visits.c", "a.visits.c~2"])
        // Two of one and one of the other are two.
        #expect(try links("\(one), \(one), \(other)") == ["a.visits.c", "a.visits.c~2"])
        #expect(try links("\(other), \(one), \(other)") == ["a.visits.c", "a.visits.c~2"])
    }

    @Test func `other dates, kinds, ids and whatever contradicts keep links apart`() throws {
        let one = "{link: a visits c, date: 2014, weight: 1}"
        for other in [
            "{link: b visits c, date: 2015, weight: 1}", "{link: b visits c, weight: 1}",
            "{link: b directs c, date: 2014, weight: 1}",
            "{link: c visits b, date: 2014, weight: 1}",
            "{link: b visits c, date: 2014, weight: 2}",
        ] {
            #expect(try links("\(one), \(other)").count == 2, "\(other)")
        }
        #expect(try links("{id: x, link: a visits c}, {id: y, link: b visits c}") == ["x", "y"])
        #expect(try links("{id: x, link: a visits c}, {link: b visits c}") == ["x"])
    }

    @Test func `posts, acts-for and roles unite like other links`() throws {
        let joined = try JoinedText(
            """
            regions: {a: A, b: B}
            officials:
              o: {name: O, posts: [{at: a, title: Mayor, from: 2010}, {at: b, title: Mayor, from: 2010}]}
              p: {name: P, acts-for: [a, b], posts: [{at: a, title: Clerk}, {at: b, title: Mayor}]}
            events: {e: {kind: visit, visitor: [a, b]}}
            """, by: "b,a\n")
        #expect(
            joined.links.sorted() == [
                "e.visitor.a", "o.holds-office.a.2010", "p.acts-for.a", "p.holds-office.a",
                "p.holds-office.a~2",
            ])
    }

    @Test func `a link to oneself is kept and warned of with its place`() throws {
        let text = Self.towns + "links:\n  - {link: a cooperates-with b}\n  - {link: c visits c}\n"
        let joined = try JoinedText(text, by: "b,a\n")
        #expect(joined.links == ["a.cooperates-with.a", "c.visits.c"])
        #expect(joined.model.warnings.map(\.short) == ["5:5 self-link"])
        #expect(joined.model.warnings[0].message.contains("names.csv:2:1"))
    }

    @Test func `places of what stays are those where it stands`() throws {
        let joined = try JoinedText(
            [
                ("a.csv", "source,target,type\na,c,visits\nb,c,visits\nc,d,visits\n")
            ], by: "name,id\nb,a\n"
        ).model.read
        #expect(joined.model.links.count == 2)
        #expect(joined.places.link(0).line == 2 && joined.places.link(1).line == 4)
    }

    @Test func `two hubs are soon joined`() throws {
        let count = 50_000
        let text =
            "source,target,date\n"
            + (0..<count).map { "one,n\($0),2014\ntwo,n\($0),2014\n" }.joined()
        let joined = try JoinedText([("a.csv", text)], by: "name,id\ntwo,one\n").model.read.model
        #expect(joined.links.count == count && joined.entities.count == count + 1)
        let parallel = "source,target\n" + String(repeating: "one,c\ntwo,c\n", count: count)
        let other = try JoinedText([("a.csv", parallel)], by: "name,id\ntwo,one\n")
        #expect(other.model.read.model.links.count == count)
    }
}
