import Testing

@testable import DiffusionModel

/// Dates as people write them: read where they are sure, else asked about.
///
/// The expected days are read off a calendar; quarters are those of the calendar year.
@Suite struct WordedDateTests {
    @Test(arguments: [
        ("c. 2010", "2010-01-01", "2010-12-31"), ("circa 2010", "2010-01-01", "2010-12-31"),
        ("ca. 1998-05", "1998-05-01", "1998-05-31"), ("~2010", "2010-01-01", "2010-12-31"),
        ("c.1871", "1871-01-01", "1871-12-31"), ("around March 2004", "2004-03-01", "2004-03-31"),
    ])
    func `about is said in many ways and never widens`(
        text: String, earliest: String, latest: String
    ) throws {
        let date = try PartialDate(parsing: text)
        #expect(date.isApproximate && date.text == text)
        #expect(bounds(date) == [earliest, latest])
    }

    @Test(arguments: [
        ("before 2012", "..", "2011-12-31"), ("before 2012-03", "..", "2012-02-29"),
        ("before 3 March 2013", "..", "2013-03-02"), ("since 2012", "2012-01-01", ".."),
        ("2010s", "2010-01-01", "2019-12-31"), ("the 1990s", "1990-01-01", "1999-12-31"),
        ("Q3 2013", "2013-07-01", "2013-09-30"), ("2013 Q3", "2013-07-01", "2013-09-30"),
        ("2016-Q1", "2016-01-01", "2016-03-31"), ("by Q2 2013", "..", "2013-06-30"),
        ("after Q4 2013", "2014-01-01", ".."), ("mid-2013", "2013-05-01", "2013-08-31"),
        ("end of 2013", "2013-07-01", "2013-12-31"), ("start of 2013", "2013-01-01", "2013-06-30"),
        ("late-March 2013", "2013-03-16", "2013-03-31"),
        ("first half of 2013", "2013-01-01", "2013-06-30"),
        ("2013-XX-XX", "2013-01-01", "2013-12-31"), ("2013-06-XX", "2013-06-01", "2013-06-30"),
        ("December 2013", "2013-12-01", "2013-12-31"), ("Mar 2013", "2013-03-01", "2013-03-31"),
        ("3 March 2013", "2013-03-03", "2013-03-03"),
        ("March 3, 2013", "2013-03-03", "2013-03-03"),
        ("3rd of March 2013", "2013-03-03", "2013-03-03"),
        ("03-Sept-2013", "2013-09-03", "2013-09-03"), ("by June 2013", "..", "2013-06-30"),
        ("between May 2013 and 2 June 2013", "2013-05-01", "2013-06-02"),
        ("2011 or 2012", "2011-01-01", "2012-12-31"),
        ("April or May 2013", "..", ".."), ("2013-04 or 2013-05", "2013-04-01", "2013-05-31"),
    ])
    func `plain words have their bounds`(text: String, earliest: String, latest: String) throws {
        guard earliest != latest || earliest != ".." else {
            #expect(throws: DateError.self) { try PartialDate(parsing: text) }
            return
        }
        let date = try PartialDate(parsing: text)
        #expect(bounds(date) == [earliest, latest] && date.text == text)
        // What is written is read back as the same.
        #expect(try PartialDate(parsing: date.text) == date)
    }

    @Test(arguments: [
        ("2012-2013", "date: [2012..2013]", "'from: 2012' and 'to: 2013'"),
        ("2012–2013", "date: [2012..2013]", "'from: 2012' and 'to: 2013'"),
        ("2012 to 2013", "date: [2012..2013]", "'from: 2012' and 'to: 2013'"),
        ("from March 2012 to May 2013", "date: [2012-03..2013-05]", "'to: 2013-05'"),
        ("2012-13", "date: [2012..2013]", "'to: 2013'"),
        ("2011/12", "'date: 2011-12' for the month", "[2011..2012]"),
        ("2012/13", "date: [2012..2013]", "'to: 2013'"),
        ("2010 or 2014", "[2010..2014]", "choose one"),
        ("spring 2013", "[2013-03..2013-05] in the north", "[2013-09..2013-11] in the south"),
        ("Winter 2013", "[2013-12..2014-02] in the north", "[2013-06..2013-08] in the south"),
        ("31.12.2013", "Did you mean 2013-12-31?", ""), ("2000s", "200X or 20XX", ""),
        ("12/31/2013", "Did you mean 2013-12-31?", ""), ("early 2010s", "Did you mean 201X?", ""),
        ("present", "'to: ..'", ""), ("unknown", "Leave the key out", ""),
    ])
    func `what is not sure is asked about`(text: String, first: String, second: String) {
        do {
            let date = try PartialDate(parsing: text)
            Issue.record("\(text) is read as \(date.form)")
        } catch {
            let hint = error.hint(key: "date")
            #expect(hint.contains(first), "\(hint)")
            #expect(second.isEmpty || hint.contains(second), "\(hint)")
        }
    }

    @Test(arguments: [
        ("2013-06-31", "June has 30 days"), ("2013-02-29", "February 2013 has 28 days"),
        ("2012-02-30", "February 2012 has 29 days"), ("31 April 2013", "April has 30 days"),
        ("2013-13", "a year has the months 01 to 12"), ("2013-00-10", "the months 01 to 12"),
        ("2013-01-32", "January has 31 days"), ("before 0000", "no day lies before 0000-01-01"),
    ])
    func `a day that the calendar has not says why`(text: String, reason: String) {
        do {
            let date = try PartialDate(parsing: text)
            Issue.record("\(text) is read as \(date.form)")
        } catch {
            #expect(error.message.contains(reason), "\(error.message)")
        }
    }

    @Test func `an option is not told to write keys of a file`() {
        let error = DateError.interval("2012-2013", first: "2012", last: "2013")
        #expect(error.hint(key: nil) == "Write '[2012..2013]'.")
    }

    @Test(arguments: ["after 9999-12-31", "after 9999", "after 9999-12"])
    func `bounds end where days do`(text: String) throws {
        let date = try PartialDate(parsing: text)
        #expect(bounds(date) == ["..", ".."])
        #expect(date.bounds.earliest == .distantFuture)
        // 9999-12-31 is day 2,932,896 and 0000-01-01 day -719,528 (Python's datetime, and 366
        // days of the year 0 before its year 1).
        #expect(CalendarDay(number: 2_932_896).description == "9999-12-31")
        #expect(CalendarDay(number: 2_932_897) == .distantFuture)
        #expect(CalendarDay(number: -719_528).description == "0000-01-01")
        #expect(CalendarDay(number: -719_529) == .distantPast)
    }

    private func bounds(_ date: PartialDate) -> [String] {
        [date.bounds.earliest.description, date.bounds.latest.description]
    }
}
