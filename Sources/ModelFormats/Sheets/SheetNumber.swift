/// Numbers as the shortest text that says them, whole ones without a point.
enum SheetNumber {
    /// A number, or nil for infinities and what is no number.
    static func text(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        if let whole = Int64(exactly: number), abs(number) < 1e15 { return String(whole) }
        return plain(number.description)
    }

    /// A number of four bytes, which has fewer digits.
    static func text(_ number: Float) -> String? {
        guard number.isFinite else { return nil }
        if let whole = Int64(exactly: number), abs(number) < 1e7 { return String(whole) }
        return plain(number.description)
    }

    /// The same number without a power of ten where that takes no more than 21 digits.
    private static func plain(_ text: String) -> String {
        let parts = text.split(separator: "e")
        guard parts.count == 2, let power = Int(parts[1]), (-15...20).contains(power) else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let sign = parts[0].hasPrefix("-") ? "-" : ""
        let digits = parts[0].filter { $0 != "." && $0 != "-" }
        let significant = digits.hasSuffix("0") ? String(digits.dropLast()) : String(digits)
        if power < 0 {
            return sign + "0." + String(repeating: "0", count: -power - 1) + significant
        }
        let zeros = max(0, power + 1 - significant.count)
        return sign + significant + String(repeating: "0", count: zeros)
    }
}
