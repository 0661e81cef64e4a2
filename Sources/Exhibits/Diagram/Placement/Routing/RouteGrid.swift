/// The crossings of lanes for one line, with what each piece between them costs.
struct RouteGrid {
    let xs: [Double]
    let ys: [Double]
    /// The cost beyond its length of the piece to the right of, and below, each crossing.
    private(set) var across: [Double]
    private(set) var down: [Double]

    static let shared = 3000.0
    private static let crossing = 26.0

    init(xs: [Double], ys: [Double]) {
        self.xs = Self.distinct(xs)
        self.ys = Self.distinct(ys)
        across = [Double](repeating: 0, count: self.xs.count * self.ys.count)
        down = across
    }

    private static func distinct(_ values: [Double]) -> [Double] {
        var result: [Double] = []
        for value in values.sorted() where result.last.map({ value - $0 > 0.01 }) ?? true {
            result.append(value)
        }
        return result
    }

    func index(x: Int, y: Int) -> Int { y * xs.count + x }

    func point(_ index: Int) -> PagePoint {
        PagePoint(xs[index % xs.count], ys[index / xs.count])
    }

    /// The crossing at a point, which must be on the lanes.
    func crossing(at point: PagePoint) -> Int? {
        guard let x = xs.firstIndex(where: { abs($0 - point.x) <= 0.011 }),
            let y = ys.firstIndex(where: { abs($0 - point.y) <= 0.011 })
        else { return nil }
        return index(x: x, y: y)
    }

    /// Adds a cost to every piece that runs through a box; infinity forbids it.
    mutating func burden(_ box: PageBox, by cost: Double) {
        addAcross(cost, at: Self.inside(ys, box.y, box.bottom), from: box.x, to: box.right)
        addDown(cost, at: Self.inside(xs, box.x, box.right), from: box.y, to: box.bottom)
    }

    /// Makes a piece of another line costly to share, and a little costly to cross.
    mutating func avoid(_ piece: RoutePiece, width: Double) {
        let clearance = max(5, (piece.width + width) / 2 + 2.5)
        let (near, far) = (piece.at - clearance, piece.at + clearance)
        let (low, high) = (piece.low - 4, piece.high + 4)
        // What ends on the piece has crossed it; what begins there has not.
        let (before, after) = (piece.at.nextDown, piece.at)
        if piece.isLevel {
            addAcross(Self.shared, at: Self.inside(ys, near, far), from: low, to: high)
            let crossed = Self.inside(xs, piece.low, piece.high)
            addDown(Self.crossing, at: crossed, from: before, to: after)
        } else {
            addDown(Self.shared, at: Self.inside(xs, near, far), from: low, to: high)
            let crossed = Self.inside(ys, piece.low, piece.high)
            addAcross(Self.crossing, at: crossed, from: before, to: after)
        }
    }

    private mutating func addAcross(
        _ cost: Double, at rows: Range<Int>, from low: Double, to high: Double
    ) {
        let columns = Self.touched(xs, low, high)
        for y in rows {
            for x in columns { across[y * xs.count + x] += cost }
        }
    }

    private mutating func addDown(
        _ cost: Double, at columns: Range<Int>, from low: Double, to high: Double
    ) {
        for y in Self.touched(ys, low, high) {
            for x in columns { down[y * xs.count + x] += cost }
        }
    }

    /// The values strictly between two bounds.
    private static func inside(_ values: [Double], _ low: Double, _ high: Double) -> Range<Int> {
        let first = values.firstRank { $0 > low }
        return first..<max(first, values.firstRank { $0 >= high })
    }

    /// The pieces from one value to the next that run between two bounds.
    private static func touched(_ values: [Double], _ low: Double, _ high: Double) -> Range<Int> {
        let first = max(0, values.firstRank { $0 > low } - 1)
        let end = min(values.firstRank { $0 >= high }, values.count - 1)
        return first..<max(first, end)
    }
}

extension [Double] {
    /// The first position from which on a condition holds, in rising values.
    fileprivate func firstRank(_ holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// A straight level or upright piece of a line that is already drawn.
struct RoutePiece: Hashable {
    var isLevel: Bool
    /// The height of a level piece, the distance from the left of an upright one.
    var at: Double
    var low: Double
    var high: Double
    /// How wide the line is.
    var width: Double

    var box: PageBox {
        isLevel
            ? PageBox(x: low, y: at, width: high - low, height: 0)
            : PageBox(x: at, y: low, width: 0, height: high - low)
    }

    /// The part of a bow that is so upright that a line in a lane could be taken for it.
    static func steep(in course: [PagePoint], width: Double) -> [RoutePiece] {
        zip(course, course.dropFirst()).compactMap { start, end in
            guard abs(start.x - end.x) < abs(start.y - end.y) / 2 else { return nil }
            return RoutePiece(
                isLevel: false, at: (start.x + end.x) / 2, low: min(start.y, end.y),
                high: max(start.y, end.y), width: width)
        }
    }

    /// The straight pieces between corners.
    static func pieces(of corners: [PagePoint], width: Double) -> [RoutePiece] {
        zip(corners, corners.dropFirst()).compactMap { start, end in
            if abs(start.y - end.y) < 1, start.x != end.x {
                return RoutePiece(
                    isLevel: true, at: start.y, low: min(start.x, end.x), high: max(start.x, end.x),
                    width: width)
            }
            guard abs(start.x - end.x) < 1, start.y != end.y else { return nil }
            return RoutePiece(
                isLevel: false, at: start.x, low: min(start.y, end.y), high: max(start.y, end.y),
                width: width)
        }
    }
}
