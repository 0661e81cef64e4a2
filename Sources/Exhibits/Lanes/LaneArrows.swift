/// Gives the arrows of a chart their places along time; how high they lead is known when lanes are
/// placed.
struct LaneArrows {
    /// An arrow between two lanes.
    struct Arrow {
        let link: Int
        /// The lane that it leaves and the one to which it comes.
        let lanes: (from: Int, to: Int)
        /// Where it leaves and where it comes, in points from the left.
        var from: Double
        var to: Double
        /// The bars at both ends; those of an upright arrow are one, at its head.
        var bars: (from: LaneSpan.Bar?, to: LaneSpan.Bar?)
        /// At which level below the others its bar lies.
        var level = 0
        var isDated = true

        var isUpright: Bool { from == to }
        /// The lanes between which it passes, upper first.
        var gaps: Range<Int> { min(lanes.from, lanes.to)..<max(lanes.from, lanes.to) }
    }

    private(set) var arrows: [Arrow] = []
    /// How many arrows lie on others, as there is no room beside them.
    private(set) var piled = 0
    /// How many slots side by side the undated take.
    private(set) var undatedSlots = 0
    private let chart: LaneChart
    private let places: [String: Int]
    /// How far undated arrows stand apart.
    static let slot = 7.0
    private static let apart = 5.0

    init(_ chart: LaneChart, on axis: TimeAxis?) {
        self.chart = chart
        let cards = chart.diagram.cards
        places = Dictionary(cards.enumerated().map { ($1.id, $0) }) { one, _ in one }
        let spans = chart.times.map { time in
            axis.map { axis in
                (LaneSpan(time.departure, on: axis), LaneSpan(time.arrival, on: axis))
            } ?? (nil, nil)
        }
        place(spans)
        placeUndated()
        stackBars()
        arrows.sort { $0.link < $1.link }
    }

    /// Where arrows stand upright above and below the spine of each lane; where an arrow ends it
    /// stands on one side alone.
    var uprights: (above: [[Double]], below: [[Double]]) {
        let none = [[Double]](repeating: [], count: chart.diagram.cards.count)
        var (above, below) = (none, none)
        for arrow in arrows where arrow.isUpright {
            for gap in arrow.gaps {
                below[gap].append(arrow.to)
                above[gap + 1].append(arrow.to)
            }
        }
        return (above.map { $0.sorted() }, below.map { $0.sorted() })
    }

    private func ends(of link: Int) -> (from: Int, to: Int)? {
        guard case .card(let from) = chart.diagram.links[link].from,
            case .card(let to) = chart.diagram.links[link].to,
            let one = places[from], let other = places[to], one != other
        else { return nil }
        return (one, other)
    }

    // MARK: - Dated

    private mutating func place(_ spans: [(LaneSpan?, LaneSpan?)]) {
        var slots = LaneSlots(lanes: chart.diagram.cards.count, apart: Self.apart)
        let freedom = spans.map { left, came in
            (came ?? left).map { $0.room.upperBound - $0.room.lowerBound } ?? .infinity
        }
        // What has the least choice goes first.
        let order = spans.indices.sorted { (freedom[$0], $0) < (freedom[$1], $1) }
        for link in order {
            let (left, came) = spans[link]
            guard let ends = ends(of: link) else { continue }
            guard let main = came ?? left else {
                arrows.append(
                    Arrow(
                        link: link, lanes: ends, from: 0, to: 0, bars: (nil, nil), isDated: false))
                continue
            }
            var arrow = Arrow(
                link: link, lanes: ends, from: main.place, to: main.place, bars: (nil, main.bar))
            let time = chart.times[link]
            if let left, came != nil, time.departure != time.arrival {
                // Each end has its own time, at which it stays.
                (arrow.from, arrow.bars.from) = (left.place, left.bar)
            }
            if arrow.from == arrow.to {
                let found = slots.take(
                    near: main.place, in: main.room, lanes: arrow.gaps, beside: 15)
                (arrow.from, arrow.to) = (found.place, found.place)
                if !found.isFree { piled += 1 }
            }
            arrows.append(arrow)
        }
    }

    /// Bars that would lie on each other lie below each other, two deep.
    private mutating func stackBars() {
        var rows = [LaneRows](repeating: LaneRows(), count: chart.diagram.cards.count)
        let order = arrows.indices.sorted {
            (arrows[$0].bars.to?.left ?? 0, $0) < (arrows[$1].bars.to?.left ?? 0, $1)
        }
        for index in order {
            guard let bar = arrows[index].bars.to else { continue }
            let row = rows[arrows[index].lanes.to].take(from: bar.left, to: bar.right)
            arrows[index].level = min(row, 1)
        }
    }

    // MARK: - Undated

    /// Each undated arrow has the first slot that is free between its lanes.
    private mutating func placeUndated() {
        var slots: [[Range<Int>]] = []
        for index in arrows.indices where !arrows[index].isDated {
            let gaps = arrows[index].gaps
            let free = slots.firstIndex { $0.allSatisfy { !$0.overlaps(gaps) } }
            if free == nil { slots.append([]) }
            let slot = free ?? slots.count - 1
            slots[slot].append(gaps)
            (arrows[index].from, arrows[index].to) = (Double(slot), Double(slot))
        }
        undatedSlots = slots.count
    }

    /// Moves the undated to where their margin begins.
    mutating func moveUndated(to left: Double) {
        for index in arrows.indices where !arrows[index].isDated {
            let place = left + arrows[index].to * Self.slot
            (arrows[index].from, arrows[index].to) = (place, place)
        }
    }
}
