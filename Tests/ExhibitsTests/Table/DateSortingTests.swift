import DiffusionModel
import Testing

@testable import Exhibits

@Suite struct DateSortingTests {
    /// Oracle: by hand, from the bounds of each form.
    @Test func `dates sort by the day they are over by, then by the day they begin on`() throws {
        let inOrder = [
            "by 2018-11-15", "between 2018-11-01 and 2018-11-15", "2018-11-26", "2018-11-27",
            "2018-11", "by 2018", "2018", "after 2018-11-27",
        ]
        var table = Table(.date("date"))
        for text in inOrder.reversed() {
            table.append([.timing(.moment(try PartialDate(parsing: text)))])
        }
        table.append([.null])
        let isColumn = table.sort(by: "date")
        #expect(isColumn)
        let expected = ["date"] + inOrder + [#""""#]
        #expect(
            Exhibit(table).text(as: .csv) == expected.joined(separator: "\n") + "\n")
    }
}
