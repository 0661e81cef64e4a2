/// Gives panels and cards their places, band after band.
struct PanelPlacer {
    static let cardWidth = 152.0
    static let cardPadding = 10.0
    static let panelPadding = 12.0
    static let rowGap = 14.0
    /// Between cards that a line joins, or that lines must reach.
    static let wideGap = 38.0
    static let bandGap = 34.0
    static let channel = 66.0

    private let diagram: Diagram
    private let spread: Double
    private let cardsByID: [String: DiagramCard]
    private var bands: [[BandPanel]] = []
    /// The cards that each card is joined to.
    private let joined: [String: Set<String>]

    /// A panel while its band is laid out.
    struct BandPanel {
        var index: Int
        var panel: DiagramPanel
        var cards: [DiagramCard]
        var rows: [Int]
        var cardWidth: Double
        /// Wider where lines run between its columns.
        var columnGap = PanelPlacer.rowGap
        var isFramed: Bool { panel.tone != .none }
        var padding: Double { isFramed ? PanelPlacer.panelPadding : 0 }
        var columns: Int { max(1, min(panel.columns, cards.count)) }
        var width: Double {
            Double(columns) * cardWidth + Double(columns - 1) * columnGap + 2 * padding
        }
    }

    /// Gives gaps that lines run through `spread` times their usual width.
    init(_ diagram: Diagram, spread: Double = 1) {
        self.spread = spread
        self.diagram = diagram
        cardsByID = Dictionary(diagram.cards.map { ($0.id, $0) }) { first, _ in first }
        joined = Self.joined(diagram.links)
        gatherBands()
    }

    private static func joined(_ links: [DiagramLink]) -> [String: Set<String>] {
        var joined: [String: Set<String>] = [:]
        for link in links {
            let ends = [link.from, link.to].map { end in
                if case .card(let id) = end { id } else { "" }
            }
            for (end, other) in [(ends[0], ends[1]), (ends[1], ends[0])] {
                joined[end, default: []].insert(other)
            }
        }
        return joined
    }

    private mutating func gatherBands() {
        let highest = diagram.panels.map(\.band).max() ?? 0
        for band in 0...max(0, highest) {
            var members: [BandPanel] = []
            for (index, panel) in diagram.panels.enumerated() where panel.band == band {
                let cards = panel.cards.compactMap { cardsByID[$0] }
                guard !cards.isEmpty else { continue }
                let width = panel.tone == .claim ? 210 : Self.cardWidth
                var member = BandPanel(
                    index: index, panel: panel, cards: cards, rows: [], cardWidth: width)
                if cards.contains(where: { joined[$0.id] != nil }) {
                    member.columnGap = Self.wideGap * spread
                }
                members.append(member)
            }
            if !members.isEmpty { bands.append(members) }
        }
        for index in bands.indices { RowAligner(links: diagram.links).align(&bands[index]) }
    }

    func place(into placed: inout PlacedDiagram) {
        let widest = bands.map { naturalWidth($0) }.max() ?? 0
        var y = 0.0
        for (index, band) in bands.enumerated() {
            let stretched = stretch(band, to: widest)
            y =
                place(stretched, band: index, top: y, width: widest, into: &placed) + Self.bandGap
                * spread
        }
        placed.width = widest
        placed.bottom = y - Self.bandGap * spread
    }

    private func naturalWidth(_ band: [BandPanel]) -> Double {
        band.reduce(0) { $0 + $1.width } + Double(band.count - 1) * Self.channel * spread
    }

    /// Widens the cards of claims, then all cards a little, so that bands end alike.
    private func stretch(_ band: [BandPanel], to width: Double) -> [BandPanel] {
        var band = band
        var slack = width - naturalWidth(band)
        for index in band.indices where band[index].panel.tone == .claim && slack > 0 {
            let columns = Double(band[index].columns)
            let more = min(slack / columns, 190)
            band[index].cardWidth += more
            slack -= more * columns
        }
        let columns = band.reduce(0) { $0 + $1.columns }
        let more = min(max(0, slack) / Double(columns), 60)
        for index in band.indices { band[index].cardWidth += more }
        return band
    }

