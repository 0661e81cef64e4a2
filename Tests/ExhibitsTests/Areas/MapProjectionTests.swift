import Testing

@testable import Exhibits

/// Where degrees lie on the page.
///
/// Oracle: by hand; an equirectangular chart narrows by the cosine of its middle parallel, which is
/// a half at sixty degrees.
@Suite struct MapProjectionTests {
    private func square(
        _ west: Double, _ south: Double, _ east: Double, _ north: Double
    ) -> [AreaGround.Position] {
        [(west, south), (east, south), (east, north), (west, north), (west, south)]
            .map { AreaGround.Position($0.0, $0.1) }
    }

    @Test func `at the equator degrees are as wide as high, and far north half as wide`() {
        let equator = MapProjection([[square(0, -5, 10, 5)]], 202, 1000)
        #expect(abs(equator.height - 200) < 0.1)
        let north = MapProjection([[square(0, 55, 10, 65)]], 101, 1000)
        #expect(abs(north.height - 200) < 0.1)
    }

    @Test func `a ring is closed once and runs from the upper left corner`() {
        let projection = MapProjection([[square(0, -5, 10, 5)]], 101, 1000)
        let ring = projection.ring(square(0, -5, 10, 5))
        #expect(ring.count == 4)
        #expect(abs(ring[0].x) < 0.01 && abs(ring[0].y - 100) < 0.01)
        #expect(abs(ring[2].x - 100) < 0.01 && abs(ring[2].y) < 0.01)
    }

    @Test func `what lies on both sides of the line of dates stands together`() {
        let parts = [[square(170, 0, 180, 10)], [square(-180, 0, -170, 10)]]
        let projection = MapProjection(parts, 201, 1000)
        let (west, east) = (projection.ring(parts[0][0]), projection.ring(parts[1][0]))
        #expect(abs(west[0].x) < 0.01 && abs(east[1].x - 200) < 0.5)
    }

    @Test func `a ring that crosses the edge goes on beyond it`() {
        let world = [-180.0, -90, 0, 90, 180].flatMap { east in
            [AreaGround.Position(east, 60), AreaGround.Position(east, -60)]
        }
        let projection = MapProjection([[world]], 361, 1000)
        let crossing = [(178.0, 0.0), (-178.0, 0.0), (-178.0, 5.0), (178.0, 5.0)]
            .map { AreaGround.Position($0.0, $0.1) }
        let xs = projection.ring(crossing).map(\.x)
        #expect((xs.max() ?? 0) - (xs.min() ?? 0) < 5)
    }
}
