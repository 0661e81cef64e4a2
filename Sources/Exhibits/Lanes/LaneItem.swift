import DiffusionModel

/// A post or a deed in a row of a lane.
struct LaneItem {
    enum Source { case tenure(Int), deed(Int) }

    let source: Source
    let lane: Int
    var row = 0
    var bar: LaneSpan.Bar?
    /// Where a deed has its mark.
    var place: Double
    var label: String
    /// Where the label begins.
    var text = 0.0
    var isDated = true

    /// Between which places it stands, its label included.
    var left: Double { min(min(bar?.left ?? place - 6, place - 6), text) }
    var right: Double { max(max(bar?.right ?? place + 6, place + 6), text + width) }
    /// How wide its label is; fonts that stand in for the one that is measured are a little wider.
    var width: Double { LaneLayout.style.width(of: label) * 1.04 }

    /// Whether its label stands on its bar.
    var isLabelledInside: Bool { bar.map { text >= $0.left && text + width <= $0.right } ?? false }

    private var isDeed: Bool { if case .deed = source { true } else { false } }

    /// Puts the label inside the bar, behind or before it, where no arrow passes if there is such a
    /// place.
    mutating func placeLabel(between limits: ClosedRange<Double>, besides uprights: [Double]) {
        let (start, end) = (
            min(bar?.left ?? place, isDeed ? place - 6 : place),
            max(bar?.right ?? place, isDeed ? place + 6 : place)
        )
        var candidates: [Double] = []
        if !isDeed, let bar, bar.right - bar.left >= width + 8 {
            candidates = inside(bar, besides: uprights)
        }
        if end + 4 + width <= limits.upperBound { candidates.append(end + 4) }
        if start - 4 - width >= limits.lowerBound { candidates.append(start - 4 - width) }
        let free = candidates.first { text in
            !uprights.contains { $0 > text - 3 && $0 < text + width + 3 }
        }
        text = free ?? candidates.first ?? max(limits.lowerBound, limits.upperBound - width)
    }

    /// The places inside a bar that begin at its start or behind an arrow.
    private func inside(_ bar: LaneSpan.Bar, besides uprights: [Double]) -> [Double] {
        let starts = [bar.left + 4] + uprights.map { $0 + 4 }
        return starts.filter { $0 >= bar.left + 4 && $0 + width <= bar.right - 4 }
    }
}
