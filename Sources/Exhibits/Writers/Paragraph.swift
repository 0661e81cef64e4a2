/// Breaks text into lines at spaces.
enum Paragraph {
    /// The lines of a text that is safe to show, the first after a lead, others after an indent.
    static func lines(_ text: String, lead: String, indent: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = lead
        var isFresh = true
        for word in text.split(separator: " ") {
            let isFull = DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width
            if isFull, !isFresh {
                lines.append(line)
                line = indent
                isFresh = true
            }
            line += (isFresh ? "" : " ") + word
            isFresh = false
        }
        return lines + [line]
    }
}
