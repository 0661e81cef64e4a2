import DiffusionModel

/// Gives everything of a chart along time its place, in points from the upper left corner of the
/// body.
///
/// By reference, as whoever draws looks at the one layout.
final class LaneLayout {
    /// A lane.
    struct Lane {
        var box: PageBox
        /// At which height arrows end.
        var spine: Double
        /// The name, broken into lines.
        var name: [CardText.Line]
    }

    static let names = 138.0
    static let axisHeight = 18.0
    static let rowHeight = 14.0
    static let style = TextStyle(8.5, "#262626")
    static let tickStyle = TextStyle(8.5, "#595959")
    private static let aboveSpine = 19.0
    private static let belowSpine = 15.0
    private static let padding = 5.0

    let chart: LaneChart
    let axis: TimeAxis?
    private(set) var lanes: [Lane] = []
    private(set) var arrows: [LaneArrows.Arrow]
    private(set) var items: [LaneItem] = []
    /// Where the undated stands; nil where all is dated.
    private(set) var undated: ClosedRange<Double>?
    /// Where arrows stand upright above and below the spine of each lane, in order.
    let uprights: (above: [[Double]], below: [[Double]])
    /// How many arrows lie on others.
    let piled: Int
    /// The names that are too long to be written out.
    private(set) var cut: [String] = []
    private(set) var width: Double
    private(set) var height = 0.0

    /// Lays a chart out.
    ///
    /// - Parameters:
    ///   - chart: The chart.
    ///   - asked: How wide the scale of time is, in points; nil as wide as its arrows need.
    init(_ chart: LaneChart, width asked: Double? = nil) {
        self.chart = chart
        // More arrows need more room to stand apart.
        let room = asked ?? min(640 + Double(chart.diagram.links.count) * 1.2, 1_700)
        var right = Self.names
        let days = chart.days
        if let first = days.min(), let last = days.max() {
            right += room
            axis = TimeAxis(
                over: first...last, from: Self.names + 6, to: right, style: Self.tickStyle)
        } else {
            axis = nil
        }
        var places = LaneArrows(chart, on: axis)
        let texts = right + 24 + Double(places.undatedSlots) * LaneArrows.slot
        places.moveUndated(to: right + 24)
        (arrows, uprights, piled) = (places.arrows, places.uprights, places.piled)
        width = right + 8
        addItems()
        for index in items.indices { place(&items[index], between: Self.names + 2...right, texts) }
        items.sort { ($0.lane, $0.left) < ($1.lane, $1.left) }
        if places.undatedSlots > 0 || items.contains(where: { !$0.isDated }) {
            let wide = items.filter { !$0.isDated }.map(\.right).max() ?? texts
            let name = right + 22 + Self.tickStyle.width(of: "Undated")
            undated = (right + 16)...max(wide + 6, name + 6, texts + 6)
            width = max(wide + 6, name + 6, texts + 6)
        }
        placeLanes()
        for index in lanes.indices { lanes[index].box.width = width }
    }

    // MARK: - Items

    private func addItems() {
        let cards = chart.diagram.cards
        let places = Dictionary(cards.enumerated().map { ($1.id, $0) }) { one, _ in one }
        for (number, tenure) in chart.tenures.enumerated() {
            guard let lane = places[tenure.lane] else { continue }
            let label = label(tenure.name, tenure.marks)
            items.append(LaneItem(source: .tenure(number), lane: lane, place: 0, label: label))
        }
        for (number, deed) in chart.deeds.enumerated() {
            guard let lane = places[deed.lane] else { continue }
            let label = label(deed.name, deed.marks)
            items.append(LaneItem(source: .deed(number), lane: lane, place: 0, label: label))
        }
    }

    private func label(_ name: String, _ marks: SourceMarks) -> String {
        let most = 34
        let isLong = name.count > most
        if isLong, !cut.contains(name) { cut.append(name) }
        let short = isLong ? name.prefix(most - 1) + "…" : name[...]
        return marks.isEmpty ? String(short) : "\(short) \(marks.text)"
    }

    private func place(
        _ item: inout LaneItem, between limits: ClosedRange<Double>, _ undated: Double
    ) {
        let (timing, isTenure): (Timing?, Bool) =
            switch item.source {
            case .tenure(let number): (chart.tenures[number].timing, true)
            case .deed(let number): (chart.deeds[number].timing, false)
            }
        guard let axis, let span = LaneSpan(timing, on: axis) else {
            (item.isDated, item.place, item.text) = (false, undated + 6, undated + 16)
            if isTenure {
                item.bar = .init(left: undated, right: undated + 12, softLeft: 5, softRight: 5)
            }
            return
        }
        (item.place, item.bar) = (span.place, span.bar)
        if isTenure, item.bar == nil {
            let (left, right) = (span.place - 2, span.place + 2)
            item.bar = .init(left: left, right: right, softLeft: 0, softRight: 0, kind: .lasting)
        }
        item.placeLabel(between: limits, besides: uprights.below[item.lane])
    }

    // MARK: - Lanes

    private func placeLanes() {
        var top = Self.axisHeight
        let members = Dictionary(grouping: items.indices) { items[$0].lane }
        for (number, card) in chart.diagram.cards.enumerated() {
            var (rows, undatedRows) = (LaneRows(), 0)
            for index in members[number] ?? [] {
                if items[index].isDated {
                    items[index].row = rows.take(
                        from: items[index].left, to: items[index].right + 6)
                } else {
                    items[index].row = undatedRows
                    undatedRows += 1
                }
            }
            let name = CardText(name(card), width: Self.names - 14).lines
            if name.contains(where: { $0.runs.contains { $0.text.hasSuffix("…") } }) {
                cut.append(card.name)
            }
            let deep =
                Self.aboveSpine + Self.belowSpine
                + Double(max(rows.count, undatedRows)) * Self.rowHeight + Self.padding
            let tall = name.reduce(0) { $0 + $1.height } + 8
            lanes.append(
                Lane(
                    box: PageBox(x: 0, y: top, width: 0, height: max(deep, tall)),
                    spine: top + Self.aboveSpine, name: name))
            top += max(deep, tall)
        }
        height = top + (axis == nil ? 0 : Self.axisHeight)
    }

    private func name(_ card: DiagramCard) -> DiagramCard {
        var name = DiagramCard(id: card.id, style: .plain, name: card.name)
        (name.nativeNames, name.hanLanguage) = (card.nativeNames, card.hanLanguage)
        return name
    }

    // MARK: - Heights

    /// At which height the rows of a lane begin.
    func rows(of lane: Int) -> Double { lanes[lane].spine + Self.belowSpine }

    /// Where an arrow leaves and where it comes.
    func ends(of arrow: LaneArrows.Arrow) -> (from: PagePoint, to: PagePoint) {
        let (from, to) = (lanes[arrow.lanes.from].spine, lanes[arrow.lanes.to].spine)
        let gap: Double = from < to ? -2 : 2
        return (PagePoint(arrow.from, from), PagePoint(arrow.to, to + gap))
    }
}
