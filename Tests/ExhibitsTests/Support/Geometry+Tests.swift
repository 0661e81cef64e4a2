import Exhibits

extension PageBox {
    func lies(within other: PageBox) -> Bool {
        x >= other.x && y >= other.y && right <= other.right && bottom <= other.bottom
    }

    /// Whether a point lies on one of the four sides, to half a point.
    func isOnBorder(_ point: PagePoint) -> Bool {
        let isBeside = abs(point.x - x) < 0.5 || abs(point.x - right) < 0.5
        let isAbove = abs(point.y - y) < 0.5 || abs(point.y - bottom) < 0.5
        return grown(by: 0.5).contains(point, margin: 0) && (isBeside || isAbove)
    }
}

/// A level or upright stretch of a line.
struct StraightPiece {
    var isLevel: Bool
    var at: Double
    var low: Double
    var high: Double

    static func pieces(of route: PageRoute) -> [StraightPiece] {
        let points = route.samples(perPiece: 40)
        return zip(points, points.dropFirst()).compactMap { one, two in
            if abs(one.y - two.y) < 0.01, abs(one.x - two.x) > 0.01 {
                return StraightPiece(
                    isLevel: true, at: one.y, low: min(one.x, two.x), high: max(one.x, two.x))
            }
            guard abs(one.x - two.x) < 0.01, abs(one.y - two.y) > 0.01 else { return nil }
            return StraightPiece(
                isLevel: false, at: one.x, low: min(one.y, two.y), high: max(one.y, two.y))
        }
        .reduce(into: []) { joined, piece in
            if let last = joined.last, last.isLevel == piece.isLevel, abs(last.at - piece.at) < 0.01
            {
                joined[joined.count - 1].low = min(last.low, piece.low)
                joined[joined.count - 1].high = max(last.high, piece.high)
            } else {
                joined.append(piece)
            }
        }
    }

    /// How far two pieces run on one lane, in points.
    func shared(with other: StraightPiece) -> Double {
        guard isLevel == other.isLevel, abs(at - other.at) < 1.5 else { return 0 }
        return min(high, other.high) - max(low, other.low)
    }
}
