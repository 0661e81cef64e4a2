import Testing

@testable import DiffusionModel

/// Rows that speak for a thing, against it, or leave it out.
///
/// Oracle: the semantics, section 1: a row supports unless it says otherwise, and one that disputes
/// or omits is never support.
@Suite struct TestimonyTests {
    private func row(
        _ chain: SourceIndex..., stance: EvidenceRow.Stance? = nil, place: String? = nil
    ) -> EvidenceRow {
        var row = EvidenceRow(chain: chain, writtenVia: chain.count - 1)
        if let stance { row.stance = stance }
        row.place = place
        return row
    }

    @Test func `rows are told apart in their order, and support where nothing else is said`() {
        let rows = [
            row(0), row(1, stance: .disputes), row(2, stance: .omits), row(3, stance: .supports),
        ]
        let found = Testimony(rows)
        #expect(found.supports.map(\.chain) == [[0], [3]])
        #expect(found.disputes.map(\.chain) == [[1]])
        #expect(found.omits.map(\.chain) == [[2]])
    }

    /// Only what says the very same is the same: another place in a source is another row.
    @Test func `of rows that several links state each stands once`() {
        let rows = [row(0), row(1, place: "p. 2"), row(0), row(1), row(1, place: "p. 2")]
        let found = Testimony(uniting: rows)
        #expect(found.supports == [row(0), row(1, place: "p. 2"), row(1)])
        #expect(Testimony(rows).supports.count == 5)
    }

    @Test(
        arguments: [
            ([], false, true), ([.supports], false, false), ([.disputes], true, false),
            ([.omits], true, false), ([.omits, .disputes], true, false),
            ([.disputes, .supports], false, false),
        ] as [([EvidenceRow.Stance], Bool, Bool)])
    func `only without support is a thing only disputed, and never without a word`(
        stances: [EvidenceRow.Stance], isDisputedOnly: Bool, isEmpty: Bool
    ) {
        let found = Testimony(stances.map { row(0, stance: $0) })
        #expect(found.isDisputedOnly == isDisputedOnly)
        #expect(found.isEmpty == isEmpty)
    }

    /// By hand: whoever stands in a chain here, and in none of that sort there, is named besides.
    @Test func `one testimony names more than another by any hand, sort by sort`() {
        let short = Testimony([row(0), row(1, stance: .disputes)])
        #expect(!short.namesMore(than: short))
        #expect(!Testimony([row(0, place: "p. 1")]).namesMore(than: short))
        #expect(Testimony([row(0, 2)]).namesMore(than: short))
        // The same source on the other side is named anew.
        #expect(Testimony([row(1)]).namesMore(than: short))
        #expect(Testimony([row(0, stance: .omits)]).namesMore(than: short))
        #expect(!Testimony([]).namesMore(than: short))
        #expect(short.namesMore(than: Testimony([])))
    }

    /// Each place where a graph can say that something is not so, alone.
    @Test func `dissent is found wherever it stands`() {
        let against = [row(0, stance: .omits)]
        var plain = GraphModel(codebook: Codebook())
        plain.entities = [Entity(id: "a", kind: "region")]
        plain.links.append(LinkRow(subject: 0, kind: 0, object: 0))
        plain.header.cite = [row(0)]
        #expect(!plain.hasDissent)

        var cited = plain
        cited.header.cite = against
        #expect(cited.hasDissent)

        var detail = EntityDetail()
        detail.evidence = against
        var described = plain
        described.entities = [Entity(id: "a", kind: "region", detail: detail)]
        #expect(described.hasDissent)

        detail.evidence = nil
        detail.positions = [Position(holder: 0, stance: .denies)]
        described.entities = [Entity(id: "a", kind: "claim", detail: detail)]
        // Who denies a claim is on record; that it did so is in no doubt.
        #expect(!described.hasDissent)
        detail.positions[0].evidence = against
        described.entities = [Entity(id: "a", kind: "claim", detail: detail)]
        #expect(described.hasDissent)

        var linked = plain
        var row = LinkRow(subject: 0, kind: 0, object: 0)
        row.detail = LinkDetail()
        row.detail?.evidence = against
        linked.links.append(row)
        #expect(linked.hasDissent)
    }
}
