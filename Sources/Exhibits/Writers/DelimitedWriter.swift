import DiffusionModel

/// Writes CSV and TSV: objects flattened with a dot, lists joined by a space or '; '.
///
/// Lines end with a line feed, which every reader of RFC 4180 takes and the shell's tools want.
struct DelimitedWriter: Sendable {
    let separator: UInt8
    let escape: @Sendable (String) -> String

    static let csv = DelimitedWriter(separator: UInt8(ascii: ","), escape: quoted)
    static let tsv = DelimitedWriter(separator: UInt8(ascii: "\t"), escape: backslashed)

    func write(_ table: Table, header: Bool, to blocks: inout TextBlocks) throws {
        let leaves = table.leaves
        if header { append(leaves.map(\.name), to: &blocks) }
        for row in table.body {
            append(leaves.map { ScalarText.plain($0.value(in: row)) }, to: &blocks)
            try blocks.endRow()
        }
    }

    private func append(_ cells: [String], to blocks: inout TextBlocks) {
        // A line with one empty cell would be read as no line at all.
        if cells == [""] {
            blocks.append("\"\"\n")
            return
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { blocks.append(separator) }
            blocks.append(escape(cell))
        }
        blocks.append(UInt8(ascii: "\n"))
    }

    /// RFC 4180: quotes round whatever holds a quote, a comma or a line break.
    private static func quoted(_ cell: String) -> String {
        let isPlain = cell.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x2C }
        if isPlain, cell.utf8.first != 0x20, cell.utf8.last != 0x20 { return cell }
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
        let isPlain = cell.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }
        if isPlain { return cell }
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
