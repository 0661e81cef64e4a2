/// Gives panels and cards their places, band after band.
struct PanelPlacer {
    static let cardWidth = 164.0
    static let cardPadding = 10.0
    static let panelPadding = 12.0
    static let rowGap = 14.0
    /// Between cards that a line joins, or that lines must reach.
    static let wideGap = 38.0
    static let bandGap = 34.0
    static let channel = 66.0
    /// How much wider than usual cards and gaps become so that bands end alike.
    private static let mostWidening = 84.0
    private static let mostGap = 320.0

    private let diagram: Diagram
    private let spread: Double
    private let cardsByID: [String: DiagramCard]
    private var bands: [[BandPanel]] = []
    /// The cards that each card is joined to.
    private let joined: [String: Set<String>]

    /// How many lines may have to share a side of each card.
    private var crowds: [String: Int] = [:]

    /// A panel while its band is laid out.
    struct BandPanel {
        var panel: DiagramPanel
        var cards: [DiagramCard]
        var rows: [Int]
        var cardWidth: Double
        /// Wider where lines run between its columns.
        var columnGap = PanelPlacer.rowGap
        var isFramed: Bool { panel.tone != .none }
        /// Whether all cards are fields, which stand below one another whatever faces them.
        var isList: Bool { columns == 1 && cards.allSatisfy { $0.style == .policy } }
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
        var waiting = Set(cardsByID.keys)
        var members: [Int: [BandPanel]] = [:]
        for panel in diagram.panels {
            // A card that several panels name stands in the first.
            let cards = panel.cards.filter { waiting.remove($0) != nil }
                .compactMap { cardsByID[$0] }
            if !cards.isEmpty { members[panel.band, default: []].append(member(panel, cards)) }
        }
        bands = members.keys.sorted().map { members[$0, default: []] }
        let rest = diagram.cards.filter { waiting.remove($0.id) != nil }
        if !rest.isEmpty { bands.append([member(freePanel(of: rest), rest)]) }
        for index in bands.indices { align(&bands[index]) }
        crowds = SideCrowds(bands, diagram.links).most
    }

    /// Panels whose cards face one another share rows; lists stand by themselves.
    private func align(_ band: inout [BandPanel]) {
        var facing = band.filter { !$0.isList }
        RowAligner(links: diagram.links).align(&facing)
        var next = facing.makeIterator()
        for index in band.indices {
            if band[index].isList {
                band[index].rows = Array(band[index].cards.indices)
            } else if let aligned = next.next() {
                band[index] = aligned
            }
        }
    }

    private func member(_ panel: DiagramPanel, _ cards: [DiagramCard]) -> BandPanel {
        var member = BandPanel(
            panel: panel, cards: cards, rows: [],
            cardWidth: panel.tone == .claim ? 210 : Self.cardWidth)
        if cards.contains(where: { joined[$0.id] != nil }) {
            member.columnGap = Self.wideGap * spread
        }
        return member
    }

    /// Cards that no panel names stand free below the others, rather than not at all.
    private func freePanel(of cards: [DiagramCard]) -> DiagramPanel {
        var panel = DiagramPanel(id: "", title: "", tone: .none, cards: cards.map(\.id))
        panel.columns = 4
        return panel
    }

    func place(into placed: inout PlacedDiagram) {
        let widest = bands.map { naturalWidth($0) }.max() ?? 0
        var y = 0.0
        for (index, band) in bands.enumerated() {
            let stretched = stretch(band, to: widest)
            let end = place(stretched, band: index, top: y, width: widest, into: &placed)
            placed.bottom = end
            y = end + Self.bandGap * spread
        }
        placed.width = widest
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
        let more = min(max(0, slack) / Double(columns), Self.mostWidening)
        for index in band.indices { band[index].cardWidth += more }
        return band
    }

    /// Places one band and returns where it ends.
    private func place(
        _ band: [BandPanel], band number: Int, top: Double, width: Double,
        into placed: inout PlacedDiagram
    ) -> Double {
        let rows = BandRows(
            band, joined: joined, crowds: crowds, wideGap: Self.wideGap * spread)
        let titles = band.map { title(of: $0) }
        let isFramed = band.contains { $0.isFramed }
        let titleHeight = 24 + 11.5 * Double((titles.map(\.count).max() ?? 1) - 1)
        let first = top + (isFramed ? titleHeight : 0)
        let end = first + rows.height + (isFramed ? Self.panelPadding : 0)
        let slack = max(0, width - naturalWidth(band))
        let share = band.count > 1 ? slack / Double(band.count - 1) : 0
        let gap = Self.channel * spread + min(share, Self.mostGap)
        var x = 0.0
        for (position, panel) in band.enumerated() {
            let box = PageBox(x: x, y: top, width: panel.width, height: end - top)
            let index = placed.panels.count
            placed.panels.append(.init(panel: panel.panel, box: box, title: titles[position]))
            for (slot, card) in panel.cards.enumerated() {
                let column = Double(slot % panel.columns)
                let span = rows.span(of: slot, in: position)
                let cardBox = PageBox(
                    x: x + panel.padding + column * (panel.cardWidth + panel.columnGap),
                    y: first + span.top, width: panel.cardWidth, height: span.height)
                placed.cards.append(
                    .init(
                        card: card, box: cardBox, text: rows.texts[position][slot], panel: index,
                        band: number, row: panel.rows[slot]))
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
}
