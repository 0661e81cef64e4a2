#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Puts degrees on the page: a plain chart whose distances are true along its middle parallel
/// (equirectangular with a standard parallel; Snyder 1987, doi:10.3133/pp1395, page 90).
struct MapProjection {
    /// How wide and high all is together, in points.
    let (width, height): (Double, Double)
    private let west: Double
    private let north: Double
    private let (across, down): (Double, Double)
    /// Points that lie nearer to each other than this are one on the page.
    private static let finest = 0.3

    /// Fits rings into a room.
    ///
    /// - Complexity: O(points).
    init(_ parts: [[[AreaGround.Position]]], _ mostWidth: Double, _ mostHeight: Double) {
        var (south, north) = (90.0, -90.0)
        // Tenths of degrees in which something lies.
        var isCovered = [Bool](repeating: false, count: 3600)
        for ring in parts.lazy.flatMap({ $0 }) {
            var last = ring.last?.east ?? 0
            for point in ring {
                (south, north) = (min(south, point.north), max(north, point.north))
                let ends = [last, point.east].map { Int(($0 * 10).rounded(.down)) + 1800 }
                last = point.east
                let (first, end) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
                // The shorter way round is meant.
                for tenth in end - first > 1800 ? [first, end] : Array(first...end) {
                    isCovered[min(max(tenth, 0), 3599)] = true
                }
            }
        }
        // The sea that no unit lies in is cut, so that what lies on both sides of the line of
        // dates stands together.
        let order = isCovered.indices.filter { isCovered[$0] }.map { $0 - 1800 }
        var (start, gap) = (order.first ?? 0, (order.first ?? 0) + 3600 - (order.last ?? 0))
        for (one, other) in zip(order, order.dropFirst()) where other - one > gap {
            (start, gap) = (other, other - one)
        }
        let west = Double(start) / 10
        let span = max(Double(3600 - gap) / 10 + 0.1, 0.1)
        let middle = (south + north) / 2
        let narrowing = max(cos(middle * .pi / 180), 0.1)
        let (wide, high) = (span * narrowing, max(north - south, 0.1))
        let scale = min(mostWidth / wide, mostHeight / high)
        (self.west, self.north) = (west, max(north, south))
        (across, down) = (scale * narrowing, scale)
        (width, height) = (wide * scale, high * scale)
    }

    /// A ring on the page, without points that nobody could tell apart.
    func ring(_ ring: [AreaGround.Position]) -> [PagePoint] {
        var points: [PagePoint] = []
        for (east, position) in zip(easts(of: ring), ring) {
            let point = PagePoint(east * across, (north - position.north) * down)
            if let last = points.last, abs(last.x - point.x) < Self.finest,
                abs(last.y - point.y) < Self.finest
            {
                continue
            }
            points.append(point)
        }
        if points.count > 1, points.first == points.last { points.removeLast() }
        return points
    }

    /// How many degrees each point of a ring lies to the east of the western edge.
    ///
    /// A ring that crosses the edge goes on beyond it; one around a pole follows the edge.
    private func easts(of ring: [AreaGround.Position]) -> [Double] {
        let plain = ring.map { position in
            let east = position.east - west
            return east < -0.05 ? east + 360 : east
        }
        var (whole, turns) = ([Double](), 0.0)
        for (number, east) in plain.enumerated() {
            if number > 0, abs(east - plain[number - 1]) > 180 {
                turns += east < plain[number - 1] ? 360 : -360
            }
            whole.append(east + turns)
        }
        return turns == 0 ? whole : plain
    }
}
