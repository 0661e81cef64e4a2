/// Rows of evidence told apart by what they do: speak for a thing, against it, or leave it out.
///
/// What disputes or omits is never counted or printed as support.
public struct Testimony: Hashable, Sendable {
    /// The rows that speak for it, in their order.
    public private(set) var supports: [EvidenceRow] = []
    /// The rows that speak against it, in their order.
    public private(set) var disputes: [EvidenceRow] = []
    /// The rows that leave it out, in their order.
    public private(set) var omits: [EvidenceRow] = []

    /// Tells rows apart.
    public init(_ rows: [EvidenceRow]) {
        for row in rows { add(row) }
    }

    /// Tells rows apart that several links state, each once.
    public init(uniting rows: some Sequence<EvidenceRow>) {
        var seen: Set<EvidenceRow> = []
        for row in rows where seen.insert(row).inserted { add(row) }
    }

    /// Whether nobody says anything.
    public var isEmpty: Bool { supports.isEmpty && disputes.isEmpty && omits.isEmpty }

    /// Whether somebody speaks against it or leaves it out, and nobody for it.
    public var isDisputedOnly: Bool { supports.isEmpty && !isEmpty }

    /// Whether some source stands in a chain here, but in no chain of another testimony that does
    /// the same with its thing.
    package func namesMore(than other: Testimony) -> Bool {
        [(supports, other.supports), (disputes, other.disputes), (omits, other.omits)]
            .contains { here, there in
                !Set(here.flatMap(\.chain)).isSubset(of: Set(there.flatMap(\.chain)))
            }
    }

    private mutating func add(_ row: EvidenceRow) {
        switch row.stance {
        case .supports: supports.append(row)
        case .disputes: disputes.append(row)
        case .omits: omits.append(row)
        }
    }
}

extension GraphModel {
    /// Whether any row of evidence in the model speaks against something or leaves it out.
    ///
    /// - Complexity: O(details + entities); O(1) where nothing but columns is stated.
    package var hasDissent: Bool {
        func dissents(_ rows: [EvidenceRow]) -> Bool { rows.contains { $0.stance != .supports } }
        return dissents(header.cite) || links.containsEvidence(where: dissents)
            || entities.contains { entity in
                entity.evidence.map(dissents) ?? false
                    || entity.detail.positions.contains { $0.evidence.map(dissents) ?? false }
            }
    }
}
