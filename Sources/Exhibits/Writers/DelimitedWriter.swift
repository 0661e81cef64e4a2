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
        if style.header {
            for (index, leaf) in leaves.enumerated() {
                append(leaf.name, at: index, of: leaves.count, to: &blocks)
            }
            blocks.append(UInt8(ascii: "\n"))
        }
        var formulas = 0
        for row in table.body {
            for index in leaves.indices {
                let cell = cell(leaves[index].value(in: row), &formulas)
                append(cell, at: index, of: leaves.count, to: &blocks)
            }
            blocks.append(UInt8(ascii: "\n"))
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

    private func append(
        _ cell: String, at index: Int, of count: Int, to blocks: inout TextBlocks
    ) {
        if index > 0 { blocks.append(syntax.separator) }
        guard !cell.isEmpty else {
            // A line with one empty cell would be read as no line at all.
            return count == 1 ? blocks.append("\"\"") : ()
        }
        let shown = style.makesVisible ? SafeText.visible(cell, keepingLines: true) : cell
        guard syntax == .csv else { return blocks.append(Self.backslashed(shown)) }
        let mark = blocks.mark
        blocks.append(shown)
        guard blocks.needsQuotes(since: mark) else { return }
        blocks.cut(to: mark)
        blocks.append(Self.quoted(shown))
    }

    /// A cell in quotes, those within it doubled.
    private static func quoted(_ cell: String) -> String {
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
