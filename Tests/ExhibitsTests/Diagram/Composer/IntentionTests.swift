import DiffusionModel
import DiffusionNetwork
import ModelFormats
import Testing

@testable import Exhibits

/// What is only intended, in pictures and in words, for every kind of the codebook.
///
/// Oracle: semantics, section 3, "intended reads 'aims to learn from' and is drawn with an open
/// head", held against the list of kinds in `builtin.yaml`.
@Suite struct IntentionTests {
    /// The kinds that a graph can say to be intended: an adoption is at least begun, and a move
    /// follows from posts.
    static let kinds = BuiltInCodebook.codebook.linkKinds.filter {
        !["adopts", "moves"].contains($0.id)
    }

    /// A graph with one link of a kind, of its own or as the role of an item.
    private func graph(_ kind: LinkKind, stage: String) -> String {
        let object = ["covers", "concerns", "about", "repeals"].contains(kind.id) ? "p" : "a"
        let start = """
            tributary: 1
            regions: {a: Amber, b: Birch}
            policies: {p: Meters}

            """
        if kind.isRole {
            return start + "events: {e: {name: Event, stage: \(stage), \(kind.id): \(object)}}\n"
        }
        switch kind.id {
        case "holds-office":
            return start
                + "officials: {o: {name: Olga, posts: [{at: a, title: Reeve, stage: \(stage)}]}}\n"
        case "acts-for":
            return start + "agencies: {g: Guild}\n"
                + "links: [{link: g acts-for a, stage: \(stage)}]\n"
        default: return start + "links: [{link: b \(kind.id) \(object), stage: \(stage)}]\n"
        }
    }

    /// The heads that Graphviz leaves hollow, and the squares that stand for one.
    private let open: Set<String> = ["onormal", "odiamond", "onormaltee", "obox"]

    @Test(arguments: kinds)
    func `a line of every kind is open where it is intended, and the legend says so`(
        kind: LinkKind
    ) throws {
        let picture = try ComposedPicture(graph(kind, stage: "intended"))
        #expect(picture.diagram.links.count == 1)
        for link in picture.diagram.links {
            #expect(link.isIntended)
            let look = LinkLook(link)
            #expect(open.contains(look.head))
            #expect(look.tail == (look.head == "obox" ? "obox" : "none"))
        }
        let words = LegendEntry.entries(of: picture.diagram).map(\.words)
        #expect(words.count == 1)
        #expect(words.allSatisfy { $0.contains(", only intended") })
        for engine in DiagramEngine.allCases where engine != .panels {
            var writer = DiagramDOT(for: picture.diagram)
            writer.engine = engine
            let text = writer.text(of: picture.diagram)
            #expect(text.contains("link-intended") && text.contains(", only intended"))
        }
    }

    /// A head is open when what its pen leaves of it is a point wide, and half the pen.
    ///
    /// A triangle of Graphviz is 10 points long and 7 wide at size 1, so that a circle of radius
    /// 2.48 fits in, and of the pen half runs inside. The circle that stays free is at least half
    /// as wide as the pen, and a point and more.
    @Test(arguments: LinkKind.Style.allCases, [1, 2, 9])
    func `an open head stays open however wide the line is`(
        style: LinkKind.Style, count: Int
    ) {
        for emphasis in [DiagramEmphasis.normal, .strong, .quiet] {
            var link = DiagramLink(id: "x", from: .card("a"), to: .card("b"), style: style)
            link.isIntended = true
            link.count = count
            link.emphasis = emphasis
            let look = LinkLook(link)
            let free = 2.48 * look.headSize - look.width / 2
            #expect(look.head.hasPrefix("o") && free >= max(1, look.width / 4))
        }
    }

