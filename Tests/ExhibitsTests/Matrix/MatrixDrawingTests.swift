import DiffusionModel
import Testing

@testable import Exhibits

/// What is drawn of a matrix.
///
/// Oracle: the cells themselves.
@Suite struct MatrixDrawingTests {
    private func chart(_ count: Int) -> MatrixChart {
        var chart = MatrixChart(diagram: Diagram(title: "T"), content: .actors)
        chart.rows = (0..<count).map { .init(id: "a<\($0)", name: "Actor & \($0)") }
        chart.columns = chart.rows
        chart.cells = (0..<count).map { number in
            var cell = MatrixChart.Cell(row: number, column: (number + 1) % count)
            (cell.count, cell.styles, cell.isIntended) = (number + 1, [.learning], number == 0)
            cell.isOpen = false
            cell.sentences = (0...number).map { "sentence \($0)" }
            return cell
        }
        return chart
    }

    @Test(arguments: [2, 40, 250])
    func `each cell is a group with its row, its column and its count`(count: Int) {
        let text = String(
            decoding: CanvasSVG(MatrixDrawing(chart(count)).canvas, generator: nil).bytes,
            as: UTF8.self)
        let cells = text.split(separator: "\n").filter { $0.contains("class=\"cell\"") }
        #expect(cells.count == count)
        #expect(
            cells[1].contains(
                "data-row=\"a&lt;1\" data-column=\"a&lt;\(2 % count)\" data-count=\"2\""))
        #expect(text.contains("and \(count - 8) more") == (count > 8))
    }

    @Test func `names are legible however many rows there are`() {
        #expect(MatrixDrawing(chart(250)).canvas.smallestText.map { $0 >= 6 } == true)
    }
}
