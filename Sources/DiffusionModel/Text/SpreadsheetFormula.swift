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
