/// Writes the rows of CSV and TSV, for all who write tables.
///
/// Lines end with a line feed, which every reader of RFC 4180 takes and the shell's tools want.
/// Whoever writes appends the cells of a row one by one, and says where it ends.
package struct DelimitedRows {
    /// What stands between cells, and what a cell must not hold as it is.
    package enum Syntax: Sendable {
        /// Commas, and quotes as RFC 4180 wants them.
        case csv
        /// Commas, and quotes also for what a reader that guesses separators could trip over:
        /// semicolons, tabs and blanks at the ends.
        case guardedCSV
        /// Tabs, and backslashes for tabs and line breaks within cells.
        case tsv

        fileprivate var separator: UInt8 { UInt8(ascii: self == .tsv ? "\t" : ",") }
    }

    private let syntax: Syntax
    private let guardsFormulas: Bool
    private let shown: ((String) -> String)?
    /// How many texts a spreadsheet would take for formulas, as they are written.
    package private(set) var formulas = 0
    /// How many cells the row has so far, and where it began.
    private var row = (cells: 0, mark: 0)

    /// Creates the rows of one table.
    ///
    /// - Parameters:
    ///   - syntax: The syntax.
    ///   - guardsFormulas: Whether texts that a spreadsheet would reckon get an apostrophe.
    ///   - shown: How a cell is made harmless where a terminal shows it; nil for files.
    package init(
        _ syntax: Syntax, guardsFormulas: Bool = false, shown: ((String) -> String)? = nil
    ) {
        (self.syntax, self.guardsFormulas, self.shown) = (syntax, guardsFormulas, shown)
    }

    /// Appends a cell to the row.
    ///
    /// - Parameters:
    ///   - cell: What it says.
    ///   - isText: Whether that is words, which a spreadsheet should not reckon, and no number.
    ///   - blocks: Where the table goes.
    package mutating func append(
        _ cell: String, isText: @autoclosure () -> Bool = true, to blocks: inout TextBlocks
    ) {
        if row.cells == 0 { row.mark = blocks.mark } else { blocks.append(syntax.separator) }
        row.cells += 1
        let isFormula = SpreadsheetFormula.starts(cell) && isText()
        if isFormula, !guardsFormulas { formulas += 1 }
        let text = isFormula && guardsFormulas ? "'" + cell : cell
        append(escaping: shown?(text) ?? text, to: &blocks)
    }

    /// Ends the row.
    ///
    /// - Throws: What the taker of a block throws.
    package mutating func end(in blocks: inout TextBlocks) throws {
        // A line with one empty cell would be read as no line at all.
        if row.cells == 1, blocks.mark == row.mark { blocks.append("\"\"") }
        blocks.append(UInt8(ascii: "\n"))
        row.cells = 0
        try blocks.endRow()
    }

    private func append(escaping cell: String, to blocks: inout TextBlocks) {
        guard syntax != .tsv else { return blocks.append(Self.backslashed(cell)) }
        let mark = blocks.mark
        blocks.append(cell)
        let isGuarded = syntax == .guardedCSV
        let isOdd = blocks.needsQuotes(since: mark, guarded: isGuarded)
        guard isOdd || (isGuarded && cell != cell.trimmed) else { return }
        blocks.cut(to: mark)
        blocks.append(Self.quoted(cell, keepingZeros: !isGuarded))
    }

    /// A cell in quotes, those within it doubled; zero bytes are left out unless they are to be
    /// kept.
    private static func quoted(_ cell: String, keepingZeros: Bool) -> String {
        var result = "\""
        for scalar in cell.unicodeScalars where keepingZeros || scalar.value > 0 {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    private static func backslashed(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C }) else { return cell }
        var result = ""
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// What a spreadsheet reckons instead of showing it.
package enum SpreadsheetFormula {
    /// Whether a spreadsheet takes a text for a formula: it begins with `=`, `+`, `-`, `@`, a tab
    /// or a carriage return.
    package static func starts(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
        default: false
        }
    }
}
