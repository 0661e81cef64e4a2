import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What disputes, omissions and links to oneself look like; oracle: the rules of evidence, by hand
/// on the small graphs shown.
@Suite struct DisputedLineTests {
    private let quarrel = """
        tributary: 1
        sources: {one: {title: One}, two: {title: Two}, three: {title: Three}}
        regions: {a: Amber, b: Birch, c: Cedar, d: Dale}
        links:
          - {link: b learns-from a, evidence: [one, {source: two, stance: disputes}]}
          - {link: c learns-from b, evidence: [{source: two, stance: disputes}]}
          - {link: d visits c, evidence: [three, {source: one, stance: omits}]}
          - {link: d learns-from c, evidence: [{source: one, stance: omits}]}
        """

    private func links(_ text: String, level: NetworkLevel = .item) throws -> [DiagramLink] {
        try ComposedPicture(text, level: level).diagram.links
    }

    @Test func `marks tell support from dispute, and count each source once`() {
        #expect(SourceMarks([2, 1, 2]).text == "[1, 2]")
        #expect(SourceMarks([1], disputedBy: [2]).text == "[1; disputed by 2]")
        #expect(SourceMarks([], disputedBy: [3, 2]).text == "[disputed by 2, 3]")
        let alone = SourceMarks([], disputedBy: [3], omittedBy: [2])
        #expect(alone.text == "[disputed by 3; omitted by 2]")
        #expect(SourceMarks([], omittedBy: [2]).dispute == .wholly)
        #expect(SourceMarks().text == "" && SourceMarks().isEmpty)
        let both = SourceMarks([1], disputedBy: [2]).union(SourceMarks([3], disputedBy: [1]))
        #expect(both.text == "[1, 3; disputed by 1, 2]")
    }

