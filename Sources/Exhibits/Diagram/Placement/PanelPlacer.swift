/// Gives panels and cards their places, band after band.
struct PanelPlacer {
    static let cardWidth = 152.0
    static let cardPadding = 10.0
    static let panelPadding = 12.0
    static let rowGap = 14.0
    static let bandGap = 34.0
    static let channel = 66.0

    private let diagram: Diagram
    private let cardsByID: [String: DiagramCard]
    private var bands: [[BandPanel]] = []

    /// A panel while its band is laid out.
    struct BandPanel {
        var index: Int
        var panel: DiagramPanel
        var cards: [DiagramCard]
        var rows: [Int]
        var cardWidth: Double
        var isFramed: Bool { panel.tone != .none }
        var padding: Double { isFramed ? PanelPlacer.panelPadding : 0 }
        var columns: Int { max(1, min(panel.columns, cards.count)) }
        var width: Double {
            Double(columns) * cardWidth + Double(columns - 1) * PanelPlacer.rowGap + 2 * padding
        }
    }

    init(_ diagram: Diagram) {
        self.diagram = diagram
        cardsByID = Dictionary(diagram.cards.map { ($0.id, $0) }) { first, _ in first }
        gatherBands()
    }

    private mutating func gatherBands() {
        let highest = diagram.panels.map(\.band).max() ?? 0
        for band in 0...max(0, highest) {
            var members: [BandPanel] = []
            for (index, panel) in diagram.panels.enumerated() where panel.band == band {
                let cards = panel.cards.compactMap { cardsByID[$0] }
                guard !cards.isEmpty else { continue }
                let width = panel.tone == .claim ? 210 : Self.cardWidth
                members.append(
                    BandPanel(index: index, panel: panel, cards: cards, rows: [], cardWidth: width))
            }
            if !members.isEmpty { bands.append(members) }
        }
        for index in bands.indices { RowAligner(links: diagram.links).align(&bands[index]) }
    }

    mutating func place(into placed: inout PlacedDiagram) {
        let widest = bands.map { naturalWidth($0) }.max() ?? 0
        var y = 0.0
        for (index, band) in bands.enumerated() {
            let stretched = stretch(band, to: widest)
            y = place(stretched, band: index, top: y, width: widest, into: &placed) + Self.bandGap
        }
        placed.width = widest
        placed.bottom = y - Self.bandGap
    }

    private func naturalWidth(_ band: [BandPanel]) -> Double {
        band.reduce(0) { $0 + $1.width } + Double(band.count - 1) * Self.channel
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
        let titles = band.map { title(of: $0) }
        let isFramed = band.contains { $0.isFramed }
        let titleHeight = 24 + 11.5 * Double((titles.map(\.count).max() ?? 1) - 1)
        let first = top + (isFramed ? titleHeight : 0)
        let end =
            first + heights.reduce(0, +) + Self.rowGap * Double(max(0, heights.count - 1))
            + (isFramed ? Self.panelPadding : 0)
        let slack = max(0, width - naturalWidth(band))
        let gap = Self.channel + min(band.count > 1 ? slack / Double(band.count - 1) : 0, 90)
        var x = 0.0
        for (position, panel) in band.enumerated() {
            let box = PageBox(x: x, y: top, width: panel.width, height: end - top)
            let index = placed.panels.count
            placed.panels.append(.init(panel: panel.panel, box: box, title: titles[position]))
            for (slot, card) in panel.cards.enumerated() {
                let column = Double(slot % panel.columns)
                let row = panel.rows[slot]
                let above = heights[..<row].reduce(0, +) + Self.rowGap * Double(row)
                let text = texts[position][slot]
                // Fields stay small; other cards fill their row, so that edges line up.
                let isSmall = card.style == .policy
                let height = isSmall ? min(heights[row], text.height + 15) : heights[row]
                let cardBox = PageBox(
                    x: x + panel.padding + column * (panel.cardWidth + Self.rowGap),
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
