/// What a worker said, sorted into what readers should know and what they need not.
struct WorkerMessages {
    /// The scale at which the drawing fits its page.
    private(set) var scale = 1.0
    /// The characters that no font of the machine has.
    private(set) var missing: [Unicode.Scalar] = []
    /// Errors in Graphviz's words.
    private(set) var errors: [String] = []
    /// Other words of Graphviz.
    private(set) var warnings: [String] = []

    /// Cards have the size that we computed, whatever Graphviz would have chosen.
    private static let expected = [
        "size too small for label", "size too small for content", "Pango-", "pango",
    ]

    init(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        for words in Self.whole(lines.map(String.init)) {
            if words.hasPrefix("tributary-scale ") {
                scale = Double(words.dropFirst(16)) ?? 1
            } else if words.hasPrefix("tributary-missing ") {
                missing = words.dropFirst(18).split(separator: " ")
                    .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            } else if words.hasPrefix("Error: ") {
                errors.append(String(words.dropFirst(7)))
            } else if !Self.expected.contains(where: { words.contains($0) }) {
                warnings.append(words)
            }
        }
    }

    /// What is said line by line, put together: a line without a beginning of its own goes on with
    /// the one before.
    private static func whole(_ lines: [String]) -> [String] {
        var messages: [String] = []
        for line in lines {
            let starts = beginnings.contains { line.hasPrefix($0) } || isOfOthers(line)
            if starts || messages.last.map({ !goesOn($0) }) ?? true {
                messages.append(line)
            } else {
                messages[messages.count - 1] += ", " + line.drop { $0 == " " }
            }
        }
        return messages
    }

    private static let beginnings = ["Warning: ", "Error: ", "tributary-"]

    /// Whether more lines may belong to a message: of ours and of other libraries each is one line.
    private static func goesOn(_ message: String) -> Bool {
        !message.hasPrefix("tributary-") && !isOfOthers(message)
    }

    /// Whether another library says this, as in `(process:7): Pango-WARNING **: …`.
    private static func isOfOthers(_ line: String) -> Bool {
        line.hasPrefix("(") && line.contains("): ")
    }

    /// The warning about missing glyphs, by name and code; nil where all can be drawn.
    var missingSentence: String? {
        guard !missing.isEmpty else { return nil }
        let shown = missing.prefix(8).map { scalar in
            let hex = String(scalar.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            return scalar.properties.name.map { "\(code) \($0)" } ?? code
        }
        let rest = missing.count > 8 ? " and \(missing.count - 8) more" : ""
        let noun = missing.count == 1 ? "this character" : "these characters"
        return "No installed font has \(noun), drawn as boxes: "
            + shown.joined(separator: ", ") + rest + "."
    }
}
