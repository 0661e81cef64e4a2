/// The heights of a band's rows, and where each card stands in them.
struct BandRows {
    /// The set text of each card, by panel.
    let texts: [[CardText]]
    /// The height of the band without titles and padding.
    let height: Double

    /// How many lines of each card may have to share one of its sides.
    private let crowds: [String: Int]
    private let band: [PanelPlacer.BandPanel]
    private var heights: [Double]
    private var gaps: [Double]

    /// A card that is this much lower than its row is not stretched to it.
    private static let mostStretch = 18.0
    /// The height that a line needs at the side of a card.
    private static let portStep = 9.0

    init(
        _ band: [PanelPlacer.BandPanel], joined: [String: Set<String>], crowds: [String: Int],
        wideGap: Double
    ) {
        self.band = band
        let texts = band.map { panel in
            panel.cards.map { CardText($0, width: panel.cardWidth - 2 * PanelPlacer.cardPadding) }
        }
        self.texts = texts
        self.crowds = crowds
        heights = Self.heights(band, texts, crowds)
        gaps = Self.gaps(band, heights.count, joined, wideGap)
        let lists = band.indices.filter { band[$0].isList }
            .map { Self.stack(band[$0].cards, texts[$0], crowds) }
        height = max(heights.reduce(0, +) + gaps.reduce(0, +), lists.max() ?? 0)
    }

    /// The upper edge of a card within the band, and its height.
    func span(of slot: Int, in panel: Int) -> (top: Double, height: Double) {
        let cards = band[panel].cards
        let texts = texts[panel]
        let natural = Self.natural(cards[slot], texts[slot], crowds)
        guard !band[panel].isList else {
            let above = zip(cards, texts).prefix(slot).reduce(0.0) {
                $0 + Self.natural($1.0, $1.1, crowds) + PanelPlacer.rowGap
            }
            // A list stands in the middle of its panel.
            return ((height - Self.stack(cards, texts, crowds)) / 2 + above, natural)
        }
        let row = band[panel].rows[slot]
        let above = heights[..<row].reduce(0, +) + gaps[..<row].reduce(0, +)
        let isNear = heights[row] - natural <= Self.mostStretch
        let height = isNear ? heights[row] : natural
        return (above + (heights[row] - height) / 2, height)
    }

    private static func natural(
        _ card: DiagramCard, _ text: CardText, _ crowds: [String: Int]
    ) -> Double {
        let sides = Double(crowds[card.id] ?? 0) * portStep
        return max(30, text.height + (CardLook(card).isLarge ? 24 : 15), sides)
    }

    private static func stack(
        _ cards: [DiagramCard], _ texts: [CardText], _ crowds: [String: Int]
    ) -> Double {
        zip(cards, texts).reduce(0) { $0 + natural($1.0, $1.1, crowds) }
            + PanelPlacer.rowGap * Double(max(0, cards.count - 1))
    }

    private static func heights(
        _ band: [PanelPlacer.BandPanel], _ texts: [[CardText]], _ crowds: [String: Int]
    ) -> [Double] {
        let facing = band.indices.filter { !band[$0].isList }
        let count = (facing.flatMap { band[$0].rows }.max() ?? -1) + 1
        var heights = [Double](repeating: 30, count: count)
        for index in facing {
            for (slot, text) in texts[index].enumerated() {
                let row = band[index].rows[slot]
                heights[row] = max(heights[row], natural(band[index].cards[slot], text, crowds))
            }
        }
        return heights
    }

    /// The gap below each row but the last: wide where a line joins a card to the one below.
    private static func gaps(
        _ band: [PanelPlacer.BandPanel], _ count: Int, _ joined: [String: Set<String>],
        _ wideGap: Double
    ) -> [Double] {
        var gaps = [Double](repeating: PanelPlacer.rowGap, count: max(0, count - 1))
        for panel in band where !panel.isList {
            for slot in panel.cards.indices where slot + panel.columns < panel.cards.count {
                let below = slot + panel.columns
                let isNext = panel.rows[below] == panel.rows[slot] + 1
                let isJoined = joined[panel.cards[slot].id]?.contains(panel.cards[below].id)
                if isNext, isJoined == true { gaps[panel.rows[slot]] = wideGap }
            }
        }
        return gaps
    }
}