    @Test(arguments: kinds)
    func `a line of every kind is not open where it is done, begun or unknown`(
        kind: LinkKind
    ) throws {
        for stage in ["done", "begun", "unknown"] {
            let diagram = try ComposedPicture(graph(kind, stage: stage)).diagram
            #expect(diagram.links.count == 1)
            #expect(diagram.links.allSatisfy { !$0.isIntended })
            #expect(diagram.links.allSatisfy { !open.contains(LinkLook($0).head) })
            #expect(LegendEntry.entries(of: diagram).allSatisfy { !$0.words.contains("intended") })
            #expect(diagram.cards.flatMap(\.lines).allSatisfy { !$0.contains("intended") })
        }
    }

    @Test(arguments: [NetworkLevel.actor, .region])
    func `a line of every kind that is flow is open above the level of items too`(
        level: NetworkLevel
    ) throws {
        let kinds = Self.kinds.filter { !$0.isRole && $0.orientation != .none }
        for kind in kinds where !["holds-office", "acts-for"].contains(kind.id) {
            let links = try ComposedPicture(graph(kind, stage: "intended"), level: level)
                .diagram.links
            #expect(links.count == 1, "\(kind.id)")
            #expect(links.allSatisfy { open.contains(LinkLook($0).head) }, "\(kind.id)")
        }
    }

    /// The word after "to" has lost the "s" of "is", "visits" or "learns".
    @Test(arguments: BuiltInCodebook.codebook.linkKinds)
    func `every kind has words for an intention, with the verb in its bare form`(
        kind: LinkKind
    ) throws {
        let intended = try #require(kind.intended)
        let lead = ["aims to", "means to", "plans to", "is to", "threatens or plans to"]
            .first { intended.hasPrefix($0 + " ") }
        let verb = intended.dropFirst((try #require(lead)).count + 1)
        let deed = try #require(kind.reads.split(separator: " ").first)
        let bare: [Substring: Substring] = ["is": "be", "goes": "go", "has": "have"]
        let form =
            bare[deed] ?? (deed.hasSuffix("ches") ? deed.dropLast(2) : deed.dropLast())
        // "replies" and "denies" have changed their "y".
        let forms = [form, form.dropLast(2) + "y"]
        #expect(
            forms.contains { $0 == verb.split(separator: " ").first }, "\(kind.id): \(intended)")
    }

    @Test(arguments: kinds)
    func `a sentence about an intention never says that it is done`(kind: LinkKind) throws {
        let link = try #require(
            try ComposedPicture(graph(kind, stage: "intended")).diagram.links.first)
        let intended = try #require(kind.intended)
        #expect(link.sentence.contains(intended) || link.sentence.contains("(only intended)"))
    }

