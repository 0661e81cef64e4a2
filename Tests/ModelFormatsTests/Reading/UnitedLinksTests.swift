import DiffusionModel
import Testing
import Texts

@testable import ModelFormats

/// One link that several files state: a role, a post, `acts-for`, or a link with an id.
///
/// Oracle: in several files the parts of one thing unite, rows of evidence are alternatives, what
/// contradicts is an error with both places, and nothing hangs on the order of the files.
@Suite struct UnitedLinksTests {
    private typealias Part = (name: String, text: String)

    private static let first = """
        tributary: 1
        cite: s1
        sources: {s1: S1}
        regions: {a: A, b: B}
        policies: {p: P}
        agreements: {pact: {date: 2012, model: a, learner: b, covers: p}}
        officials: {o: {posts: [a]}}
        agencies: {g: {acts-for: b}}
        """
    private static let second = first.replacing("s1", with: "s2").replacing("S1", with: "S2")

    /// Each link with its day and what stands under it, the same for both orders of the files.
    private func links(_ parts: [String]) throws -> [String] {
        let files = parts.enumerated().map {
            InputFile(name: "\($0).yaml", bytes: Array($1.utf8))
        }
        let found = Self.words(try ModelReader.read(files).model)
        #expect(Self.words(try ModelReader.read(files.reversed()).model) == found)
        return found
    }

    private static func words(_ model: GraphModel) -> [String] {
        let ids = model.linkIDs()
        return ids.indices.map { index in
            let rows = model.evidence(ofLink: index).map { row in
                let mark = row.stance == .supports ? "" : "\(row.stance) "
                return " \(mark)\(model.sources[row.chain[0]].id)"
            }
            return ids[index] + rows.joined()
        }.sorted()
    }

    private func faults(_ texts: [String]) -> [String] {
        ReadText.faults(texts.enumerated().map { ("\($0).yaml", $1) }).map(\.short)
    }

    // MARK: - Evidence

