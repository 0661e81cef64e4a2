/// The outline of one place on the page.
struct AreaOutline {
    /// Rings around areas and holes, each part with the outer ring first.
    private let parts: [[[PagePoint]]]
    /// Where its name stands.
    let centre: PagePoint
    /// How much room there is for words beside each other, and above each other.
    let (room, roomUp): (Double, Double)
    /// Whether there is room for a code alone.
    let isNarrow: Bool

    /// How large places are.
    enum Size {
        /// With room for words.
        case whole
        /// One of several pictures on a page.
        case small

        /// The side of a tile, and the room between two, where so many stand beside each other.
        fileprivate func tile(_ columns: Int) -> (side: Double, gap: Double) {
            self == .whole ? (44, 3) : (min(32, max(20, 190 / Double(columns))).rounded(), 2)
        }
        /// The room that a map may take.
        fileprivate var map: (width: Double, height: Double) {
            self == .whole ? (640, 520) : (256, 208)
        }
    }

    /// The outlines of all places, and how wide and high they are together.
    static func outlines(
        of ground: AreaGround, _ size: Size = .whole
    ) -> (outlines: [AreaOutline], width: Double, height: Double) {
        guard ground.isMap else {
            let rows = ground.places.compactMap(\.tile)
            let (high, wide) = (rows.map(\.row).max() ?? 0, rows.map(\.column).max() ?? 0)
            let (side, gap) = size.tile(wide + 1)
            let outlines = ground.places.map {
                AreaOutline(tile: $0.tile ?? (0, 0), side: side, gap: gap)
            }
            let step = side + gap
            return (outlines, Double(wide + 1) * step - gap, Double(high + 1) * step - gap)
        }
        let projection = MapProjection(
            ground.places.flatMap(\.parts), size.map.width, size.map.height)
        let outlines = ground.places.map { place in
            AreaOutline(place.parts.map { $0.map { projection.ring($0) } })
        }
        return (outlines, projection.width, projection.height)
    }

    private init(tile: (row: Int, column: Int), side: Double, gap: Double) {
        let box = PageBox(
            x: Double(tile.column) * (side + gap), y: Double(tile.row) * (side + gap), width: side,
            height: side)
        parts = [[CanvasPath(box).points]]
        (centre, room, roomUp, isNarrow) = (box.centre, side - 3, side, false)
    }

    private init(_ parts: [[[PagePoint]]]) {
        self.parts = parts.filter { ($0.first?.count ?? 0) > 2 }
        let largest = self.parts.compactMap(\.first).max { Self.area($0) < Self.area($1) } ?? []
        let spot = Self.spot(in: largest)
        (centre, room, roomUp, isNarrow) = (spot.centre, spot.width, spot.height, true)
    }

    // MARK: - Drawing

    /// The areas to be filled: of each part one line around it that goes into each hole and back,
    /// since a path has one outline.
    func fills(from origin: PagePoint) -> [CanvasPath] {
        parts.map { rings in
            var points = rings[0]
            for hole in rings.dropFirst() where hole.count > 2 {
                guard let end = points.last else { continue }
                points += hole + [hole[0], end]
            }
            return CanvasPath(through: points.map { $0.moved(by: origin) }, isClosed: true)
        }
    }

    /// The lines around areas and holes.
    func rings(from origin: PagePoint) -> [CanvasPath] {
        parts.flatMap { $0 }.filter { $0.count > 2 }.map { ring in
            CanvasPath(through: ring.map { $0.moved(by: origin) }, isClosed: true)
        }
    }

    // MARK: - Room for a name

    private static func area(_ ring: [PagePoint]) -> Double {
        guard var last = ring.last else { return 0 }
        var sum = 0.0
        for point in ring {
            sum += last.x * point.y - point.x * last.y
            last = point
        }
        return abs(sum) / 2
    }

    /// Where a name has most room within a ring, and how wide and high it is there: of some lines
    /// across, the one that is widest, those near the middle first.
    private static func spot(
        in ring: [PagePoint]
    ) -> (centre: PagePoint, width: Double, height: Double) {
        let (ys, xs) = (ring.map(\.y), ring.map(\.x))
        guard let top = ys.min(), let bottom = ys.max(), let left = xs.min() else {
            return (PagePoint(0, 0), 0, 0)
        }
        var (centre, width, merit, nearest) = (PagePoint(left, top), 0.0, 0.0, 0.0)
        let lines = 24
        for number in 1..<lines {
            let share = Double(number) / Double(lines)
            let y = top + (bottom - top) * share
            for span in spans(of: ring, at: y) {
                let wide = span.upperBound - span.lowerBound
                let found = wide * (1 - abs(share - 0.5))
                guard found > merit else { continue }
                (merit, width, nearest) = (found, wide, min(share, 1 - share))
                centre = PagePoint((span.lowerBound + span.upperBound) / 2, y)
            }
        }
        return (centre, width * 0.9, (bottom - top) * nearest * 2)
    }

    /// Where a line across meets the inside of a ring.
    private static func spans(of ring: [PagePoint], at y: Double) -> [ClosedRange<Double>] {
        guard var last = ring.last else { return [] }
        var meets: [Double] = []
        for point in ring {
            if (last.y <= y) != (point.y <= y) {
                meets.append(last.x + (y - last.y) / (point.y - last.y) * (point.x - last.x))
            }
            last = point
        }
        meets.sort()
        return stride(from: 0, to: meets.count - 1, by: 2).map { meets[$0]...meets[$0 + 1] }
    }
}
