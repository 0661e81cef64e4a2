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
        for y in ys.indices where ys[y] > box.y && ys[y] < box.bottom {
            for x in xs.indices.dropLast() where xs[x + 1] > box.x && xs[x] < box.right {
                across[index(x: x, y: y)] += cost
            }
        }
        for x in xs.indices where xs[x] > box.x && xs[x] < box.right {
            for y in ys.indices.dropLast() where ys[y + 1] > box.y && ys[y] < box.bottom {
                down[index(x: x, y: y)] += cost
            }
        }
    }

    /// Makes a piece of another line dear to share, and a little dear to cross.
    mutating func avoid(_ piece: RoutePiece, width: Double) {
        let clearance = max(5, (piece.width + width) / 2 + 2.5)
        let low = piece.low - 4
        let high = piece.high + 4
        if piece.isLevel {
            for y in ys.indices where abs(ys[y] - piece.at) < clearance {
                for x in xs.indices.dropLast() where xs[x + 1] > low && xs[x] < high {
                    across[index(x: x, y: y)] += Self.shared
                }
            }
            for x in xs.indices where xs[x] > piece.low && xs[x] < piece.high {
                for y in ys.indices.dropLast() where ys[y] < piece.at && ys[y + 1] >= piece.at {
                    down[index(x: x, y: y)] += Self.crossing
                }
            }
        } else {
            for x in xs.indices where abs(xs[x] - piece.at) < clearance {
                for y in ys.indices.dropLast() where ys[y + 1] > low && ys[y] < high {
                    down[index(x: x, y: y)] += Self.shared
                }
            }
            for y in ys.indices where ys[y] > piece.low && ys[y] < piece.high {
                for x in xs.indices.dropLast() where xs[x] < piece.at && xs[x + 1] >= piece.at {
                    across[index(x: x, y: y)] += Self.crossing
                }
            }
        }
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
