package import DiffusionModel
package import DiffusionNetwork

/// The tables of `list`: the selected part of a graph, row by row, in the order of ids.
package enum Listing: String, CaseIterable, Sendable {
    case entities, links, sources, claims, adoptions

    /// The table of a selected part.
    ///
    /// - Complexity: O(n log n) in the rows.
    package func table(of model: GraphModel, selection: Selection) -> Table {
        switch self {
        case .entities: EntityListing(model: model, selection: selection).table()
        case .links: LinkListing(model: model, selection: selection).table()
        case .sources: SourceListing(model: model, selection: selection).table()
        case .claims: ClaimListing(model: model, selection: selection).table()
        case .adoptions: AdoptionListing(model: model, selection: selection).table()
        }
    }
}

extension Table {
    /// A row of texts and counts under a key that orders it.
    typealias KeyedRow = (key: [String], row: [Value])

    /// The rows in the order of their keys; rows with the same key keep their order.
    static func ordered(_ rows: [KeyedRow]) -> [[Value]] {
        rows.enumerated()
            .sorted { left, right in
                let (one, other) = (left.element.key, right.element.key)
                if one == other { return left.offset < right.offset }
                return one.lexicographicallyPrecedes(other) { $0.scalarsPrecede($1) }
            }
            .map(\.element.row)
    }
}

extension String {
    /// The order of Unicode scalars, the same in every locale.
    func scalarsPrecede(_ other: String) -> Bool {
        unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
}