    @Test func `what two files cite for one role, post, office or cover adds up`() throws {
        #expect(
            try links([Self.first, Self.second]) == [
                "g.acts-for.b s1 s2", "o.holds-office.a s1 s2", "pact.covers.p s1 s2",
                "pact.learner.b s1 s2", "pact.model.a s1 s2",
            ])
        #expect(
            try links([Self.first, Self.second, Self.second.replacing("s2", with: "s3")])[4]
                == "pact.model.a s1 s2 s3")
    }

    @Test(arguments: [
        ("{model: {who: a, evidence: s2}}", "pact.model.a s1 s2"),
        ("{evidence: s2, model: a}", "pact.model.a s1 s2"),
        ("{model: [b, {who: a, evidence: [s2, s1]}]}", "pact.model.a s1 s2"),
        (
            "{model: {who: a, evidence: {source: s2, stance: disputes}}}",
            "pact.model.a s1 disputes s2"
        ),
        ("{model: {who: a, evidence: []}}", "pact.model.a s1"), ("{}", "pact.model.a s1"),
    ])
    func `a role has the rows of each file that states it`(pact: String, expected: String) throws {
        let other = "tributary: 1\nsources: {s2: S2}\nagreements: {pact: \(pact)}\n"
        #expect(try links([Self.first, other]).filter { $0.contains("model.a") } == [expected])
    }

    @Test func `what two files state is written once and read back`() throws {
        let files = [("1.yaml", Self.first), ("2.yaml", Self.second)].map {
            InputFile(name: $0.0, bytes: Array($0.1.utf8))
        }
        let model = try ModelReader.read(files).model
        var text = ""
        var blocks = TextBlocks { text += String(decoding: $0, as: UTF8.self) }
        try NativeWriter.write(yaml: model, to: &blocks)
        try blocks.flush()
        #expect(Self.words(try ReadText.model(text)) == Self.words(model))
        // What a role inherits is not written on it.
        #expect(!text.contains("who:") && text.contains("[s1, s2]"), "\(text)")
    }

    // MARK: - Times and stages

    private static func role(_ role: String) -> String {
        "tributary: 1\nregions: {a: A}\nagreements: {pact: {model: \(role)}}\n"
    }

    @Test(arguments: [
        (["a", "{who: a, date: 2012}"], ["pact.model.a.2012"]),
        (["{who: a, date: 2012}", "{who: a, stage: done}"], ["pact.model.a.2012"]),
        (["{who: a, date: by 2012}", "{who: a, date: '[..2012]'}"], ["pact.model.a.---2012-"]),
        (["{who: a, from: 2012}", "{who: a, to: 2014}"], ["pact.model.a.2012"]),
        // Who has the role twice in one file has it twice.
        (
            ["[{who: a, date: 2012}, {who: a, date: 2014}]", "{who: a, date: 2014}"],
            ["pact.model.a.2012", "pact.model.a.2014"]
        ),
        (
            ["[{who: a, date: 2014}, {who: a, date: 2012}]", "{who: a, date: 2016}"],
            ["pact.model.a.2012", "pact.model.a.2014", "pact.model.a.2016"]
        ),
        // Which of the two is meant is not known.
        (
            ["[{who: a, date: 2012}, {who: a, date: 2014}]", "a"],
            ["pact.model.a", "pact.model.a.2012", "pact.model.a.2014"]
        ),
    ])
    func `times unite where one has none`(roles: [String], expected: [String]) throws {
        #expect(try links(roles.map(Self.role)) == expected)
    }

    @Test(arguments: [
        (["{who: a, date: 2012}", "{who: a, date: 2013}"], "3:43 contradiction"),
        (["{who: a, stage: done}", "{who: a, stage: intended}"], "3:44 contradiction"),
        (["{who: a, from: 2012}", "{who: a, note: x, to: 2011}"], "3:50 contradiction"),
        (["{who: a, coder: I}", "{who: a, coder: K}"], "3:44 contradiction"),
    ])
    func `contradictions are errors, in either order`(roles: [String], expected: String) {
        #expect(faults(roles.map(Self.role)) == [expected])
        #expect(faults(roles.reversed().map(Self.role)).map { $0.suffix(13) } == ["contradiction"])
    }

    @Test func `a contradiction names both places`() {
        let found = ReadText.faults([
            ("1.yaml", Self.role("{who: a, date: 2012}")),
            ("2.yaml", Self.role("{who: a, note: x, date: 2013}")),
        ])
        #expect(
            found.map(\.message) == [
                "The time differs from what stands at 1.yaml:3:43, of the same link."
            ])
    }

    // MARK: - Posts

    private static func post(_ post: String) -> String {
        "tributary: 1\nregions: {a: A}\nofficials: {o: {posts: [\(post)]}}\n"
    }

    @Test(arguments: [
        (["{at: a, from: 2010}", "{at: a, to: 2014}"], 1),
        (["{at: a, title: Mayor}", "{at: a, from: 2010}"], 1),
        (["{at: a, title: Mayor}", "{at: a, title: Judge}"], 2),
        (["{at: a, from: 2010, to: 2014}", "{at: a, from: 2018}"], 2),
        (["{at: a, from: 2010, to: 2014}, {at: a, from: 2018}", "{at: a, from: 2018}"], 2),
        (["{at: a, from: 2010, to: 2014}, {at: a, from: 2018}", "a"], 3),
        (["a", "{at: a, from: 2010, to: 2014}", "{at: a, from: 2018}"], 3),
    ])
    func `posts of one official in one place are one where they agree`(
        posts: [String], count: Int
    ) throws {
        #expect(try links(posts.map(Self.post)).count == count)
    }

    // MARK: - Links with an id

    private static func link(_ link: String) -> String {
        "tributary: 1\nsources: {s1: S1, s2: S2}\nregions: {a: A, b: B}\nlinks: [{id: x, \(link)}]\n"
    }

    @Test func `the rows of a link with an id add up, and other values are said once`() throws {
        let one = Self.link("link: a advises b, date: 2012, evidence: s1, attributes: {k: v}")
        let two = Self.link("link: a advises b, note: Good., evidence: s2, attributes: {w: v}")
        #expect(try links([one, two]) == ["x s1 s2"])
        let model = try ModelReader.read(
            [one, two].enumerated().map { InputFile(name: "\($0).yaml", bytes: Array($1.utf8)) }
        ).model
        let link = model.links[0]
        #expect(link.detail?.note == "Good." && link.detail?.attributes.count == 2)
        #expect(link.timing != nil)
    }

    @Test(arguments: [
        ("link: a advises b, date: 2012", "link: a advises b, date: 2013", "4:42 contradiction"),
        ("link: a advises b, note: Y", "link: a advises b, note: Z", "4:42 contradiction"),
        ("link: a advises b, weight: 1", "link: a advises b, weight: 2", "4:44 contradiction"),
        (
            "link: a advises b, attributes: {k: v}", "link: a advises b, attributes: {k: w}",
            "4:52 contradiction"
        ),
        ("link: a advises b", "link: b advises a", "4:14 duplicate-id"),
        ("link: a advises b", "link: a visits b", "4:14 duplicate-id"),
    ])
    func `what cannot be one link is refused`(one: String, two: String, expected: String) {
        #expect(faults([Self.link(one), Self.link(two)]) == [expected])
    }

    @Test func `an id is of one link, be it a role or a row of links`() {
        let role = "tributary: 1\nregions: {a: A}\nagreements: {pact: {model: {who: a, id: x}}}\n"
        #expect(faults([role, Self.link("link: a advises b")]) == ["4:14 duplicate-id"])
    }
}
