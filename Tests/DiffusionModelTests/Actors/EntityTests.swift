import Testing

@testable import DiffusionModel

/// What an entity says in short is what its detail says at length.
@Suite struct EntityTests {
    @Test func `an entity of which nothing is said is called by its id`() {
        let bare = Entity(id: "a", kind: "region")
        #expect(bare.name == "a" && !bare.hasDetail && bare.evidence == nil)
        #expect(bare.within.isEmpty && bare.policies.isEmpty && bare.timing == nil)
        #expect(bare.detail == EntityDetail())
    }

    @Test func `what is said stands in the detail and in short`() throws {
        var detail = EntityDetail()
        (detail.within, detail.policies) = ([3], [4, 5])
        detail.evidence = [EvidenceRow(chain: [7], writtenVia: 0)]
        detail.timing = .moment(try PartialDate(parsing: "2018"))
        let unnamed = Entity(id: "a", kind: "visit", detail: detail)
        #expect(unnamed.name == "a")
        detail.name = "A tour"
        let named = Entity(id: "a", kind: "visit", detail: detail)
        #expect(named.name == "A tour" && named.hasDetail && named.detail == detail)
        #expect(named.within == [3] && named.policies == [4, 5])
        #expect(named.evidence?.map(\.chain) == [[7]])
        #expect(named.timing == detail.timing)
        #expect(named != unnamed)
    }

    /// A list without rows says that there is no evidence, which is not to say nothing.
    @Test func `no evidence is told from none stated`() {
        var detail = EntityDetail()
        detail.evidence = []
        #expect(Entity(id: "a", kind: "visit", detail: detail).evidence == [])
        #expect(Entity(id: "a", kind: "visit", detail: EntityDetail()).evidence == nil)
    }
}
