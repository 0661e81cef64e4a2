/// Finds room beside arrows for whose word they rest on and what they are about.
struct LaneLabels {
    /// Words beside an arrow.
    struct Label {
        let link: Int
        let text: Canvas.Text
    }

    static let style = TextStyle(7.5, "#404040")
    private static let most = 40

    private(set) var labels: [Label] = []
    /// The links whose arrows have no room beside them.
    private(set) var leftOut: [Int] = []
    /// The words that are too long to stand beside an arrow.
    private(set) var cut: [String] = []
    private let layout: LaneLayout
    /// What stands in each lane already.
    private var taken: [[PageBox]]

    init(_ layout: LaneLayout) {
        self.layout = layout
        taken = Array(repeating: [], count: layout.lanes.count)
        for arrow in layout.arrows where !arrow.isUpright {
            // A line that leads through time leaves no room at its ends.
            let ends = layout.ends(of: arrow)
            let reach = { (point: PagePoint) in
                PageBox(x: point.x - 10, y: point.y - 12, width: 20, height: 24)
            }
            taken[arrow.lanes.from].append(reach(ends.from))
            taken[arrow.lanes.to].append(reach(ends.to))
        }
        for arrow in layout.arrows { place(arrow) }
    }

    /// What is said beside an arrow.
    private mutating func words(of link: DiagramLink) -> String {
        let words = LinkLook.words(on: link)
        let marks = link.marks.text
        let all = words.isEmpty ? marks : marks.isEmpty ? words : "\(words) \(marks)"
        // What is cut of the policies leaves the marks whole.
        guard all.count > Self.most, !words.isEmpty else { return all }
        if !cut.contains(words) { cut.append(words) }
        return "\(words.prefix(max(8, Self.most - marks.count)))… \(marks)"
    }

    private mutating func place(_ arrow: LaneArrows.Arrow) {
        let words = words(of: layout.chart.diagram.links[arrow.link])
        guard !words.isEmpty else { return }
        // Fonts that stand in for the one that is measured are a little wider.
        let wide = Self.style.width(of: words) * 1.05
        for (lane, place) in candidates(arrow, wide) {
            let text = Canvas.Text(words, Self.style, at: place)
            var box = text.box
            box.width = wide
            guard isFree(box, arrow, lane) else { continue }
            taken[lane].append(box)
            return labels.append(Label(link: arrow.link, text: text))
        }
        leftOut.append(arrow.link)
    }

    /// Beside the arrow in each lane that it touches, from its head on: above and below the spine,
    /// to the right and to the left.
    private func candidates(
        _ arrow: LaneArrows.Arrow, _ wide: Double
    ) -> [(lane: Int, place: PagePoint)] {
        let (from, to) = (arrow.lanes.from, arrow.lanes.to)
        let lanes = from < to ? Array((from...to).reversed()) : Array(to...from)
        return lanes.flatMap { lane -> [(Int, PagePoint)] in
            let spine = layout.lanes[lane].spine
            let x = arrow.isUpright || lane == to ? arrow.to : arrow.from
            let (above, below) = ([spine - 5, spine - 12.5], [spine + 10])
            // Where the arrow ends, it stands on one side of the spine alone.
            let isAbove = lane == to ? from < to : lane == from ? to < from : nil
            let all = isAbove.map { $0 ? above : below } ?? below + above
            return all.flatMap { y in
                [(lane, PagePoint(x + 6, y)), (lane, PagePoint(x - 6 - wide, y))]
            }
        }
    }

    /// Whether words have room of their own, and no other arrow is so near that they seem its own.
    private func isFree(_ box: PageBox, _ arrow: LaneArrows.Arrow, _ lane: Int) -> Bool {
        let left = arrow.isDated ? LaneLayout.names : layout.undated?.lowerBound ?? 0
        let right = arrow.isDated ? layout.undated?.lowerBound ?? layout.width : layout.width
        guard box.x >= left + 2, box.right <= right - 2 else { return false }
        if taken[lane].contains(where: { box.overlaps($0) }) { return false }
        let isAbove = box.y < layout.lanes[lane].spine
        let beside = isAbove ? layout.uprights.above[lane] : layout.uprights.below[lane]
        return !beside.contains {
            $0 > box.x - 5 && $0 < box.right + 5 && $0 != arrow.to
        }
    }
}
