import DiffusionModel
import Testing

@testable import Exhibits

/// Dates, times and bounds in the words that people read.
///
/// Oracle: by hand from the table of forms in `Guides/native-format.md`.
@Suite struct DateWordingTests: SmallGraphs {
    @Test(arguments: [
        ("2018", "2018"), ("2018-11", "Nov 2018"), ("2018-11-27", "27 Nov 2018"),
        ("201X", "the 2010s"), ("20XX", "2000–2099"), ("early 2018", "early 2018"),
        ("late 2018-11", "late Nov 2018"), ("by 2018-11-27", "by 27 Nov 2018"),
        ("since 2012", "not before 2012"), ("after 2018-11", "after Nov 2018"),
        ("about 2018-12", "about Dec 2018"), ("2018?", "2018 (uncertain)"),
        ("by about 2018", "by about 2018"),
    ])
    func `a date says how far it is known`(written: String, words: String) throws {
        #expect(Wording.date(try PartialDate(parsing: written)) == words)
    }

    /// What both ends have in common is said at the second.
    @Test(arguments: [
        ("2018-11-01", "2018-11-27", "between 1 and 27 Nov 2018"),
        ("2018-11-01", "2018-12-27", "between 1 Nov and 27 Dec 2018"),
        ("2017-11-01", "2018-12-27", "between 1 Nov 2017 and 27 Dec 2018"),
        ("2018-01", "2018-03", "between Jan and Mar 2018"),
        ("2017-01", "2018-03", "between Jan 2017 and Mar 2018"),
        ("2017", "2018", "between 2017 and 2018"),
        ("2018", "2018-03-02", "between 2018 and 2 Mar 2018"),
    ])
    func `between two dates nothing is repeated`(
        first: String, last: String, words: String
    ) throws {
        let date = try PartialDate(parsing: "between \(first) and \(last)")
        #expect(Wording.date(date) == words)
    }

    private func lasting(_ from: String?, _ to: Timing.End?) throws -> Timing {
        .lasting(from: try from.map { try PartialDate(parsing: $0) }, to: to)
    }

    @Test func `what lasts says whether its end is known, and whether it lasts still`() throws {
        let end = Timing.End.on(try PartialDate(parsing: "2018-05"))
        let forms = [
            (try lasting("2015", end), "from 2015 to May 2018", "2015 to May 2018", "2015/2018-05"),
            (try lasting("2015", .open), "since 2015", "since 2015", "2015/.."),
            (try lasting("2015", nil), "from 2015", "from 2015", "2015/"),
            (try lasting(nil, end), "until May 2018", "until May 2018", "/2018-05"),
            (try lasting(nil, .open), "lasting still", "lasting still", "/.."),
            (try lasting(nil, nil), "at an unknown time", "at an unknown time", "/"),
        ]
        for (timing, words, tenure, text) in forms {
            #expect(Wording.timing(timing) == words)
            #expect(Wording.tenure(timing) == tenure)
            #expect(timing.text == text)
        }
    }

    @Test func `a moment is its date, and what was seen says so`() throws {
        let date = try PartialDate(parsing: "about 2018-12")
        #expect(Wording.timing(.moment(date)) == "about Dec 2018")
        #expect(Wording.timing(.seen(date)) == "seen about Dec 2018")
        #expect(Timing.seen(date).text == "seen about 2018-12")
        #expect(Wording.tenure(.moment(date)) == "about Dec 2018")
    }

    @Test func `bounds say which side is open`() throws {
        let first = try #require(CalendarDay(year: 2018, month: 1, day: 2))
        let last = try #require(CalendarDay(year: 2018, month: 11, day: 27))
        let past = CalendarDay.distantPast
        let future = CalendarDay.distantFuture
        #expect(Wording.bounds(DayBounds(first, last)) == "between 2 Jan 2018 and 27 Nov 2018")
        #expect(Wording.bounds(DayBounds(last, last)) == "27 Nov 2018")
        #expect(Wording.bounds(DayBounds(past, last)) == "by 27 Nov 2018")
        #expect(Wording.bounds(DayBounds(first, future)) == "not before 2 Jan 2018")
        #expect(Wording.bounds(DayBounds(past, future)) == "undated")
    }

    @Test func `machines read the text of a date, and nothing where a day is infinite`() throws {
        let date = try PartialDate(parsing: "by 2018-11-27")
        #expect(Table.Value.date(date).plain == "by 2018-11-27")
        #expect(ScalarText.readable(.date(date), decimals: 0) == "by 27 Nov 2018")
        #expect(Table.Value.date(nil) == .null && Table.Value.timing(nil) == .null)
        #expect(Table.Value.day(.distantFuture) == .null && Table.Value.day(nil) == .null)
        let bounds = Table.Value.bounds(date.bounds)
        #expect(bounds.plain == ["earliest": .null, "latest": "2018-11-27"])
        #expect(ScalarText.readable(bounds, decimals: 0) == "by 27 Nov 2018")
    }

    /// An item whose roles bring their own times is entered at the one and left at the other.
    @Test func `a step of two times says one after the other`() throws {
        func time(_ model: String, _ learner: String) throws -> String {
            let network = try network(
                """
                regions: {a: A, b: B}
                agreements:
                  e: {date: 2012, model: {who: a\(model)}, learner: {who: b\(learner)}}
                """)
            return Wording.time(of: try #require(network.edges.first))
        }
        #expect(try time("", "") == "2012")
        #expect(try time("", ", date: 2013-05") == "2012, then May 2013")
        #expect(try time(", date: 2013", ", date: 2013") == "2013")
    }
}
