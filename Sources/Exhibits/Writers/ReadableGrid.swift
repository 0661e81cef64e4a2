import DiffusionAnalysis
import Texts

/// The cells of a table as people read them: worded, rounded, safe for a terminal.
struct ReadableGrid {
    let names: [String]
    let isNumeric: [Bool]
    /// Whether texts of each column may be cut to fit a terminal.
    let mayBeCut: [Bool]
    private let leaves: [Table.Leaf]
    private let decimals: [Int]
    private let body: Table.Body
    /// The widths of columns whose cells do not depend on the number of decimals.
    private let measured: [Int?]

    init(_ table: Table) {
        let all = table.readableLeaves
        var seen = all.map { _ in ColumnLook() }
        body = table.body
        for row in body {
            for index in all.indices { seen[index].see(all[index].value(in: row)) }
        }
        let shown = all.indices.filter { index in
            table.columns[all[index].column].presence == .always || seen[index].isFilled
        }
        leaves = shown.map { all[$0] }
        let looks = shown.map { seen[$0] }
        names = leaves.map(\.name)
        decimals = zip(leaves, looks).map { leaf, look in
            let decided = leaf.fields.isEmpty ? table.columns[leaf.column].decimals : nil
            return decided ?? look.decimals
        }
        isNumeric = looks.map(\.isNumeric)
        mayBeCut = leaves.map { [.name, .text].contains($0.role) }
        measured = looks.map(\.width)
    }

    /// How many columns the widest cell of each column fills.
    var widths: [Int] {
        var widths = measured.map { $0 ?? 0 }
        let rounded = leaves.indices.filter { measured[$0] == nil }
        guard !rounded.isEmpty else { return widths }
        for row in body {
            for index in rounded {
                widths[index] = max(widths[index], DisplayWidth.of(cell(index, of: row)))
            }
        }
        return widths
    }

    /// The cells of each row, made as they are asked for.
    var rows: some Sequence<[String]> { body.lazy.map { cells(of: $0) } }

    private func cells(of row: [Table.Value]) -> [String] {
        leaves.indices.map { cell($0, of: row) }
    }

    private func cell(_ index: Int, of row: [Table.Value]) -> String {
        let value = leaves[index].value(in: row)
        return SafeText.visible(ScalarText.readable(value, decimals: decimals[index]))
    }

    /// Enough decimals that the greatest number of a column shows four digits.
    static func decimals(of values: some Sequence<Table.Value>) -> Int {
        var look = ColumnLook()
        for value in values { look.see(value) }
        return look.decimals
    }

    /// As many decimals as all scores of a measure would get.
    static func decimals(of spread: ScoreSpread) -> Int {
        decimals(of: [.number(spread.greatest), .number(spread.hasFractions ? 0.5 : 0)])
    }
}

/// What the values of a column have in common.
private struct ColumnLook {
    private var hasFractions = false
    private var greatest = 0.0
    private var hasValues = false
    private var hasOthers = false
    private var hasNumbers = false
    private var widest = 0
    /// Whether any row has something in the column.
    private(set) var isFilled = false

    /// The width of the widest cell, where no number is to be rounded.
    var width: Int? { hasNumbers ? nil : widest }

    mutating func see(_ value: Table.Value) {
        if !isFilled { isFilled = !value.isNothing }
        switch value {
        case .number(let number):
            (hasValues, hasNumbers) = (true, true)
            guard number.isFinite else { return }
            hasFractions = hasFractions || number != number.rounded()
            greatest = max(greatest, number.magnitude)
        case .null: break
        default:
            see(plain: value.plain)
            guard !hasNumbers else { return }
            let cell = SafeText.visible(ScalarText.readable(value, decimals: 0))
            widest = max(widest, DisplayWidth.of(cell))
        }
    }

    private mutating func see(plain value: Table.Value) {
        switch value {
        case .integer: hasValues = true
        case .number: (hasValues, hasNumbers) = (true, true)
        case .null: break
        case .list, .object: (hasOthers, hasNumbers) = (true, hasNumbers || !value.isOfTexts)
        default: hasOthers = true
        }
    }

    var isNumeric: Bool { hasValues && !hasOthers }

    var decimals: Int {
        guard hasFractions else { return 0 }
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
}

extension Table.Value {
    /// Whether there is nothing to read.
    fileprivate var isNothing: Bool {
        switch self {
        case .null: true
        case .list(let values): values.isEmpty
        default: false
        }
    }

    /// Whether a list holds nothing but texts, which are never rounded.
    fileprivate var isOfTexts: Bool {
        guard case .list(let values) = self else { return false }
        return values.allSatisfy { value in
            if case .text = value { true } else { false }
        }
    }
}
