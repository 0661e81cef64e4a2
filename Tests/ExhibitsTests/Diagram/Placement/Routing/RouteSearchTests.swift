import Testing

@testable import Exhibits

/// The cheapest way through lanes.
///
/// Oracle: by hand; a way costs its length, 34 for each turn, and what its pieces are burdened
/// with.
@Suite struct RouteSearchTests {
    private let lanes = [0.0, 10, 20, 30]

    private var grid: RouteGrid { RouteGrid(xs: lanes, ys: lanes) }

    private func way(
        _ grid: RouteGrid, from start: (PagePoint, BoxSide), to end: (PagePoint, BoxSide)
    ) throws -> RouteSearch.Way? {
        func door(_ place: (PagePoint, BoxSide)) throws -> RouteSearch.Door {
            RouteSearch.Door(
                crossing: try #require(grid.crossing(at: place.0)), side: place.1, cost: 0)
        }
        var search = RouteSearch(grid: grid, goals: [try door(end)])
        return search.way(from: [try door(start)])
    }

    /// The lane 10 is written twice, and one is no lane of its own.
    @Test func `lanes that are one are one, and only crossings are places`() {
        let grid = RouteGrid(xs: [20, 10, 0, 10.005], ys: [5])
        #expect(grid.xs == [0, 10, 20])
        #expect(grid.crossing(at: PagePoint(20, 5)) == 2)
        #expect(grid.crossing(at: PagePoint(15, 5)) == nil)
        #expect(grid.point(1).pair == [10, 5])
    }

    @Test func `a straight way costs its length`() throws {
        let way = try #require(
            try way(grid, from: (PagePoint(0, 10), .right), to: (PagePoint(30, 10), .left)))
        #expect(way.cost == 30)
        #expect(way.corners.first?.pair == [0, 10] && way.corners.last?.pair == [30, 10])
    }

    /// Right, down, right: 30 across, 20 down, two turns.
    @Test func `a way turns as seldom as it can`() throws {
        let way = try #require(
            try way(grid, from: (PagePoint(0, 0), .right), to: (PagePoint(30, 20), .left)))
        #expect(way.cost == 30 + 20 + 2 * 34)
    }

    /// Across 10 … 20 at the height of 10 nothing may run: 10 up or down and back, four turns.
    @Test func `a way leads round what is forbidden`() throws {
        var grid = grid
        grid.burden(PageBox(x: 12, y: 5, width: 6, height: 10), by: .infinity)
        let way = try #require(
            try way(grid, from: (PagePoint(0, 10), .right), to: (PagePoint(30, 10), .left)))
        #expect(way.cost == 30 + 2 * 10 + 4 * 34)
        #expect(!way.corners.contains { $0.x > 10 && $0.x < 20 && $0.y == 10 })
    }

    /// Running through for 5 is dearer by 5 than straight, and cheaper than any way round.
    @Test func `what is only dear is run through where the way round is dearer`() throws {
        var grid = grid
        grid.burden(PageBox(x: 12, y: 5, width: 6, height: 10), by: 5)
        let way = try way(grid, from: (PagePoint(0, 10), .right), to: (PagePoint(30, 10), .left))
        #expect(way?.cost == 35)
    }

    @Test func `where everything is forbidden there is no way`() throws {
        var grid = grid
        grid.burden(PageBox(x: 12, y: -5, width: 6, height: 60), by: .infinity)
        #expect(
            try way(grid, from: (PagePoint(0, 10), .right), to: (PagePoint(30, 10), .left)) == nil)
    }

    /// Three pieces of the lane are taken; crossing it by the lane beside costs 26.
    @Test func `a lane is not shared, and crossing one costs a little`() throws {
        let piece = RoutePiece(isLevel: true, at: 10, low: 0, high: 30, width: 1)
        var lane = RouteGrid(xs: lanes, ys: [10])
        lane.avoid(piece, width: 1)
        let along = try way(lane, from: (PagePoint(0, 10), .right), to: (PagePoint(30, 10), .left))
        #expect(along?.cost == 9030)
        var whole = grid
        whole.avoid(piece, width: 1)
        func cost(from start: Double, to end: Double) throws -> Double? {
            try way(
                whole, from: (PagePoint(10, start), .bottom), to: (PagePoint(10, end), .top))?.cost
        }
        #expect(try cost(from: 0, to: 30) == 56)
        // What ends on the lane has crossed it; what begins there has not.
        #expect(try cost(from: 0, to: 10) == 36)
        #expect(try cost(from: 10, to: 20) == 10)
    }

    @Test func `of several doors the cheapest pair is taken`() throws {
        func door(_ x: Double, _ y: Double, _ side: BoxSide, _ cost: Double) throws
            -> RouteSearch.Door
        {
            let crossing = try #require(grid.crossing(at: PagePoint(x, y)))
            return RouteSearch.Door(crossing: crossing, side: side, cost: cost)
        }
        var search = RouteSearch(
            grid: grid, goals: [try door(30, 10, .left, 50), try door(30, 20, .left, 0)])
        let way = try #require(
            search.way(from: [try door(0, 10, .right, 0), try door(0, 20, .right, 7)]))
        #expect([way.start, way.end] == [1, 1])
        #expect(way.cost == 37)
    }

    @Test func `pieces are what of a line is level or upright`() {
        let corners = [PagePoint(0, 0), PagePoint(10, 0), PagePoint(10, 5), PagePoint(2, 1)]
        #expect(
            RoutePiece.pieces(of: corners, width: 2) == [
                RoutePiece(isLevel: true, at: 0, low: 0, high: 10, width: 2),
                RoutePiece(isLevel: false, at: 10, low: 0, high: 5, width: 2),
            ])
        let bow = [PagePoint(0, 0), PagePoint(1, 4), PagePoint(9, 5)]
        #expect(
            RoutePiece.steep(in: bow, width: 2)
                == [RoutePiece(isLevel: false, at: 0.5, low: 0, high: 4, width: 2)])
    }
}
