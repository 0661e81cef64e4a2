import DiffusionModel

/// The marks of what actors did by themselves, each kind of deed its own.
struct DeedMarks {
    static let color = "#262626"
    private static let reach = 4.2

    /// The outlines that deeds other than adoptions have, in the order in which they come.
    private enum Outline: Int, CaseIterable {
        case cross, triangle, square, circle, bar
    }

    /// How sure a deed is, and how far it has come.
    struct State: Hashable {
        let isAdoption: Bool
        let term: String
        let stage: Stage
        let dispute: SourceMarks.Dispute

        init(_ deed: LaneDeed) {
            (isAdoption, term) = (deed.isAdoption, deed.term)
            dispute = deed.marks.dispute
            // What is done and what says nothing of it look alike.
            stage = deed.stage == .done ? .unknown : deed.stage
        }

        /// What the legend calls it.
        var words: String {
            let stage =
                switch stage {
                case .intended: ", only intended"
                case .begun: ", begun"
                default: ""
                }
            let dispute =
                switch dispute {
                case .none: ""
                case .partly: ", disputed"
                case .wholly: ", only disputed"
                }
            return term.capitalizedFirst + stage + dispute
        }
    }

    private let outlines: [String: Outline]

    init(_ deeds: [LaneDeed]) {
        var outlines: [String: Outline] = [:]
        for deed in deeds where !deed.isAdoption && outlines[deed.term] == nil {
            outlines[deed.term] = Outline(rawValue: outlines.count) ?? .bar
        }
        self.outlines = outlines
    }

    /// The mark of a deed around a point: open where it is only intended, pale where it is only
    /// begun, with a line of dots where nobody supports it and a pale one where some dispute it.
    func mark(of state: State, at place: PagePoint) -> Canvas.Shape {
        let path =
            state.isAdoption
            ? Self.corners([(-1, 0), (0, -1), (1, 0), (0, 1)], place)
            : Self.path(of: outlines[state.term] ?? .bar, place)
        var fill = Self.color
        if state.stage == .begun || state.dispute == .partly { fill = "#A6ACB5" }
        if state.stage == .intended || state.dispute == .wholly { fill = "#FFFFFF" }
        var shape = Canvas.Shape(path, fill: fill, stroke: Self.color)
        shape.width = 1.2
        if state.dispute != .none { shape.dash = .dotted }
        return shape
    }

    private static func path(of outline: Outline, _ place: PagePoint) -> CanvasPath {
        let (inner, outer) = (0.3, 0.95)
        switch outline {
        case .cross:
            // A cross that lies, as an area so that it can be open.
            let upright: [(Double, Double)] = [
                (-inner, -outer), (inner, -outer), (inner, -inner), (outer, -inner),
                (outer, inner), (inner, inner), (inner, outer), (-inner, outer),
                (-inner, inner), (-outer, inner), (-outer, -inner), (-inner, -inner),
            ]
            return corners(upright.map { (($0 - $1) * 0.75, ($0 + $1) * 0.75) }, place)
        case .triangle: return corners([(-1, 0.8), (0, -0.95), (1, 0.8)], place)
        case .square: return corners([(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)], place)
        case .circle: return CanvasPath(around: place, radius: reach * 0.9)
        case .bar: return corners([(-0.35, -1), (0.35, -1), (0.35, 1), (-0.35, 1)], place)
        }
    }

    private static func corners(
        _ corners: [(Double, Double)], _ place: PagePoint
    ) -> CanvasPath {
        CanvasPath(
            through: corners.map { PagePoint(place.x + $0.0 * reach, place.y + $0.1 * reach) },
            isClosed: true)
    }
}
