/// A line of straight pieces whose corners are rounded.
struct Polyline {
    var start: PagePoint
    var corners: [PagePoint]
    var end: PagePoint

    /// Cubic pieces: one start point, then three points a piece.
    func rounded(radius: Double) -> [PagePoint] {
        var points = [start]
        var here = start
        for (index, corner) in corners.enumerated() {
            let next = index + 1 < corners.count ? corners[index + 1] : end
            let before = Self.toward(here, from: corner, by: radius)
            let after = Self.toward(next, from: corner, by: radius)
            Self.add(straightTo: before, from: here, &points)
            points += [corner, corner, after]
            here = after
        }
        Self.add(straightTo: end, from: here, &points)
        return points
    }

    private static func add(
        straightTo end: PagePoint, from start: PagePoint, _ points: inout [PagePoint]
    ) {
        points += [start, end, end]
    }

    private static func toward(
        _ target: PagePoint, from corner: PagePoint, by radius: Double
    ) -> PagePoint {
        let width = target.x - corner.x
        let height = target.y - corner.y
        let length = (width * width + height * height).squareRoot()
        guard length > 0 else { return corner }
        let part = min(radius, length / 2) / length
        return PagePoint(corner.x + width * part, corner.y + height * part)
    }

    /// The same line without repeated points and without corners that do not turn.
    static func simplified(_ points: [PagePoint]) -> [PagePoint] {
        var result: [PagePoint] = []
        for point in points {
            if let last = result.last, abs(last.x - point.x) + abs(last.y - point.y) < 0.05 {
                continue
            }
            if result.count > 1,
                isStraight(result[result.count - 2], result[result.count - 1], point)
            {
                result[result.count - 1] = point
            } else {
                result.append(point)
            }
        }
        return result
    }

    private static func isStraight(_ one: PagePoint, _ two: PagePoint, _ three: PagePoint) -> Bool {
        (abs(one.x - two.x) < 0.05 && abs(two.x - three.x) < 0.05)
            || (abs(one.y - two.y) < 0.05 && abs(two.y - three.y) < 0.05)
    }
}
