/// Writes CSV and TSV: objects flattened with a dot, lists joined by a space or '; '.
///
/// Lines end with a line feed, which every reader of RFC 4180 takes and the shell's tools want.
struct DelimitedWriter: Sendable {
    let separator: String
    let escape: @Sendable (String) -> String

    static let csv = DelimitedWriter(separator: ",", escape: quoted)
    static let tsv = DelimitedWriter(separator: "\t", escape: backslashed)

    func text(of table: Table, header: Bool) -> String {
        let leaves = table.leaves
        var result = ""
        if header { append(leaves.map(\.name), to: &result) }
        for row in table.rows {
            append(leaves.map { ScalarText.plain($0.value(in: row)) }, to: &result)
        }
        return result
    }

    private func append(_ cells: [String], to result: inout String) {
        // A line with one empty cell would be read as no line at all.
        if cells == [""] {
            result += "\"\"" + "\n"
            return
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { result += separator }
            result += escape(cell)
        }
        result += "\n"
    }

    /// RFC 4180: quotes round whatever holds a quote, a comma or a line break.
    private static func quoted(_ cell: String) -> String {
        let isPlain = cell.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x2C }
        if isPlain, cell.first != " ", cell.last != " " { return cell }
        var needsQuotes = cell.first == " " || cell.last == " "
        var result = ""
        for scalar in cell.unicodeScalars {
            needsQuotes = needsQuotes || [",", "\"", "\n", "\r"].contains(scalar)
            switch scalar {
            case "\"": result += "\"\""
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default: result += SafeText.visible(String(scalar))
            }
        }
        return needsQuotes ? "\"\(result)\"" : result
    }

    private static func backslashed(_ cell: String) -> String {
        var result = ""
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\\": result += "\\\\"
            default: result += SafeText.visible(String(scalar))
            }
        }
        return result
    }

}
