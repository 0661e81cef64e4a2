import Texts

/// Turns the colours of the house style into those of a theme.
struct DOTPaint {
    var theme: DiagramTheme

    /// In print every colour becomes the gray of its own lightness.
    func callAsFunction(_ color: String) -> String {
        guard theme == .print else { return color }
        return color.split(separator: ":").map { gray(String($0)) }.joined(separator: ":")
    }

    private func gray(_ color: String) -> String {
        guard color.hasPrefix("#"), color.count == 7,
            let value = Int(color.dropFirst(), radix: 16)
        else { return color }
        let red = Double(value >> 16)
        let green = Double(value >> 8 & 255)
        let blue = Double(value & 255)
        let level = Int((0.2126 * red + 0.7152 * green + 0.0722 * blue).rounded())
        // Thin lines and text stay dark enough on any printer.
        let darker = level < 170 ? level * 3 / 4 : level
        let hex = String(darker, radix: 16, uppercase: true)
        let two = hex.count == 1 ? "0" + hex : hex
        return "#" + two + two + two
    }
}

/// Writes the attributes of one DOT statement in a fixed order.
struct DOTAttributes {
    private var pairs: [String] = []

    mutating func set(_ name: String, _ value: String) {
        pairs.append("\(name)=\(DOTText.quoted(value))")
    }

    /// Sets what a reader is shown.
    mutating func set(_ name: String, shown text: String) {
        pairs.append("\(name)=\(DOTText.shown(text))")
    }

    mutating func set(_ name: String, _ value: Double) {
        pairs.append("\(name)=\(DOTText.number(value))")
    }

    mutating func set(_ name: String, html: String) { pairs.append("\(name)=<\(html)>") }

    var text: String { "[" + pairs.joined(separator: ", ") + "]" }
}
