import DiffusionModel

/// The rows of a table on their way out.
struct CSVRows {
    /// Whether texts that a spreadsheet would reckon get an apostrophe.
    let guardsFormulas: Bool
    /// How many texts a spreadsheet would take for formulas, as they are written.
    private(set) var formulas = 0

    init(guardsFormulas: Bool) { self.guardsFormulas = guardsFormulas }

    /// Appends a row.
    ///
    /// - Parameters:
    ///   - row: Its fields.
    ///   - number: The position of the field that is a number and no text, if there is one.
    ///   - blocks: Where the table goes.
    /// - Throws: What the taker of a block throws.
    mutating func append(
        _ row: [String], number: Int? = nil, to blocks: inout TextBlocks
    ) throws {
        for (index, field) in row.enumerated() {
            if index > 0 { blocks.append(UInt8(ascii: ",")) }
            let isFormula = SpreadsheetFormula.starts(field) && index != number
            if isFormula, !guardsFormulas { formulas += 1 }
            blocks.append(Self.quoted(isFormula && guardsFormulas ? "'" + field : field))
        }
        blocks.append("\n")
        try blocks.endRow()
    }

    /// A field in quotes where it needs them, without zero bytes, which no text has.
    private static func quoted(_ field: String) -> String {
        let isPlain = field.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",")
                && byte != UInt8(ascii: ";")
        }
        if isPlain { return field }
        let special = field.unicodeScalars.contains {
            $0.value == 0 || $0 == "\"" || $0 == "," || $0 == "\n" || $0 == "\r" || $0 == ";"
                || $0 == "\t"
        }
        guard special || field != field.trimmed else { return field }
        var quoted = "\""
        for scalar in field.unicodeScalars where scalar.value > 0 {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
