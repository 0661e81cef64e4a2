/// How one value is written as the text of a cell.
package enum ScalarText {
    /// The text of a value where machines read: full precision, lists joined by a space,
    /// or by a semicolon and a space where an element holds a space, as chains of sources do.
    package static func plain(_ value: Table.Value) -> String {
        switch value.plain {
        case .null: ""
        case .boolean(let truth): truth ? "true" : "false"
        case .integer(let count): String(count)
        case .number(let number): number.isFinite ? number.description : ""
        case .text(let text): text
        // Most lists of a large table are empty, and most others hold one thing.
        case .list(let values) where values.count < 2: values.first.map(element) ?? ""
        case .list(let values): joined(values.map(element))
        case .object(let fields): fields.map { plain($0.value) }.joined(separator: " ")
        case .worded(let value, _), .ordered(let value, _): plain(value)
        }
    }

    /// The text of a value where people read: worded, and numbers with as many decimals as asked.
    static func readable(_ value: Table.Value, decimals: Int) -> String {
        switch value {
        case .worded(_, let words): words
        case .ordered(let value, _): readable(value, decimals: decimals)
        case .number(let number): fixed(number, decimals: decimals)
        case .list(let values) where values.count == 1:
            readable(values[0], decimals: decimals)
        case .list(let values):
            values.map { readable($0, decimals: decimals) }.joined(separator: listSeparator(values))
        case .object(let fields):
            fields.map { readable($0.value, decimals: decimals) }.joined(separator: " ")
        default: plain(value)
        }
    }

    /// A finite number rounded half away from zero; empty for a number that is not finite.
    static func fixed(_ number: Double, decimals: Int) -> String {
        guard number.isFinite else { return "" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (number.magnitude * scale).rounded()
        guard scaled < 9e15 else { return number.description }
        var digits = String(Int64(scaled))
        guard decimals > 0 else { return sign(number, scaled) + digits }
        if digits.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
        }
        return "\(sign(number, scaled))\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
    }

    /// A number that is not negative, rounded up to so many digits that count; whole numbers stay.
    static func noLess(_ number: Double, digits: Int) -> String {
        guard number > 0, number < 9e15, number.rounded() != number else {
            return number.rounded() == number ? fixed(number, decimals: 0) : number.description
        }
        let (least, most) = (power(digits - 1), power(digits))
        var (scale, decimals) = (1.0, 0)
        while number * scale < least, decimals < 15 {
            (scale, decimals) = (scale * 10, decimals + 1)
        }
        var unit = 1.0
        while number / unit >= most { unit *= 10 }
        // What is a hair above is not one more: sums end in noise.
        let counted = (number * scale / unit * (1 - 1e-12)).rounded(.up)
        let text = fixed(counted / scale * unit, decimals: decimals)
        guard decimals > 0 else { return text }
        let shown = String(text.reversed().drop { $0 == "0" }.reversed())
        return shown.hasSuffix(".") ? String(shown.dropLast()) : shown
    }

    private static func power(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { one, _ in one * 10 }
    }

    /// A likelihood to three decimals, or to as many more as it takes not to look like 0 or 1.
    static func likelihood(_ number: Double) -> String {
        let isSure = number <= 0 || number >= 1
        let decimals = (3...15).first { decimals in
            let text = fixed(number, decimals: decimals)
            return isSure || text.contains { "123456789".contains($0) } && !text.hasPrefix("1")
        }
        return decimals.map { fixed(number, decimals: $0) } ?? number.description
    }

    private static func sign(_ number: Double, _ scaled: Double) -> String {
        number < 0 && scaled != 0 ? "-" : ""
    }

    private static func joined(_ texts: [String]) -> String {
        texts.joined(separator: texts.contains { $0.contains(" ") } ? "; " : " ")
    }

    /// An element of a joined list; what is missing keeps its place with a dash.
    private static func element(_ value: Table.Value) -> String {
        let text = plain(value)
        return text.isEmpty ? "-" : text
    }

    /// Words of several letters need a comma between them; ids do not.
    private static func listSeparator(_ values: [Table.Value]) -> String {
        let hasSpaces = values.contains { readable($0, decimals: 0).contains(" ") }
        return hasSpaces ? ", " : " "
    }
}
