import DiffusionModel
import TestSupport
import Testing

@testable import Exhibits

/// Where things stand in lanes.
///
/// Oracle: the days themselves on the scale, and what no picture may do.
@Suite struct LaneLayoutTests {
    private func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

    private func axis() throws -> TimeAxis {
        let (first, last) = (
            try date("2000-01-01").bounds.earliest, try date("2019-12-31").bounds.latest
        )
        return TimeAxis(over: first...last, from: 0, to: 1000, style: TextStyle(8, "#000000"))
    }

    @Test func `a day is a place, a year a bar around its middle`() throws {
        let axis = try axis()
        let day = try #require(LaneSpan(.moment(try date("2010-06-15")), on: axis))
        #expect(day.bar == nil && day.room.upperBound - day.room.lowerBound < 1)
        let year = try #require(LaneSpan(.moment(try date("2010")), on: axis))
        let bar = try #require(year.bar)
        let (first, next) = (
            axis.place(of: try date("2010-01-01").bounds.earliest),
            axis.place(of: try date("2011-01-01").bounds.earliest)
        )
        #expect(bar.left == first && bar.right == next)
        #expect(abs(year.place - (first + next) / 2) < 1e-9)
        #expect(bar.softLeft > 0 && bar.softRight > 0)
    }

    @Test func `what is open on one side stands at the day that is known`() throws {
        let axis = try axis()
        let by = try #require(LaneSpan(.moment(try date("by 2010-06-15")), on: axis))
        let last = axis.place(of: try date("2010-06-16").bounds.earliest)
        #expect(by.place == last && by.bar?.right == last && by.bar.map { $0.left < last } == true)
        #expect(LaneSpan(nil, on: axis) == nil)
        #expect(LaneSpan(.lasting(from: nil, to: .open), on: axis) == nil)
    }

    @Test func `what lasts is a bar from its start to its end`() throws {
        let axis = try axis()
        let span = try #require(
            LaneSpan(
                .lasting(from: try date("2005-01-01"), to: .on(try date("2008-12-31"))), on: axis))
        let bar = try #require(span.bar)
        #expect(bar.left == axis.place(of: try date("2005-01-01").bounds.earliest))
        #expect(bar.right == axis.place(of: try date("2009-01-01").bounds.latest))
        #expect(bar.kind == .lasting && bar.end == .day)
        #expect(bar.softLeft == 0 && bar.softRight == 0)
        #expect(span.place - bar.left < 1)
    }

    /// What still lasts, what ended nobody knows when, and what was seen once, are not alike.
    @Test func `ends that are open, unknown or far off are told apart`() throws {
        let axis = try axis()
        let still = try #require(
            LaneSpan(.lasting(from: try date("2010-01-01"), to: .open), on: axis)?.bar)
        #expect(still.end == .open && still.right == axis.right && still.softRight == 0)
        let unknown = try #require(
            LaneSpan(.lasting(from: try date("2010-01-01"), to: nil), on: axis)?.bar)
        #expect(unknown.end == .unknown && unknown.softRight > 0)
        let seen = try #require(LaneSpan(.seen(try date("2010")), on: axis)?.bar)
        #expect(
            seen.kind == .seen
                && abs(seen.softLeft + seen.softRight - (seen.right - seen.left)) < 1e-9)
        // A day that is known has no days between which it lies, however wide it is drawn.
        #expect(LaneSpan(.moment(try date("2010-05-05")), on: axis)?.bar == nil)
    }

    @Test func `upright arrows stand apart as far as there is room`() {
        var slots = LaneSlots(lanes: 3, apart: 5)
        let places = (0..<5).map { _ in
            slots.take(near: 50, in: 40...60, lanes: 0..<2, beside: 0)
        }
        #expect(places.map(\.place).sorted() == [40, 45, 50, 55, 60])
        #expect(places.allSatisfy { $0.isFree })
        // Where all is taken the preferred place is.
        let last = slots.take(near: 50, in: 40...60, lanes: 0..<1, beside: 0)
        #expect(last.place == 50 && !last.isFree)
        // Between other lanes nothing stands yet.
        var other = LaneSlots(lanes: 3, apart: 5)
        _ = other.take(near: 50, in: 50...50, lanes: 0..<1, beside: 0)
        #expect(other.take(near: 50, in: 50...50, lanes: 1..<2, beside: 0).isFree)
    }

    /// Text on text, and arrows through names and words, would be a false picture.
    @Test(arguments: 1...25)
    func `no text stands on another, and no arrow passes through words`(seed: UInt64) throws {
        let chart = try ComposedPicture(
            RandomGraph.json(seed: seed), level: .region,
            request: {
                var request = PictureRequest(); request.keepsIsolated = true; return request
            }()
        ).lanes
        guard !chart.diagram.cards.isEmpty else { return }
        let layout = LaneLayout(chart)
        let labels = LaneLabels(layout)
        let words = labels.labels.map(\.text.box)
        for (number, box) in words.enumerated() {
            #expect(!words[..<number].contains { $0.overlaps(box) })
            #expect(box.x >= LaneLayout.names && box.right <= layout.width)
        }
        for arrow in layout.arrows {
            #expect(arrow.from >= LaneLayout.names && arrow.to >= LaneLayout.names)
            guard arrow.isUpright else { continue }
            let ends = layout.ends(of: arrow)
            let line = PageBox(from: ends.from, to: ends.to).grown(by: 0.5)
            #expect(!words.contains { $0.overlaps(line) })
        }
        let rows = layout.items.map { item in
            PageBox(
                x: item.left, y: layout.rows(of: item.lane) + Double(item.row) * 14,
                width: item.right - item.left, height: 13)
        }
        for (number, box) in rows.enumerated() {
            #expect(!rows[..<number].contains { $0.overlaps(box) }, "\(layout.items[number].label)")
        }
    }
}
