package import DiffusionModel
import Exhibits
import Texts

/// The text of messages: place, severity, what is wrong, the line with a caret, and a hint.
package struct MessageText {
    let colour: Bool

    /// Says things with or without the colours of a terminal.
    package init(colour: Bool) { self.colour = colour }

    package func text(of diagnostic: Diagnostic) -> String {
        let place = Self.place(diagnostic.location)
        let heading = "\(place): \(mark(diagnostic.severity.rawValue)): "
        let code = " [\(diagnostic.code.rawValue)]\n"
        var result = heading + Self.safe(Self.shortened(diagnostic.message)) + code
        if let excerpt = diagnostic.excerpt, diagnostic.location.line > 0 {
            result += Self.pointing(at: diagnostic.location.column, in: excerpt)
        }
        return result + hint(diagnostic.hint)
    }

    package func text(severity: String, message: String, hint: String?) -> String {
        "\(mark(severity)): \(Self.safe(Self.shortened(message)))\n" + self.hint(hint)
    }

    /// Text from a file or a command line, with nothing in it that could act on the terminal.
    package static func safe(_ text: String) -> String {
        SafeText.visible(text)
    }

    /// A text that is no longer than anybody reads: of more, what stands in its middle is left out.
    package static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard text.utf8.count > mostBytes, scalars.count > 2 * kept else { return text }
        let (head, tail) = (String(scalars.prefix(kept)), String(scalars.suffix(kept)))
        return "\(head) […and \(scalars.count - 2 * kept) more…] \(tail)"
    }

    /// The bytes of a message that are always shown, and how many signs stay of each side of more.
    private static let (mostBytes, kept) = (8_000, 2_000)

    private func hint(_ hint: String?) -> String {
        hint.map { "  hint: \(Self.safe(Self.shortened($0)))\n" } ?? ""
    }

    private func mark(_ severity: String) -> String {
        guard colour else { return severity }
        let number = severity == "error" ? "31" : severity == "warning" ? "33" : "36"
        return "\u{1B}[1;\(number)m\(severity)\u{1B}[0m"
    }

    private static func place(_ location: SourceLocation) -> String {
        let file = safe(location.file)
        guard location.line > 0 else { return file }
        guard location.column > 0 else { return "\(file):\(location.line)" }
        return "\(file):\(location.line):\(location.column)"
    }

    /// The line, and a caret under the column; of a long line the part round the column.
    private static func pointing(at column: Int, in excerpt: String) -> String {
        let line = Array(excerpt.prefix(100_000))
        let target = max(0, min(column - 1, line.count))
        let start = target > 70 ? target - 40 : 0
        let end = min(line.count, start + 96)
        let lead = start > 0 ? "…" : ""
        let trail = end < line.count ? "…" : ""
        let before = lead + SafeText.visible(String(line[start..<min(target, end)]))
        let shown = before + SafeText.visible(String(line[min(target, end)..<end])) + trail
        guard column > 0 else { return "    \(shown)\n" }
        let indent = String(repeating: " ", count: DisplayWidth.of(before))
        return "    \(shown)\n    \(indent)^\n"
    }
}
