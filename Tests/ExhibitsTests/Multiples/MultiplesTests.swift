import DiffusionModel
import TestSupport
import Testing

@testable import Exhibits

/// Several pictures beside each other; by hand.
@Suite struct MultiplesTests {
    private func matrix(
        rows: [String], columns: [String], _ cells: [(row: Int, column: Int)]
    ) -> MatrixChart {
        var chart = MatrixChart(diagram: Diagram(title: "t"), content: .years)
        chart.rows = rows.map { MatrixChart.Heading(id: $0, name: $0) }
        chart.columns = columns.map { MatrixChart.Heading(id: $0, name: $0) }
        chart.cells = cells.map { place in
            var cell = MatrixChart.Cell(row: place.row, column: place.column)
            (cell.count, cell.isIntended) = (1, false)
            cell.styles = [.learning]
            return cell
        }
        return chart
    }

    @Test func `cells keep their row and column among those of all`() throws {
        var one = matrix(rows: ["a", "b"], columns: ["2010", "2011"], [(0, 0), (1, 1)])
        one.breaks = [1]
        let other = matrix(rows: ["c", "b"], columns: ["2011", "2012"], [(0, 1), (1, 0)])
        let all = try #require(MatrixChart.headings(of: [one, other]))
        #expect(all.rows.map(\.id) == ["a", "b", "c"] && all.cells.isEmpty)
        #expect(all.columns.map(\.id) == ["2010", "2011", "2012"])
        let placed = other.placed(among: all)
        // Lines between communities stay, and what only a part has stands behind one more.
        #expect(placed.breaks == [1, 2])
        #expect(placed.cells.map(\.row) == [2, 1] && placed.cells.map(\.column) == [2, 1])
    }

    private func drawn(_ names: [String]) -> Canvas {
        let charts = names.map { _ in matrix(rows: ["a"], columns: ["2010"], [(0, 0)]) }
        return MultiplesDrawing(
            Multiples(
                diagram: Diagram(title: "t"), names: names, panels: .matrices(charts))
        ).canvas
    }

    @Test func `each picture stands under its name, and rows say in which they are`() throws {
        let table = drawn(["One", "Two", "Three"]).table
        let cells = table.rows.filter { $0[0] == .text("cell") }
        let column = try #require(table.columns.firstIndex { $0.name == "panel" })
        #expect(cells.map { $0[column] } == [.text("One"), .text("Two"), .text("Three")])
    }

    @Test func `a name that is too long stands whole at the foot, and no text lies over another`() {
        let long = "A policy with a name that nobody could ever put above a matrix of one cell"
        let canvas = drawn(["One", long])
        var texts: [Canvas.Text] = []
        func gather(_ parts: [Canvas.Part]) {
            for part in parts {
                if case .text(let text) = part { texts.append(text) }
                if case .group(let group) = part { gather(group.parts) }
            }
        }
        gather(canvas.parts)
        #expect(texts.contains { $0.words.contains("nobody could ever") })
        for (place, text) in texts.enumerated() {
            for other in texts[(place + 1)...] {
                #expect(!text.box.overlaps(other.box), "\(text.words) and \(other.words)")
            }
        }
    }
}
