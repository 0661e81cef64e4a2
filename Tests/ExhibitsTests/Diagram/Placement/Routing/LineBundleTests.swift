import DiffusionModel
import Testing

@testable import Exhibits

/// Lines between the same two sides, and where lines keep off the ends of others.
///
/// Oracle: by hand from the widths of lines and the places of boxes.
@Suite struct LineBundleTests {
    private static let left = PageBox(x: 0, y: 0, width: 40, height: 60)
    private static let right = PageBox(x: 140, y: 0, width: 40, height: 60)
    private let from = RoutePort(.right, of: Self.left, card: 0)
    private let to = RoutePort(.left, of: Self.right, card: 1)

    @Test func `lines there and back run together, those of another side do not`() {
        let plans = [
            RoutePlan(from, to), RoutePlan(to.slid(by: 9), from.slid(by: 9)),
            RoutePlan(from.moved(to: .top), to), RoutePlan(from, to),
        ]
        let bundles = LineBundle.gathered([0, 1, 2, 3], plans)
        #expect(bundles.map(\.members) == [[0, 1, 3], [2]])
    }

    @Test func `loops and lines to panels run alone`() {
        let loop = RoutePlan(from, from.moved(to: .right))
        let panel = RoutePlan(from, RoutePort(.left, of: Self.right, card: nil, panel: 1))
        let plans = [loop, loop, panel, panel]
        #expect(LineBundle.gathered([0, 1, 2, 3], plans).count == 4)
    }

    /// A line of likeness is 1 wide: 7.5 from middle to middle; coercion is 3 wide, so 3 + 4.
    @Test func `members lie side by side about the middle`() {
        let plans = [RoutePlan](repeating: RoutePlan(from, to), count: 3)
        let bundle = LineBundle([0, 1, 2], plans)
        #expect([bundle.step, bundle.width, bundle.halo] == [7.5, 16, 7.5])
        #expect((0..<3).map { bundle.shift(of: $0) } == [-7.5, 0, 7.5])
        let one = LineBundle([0], [RoutePlan(from, to, .coercion)])
        #expect([one.width, one.halo, one.shift(of: 0)] == [3, 0, 0])
        var wide = RoutePlan(from, to, .coercion)
        wide.link.count = 4
        // 3 and 0.8 for each further link.
        let broad = LineBundle([0, 1], [wide, RoutePlan(from, to)])
        #expect((broad.step - 9.4).magnitude < 1e-9)
    }

    @Test func `the middle of a bundle is that of its ports, whichever way lines lead`() {
        let plans = [RoutePlan(from.slid(by: -4), to), RoutePlan(to, from.slid(by: 10))]
        let bundle = LineBundle([0, 1], plans)
        #expect(bundle.middle(of: from, plans).point.pair == [40, 33])
    }

    // MARK: - Ends

    @Test func `a line keeps off the ends of others, not off its own`() {
        let plans = [RoutePlan(from, to, .learning)]
        let ends = LineEnds(plans)
        let other = RoutePlan(
            RoutePort(.bottom, of: PageBox(x: 40, y: -90, width: 30, height: 20), card: 2),
            RoutePort(.top, of: PageBox(x: 40, y: 200, width: 30, height: 20), card: 3))
        let across = [PagePoint(50, -70), PagePoint(50, 30), PagePoint(50, 200)]
        let beside = [PagePoint(90, -70), PagePoint(90, 30), PagePoint(90, 200)]
        #expect(!ends.isClear(across, of: 1, other))
        #expect(ends.isClear(across, of: 0, plans[0]))
        #expect(ends.isClear(beside, of: 1, other))
        #expect(ends.zones(besides: []).count == 2 && ends.zones(besides: [0]).isEmpty)
    }

    /// On one side of one card there is less room than there is between strangers.
    @Test func `lines of one side may lie near each other's ends, but not on them`() {
        let ends = LineEnds([RoutePlan(from, to)])
        let neighbour = RoutePlan(from.slid(by: 5), to.slid(by: 5))
        func course(_ shift: Double) -> [PagePoint] {
            stride(from: 40.0, through: 140, by: 2).map { PagePoint($0, 30 + shift) }
        }
        #expect(ends.isClear(course(5), of: 1, neighbour))
        #expect(!ends.isClear(course(1), of: 1, neighbour))
        let stranger = RoutePlan(
            RoutePort(.right, of: Self.left, card: 8), RoutePort(.left, of: Self.right, card: 9))
        #expect(!ends.isClear(course(5), of: 1, stranger))
    }

    @Test func `who runs over the end of another is counted`() {
        let plans = [RoutePlan(from, to), RoutePlan(from.slid(by: 20), to.slid(by: 20))]
        let ends = LineEnds(plans)
        #expect(ends.overrun(by: plans.map(\.curve), plans) == 0)
        #expect(ends.overrun(by: [plans[0].curve, plans[0].curve], plans) == 1)
        #expect(ends.overrun(by: [nil, nil], plans) == 0)
    }
}
