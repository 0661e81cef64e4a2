import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// The rules by which a graph becomes a picture; oracle: by hand, from the small graphs shown.
@Suite struct CompositionTests {
    private let chain = """
        tributary: 1
        regions: {a: Amber, b: Birch, c: Cedar}
        links:
          - {link: b learns-from a, date: 2011}
          - {link: c learns-from b, date: 2012}
        """

    @Test func `those who both teach and learn stand in no panel`() throws {
        let picture = try ComposedPicture(chain)
        #expect(picture.diagram.panels.isEmpty)
        #expect(picture.card("b")?.style == .region)
        #expect(picture.lines == ["a learning b", "b learning c"])
    }

    @Test func `two sides stand in two panels, the model first`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {b: Birch, a: Amber}
            links:
              - {link: b learns-from a, date: 2011}
            """)
        #expect(picture.diagram.panels.map(\.title) == ["Model", "Learner"])
        #expect(picture.card("a")?.style == .model)
        #expect(picture.card("b")?.style == .learner)
    }

    @Test func `a learner is called an adopter once somebody adopts`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {b: Birch, a: Amber}
            policies: {m: Meters}
            links:
              - {link: b learns-from a, date: 2011}
            adoptions:
              - {actor: b, policy: m, date: 2012, stage: done}
            """)
        #expect(picture.panel("Adopter") == ["b"])
    }

    @Test func `a mechanism decides the look before the kind does`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {b: Birch, a: Amber, c: Cedar}
            links:
              - {link: b learns-from a, mechanism: emulation}
              - {link: a directs c, mechanism: coercion}
              - {link: a cooperates-with c, mechanism: competition}
            """)
        #expect(
            picture.lines == [
                "a emulation b", "a coercion c", "a competition- c",
            ])
    }

    @Test func `an official folds by the post of the day, and stays out where two may hold`() throws
    {
        let graph = { (date: String) in
            """
            tributary: 1
            regions: {a: Amber, b: Birch, c: Cedar}
            officials:
              kim:
                name: Kim
                posts:
                  - {at: a, from: 2010, to: 2012}
                  - {at: b, from: 2013, to: 2015}
            links:
              - {link: c visits kim, date: \(date)}
            views:
              v: {only: [a, b, c]}
            """
        }
        #expect(try ComposedPicture(graph("2011"), view: "v").lines == ["c action a"])
        #expect(try ComposedPicture(graph("2014"), view: "v").lines == ["c action b"])
        #expect(
            try ComposedPicture(graph("between 2011 and 2014"), view: "v").lines.isEmpty)
    }

    @Test func `an agreement without a card is a line between those that it joins`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {a: Amber, b: Birch}
            agreements:
              pact: {name: The pact, date: 2011, model: a, learner: b, stage: intended, mechanism: learning}
              pair: {name: The pair, date: 2012, parties: [a, b]}
            views:
              v: {only: [a, b]}
            """, view: "v")
        #expect(picture.lines == ["a learning? b", "a action- b"])
        let pact = picture.diagram.links.first { $0.style == .learning }
        #expect(pact?.sentence == "Amber → Birch: The pact (only intended), 2011")
    }

    @Test func `roles that one card stands for are one line, other parallel links stay two`() throws
    {
        let text = """
            tributary: 1
            regions: {a: Amber, b: Birch}
            agencies:
              a1: {name: First office, acts-for: a}
              a2: {name: Second office, acts-for: a}
            events:
              tour: {kind: visit, name: Tour, visitor: b, visited: [a1, a2]}
            links:
              - {link: b visits a, date: 2011}
              - {link: b visits a, date: 2012}
            views:
              v: {only: [a, b, tour]}
            """
        let picture = try ComposedPicture(text, view: "v")
        #expect(picture.diagram.links.count == 4)
        var request = PictureRequest()
        request.groupsParallel = true
        let grouped = try ComposedPicture(text, view: "v", request: request)
        #expect(grouped.diagram.links.map(\.count).sorted() == [1, 1, 2])
    }

    @Test func `emphasis makes the named links strong and all others quiet`() throws {
        var request = PictureRequest()
        request.highlighted = [0]
        let picture = try ComposedPicture(chain, request: request)
        #expect(picture.diagram.links.map(\.emphasis) == [.strong, .quiet])
        #expect(picture.card("a")?.emphasis == .strong)
        #expect(picture.card("c")?.emphasis == .normal)
    }

    @Test func `titles come from the request, else the view, else the graph`() throws {
        let text =
            chain.replacing("regions:", with: "title: Graph\nregions:")
            + "\nviews:\n  v: {title: View, note: Remark}\n"
        #expect(try ComposedPicture(text).diagram.title == "Graph")
        let view = try ComposedPicture(text, view: "v").diagram
        #expect(view.title == "View")
        #expect(view.notes.contains("Remark"))
        var request = PictureRequest()
        request.title = "Mine"
        #expect(try ComposedPicture(text, view: "v", request: request).diagram.title == "Mine")
    }

    @Test func `an empty graph is an empty picture`() throws {
        let picture = try ComposedPicture("tributary: 1\nregions: {}\n")
        #expect(picture.diagram.cards.isEmpty && picture.diagram.links.isEmpty)
    }

    @Test func `a link to itself is a line`() throws {
        let picture = try ComposedPicture(
            "tributary: 1\nregions: {a: Amber}\nlinks:\n  - {link: a cooperates-with a}\n")
        #expect(picture.lines == ["a action- a"])
    }

    /// A date on which something was seen says nothing by itself.
    @Test func `what was seen is named by its kind, and a claim by what it says`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {a: Amber, b: Birch}
            policies: {m: {name: Meters, seen: 2012}, w: Wells}
            agreements:
              pact: {name: Wells agreement, seen: about Dec 2018, parties: [a, b]}
              deed: {name: Roads agreement, date: 2018, parties: [a, b]}
            claims:
              k: {says: Wells run dry, about: w}
            """)
        #expect(picture.card("m")?.lines == ["Policy, seen 2012"])
        #expect(picture.card("pact")?.lines == ["Agreement, seen about Dec 2018"])
        #expect(picture.card("deed")?.lines == ["2018"])
        #expect(picture.diagram.links.last?.sentence == "Wells run dry → Wells: is about")
    }

    /// Sanctions punish, and hand no policy on: oracle, their orientation `none`.
    @Test func `the foot says of no sanction that it leads to who takes up a policy`() throws {
        let foot = { (links: String) in
            try ComposedPicture(
                "tributary: 1\nregions: {a: Amber, b: Birch, c: Cedar}\nlinks: [\(links)]\n"
            ).diagram.notes.first
        }
        let rest = "; other arrows lead from who or what acts to whom or what it concerns."
        #expect(
            try foot("{link: b learns-from a}, {link: c sanctions a}")
                == "Lines of learning lead to who learns" + rest)
        #expect(
            try foot("{link: a directs b}, {link: c visits a}")
                == "Lines of coercion lead to who takes up a policy" + rest)
        #expect(try foot("{link: c sanctions a}, {link: c visits a}") == nil)
        #expect(try foot("{link: a directs b}") == nil)
    }
}
