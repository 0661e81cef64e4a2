/// What lines keep clear of: cards, and the titles of panels.
struct Obstacles {
    /// Free space around a card, and around text.
    static let cardMargin = 6.0
    static let textMargin = 2.0

    let cards: [PageBox]
    let titles: [PageBox]
    let panels: [PageBox]

    init(_ placed: PlacedDiagram) {
        cards = placed.cards.map(\.box)
        titles = placed.panels.compactMap(\.titleBox)
        panels = placed.panels.map(\.box)
    }

    /// Everything that a line between two ends must not touch, with its margin.
    func boxes(from: RoutePort, to: RoutePort) -> [PageBox] {
        var boxes = cards.map { $0.grown(by: Self.cardMargin) }
        boxes += titles.map { $0.grown(by: Self.textMargin) }
        for (port, other) in [(from, to), (to, from)] where port.card == nil {
            // A line to a panel as a whole stays outside, unless it comes from within.
            if other.panel != port.panel { boxes.append(port.box.grown(by: -0.5)) }
        }
        return boxes
    }

    /// Whether a curve keeps off every card and title, its own cards' insides included.
    func isClear(_ curve: [PagePoint], from: RoutePort, to: RoutePort) -> Bool {
        let own = [from.card, to.card].compactMap { $0 }
        let samples = PageRoute(points: curve, tip: nil).samples(perPiece: 48)
        for (index, box) in cards.enumerated() {
            let margin = own.contains(index) ? -0.5 : 4
            if samples.contains(where: { box.contains($0, margin: margin) }) { return false }
        }
        for title in titles
        where samples.contains(where: { title.contains($0, margin: Self.textMargin) }) {
            return false
        }
        for (index, panel) in panels.enumerated() {
            let isEntered = index != from.panel && index != to.panel
            let isWhole =
                (from.card == nil && index == from.panel) || (to.card == nil && index == to.panel)
            guard isEntered || isWhole else { continue }
            if samples.contains(where: { panel.contains($0, margin: -0.5) }) { return false }
        }
        return true
    }
}

extension PageBox {
    /// The box with a margin added on every side.
    package func grown(by margin: Double) -> PageBox {
        PageBox(
            x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// Whether two boxes share more than a border.
    package func overlaps(_ other: PageBox) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }
}

extension PlacedDiagram.Panel {
    /// Where the title stands, or nil for a panel without one.
    package var titleBox: PageBox? {
        guard !title.isEmpty else { return nil }
        let style = PanelLook(panel.tone).title
        let width = title.map { style.width(of: $0) }.max() ?? 0
        return PageBox(
            x: box.x + PanelPlacer.panelPadding, y: box.y + 8, width: width,
            height: style.lineHeight * Double(title.count))
    }
}

extension PageRoute {
    /// Points along the line, its ends included.
    package func samples(perPiece count: Int) -> [PagePoint] {
        var samples = Array(points.prefix(1))
        for start in stride(from: 0, to: points.count - 3, by: 3) {
            let piece = Array(points[start...start + 3])
            samples += (1...count).map { Self.point(on: piece, at: Double($0) / Double(count)) }
        }
        return samples + (tip.map { [$0] } ?? [])
    }

    private static func point(on curve: [PagePoint], at part: Double) -> PagePoint {
        let rest = 1 - part
        let weights = [
            rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part,
            part * part * part,
        ]
        var point = PagePoint(0, 0)
        for (control, weight) in zip(curve, weights) {
            point.x += control.x * weight
            point.y += control.y * weight
        }
        return point
    }
}
