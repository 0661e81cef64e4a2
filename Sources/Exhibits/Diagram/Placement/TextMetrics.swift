/// Estimates how wide text is in the sans-serif that pictures are set in.
///
/// Widths are those of Helvetica, which Arial and Liberation Sans share, so that lines are
/// broken alike wherever a picture is drawn and whatever fonts the machine has.
package enum TextMetrics {
    private static let regular: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    private static let bold: [Int] = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]

    /// The width of a text in points.
    package static func width(of text: String, size: Double, bold isBold: Bool = false) -> Double {
        var units = 0
        for scalar in text.unicodeScalars { units += width(of: scalar, bold: isBold) }
        return Double(units) * size / 1000
    }

    private static func width(of scalar: Unicode.Scalar, bold isBold: Bool) -> Int {
        let code = Int(scalar.value)
        if (32..<127).contains(code) { return (isBold ? bold : regular)[code - 32] }
        if scalar.properties.generalCategory == .nonspacingMark { return 0 }
        switch code {
        case 0x2018, 0x2019, 0xB7: return 278
        case 0x201C, 0x201D: return 400
        case 0x2013: return 556
        case 0x2014, 0x2026, 0x2192: return 1000
        case 0x590..<0x900: return 600
        case 0x1100..<0x1200, 0x2E80..<0xE000, 0xF900..<0xFB00, 0xFE30..<0xFE70,
            0xFF00..<0xFFE7, 0x1F000..<0x3FFFE:
            return 1000
        default: return isBold ? 640 : 600
        }
    }

    /// Breaks a text into lines that are no wider than `limit` points.
    ///
    /// Lines break at spaces, between ideographs, and inside a word only where it is wider
    /// than a line. More than `most` lines end in an ellipsis.
    package static func wrap(
        _ text: String, in limit: Double, style: TextStyle, most: Int
    ) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            let joined = line + piece
            if style.width(of: trimmed(joined)) <= limit {
                line = joined
                continue
            }
            if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
            line = piece
            while lines.count <= most, style.width(of: trimmed(line)) > limit, line.count > 1 {
                let head = fitting(line, in: limit, style: style)
                lines.append(head)
                line = String(line.dropFirst(head.count))
            }
            if lines.count > most { break }
        }
        if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
        guard lines.count > most else { return lines }
        return Array(lines.prefix(most - 1)) + [ellipsis(lines[most - 1], in: limit, style: style)]
    }

    /// A text that fits into some points: whole, or its start with an ellipsis.
    static func fitted(_ text: String, in limit: Double, style: TextStyle) -> String {
        style.width(of: text) <= limit ? text : ellipsis(text, in: limit, style: style)
    }

    private static func ellipsis(_ text: String, in limit: Double, style: TextStyle) -> String {
        var kept = text
        while !kept.isEmpty, style.width(of: kept + "…") > limit { kept.removeLast() }
        return kept + "…"
    }

    private static func fitting(_ text: String, in limit: Double, style: TextStyle) -> String {
        var head = ""
        for character in text {
            if !head.isEmpty, style.width(of: head + String(character)) > limit { break }
            head.append(character)
        }
        return head
    }

    /// Words with the space after them; ideographs each by itself.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        for character in text {
            let isIdeograph = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
            if isIdeograph, !current.isEmpty {
                pieces.append(current)
                current = ""
            }
            current.append(character)
            if isIdeograph || character == " " {
                pieces.append(current)
                current = ""
            }
        }
        if !current.isEmpty { pieces.append(current) }
        return pieces
    }

    private static func trimmed(_ text: String) -> String {
        var slice = text[...]
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        return String(slice)
    }
}

/// Size, weight and colour of a run of text.
package struct TextStyle: Hashable, Sendable {
    /// In points.
    package var size: Double
    package var isBold: Bool
    /// As `#RRGGBB` or `white`.
    package var color: String
    /// The families of fonts, if not those of the picture; the first that is there is taken.
    package var face: String?

    package init(_ size: Double, _ color: String, isBold: Bool = false) {
        self.size = size
        self.color = color
        self.isBold = isBold
    }

    /// The width of a text in points.
    package func width(of text: String) -> Double {
        TextMetrics.width(of: text, size: size, bold: isBold)
    }

    /// The height that a line takes, in points.
    package var lineHeight: Double { (size * 1.26 * 2).rounded(.up) / 2 }
}
