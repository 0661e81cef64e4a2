import DiffusionModel

/// Writes CSV and TSV: objects flattened with a dot, lists joined by a space or '; '.
///
/// Lines end with a line feed, which every reader of RFC 4180 takes and the shell's tools want.
/// A text is written as it is, so that every format has the same ids; what could act on a terminal
/// is made visible where one reads along.
struct DelimitedWriter {
    /// What stands between cells, and what a cell must not hold as it is.
    enum Syntax {
        case csv, tsv

        var separator: UInt8 { self == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t") }
    }

    let syntax: Syntax
    let style: WritingStyle

    /// Writes a table.
    ///
    /// - Returns: How many texts a spreadsheet would take for formulas, as they are written.
    func write(_ table: Table, to blocks: inout TextBlocks) throws -> Int {
        let leaves = table.leaves
        if style.header { append(leaves.map(\.name), to: &blocks) }
        var formulas = 0
        for row in table.body {
            let cells = leaves.map { cell($0.value(in: row), &formulas) }
            append(cells, to: &blocks)
            try blocks.endRow()
        }
        return formulas
    }

    private func cell(_ value: Table.Value, _ formulas: inout Int) -> String {
        let text = ScalarText.plain(value)
        guard SpreadsheetFormula.starts(text), value.isText else { return text }
        if style.guardsFormulas { return "'" + text }
        formulas += 1
        return text
    }

    private func append(_ cells: [String], to blocks: inout TextBlocks) {
        // A line with one empty cell would be read as no line at all.
        if cells == [""] {
            blocks.append("\"\"\n")
            return
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { blocks.append(syntax.separator) }
            let shown = style.makesVisible ? SafeText.visible(cell, keepingLines: true) : cell
            blocks.append(syntax == .csv ? Self.quoted(shown) : Self.backslashed(shown))
        }
        blocks.append(UInt8(ascii: "\n"))
    }

    /// RFC 4180: quotes round whatever holds a quote, a comma or a line break.
    private static func quoted(_ cell: String) -> String {
        let bytes = cell.utf8
        let needsQuotes =
            bytes.first == 0x20 || bytes.last == 0x20
            || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return cell }
        var result = "\""
        for scalar in cell.unicodeScalars {
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

extension Table.Value {
    /// Whether a cell of the value holds words, and no number or truth.
    fileprivate var isText: Bool {
        switch plain {
        case .text, .list, .object: true
        default: false
        }
    }
}
