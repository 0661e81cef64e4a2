/// The cells of a table as people read them: worded, rounded, safe for a terminal.
struct ReadableGrid {
    let names: [String]
    let isNumeric: [Bool]
    let rows: [[String]]

    init(_ table: Table) {
        let leaves = table.readableLeaves
        names = leaves.map(\.name)
        let decimals = leaves.map { leaf in
            Self.decimals(of: table.rows.map { leaf.value(in: $0) })
        }
        isNumeric = leaves.map { leaf in
            let values = table.rows.map { leaf.value(in: $0).plain }
            return values.contains { $0 != .null } && values.allSatisfy(Self.isNumberOrNothing)
        }
        rows = table.rows.map { row in
            zip(leaves, decimals).map { leaf, decimals in
                SafeText.visible(ScalarText.readable(leaf.value(in: row), decimals: decimals))
            }
        }
    }

    /// Enough decimals that the greatest number of a column shows four digits.
    static func decimals(of values: [Table.Value]) -> Int {
        let numbers = values.compactMap { value -> Double? in
            guard case .number(let number) = value, number.isFinite else { return nil }
            return number.magnitude
        }
        guard numbers.contains(where: { $0 != $0.rounded() }), let greatest = numbers.max() else {
            return 0
        }
        var decimals = 4
        var bound = 1.0
        while decimals > 1, greatest >= bound * 10 {
            decimals -= 1
            bound *= 10
        }
        while decimals < 8, greatest > 0, greatest < bound / 10 {
            decimals += 1
            bound /= 10
        }
        return decimals
    }

    private static func isNumberOrNothing(_ value: Table.Value) -> Bool {
        switch value {
        case .integer, .number, .null: true
        default: false
        }
    }
}