    @Test func `a disputed line says by whom, and who leaves out what others say is not cited`()
        throws
    {
        let links = try links(quarrel)
        #expect(
            links.map(\.marks.text) == [
                "[1; disputed by 2]", "[disputed by 2]", "[3]", "[omitted by 1]",
            ])
        #expect(links[0].sentence.hasSuffix("[1; disputed by 2]"))
        #expect(links[3].sentence.hasSuffix("[omitted by 1]"))
        #expect(links.map(\.showsMarks) == [true, true, true, true])
    }

    @Test func `a disputed line has a ring at its start, and dots where nobody supports it`() throws
    {
        let looks = try links(quarrel).map { LinkLook($0) }
        #expect(looks.map(\.tail) == ["odot", "odot", "none", "odot"])
        #expect(looks.map(\.dash) == [nil, "dotted", nil, "dotted"])
    }

    @Test func `the legend lists disputed lines apart`() throws {
        let words = LegendEntry.entries(of: try ComposedPicture(quarrel).diagram).map(\.words)
        #expect(
            words == [
                "Policy learning, disputed", "Policy learning, supported by nobody", "Visit",
            ])
    }

    /// What the lines without support have in common: all are disputed, or nobody supports them.
    @Test(arguments: [
        ("disputes", "disputes", ["Policy learning, only disputed"]),
        ("omits", "omits", ["Policy learning, supported by nobody"]),
        ("disputes", "omits", ["Policy learning, supported by nobody"]),
        ("supports", "omits", ["Policy learning", "Policy learning, supported by nobody"]),
    ])
    func `the legend says of lines without support what is true of all of them`(
        one: String, other: String, words: [String]
    ) throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            sources: {one: {title: One}}
            regions: {a: Amber, b: Birch, c: Cedar}
            links:
              - {link: b learns-from a, evidence: {source: one, stance: \(one)}}
              - {link: c learns-from a, evidence: {source: one, stance: \(other)}}
            """)
        #expect(LegendEntry.entries(of: picture.diagram).map(\.words) == words)
    }

    /// By the rules of evidence an adoption, a role and a post that are only left out have no
    /// support, like a link.
    @Test(arguments: [
        ("adoptions: [{actor: b, policy: m, stage: done, EVIDENCE}]", "[omitted by 1]"),
        (
            "agreements: {pact: {evidence: two, model: a, learner: {who: b, EVIDENCE}}}",
            "[1; its other part only omitted by 2]"
        ),
        ("links: [{link: b learns-from a, EVIDENCE}]", "[omitted by 1]"),
    ])
    func `whatever is only left out is a marked row of dots`(body: String, mark: String) throws {
        let omitted = "evidence: {source: one, stance: omits}"
        let text = """
            tributary: 1
            sources: {one: {title: One}, two: {title: Two}}
            regions: {a: Amber, b: Birch}
            policies: {m: Meters}
            \(body.replacing("EVIDENCE", with: omitted))
            """
        let lines = try links(text, level: body.hasPrefix("agreements") ? .region : .item)
        #expect(lines.map(\.marks.text) == [mark])
        #expect(lines.map { LinkLook($0).dash } == ["dotted"])
        #expect(lines.allSatisfy { $0.showsMarks && $0.sentence.hasSuffix(mark) })
    }

    @Test func `grouped lines keep disputed ones apart`() throws {
        var request = PictureRequest()
        request.groupsParallel = true
        let picture = try ComposedPicture(
            """
            tributary: 1
            sources: {one: {title: One}, two: {title: Two}}
            regions: {a: Amber, b: Birch}
            links:
              - {link: b learns-from a, date: 2011, evidence: one}
              - {link: b learns-from a, date: 2012, evidence: two}
              - {link: b learns-from a, date: 2013, evidence: [one, {source: two, stance: disputes}]}
            """, request: request)
        #expect(picture.diagram.links.map(\.count) == [2, 1])
        #expect(picture.diagram.links.map(\.marks.text) == ["[1, 2]", "[1; disputed by 2]"])
    }

    @Test(arguments: NetworkLevel.allCases)
    func `a link to oneself is a line at every level`(level: NetworkLevel) throws {
        let text = """
            tributary: 1
            regions: {a: Amber, b: Birch}
            agencies: {g: {name: Guild, acts-for: b}}
            links:
              - {link: a advises a, date: 2014}
              - {link: b learns-from a, date: 2015}
              - {link: g criticizes g, date: 2016}
            """
        let lines = try ComposedPicture(text, level: level).lines
        #expect(lines.contains("a learning a") && lines.contains("a learning b"))
        // Criticism carries no policy, and is no step of a network.
        #expect(lines.contains("g criticism g") == (level == .item))
    }

    @Test(arguments: DiagramEngine.allCases)
    func `every layout is given a link to oneself`(engine: DiagramEngine) throws {
        let diagram = try ComposedPicture(
            """
            tributary: 1
            regions: {a: Amber, b: Birch}
            links:
              - {link: a advises a, date: 2014}
              - {link: b learns-from a, date: 2015}
            """
        ).diagram
        #expect(!diagram.panels.isEmpty)
        var writer = DiagramDOT(for: diagram)
        writer.engine = engine
        #expect(writer.text(of: diagram).contains("\"a\" -> \"a\" [id=\"link-a-advises-a-2014\""))
    }

    /// Only an adoption that somebody supports, or that has no evidence at all, makes an adopter.
    @Test(arguments: [
        ("evidence: one", "Adopter"), ("stage: begun", "Adopter"),
        ("evidence: [{source: one, stance: disputes}]", "Learner"),
        ("evidence: [one, {source: two, stance: disputes}]", "Adopter"),
    ])
    func `who is only disputed to have adopted is a learner`(words: String, title: String) throws {
        let stage = words.hasPrefix("stage") ? "" : ", stage: done"
        let picture = try ComposedPicture(
            """
            tributary: 1
            sources: {one: {title: One}, two: {title: Two}}
            regions: {b: Birch, a: Amber}
            policies: {m: Meters}
            links:
              - {link: b learns-from a, date: 2011}
            adoptions:
              - {actor: b, policy: m, date: 2012, \(words)\(stage)}
            """)
        #expect(picture.panel(title) == ["b"])
    }

    /// Only who criticises or answers on somebody's word, or on none, is called a critic.
    @Test(arguments: [
        ("criticizes", "Critics", "evidence: one", true), ("criticizes", "Critics", "id: x", true),
        ("criticizes", "Critics", "evidence: [{source: one, stance: disputes}]", false),
        ("criticizes", "Critics", "evidence: [one, {source: two, stance: disputes}]", true),
        ("replies-to", "Replies", "evidence: [{source: one, stance: disputes}]", false),
        ("replies-to", "Replies", "evidence: [one, {source: two, stance: omits}]", true),
    ])
    func `who is only disputed to criticise or to reply is neither`(
        kind: String, title: String, words: String, isOne: Bool
    ) throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            sources: {one: {title: One}, two: {title: Two}}
            regions: {b: Birch, a: Amber, z: Zinnia}
            links:
              - {link: b learns-from a, date: 2011}
              - {link: z \(kind) a, date: 2012, \(words)}
            """)
        #expect(picture.panel(title) == (isOne ? ["z"] : nil))
        #expect(picture.panel("Others") == (isOne ? nil : ["z"]))
    }

    /// The learner joined four years after the pact: one date would hide that.
    @Test(arguments: [
        ("model: a, learner: {who: b, date: 2016}", "2012, then 2016"),
        ("model: {who: a, date: 2013}, learner: {who: b, date: 2016}", "2013, then 2016"),
        ("model: a, learner: b", "2012"),
    ])
    func `a line through an item says the dates of roles that have their own`(
        roles: String, dates: String
    ) throws {
        for level in [NetworkLevel.actor, .region] {
            let picture = try ComposedPicture(
                """
                tributary: 1
                regions: {a: Amber, b: Birch}
                agreements: {pact: {name: Pact, date: 2012, \(roles)}}
                """, level: level)
            #expect(picture.diagram.links.map(\.sentence) == ["Amber → Birch: Pact, \(dates)"])
        }
    }

    @Test func `a card says where a post is, once`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {a: Amber, b: Birch}
            officials:
              o:
                name: Olga
                posts:
                - {at: a, title: Governor, from: 2010, to: 2012}
                - {at: b, title: Mayor of Birch, from: 2013, to: 2014}
                - {at: a, from: 2015, to: 2016}
            """)
        #expect(
            picture.card("o")?.lines == [
                "Governor, Amber, from 2010 to 2012", "Mayor of Birch, from 2013 to 2014",
                "Office at Amber, from 2015 to 2016",
            ])
    }

    /// However many lines there are, a source at the foot has its numbers in the drawing.
    @Test(arguments: [59, 61, 150])
    func `numbers of sources stay beside lines however many there are`(count: Int) throws {
        let ids = (0..<count).map { "n\($0)" }
        let links = ids.map { "  - {link: \($0) learns-from a, evidence: s\(ids.count % 7)}" }
        let picture = try ComposedPicture(
            """
            tributary: 1
            sources: {s\(ids.count % 7): {title: S}}
            regions: {a: Amber, \(ids.map { "\($0): \($0)" }.joined(separator: ", "))}
            links:
            \(links.joined(separator: "\n"))
            """)
        #expect(picture.diagram.links.count == count)
        #expect(picture.diagram.links.allSatisfy { $0.showsMarks && $0.marks.text == "[1]" })
    }

    /// Words are cut where they are long; a number that is cut would be another number.
    @Test func `marks are never cut`() {
        var link = DiagramLink(id: "x", from: .card("a"), to: .card("b"), style: .similarity)
        link.label = String(repeating: "alike in many ways ", count: 20)
        link.marks = SourceMarks(Array(1...30), disputedBy: [31])
        link.showsMarks = true
        #expect(LineLabel(link, in: 130).text.hasSuffix("… " + link.marks.text))
        var card = DiagramCard(id: "a", style: .plain, name: "A")
        card.marks = SourceMarks(Array(1...60))
        let words = CardText(card, width: 80).lines.flatMap(\.runs).map(\.text).joined()
        #expect(words.filter(\.isNumber).count == 9 + 51 * 2)
    }
}
