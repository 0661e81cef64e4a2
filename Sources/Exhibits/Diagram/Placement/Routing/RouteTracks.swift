/// The lanes in which lines may run: between panels, bands, rows and columns, and all around.
struct RouteTracks {
    private(set) var xs: [Double] = []
    private(set) var ys: [Double] = []
    /// How far apart lanes lie.
    static let spacing = 8.0
    private static let outer = 5

    init(_ placed: PlacedDiagram) {
        guard !placed.cards.isEmpty else { return }
        addUpright(placed)
        addLevel(placed)
        addRows(placed)
    }

    private mutating func addUpright(_ placed: PlacedDiagram) {
        let bands = Dictionary(grouping: placed.panels.indices) { placed.band(ofPanel: $0) }
        for band in bands.keys.sorted() {
            let boxes = bands[band, default: []].map { placed.panels[$0].box }.sorted {
                $0.x < $1.x
            }
            for (box, next) in zip(boxes, boxes.dropFirst()) {
                xs += Self.lanes(from: box.right, to: next.x)
            }
        }
        let right = placed.panels.map(\.box.right).max() ?? 0
        for lane in 0..<Self.outer {
            xs += [-12 - Self.spacing * Double(lane), right + 12 + Self.spacing * Double(lane)]
        }
    }

    private mutating func addLevel(_ placed: PlacedDiagram) {
        let bands = Dictionary(grouping: placed.panels.indices) { placed.band(ofPanel: $0) }
        let ordered = bands.keys.sorted().map { bands[$0, default: []] }
        let tops = ordered.map { $0.map { placed.panels[$0].box.y }.min() ?? 0 }
        let bottoms = ordered.map { $0.map { placed.panels[$0].box.bottom }.max() ?? 0 }
        for (bottom, top) in zip(bottoms, tops.dropFirst()) {
            ys += Self.lanes(from: bottom, to: top)
        }
        for lane in 0..<Self.outer {
            let away = 12 + Self.spacing * Double(lane)
            ys += [(tops.first ?? 0) - away, (bottoms.last ?? 0) + away]
        }
    }

    /// Between neighbouring cards of one panel, below and beside each other.
    private mutating func addRows(_ placed: PlacedDiagram) {
        for panel in placed.panels.indices {
            let boxes = placed.cards.filter { $0.panel == panel }.map(\.box)
            for box in boxes {
                let below = boxes.filter {
                    $0.y >= box.bottom && $0.x < box.right && $0.right > box.x
                }
                if let next = below.map(\.y).min() { ys += Self.lanes(from: box.bottom, to: next) }
                let beside = boxes.filter { $0.x >= box.right }
                if let next = beside.map(\.x).min() { xs += Self.lanes(from: box.right, to: next) }
            }
        }
    }

    /// Lanes in a gap, the middle one first; a narrow gap has one.
    private static func lanes(from low: Double, to high: Double) -> [Double] {
        let middle = (low + high) / 2
        let room = (high - low) / 2 - 9
        guard room >= 0 else { return [middle] }
        let count = Int(room / spacing)
        return (-count...count).map { middle + Double($0) * spacing }
    }
}

extension PlacedDiagram {
    /// The band in which a panel stands.
    func band(ofPanel index: Int) -> Int { cards.first { $0.panel == index }?.band ?? 0 }
}
