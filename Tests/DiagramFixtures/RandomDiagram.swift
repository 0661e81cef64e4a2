import DiffusionModel
import Exhibits
import TestSupport

/// Draws diagrams at random: every style, tone, flag and hostile text comes up.
public struct RandomDiagram {
    private var random: SeededGenerator
    private let isHostile: Bool

    /// A diagram in panels, with up to three bands of up to four panels.
    public static func placed(seed: UInt64, isHostile: Bool) -> Diagram {
        var drawer = RandomDiagram(random: SeededGenerator(seed: seed), isHostile: isHostile)
        return drawer.diagram(hasPanels: true)
    }

    /// A diagram that an engine places, of up to twelve cards.
    public static func free(seed: UInt64) -> Diagram {
        var drawer = RandomDiagram(random: SeededGenerator(seed: seed), isHostile: true)
        return drawer.diagram(hasPanels: false)
    }

    private mutating func flip(_ chance: Double = 0.5) -> Bool {
        Double.random(in: 0..<1, using: &random) < chance
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func text() -> String {
        if isHostile {
            if flip(0.004) { return flip() ? HostileText.endless : HostileText.unbroken }
            return pick(HostileText.short)
        }
        let words = ["Office", "of", "the", "province", "Xinjiang", "agreement", "新疆维吾尔", "2018"]
        let count = Int.random(in: 1...(flip(0.2) ? 14 : 4), using: &random)
        return (0..<count).map { _ in pick(words) }.joined(separator: " ")
    }

    private mutating func some(_ range: ClosedRange<Int>) -> Range<Int> {
        0..<Int.random(in: range, using: &random)
    }

    private mutating func diagram(hasPanels: Bool) -> Diagram {
        var diagram = Diagram(title: text(), subtitle: text())
        if hasPanels { addPanels(to: &diagram) } else { addCards(some(1...12).count, to: &diagram) }
        addLinks(to: &diagram)
        diagram.sources = some(0...5).map {
            DiagramSource(
                number: $0 + 1, text: text(), url: flip() ? pick(HostileText.addresses) : nil)
        }
        diagram.notes = some(0...2).map { _ in text() }
        diagram.summary = text()
        diagram.theme = pick(DiagramTheme.allCases)
        diagram.page = pick(DiagramPage.allCases)
        return diagram
    }

    private mutating func addPanels(to diagram: inout Diagram) {
        for band in some(1...3) {
            for _ in some(1...4) {
                let first = diagram.cards.count
                addCards(some(1...5).count, to: &diagram)
                let index = diagram.panels.count
                var panel = DiagramPanel(
                    id: isHostile ? "\(text())\(index)" : "p\(index)", title: text(),
                    tone: pick(DiagramPanel.Tone.allCases),
                    cards: diagram.cards[first...].map(\.id))
                panel.band = band
                panel.columns = pick([1, 1, 1, 2, 3])
                diagram.panels.append(panel)
            }
        }
    }

    private mutating func addCards(_ count: Int, to diagram: inout Diagram) {
        for _ in 0..<count {
            let index = diagram.cards.count
            var card = DiagramCard(
                id: isHostile ? "\(text())\(index)" : "c\(index)",
                style: pick(DiagramCard.Style.allCases), name: text())
            card.nativeNames = some(0...2).map { _ in text() }
            card.lines = some(0...3).map { _ in text() }
            if flip() {
                card.marks = pick([
                    SourceMarks([1]), SourceMarks([1, 2, 3]), SourceMarks([12, 13, 14, 15]),
                ])
            }
            if flip(0.3) { card.tooltip = text() }
            if flip(0.4) { card.url = pick(HostileText.addresses) }
            card.emphasis = pick(DiagramEmphasis.allCases)
            diagram.cards.append(card)
        }
    }

    private mutating func end(in diagram: Diagram) -> DiagramLink.End {
        if !diagram.panels.isEmpty, flip(0.15) { return .panel(pick(diagram.panels).id) }
        if flip(0.02) { return .card("nobody") }
        return .card(pick(diagram.cards).id)
    }

    private mutating func addLinks(to diagram: inout Diagram) {
        let most = min(16, diagram.cards.count * 3 / 2)
        for index in some(0...most) {
            var link = DiagramLink(
                id: isHostile ? "\(text())\(index)" : "l\(index)", from: end(in: diagram),
                to: end(in: diagram), style: pick(LinkKind.Style.allCases))
            link.isIntended = flip(0.3)
            link.isUndirected = flip(0.2)
            link.count = pick([1, 1, 1, 2, 40])
            link.runsBackward = flip(0.2)
            if flip(0.2) { link.label = text() }
            link.sentence = text()
            link.emphasis = pick(DiagramEmphasis.allCases)
            diagram.links.append(link)
        }
    }
}
