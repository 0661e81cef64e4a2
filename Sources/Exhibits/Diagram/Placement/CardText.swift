import DiffusionAnalysis

/// The text of a card, broken into lines that fit its width.
package struct CardText: Hashable, Sendable {
    /// A piece of a line in one style.
    package struct Run: Hashable, Sendable {
        package var text: String
        package var style: TextStyle
    }

    /// One line of the card.
    package struct Line: Hashable, Sendable {
        package var runs: [Run]

        package var height: Double { runs.map(\.style.lineHeight).max() ?? 0 }
    }

    package var lines: [Line]

    package var height: Double { lines.reduce(0) { $0 + $1.height } }

    /// Sets the text of a card for a width in points.
    package init(_ card: DiagramCard, width: Double) {
        let look = CardLook(card)
        let name = look.name
        var lines = TextMetrics.wrap(card.name, in: width, style: name, most: 5)
            .map { Line(runs: [Run(text: $0, style: name)]) }
        Self.add(card.nativeNames.joined(separator: " · "), to: &lines, look: look, width: width)
        for text in card.lines {
            let wrapped = TextMetrics.wrap(text, in: width, style: look.detail, most: 7)
            lines += wrapped.map { Line(runs: [Run(text: $0, style: look.detail)]) }
        }
        Self.mark(card.marks.text, to: &lines, look: look, width: width)
        self.lines = lines
    }

    /// Native names stand beside the name where both fit, else on a line of their own.
    private static func add(
        _ native: String, to lines: inout [Line], look: CardLook, width: Double
    ) {
        guard !native.isEmpty else { return }
        let used = lines.last.map { $0.runs.reduce(0) { $0 + $1.style.width(of: $1.text) } } ?? 0
        let wide = look.native.width(of: native)
        if !look.isLarge, lines.count == 1, used + 8 + wide <= width {
            lines[0].runs.append(Run(text: native, style: look.native))
            return
        }
        let wrapped = TextMetrics.wrap(native, in: width, style: look.native, most: 2)
        lines += wrapped.map { Line(runs: [Run(text: $0, style: look.native)]) }
    }

    private static func mark(
        _ marks: String, to lines: inout [Line], look: CardLook, width: Double
    ) {
        guard !marks.isEmpty, !lines.isEmpty else { return }
        let last = lines.count - 1
        let used = lines[last].runs.reduce(0) { $0 + $1.style.width(of: $1.text) }
        let run = Run(text: marks, style: look.mark)
        if used + 5 + look.mark.width(of: marks) <= width {
            lines[last].runs.append(run)
        } else {
            // A long list of numbers is broken like any text: none is cut off.
            lines += TextMetrics.wrap(marks, in: width, style: look.mark, most: 20)
                .map { Line(runs: [Run(text: $0, style: look.mark)]) }
        }
    }
}

/// The look of a card by its style, before any theme.
package struct CardLook: Hashable, Sendable {
    package var name: TextStyle
    package var native: TextStyle
    package var detail: TextStyle
    package var mark: TextStyle
    package var fill: String
    package var border: String
    package var isRounded = false
    package var isNote = false
    /// The width of the frame, where it is another than that of most.
    package var borderWidth: Double?
    package var isDashed = false
    package var isLarge: Bool { name.size > 12 }

    package init(_ card: DiagramCard) {
        let isFilled = card.style == .model || card.style == .learner
        let ink = isFilled ? "#FFFFFF" : (card.emphasis == .quiet ? "#6B6B6B" : "#1A1A1A")
        let soft = isFilled ? "#FFFFFF" : "#595959"
        name = TextStyle(isFilled ? 15 : 11, ink, isBold: true)
        native = TextStyle(10, soft)
        native.face = card.hanLanguage.map { HanFace(language: $0).families }
        detail = TextStyle(9, soft)
        mark = TextStyle(8, soft)
        (fill, border) = Self.colors(card.style)
        if let change = card.change { show(change) }
        isRounded = card.style == .official
        isNote = card.style == .agreement || card.style == .document
        // Whole points only: Graphviz cuts off what follows the dot.
        if card.style == .policy { name = TextStyle(10, ink) }
        if card.style == .claim { name = TextStyle(10, ink, isBold: true) }
    }

    /// The frame shows what became of the card between two graphs.
    private mutating func show(_ change: Difference.Change) {
        switch change {
        case .appeared: (border, borderWidth) = ("#00703C", 2.4)
        case .vanished: (border, isDashed) = ("#8C8C8C", true)
        case .changed: (border, borderWidth) = ("#B85000", 1.6)
        }
    }

    private static func colors(_ style: DiagramCard.Style) -> (fill: String, border: String) {
        switch style {
        case .model: ("#1F3A5F", "#1F3A5F")
        case .learner: ("#3E6FA3", "#3E6FA3")
        case .region: ("#E3EBF3", "#3E6FA3")
        case .agreement: ("#FFF8DC", "#8A6D00")
        case .event: ("#F2F2F2", "#767676")
        case .policy: ("#FFFFFF", "#808080")
        case .critic: ("#FFFFFF", "#B34700")
        case .reply: ("#FFFFFF", "#6A3D7C")
        case .official, .body, .media, .population, .claim, .document, .plain:
            ("#FFFFFF", "#767676")
        }
    }
}
