/// A JSON value for tests to put documents together from, with a writer that shares no code with
/// the product's.
public indirect enum JSONSketch: Sendable {
    case text(String)
    case list([JSONSketch])
    case map([(String, JSONSketch)])

    /// The value as JSON, every character beyond ASCII escaped as UTF-16.
    public var json: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .map(let entries):
            "{" + entries.map { Self.quoted($0.0) + ":" + $0.1.json }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            if (0x20..<0x7F).contains(unit), unit != 0x22, unit != 0x5C {
                result += String(UnicodeScalar(UInt8(unit)))
            } else {
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result + "\""
    }
}
