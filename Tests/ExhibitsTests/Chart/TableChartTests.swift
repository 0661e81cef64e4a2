import Testing

@testable import Exhibits

/// Charts of tables, by hand.
@Suite struct TableChartTests {
    private func chart(
        _ header: String, _ rows: [String], y: Int? = 1, mark: Chart.Mark? = nil,
        _ change: (inout TableChart.Columns) -> Void = { _ in }
    ) throws(TableChart.Fault) -> Chart {
        var columns = TableChart.Columns(x: 0)
        columns.y = y
        change(&columns)
        let cells = { (line: String) in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return try TableChart(cells(header), rows.map(cells), columns).chart(mark)
    }

    @Test func `words become bars in their order, numbers points, dates a line`() throws {
        let words = try chart("name,score", ["b,2", "a,1"])
        #expect(words.mark == .bars && words.names == ["b", "a"])
        let numbers = try chart("size,score", ["3,2", "1,1"])
        #expect(numbers.mark == .points && numbers.series[0].points.map(\.x) == [1, 3])
        let dates = try chart("when,score", ["2012-05,2", "2011,1"])
        #expect(dates.mark == .line && dates.series[0].points.map(\.y) == [1, 2])
        // Years are dates under a name of time, and numbers under another.
        #expect(try chart("year,n", ["2011,1"]).scale == .days)
        #expect(try chart("size,n", ["2011,1"]).scale == .numbers)
        #expect(try chart("year,n", ["2011,1"], mark: .columns).names == ["2011"])
    }

    @Test func `bounds and series are columns, and rows without a value are counted`() throws {
        let chart = try chart("n,y,lo,hi,g", ["a,1,0,2,x", "a,3,,4,y", "b,,1,2,x"]) { columns in
            (columns.low, columns.high, columns.series) = (2, 3, 4)
        }
        #expect(chart.series.map(\.name) == ["x", "y"])
        #expect(chart.series.flatMap(\.points).map(\.low) == [0, nil])
        #expect(chart.series.flatMap(\.points).map(\.high) == [2, 4])
        #expect(chart.diagram.notes == ["1 row lacks a value and is not drawn."])
        #expect(chart.diagram.summary.hasPrefix("y by n: 2 values. a, x: 1 (0.0 to 2.0)."))
    }

    @Test func `a cell that is no number is named`() {
        do throws(TableChart.Fault) {
            _ = try chart("n,y", ["a,1", "b,many"])
            Issue.record("drawn")
        } catch {
            #expect(error.row == 1 && error.column == 1)
            #expect(error.message == "'many' is no number")
        }
    }

    @Test func `what would hide or mislead is kept apart or refused`() throws {
        let twice = try chart("n,y", ["a,-3", "b,1", "a,8"])
        #expect(twice.names == ["a", "b", "a"] && twice.series[0].points.map(\.x) == [0, 1, 2])
        #expect(throws: TableChart.Fault.self) {
            _ = try chart("n,y,lo,hi", ["a,5,9,1"]) { ($0.low, $0.high) = (2, 3) }
        }
        // One date among many that is none does not turn time into words.
        do throws(TableChart.Fault) {
            _ = try chart("year,y", ["2001,1", "foo,2", "2003,3"])
            Issue.record("drawn")
        } catch {
            #expect(error.row == 1 && error.message.hasPrefix("'foo' is no date"))
        }
        do throws(TableChart.Fault) {
            var columns = TableChart.Columns(x: 0)
            columns.y = 1
            _ = try TableChart(["n", "y"], [["a", "1.5"], ["b", "1,5"]], columns).chart(nil)
            Issue.record("drawn")
        } catch {
            #expect(error.row == 1 && error.message.hasSuffix("(decimals stand behind a point)"))
        }
    }

    @Test func `more than a page shows is refused`() {
        let many = (0...200).map { "w\($0),1" }
        #expect(throws: TableChart.Fault.self) { _ = try chart("n,y", many) }
        let series = (0...7).map { "a,1,s\($0)" }
        #expect(throws: TableChart.Fault.self) { _ = try chart("n,y,s", series) { $0.series = 2 } }
    }

    /// Eight values want four classes (Sturges), of which the last edge has the greatest.
    @Test func `a distribution counts each value once`() throws {
        let chart = try chart("n", ["0", "1", "1", "4", "5", "9", "10", "20", ""], y: nil)
        let counts = chart.series[0].points.map { Int($0.y) }
        #expect(chart.mark == .columns && chart.names.first == "0–5")
        #expect(counts == [4, 2, 1, 1] && counts.reduce(0, +) == 8)
        #expect(chart.diagram.notes.first?.hasSuffix("the last holds both.") == true)
        #expect(chart.diagram.notes.last == "1 row lacks a value and is not drawn.")
        #expect(throws: TableChart.Fault.self) { _ = try self.chart("n", ["x"], y: nil) }
    }
}