    @Test func `a kind of the file's own is open too, and told from its subject`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            codebook:
              link-kinds:
                borrows-from: {orientation: backward, reads: borrows from, style: learning}
                swaps-with: {orientation: both, reads: swaps staff with}
            regions: {a: Amber, b: Birch, c: Cedar}
            links:
              - {link: b borrows-from a, stage: intended}
              - {link: c borrows-from a}
              - {link: b swaps-with c, stage: intended}
            """)
        #expect(picture.diagram.links.map { LinkLook($0).head } == ["onormal", "normal", "obox"])
        #expect(
            picture.diagram.links.map(\.sentence) == [
                "Amber → Birch: Birch is to: borrows from Amber",
                "Amber → Cedar: Cedar borrows from Amber",
                "Birch — Cedar: is to: swaps staff with",
            ])
    }

    @Test func `cards say what is only intended, of an agreement that it is the learning`()
        throws
    {
        let text = """
            tributary: 1
            regions: {a: Amber, b: Birch}
            agreements:
              pact: {name: The pact, date: 2011, model: a, learner: b, stage: intended}
              pair: {name: The pair, parties: [a, b], stage: intended}
              deed: {name: The deed, date: 2012, parties: [a, b], stage: done}
            events:
              tour: {kind: visit, name: The tour, seen: 2013, visitor: b, stage: intended}
              talk: {kind: statement, name: The talk, by: [a, {who: b, stage: intended}]}
            policies:
              m: {name: Meters, stage: intended}
            officials:
              o:
                name: Olga
                posts:
                - {at: a, title: Reeve, from: 2010, to: 2012}
                - {at: b, title: Mayor, from: 2014, stage: intended}
            """
        let picture = try ComposedPicture(text)
        let lines = { (id: String) in picture.card(id)?.lines }
        #expect(lines("pact") == ["Agreement, 2011, learning only intended"])
        #expect(lines("pair") == ["Agreement, only intended"])
        #expect(lines("deed") == ["Agreement, 2012"])
        #expect(lines("tour") == ["Visit, seen 2013, only intended"])
        #expect(lines("m") == ["Only intended"])
        #expect(
            lines("o") == [
                "Reeve, Amber, from 2010 to 2012", "Mayor, Birch, from 2014, only intended",
            ])
    }

    @Test func `roles of one item that differ in stage are lines of their own`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {a: Amber, b: Birch}
            agencies: {g: {name: Guild, acts-for: b}, h: {name: Hall, acts-for: b}}
            events:
              tour: {kind: visit, name: Tour, visited: a, visitor: [g, {who: h, stage: intended}]}
            views: {v: {only: [a, b, tour]}}
            """, view: "v")
        #expect(picture.lines == ["tour action a", "b action tour", "b action? tour"])
    }

    @Test func `an official who is to move has not moved`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {a: Amber, b: Birch}
            officials:
              o: {name: Olga, posts: [{at: a, from: 2010, to: 2012}, {at: b, from: 2014, stage: intended}]}
            """, level: .region)
        let move = try #require(picture.diagram.links.first)
        #expect(move.isIntended && LinkLook(move).head == "onormal")
        #expect(move.sentence.hasPrefix("Olga is to move from Amber (2010 to 2012) to Birch ("))
    }

    @Test func `a disputed intention without a head keeps ring and square`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            sources: {one: {title: One}, two: {title: Two}}
            regions: {a: Amber, b: Birch}
            links:
              - link: b signs-with a
                stage: intended
                evidence: [one, {source: two, stance: disputes}]
            """)
        let look = try #require(picture.diagram.links.first.map { LinkLook($0) })
        #expect([look.head, look.tail] == ["obox", "odot"])
        #expect(
            LegendEntry.entries(of: picture.diagram).map(\.words)
                == ["Agreement, only intended, direction not stated, disputed"])
    }

    @Test(arguments: [("criticizes", "Critics"), ("replies-to", "Replies")])
    func `who only means to criticise or to reply is in no panel of those who did`(
        kind: String, panel: String
    ) throws {
        let graph = { (stage: String) in
            """
            tributary: 1
            regions: {a: Amber, b: Birch, c: Cedar}
            links:
              - {link: b learns-from a}
              - {link: c \(kind) a, stage: \(stage)}
            """
        }
        #expect(try ComposedPicture(graph("done")).panel(panel) == ["c"])
        #expect(try ComposedPicture(graph("intended")).panel(panel) == nil)
    }

    /// Graphviz takes the second colour of a line for the mark at its start.
    @Test func `the marks of a double line are not drawn in the white between its strokes`()
        throws
    {
        let picture = try ComposedPicture(
            """
            tributary: 1
            sources: {one: {title: One}, two: {title: Two}}
            regions: {a: Amber, b: Birch}
            links:
              - {link: b competes-with a, stage: intended}
              - {link: b competes-with a, evidence: [one, {source: two, stance: disputes}]}
              - {link: b learns-from a, mechanism: competition, stage: intended}
            """)
        let looks = picture.diagram.links.map { LinkLook($0) }
        #expect(looks.map(\.head) == ["obox", "none", "odiamond"])
        #expect(looks.map(\.tail) == ["obox", "odot", "none"])
        let seconds = looks.map { $0.graphvizColor.split(separator: ":")[1] }
        #expect(seconds == ["#9A6700", "#9A6700", "white"])
    }
}
