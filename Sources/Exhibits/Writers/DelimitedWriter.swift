import DiffusionModel
import Texts

/// Writes CSV and TSV: objects flattened with a dot, lists joined by a space or '; '.
///
/// A text is written as it is, so that every format has the same ids; what could act on a terminal
/// is made visible where one reads along.
struct DelimitedWriter {
    let syntax: DelimitedRows.Syntax
    let style: WritingStyle

    /// Writes a table.
    ///
    /// - Returns: How many texts a spreadsheet would take for formulas, as they are written.
    func write(_ table: Table, to blocks: inout TextBlocks) throws -> Int {
        let leaves = table.leaves
        var rows = DelimitedRows(
            syntax, guardsFormulas: style.guardsFormulas,
            shown: style.makesVisible ? { SafeText.visible($0, keepingLines: true) } : nil)
        if style.header {
            for leaf in leaves { rows.append(leaf.name, isText: false, to: &blocks) }
            try rows.end(in: &blocks)
        }
        for row in table.body {
            for leaf in leaves {
                let value = leaf.value(in: row)
                rows.append(ScalarText.plain(value), isText: value.isText, to: &blocks)
            }
            try rows.end(in: &blocks)
        }
        return rows.formulas
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
