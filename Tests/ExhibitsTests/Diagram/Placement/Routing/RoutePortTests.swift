import Testing

@testable import Exhibits

/// Where lines meet boxes.
///
/// Oracle: by hand on a box of 100 × 40 points whose upper left corner is at 10, 20.
@Suite struct RoutePortTests {
    private static let box = PageBox(x: 10, y: 20, width: 100, height: 40)

    @Test(
        arguments: [
            (BoxSide.left, [10, 40], [5, 40], BoxSide.right),
            (.right, [110, 40], [115, 40], .left),
            (.top, [60, 20], [60, 15], .bottom), (.bottom, [60, 60], [60, 65], .top),
        ] as [(BoxSide, [Double], [Double], BoxSide)])
    func `a side has its middle, what lies outside it, and its opposite`(
        side: BoxSide, middle: [Double], outside: [Double], opposite: BoxSide
    ) {
        let port = RoutePort(.left, of: Self.box, card: 0).moved(to: side)
        #expect(port.side == side && port.point.pair == middle)
        #expect(side.step(from: port.point, by: 5).pair == outside)
        #expect(side.opposite == opposite)
    }

    @Test func `a port slides along its side, and off it where the corners begin`() {
        let port = RoutePort(.right, of: Self.box, card: 0)
        #expect(port.slid(by: 7).point.pair == [110, 47])
        #expect(port.slid(by: 7).offset(from: port) == 7)
        // A third of 40 is more than 12, where the rounded corner ends.
        #expect(port.slid(by: 7.9).isOnItsSide && !port.slid(by: 8).isOnItsSide)
        let upper = RoutePort(.top, of: Self.box, card: 0)
        #expect(upper.slid(by: -37).isOnItsSide && !upper.slid(by: -38).isOnItsSide)
        #expect(upper.slid(by: -7).point.pair == [53, 20])
    }

    @Test func `a port meets another as far as the corners allow`() {
        var port = RoutePort(.right, of: Self.box, card: 0)
        let far = PageBox(x: 200, y: 40, width: 100, height: 10)
        port.meet(RoutePort(.left, of: far, card: 1))
        #expect(port.point.pair == [110, 45])
        port.meet(RoutePort(.left, of: PageBox(x: 200, y: 90, width: 9, height: 9), card: 1))
        #expect(port.point.pair == [110, 48])
    }

    @Test func `ports are beside each other on one side of one box`() {
        let port = RoutePort(.right, of: Self.box, card: 0)
        #expect(port.isBeside(port.slid(by: 9)))
        #expect(!port.isBeside(port.moved(to: .left)))
        #expect(!port.isBeside(RoutePort(.right, of: Self.box, card: 1)))
        #expect(!port.isBeside(RoutePort(.right, of: Self.box, card: nil)))
    }

    /// Where a head may be: from a little behind the side to where the longest one ends.
    @Test func `the zone of an end lies outside its side`() {
        let zone = RoutePort(.right, of: Self.box, card: 0).zone
        #expect([zone.x, zone.right] == [104.5, 129.5] && [zone.y, zone.bottom] == [34.5, 45.5])
        let above = RoutePort(.top, of: Self.box, card: 0).zone
        #expect(
            [above.y, above.bottom] == [0.5, 25.5] && [above.x, above.right] == [54.5, 65.5])
    }
}
