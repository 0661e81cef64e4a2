import Testing

@testable import DiffusionModel

/// Early, mid and late, which are wide on purpose.
///
/// Oracle: the semantics, section 2: "1 to 15, 11 to 20, 16 to the end; halves of a year, May to
/// August for mid".
@Suite struct CalendarPartTests {
    private func days(_ bounds: DayBounds) -> [String] {
        [bounds.earliest.description, bounds.latest.description]
    }

    @Test(arguments: CalendarUnitTests.years, 1...12)
    func `early and late are a month with nothing between, and mid is in both`(
        year: Int, month: Int
    ) {
        let whole = CalendarUnit.month(year: year, month: month).bounds
        let (early, late) = (
            CalendarPart.early.bounds(ofMonth: month, year: year),
            CalendarPart.late.bounds(ofMonth: month, year: year)
        )
        let mid = CalendarPart.mid.bounds(ofMonth: month, year: year)
        #expect(early.earliest == whole.earliest && late.latest == whole.latest)
        #expect(early.latest.next == late.earliest)
        #expect(mid.overlaps(early) && mid.overlaps(late))
        #expect(
            [early, mid].map { $0.latest.components.day } == [15, 20]
                && [mid, late].map { $0.earliest.components.day } == [11, 16])
    }

    @Test(arguments: CalendarUnitTests.years)
    func `early and late are halves of a year, and mid is May to August`(year: Int) {
        let text = CalendarUnit.year(year).description
        #expect(
            days(CalendarPart.early.bounds(ofYear: year)) == ["\(text)-01-01", "\(text)-06-30"])
        #expect(
            days(CalendarPart.mid.bounds(ofYear: year)) == ["\(text)-05-01", "\(text)-08-31"])
        #expect(
            days(CalendarPart.late.bounds(ofYear: year)) == ["\(text)-07-01", "\(text)-12-31"])
    }
}
