import DiffusionModel
import Testing

/// Parts of a graph that go to other places, where some become one.
///
/// Oracle: places are taken for places by hand.
@Suite struct RenumberingTests {
    /// Of four entities the second becomes the first; of three sources the third becomes the first.
    private let places = Renumbering(entities: [0, 0, 1, 2], sources: [0, 1, 0])

    @Test func `what becomes one is named once in lists`() {
        #expect(places.entities([3, 1, 0, 2]) == [2, 0, 1])
        var view = View(id: "front")
        view.only = [0, 1]
        view.panels = [ViewPanel(title: "P", members: [1, 2])]
        view.highlight = ViewHighlight(upstream: 1, downstream: 3)
        let moved = places.view(view)
        #expect(moved.only == [0] && moved.panels[0].members == [0, 1])
        #expect(moved.highlight == ViewHighlight(upstream: 0, downstream: 2))
        view.highlight = ViewHighlight(upstream: 0, downstream: 1)
        #expect(places.view(view).highlight == nil)
    }

    @Test func `no word passes through the same hand twice`() {
        var row = EvidenceRow(chain: [0, 2, 1], writtenVia: 2)
        (row.place, row.speaker) = ("p. 3", 1)
        var moved = EvidenceRow(chain: [0, 1], writtenVia: 1)
        (moved.place, moved.speaker) = ("p. 3", 0)
        #expect(places.rows([row]) == [moved])
        // Rows that say the same now are one.
        let alike = [
            EvidenceRow(chain: [0], writtenVia: 0), EvidenceRow(chain: [2], writtenVia: 0),
        ]
        #expect(places.rows(alike).count == 1)
    }

    @Test func `entities, sources and links keep all else that they say`() {
        var detail = EntityDetail()
        (detail.name, detail.within, detail.policies) = ("A", [1, 0], [3])
        detail.positions = [Position(holder: 2, stance: .denies)]
        let moved = places.detail(detail)
        #expect(moved.name == "A" && moved.within == [0] && moved.policies == [2])
        #expect(moved.positions == [Position(holder: 0, stance: .denies)])
        var source = Source(id: "s", entity: 3)
        (source.title, source.via, source.note) = ("T", [2, 1], "N")
        var other = Source(id: "t", entity: 2)
        (other.title, other.via, other.note) = ("T", [0, 1], "N")
        #expect(places.source(source, id: "t") == other)
    }
}
