import DiffusionModel
import Testing

@testable import Exhibits

/// The scale of days.
///
/// Oracle: the calendar.
@Suite struct TimeAxisTests {
    private func axis(_ first: String, _ last: String, width: Double = 600) throws -> TimeAxis {
        let days = try [first, last].map { try PartialDate(parsing: $0).bounds.earliest }
        return TimeAxis(over: days[0]...days[1], from: 0, to: width, style: TextStyle(8, "#000000"))
    }

    @Test(arguments: [
        ("2018-11-27", "2018-12-05", "26 Nov 2018"), ("2015-01-01", "2016-12-31", "Jan 2015"),
        ("2010-01-01", "2019-12-31", "2010"), ("1200-01-01", "2000-01-01", "1200"),
    ])
    func `the scale names days, months, years by its span`(
        first: String, last: String, name: String
    ) throws {
        #expect(try axis(first, last).ticks.map(\.label).contains(name))
    }

    @Test(arguments: [60.0, 200, 600, 1500])
    func `names stand apart, whatever the width`(width: Double) throws {
        let style = TextStyle(8, "#000000")
        for (first, last) in [
            ("2018-11-27", "2018-11-27"), ("2018-01-01", "2018-12-31"),
            ("1999-01-01", "2020-01-01"),
            ("0000-01-01", "9999-12-31"),
        ] {
            let axis = try axis(first, last, width: width)
            let ends = axis.ticks.map { tick in
                let (place, half) = (axis.place(of: tick.day), style.width(of: tick.label) / 2)
                return (place - half, place + half)
            }
            #expect(zip(ends, ends.dropFirst()).allSatisfy { $0.1 < $1.0 })
            #expect(zip(axis.ticks, axis.ticks.dropFirst()).allSatisfy { $0.day < $1.day })
        }
    }

    @Test func `days lie in their order, and beyond the scale at its ends`() throws {
        let axis = try axis("2010-01-01", "2010-12-31")
        #expect(axis.place(of: .distantPast) == 0 && axis.place(of: .distantFuture) == 600)
        let (one, other) = (
            try PartialDate(parsing: "2010-03-01").bounds.earliest,
            try PartialDate(parsing: "2010-03-02").bounds.earliest
        )
        #expect(axis.place(of: one) < axis.place(of: other))
    }
}
