import Testing

@testable import Exhibits

/// Where outlines lie, and where there is room for a name; by hand.
@Suite struct AreaOutlineTests {
    @Test func `tiles stand side by side`() {
        let (outlines, width, height) = AreaOutline.outlines(of: .unitedStates)
        #expect(outlines.count == 51 && width == 11 * 47 - 3 && height == 8 * 47 - 3)
        #expect(outlines[0].centre == PagePoint(22, 22) && !outlines[0].isNarrow)
    }

    @Test func `a hole is left open, and the name stands where the area is widest`() throws {
        let ring = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0)]
        let hole = [(1.0, 1.0), (8.0, 1.0), (8.0, 2.0), (1.0, 2.0), (1.0, 1.0)]
        let rings = [ring, hole].map { $0.map { AreaGround.Position($0.0, $0.1) } }
        let ground = AreaGround("m", [.init(code: "A", names: [], parts: [rings])])
        let outline = try #require(AreaOutline.outlines(of: ground).outlines.first)
        let fill = try #require(outline.fills(from: PagePoint(0, 0)).first)
        // Around, into the hole, around it and back: one line.
        #expect(fill.points.count == 4 + 4 + 2)
        #expect(outline.rings(from: PagePoint(0, 0)).count == 2)
        #expect(outline.isNarrow && outline.room > 400)
    }
}
