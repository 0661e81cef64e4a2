import Testing

@testable import DiffusionModel

/// What supports that somebody took a stand: its own rows, else the claim's, else the file's.
@Suite struct PositionTests {
    private func rows(_ source: SourceIndex) -> [EvidenceRow] {
        [EvidenceRow(chain: [source], writtenVia: 0)]
    }

    /// Each of the three says something else, and none at all is said by taking them away.
    @Test(
        arguments: [
            (true, true, [[2]]), (false, true, [[1]]), (false, false, [[0]]), (true, false, [[2]]),
        ] as [(Bool, Bool, [[SourceIndex]])])
    func `evidence of a stand is the nearest that is stated`(
        hasOwn: Bool, hasClaims: Bool, expected: [[SourceIndex]]
    ) {
        var model = GraphModel(codebook: Codebook())
        model.header.cite = rows(0)
        var position = Position(holder: 0, stance: .denies)
        position.evidence = hasOwn ? rows(2) : nil
        var detail = EntityDetail()
        detail.evidence = hasClaims ? rows(1) : nil
        detail.positions = [position]
        model.entities = [Entity(id: "claim", kind: "claim", detail: detail)]
        #expect(model.evidence(of: position, onClaim: 0).map(\.chain) == expected)
    }

    @Test func `a list without rows is a statement: nothing is inherited`() {
        var model = GraphModel(codebook: Codebook())
        model.header.cite = rows(0)
        model.entities = [Entity(id: "claim", kind: "claim")]
        var position = Position(holder: 0, stance: .asserts)
        #expect(model.evidence(of: position, onClaim: 0) == rows(0))
        position.evidence = []
        #expect(model.evidence(of: position, onClaim: 0) == [])
    }

    /// Files and the kinds of links call stands so.
    @Test func `stands have the words of the format`() {
        #expect(
            Position.Stance.allCases.map(\.rawValue) == [
                "asserts", "passes-on", "denies", "omits",
            ])
    }
}