    /// Places one band and returns where it ends.
    private func place(
        _ band: [BandPanel], band number: Int, top: Double, width: Double,
        into placed: inout PlacedDiagram
    ) -> Double {
        let texts = band.map { panel in
            panel.cards.map { CardText($0, width: panel.cardWidth - 2 * Self.cardPadding) }
        }
        let heights = rowHeights(band, texts)
        let gaps = rowGaps(band, count: heights.count)
        let titles = band.map { title(of: $0) }
        let isFramed = band.contains { $0.isFramed }
        let titleHeight = 24 + 11.5 * Double((titles.map(\.count).max() ?? 1) - 1)
        let first = top + (isFramed ? titleHeight : 0)
        let end =
            first + heights.reduce(0, +) + gaps.reduce(0, +) + (isFramed ? Self.panelPadding : 0)
        let slack = max(0, width - naturalWidth(band))
        let gap =
            Self.channel * spread + min(band.count > 1 ? slack / Double(band.count - 1) : 0, 90)
        var x = 0.0
        for (position, panel) in band.enumerated() {
            let box = PageBox(x: x, y: top, width: panel.width, height: end - top)
            let index = placed.panels.count
            placed.panels.append(.init(panel: panel.panel, box: box, title: titles[position]))
            for (slot, card) in panel.cards.enumerated() {
                let column = Double(slot % panel.columns)
                let row = panel.rows[slot]
                let above = heights[..<row].reduce(0, +) + gaps[..<row].reduce(0, +)
                let text = texts[position][slot]
                // Fields stay small; other cards fill their row, so that edges line up.
                let isSmall = card.style == .policy
                let height = isSmall ? min(heights[row], text.height + 15) : heights[row]
                let cardBox = PageBox(
                    x: x + panel.padding + column * (panel.cardWidth + panel.columnGap),
                    y: first + above + (heights[row] - height) / 2, width: panel.cardWidth,
                    height: height)
                placed.cards.append(
                    .init(
                        card: card, box: cardBox, text: text, panel: index,
                        band: number, row: row))
            }
            x += panel.width + gap
        }
        return end
    }

    private func title(of panel: BandPanel) -> [String] {
        guard panel.isFramed, !panel.panel.title.isEmpty else { return [] }
        let style = PanelLook(panel.panel.tone).title
        let width = panel.width - 2 * panel.padding
        return TextMetrics.wrap(
            panel.panel.title.uppercased(), in: width, style: style, most: 3)
    }

    /// The gap below each row but the last: wide where a line joins a card to the one below.
    private func rowGaps(_ band: [BandPanel], count: Int) -> [Double] {
        var gaps = [Double](repeating: Self.rowGap, count: max(0, count - 1))
        for panel in band {
            for slot in panel.cards.indices where slot + panel.columns < panel.cards.count {
                let below = slot + panel.columns
                let isNext = panel.rows[below] == panel.rows[slot] + 1
                let isJoined = joined[panel.cards[slot].id]?.contains(panel.cards[below].id)
                if isNext, isJoined == true { gaps[panel.rows[slot]] = Self.wideGap * spread }
            }
        }
        return gaps
    }

    private func rowHeights(_ band: [BandPanel], _ texts: [[CardText]]) -> [Double] {
        let count = (band.flatMap(\.rows).max() ?? -1) + 1
        var heights = [Double](repeating: 30, count: count)
        for (panel, panelTexts) in zip(band, texts) {
            for (slot, text) in panelTexts.enumerated() {
                let isLarge = CardLook(panel.cards[slot]).isLarge
                let height = text.height + (isLarge ? 24 : 15)
                heights[panel.rows[slot]] = max(heights[panel.rows[slot]], height)
            }
        }
        return heights
    }
}
