import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What a filtered graph keeps for what it tells of others alone; oracle: such an entity is chosen
/// by nobody, such a link is no step of anything, and both are read as they stand.
@Suite struct ContextPictureTests {
    private let filtered = """
        tributary: 1
        sources: {one: {title: One}, two: {title: Two}}
        regions: {a: Amber, b: Birch, c: {name: Cedar, context: true}}
        policies: {m: {name: Meters, context: true}}
        agencies:
          g: {name: Guild, acts-for: a, context: true}
        links:
          - {link: b learns-from g, policy: m, date: 2011, evidence: one}
          - {link: b learns-from a, date: 2012, context: true, evidence: two}
        """

    @Test func `what is kept as context has no card, and who acts stands behind the card`() throws {
        let picture = try ComposedPicture(filtered)
        #expect(picture.diagram.cards.map(\.id) == ["a", "b"])
        #expect(picture.lines == ["a learning b"])
        let link = try #require(picture.diagram.links.first)
        #expect(link.sentence == "Amber (Guild) → Birch: is learnt from by, 2011 [1]")
        #expect(link.policies == ["Meters"])
    }

    @Test func `a link kept as context is no line above the level of items either`() throws {
        let regions = try ComposedPicture(filtered, level: .region).diagram
        #expect(regions.links.map(\.marks.text) == ["[1]"])
        #expect(regions.sources.map(\.text) == ["One, author and publisher not stated"])
        // The guild is no node of its own, and nobody else acts there.
        #expect(try ComposedPicture(filtered, level: .actor).diagram.links.isEmpty)
    }

    @Test func `an item that is chosen draws its lines though its parts are context`() throws {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {a: Amber, b: Birch}
            agreements:
              pact: {name: The pact, model: a, learner: {who: b, context: true}}
            """)
        #expect(picture.lines == ["a learning pact"])
    }
}
