import Testing

@testable import Exhibits

/// Kinds that a graph's own codebook has alone are drawn as built-in ones are.
@Suite struct OwnKindPictureTests {
    private static func graph(_ rest: String) -> String {
        """
        tributary: 1
        codebook:
          entity-kinds:
            exchange: {family: item, section: events, parent: event, name: Exchange}
            pact: {family: item, section: agreements, nature: agreement, shape: agreement}
            canton: {family: actor, section: regions, nature: region, shape: region}
          link-kinds:
            stays-with: {orientation: backward, reads: stays with, intended: means to stay with}
            host:
              {orientation: backward, role: true, reads: is held at, passive: is host of,
               part: giver, pairs-with: [guest, led-by], relation: stays-with, legend: Hosting,
               style: action}
            guest:
              {orientation: forward, role: true, reads: brings, passive: goes on, part: taker,
               legend: Stay, style: action}
            serves-in:
              {orientation: both, reads: serves in, membership: true, style: office,
               legend: Service}
        regions: {a: {name: Arden, kind: canton}, b: {name: Birk, kind: canton}}
        officials: {ada: Ada}

        """ + rest
    }

    private func terms(_ picture: ComposedPicture) -> [String] {
        picture.diagram.links.map { $0.terms.joined(separator: " ") }
    }

    @Test func `who hosts is on the side of the model, who is a guest on that of the learner`()
        throws
    {
        let picture = try ComposedPicture(
            Self.graph("events: {e: {kind: exchange, name: Stay, date: 2012, host: a, guest: b}}"))
        #expect(picture.panel("Model") == ["a"])
        #expect(picture.panel("Learner") == ["b"])
        #expect(picture.card("a")?.style == .model && picture.card("b")?.style == .learner)
        // As `visited` and `visitor` do: the item points at who hosts, the guest at the item.
        #expect(picture.lines == ["e action a", "b action e"])
        #expect(terms(picture) == ["Hosting", "Stay"])
        #expect(
            picture.diagram.links.map(\.sentence)
                == ["Stay → Arden: is held at, 2012", "Birk → Stay: goes on, 2012"])
    }

    @Test
    func `above the level of items the guest acts, and the line is called by the host's role`()
        throws
    {
        let picture = try ComposedPicture(
            Self.graph("events: {e: {kind: exchange, name: Stay, date: 2012, host: a, guest: b}}"),
            level: .region)
        #expect(picture.lines == ["b action a"])
        #expect(terms(picture) == ["Hosting"])
    }

    @Test func `who is led by somebody that has a card is not drawn a second time`() throws {
        let picture = try ComposedPicture(
            Self.graph(
                """
                agencies: {o: {name: Office, acts-for: b}}
                events: {e: {kind: exchange, name: Stay, host: a, guest: o, led-by: ada}}
                links: [{link: ada serves-in b}]
                views: {v: {only: [a, b, ada, e]}}
                """), view: "v")
        #expect(picture.lines == ["e action a", "ada action e", "ada office- b"])
        #expect(terms(picture).contains("Service"))
    }

    @Test func `cards have the shapes of their kinds, and a kind without one is plain`() throws {
        let picture = try ComposedPicture(
            Self.graph("agreements: {p: {kind: pact, name: P, parties: [a, b]}}"))
        #expect(picture.card("p")?.style == .agreement)
        #expect(picture.card("a")?.style == .region)
    }
}
