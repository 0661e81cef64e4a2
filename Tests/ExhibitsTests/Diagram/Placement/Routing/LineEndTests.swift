import DiagramFixtures
import Exhibits
import Testing

/// Property: where a line begins and ends, no other line can be taken for it.
@Suite struct LineEndTests {
    /// Oracle: a head is at most 13.5 points long, and a stroke of 5 points needs 5 beside it.
    private static let reach = 14.0
    private static let clearance = 5.0

    @Test(arguments: PlacementTests.seeds)
    func `no line runs over the head or the stub of another`(seed: UInt64) {
        #expect(conflicts(PlacementTests.all[Int(seed)]) == [])
    }

    @Test func `nor does one in the real case`() {
        #expect(conflicts(PlacedDiagram(RealCase.diagram)) == [])
    }

    private func conflicts(_ placed: PlacedDiagram) -> [String] {
        let courses = placed.routes.map { $0.route.samples(perPiece: 24) }
        var found: [String] = []
        for (index, line) in placed.routes.enumerated() {
            let ends = [
                (line.link.from, courses[index]), (line.link.to, Array(courses[index].reversed())),
            ]
            for (end, course) in ends {
                for (other, next) in placed.routes.enumerated() where other != index {
                    let isShared = [next.link.from, next.link.to].contains(end)
                    let least = course.head(of: Self.reach).map { courses[other].distance(to: $0) }
                        .min()
                    // Lines of one card stand side by side at it.
                    guard let least, least < (isShared ? 2.5 : Self.clearance) else { continue }
                    found.append("\(line.number) at \(end), by \(next.number)")
                }
            }
        }
        return found
    }
}

extension [PagePoint] {
    /// The points of the first stretch, of a length, a point apart at most.
    fileprivate func head(of length: Double) -> [PagePoint] {
        var result = Array(prefix(1))
        var run = 0.0
        for (one, two) in zip(self, dropFirst()) {
            let step = one.distance(to: two)
            let parts = Swift.max(1, Int(step.rounded(.up)))
            for part in 1...parts {
                let share = Double(part) / Double(parts)
                if run + step * share > length { return result }
                result.append(
                    PagePoint(one.x + (two.x - one.x) * share, one.y + (two.y - one.y) * share))
            }
            run += step
        }
        return result
    }

    fileprivate func distance(to point: PagePoint) -> Double {
        zip(self, dropFirst()).map { point.distance(toLineFrom: $0, to: $1) }.min() ?? .infinity
    }
}

extension PagePoint {
    fileprivate func distance(to other: PagePoint) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    fileprivate func distance(toLineFrom start: PagePoint, to end: PagePoint) -> Double {
        let across = PagePoint(end.x - start.x, end.y - start.y)
        let length = across.x * across.x + across.y * across.y
        guard length > 0 else { return distance(to: start) }
        let part = ((x - start.x) * across.x + (y - start.y) * across.y) / length
        let near = Swift.min(1, Swift.max(0, part))
        return distance(to: PagePoint(start.x + across.x * near, start.y + across.y * near))
    }
}
