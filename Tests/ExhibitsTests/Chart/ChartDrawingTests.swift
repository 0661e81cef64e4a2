import Testing

@testable import Exhibits

/// What is drawn of a chart.
///
/// Oracle: the points themselves.
@Suite struct ChartDrawingTests {
    private func chart(_ mark: Chart.Mark, _ scale: Chart.Scale, series count: Int = 2) -> Chart {
        let series = (0..<count).map { number in
            Chart.Series(
                "S<\(number)",
                (0..<4).map { place in
                    let y = Double(place + number)
                    return Chart.Point(
                        scale == .days ? 734_000 + Double(place) * 300 : Double(place), y,
                        low: y, high: y + 1, title: "t & \(place)")
                })
        }
        var chart = Chart(Diagram(title: "T"), mark, scale, series)
        chart.names = scale == .words ? ["a", "b", "c", "d"] : []
        (chart.across, chart.up) = ("across", "up")
        return chart
    }

    private func groups(_ chart: Chart, _ classes: String) -> [Canvas.Group] {
        ChartDrawing(chart).canvas.parts.compactMap { part in
            if case .group(let group) = part, group.classes == classes { group } else { nil }
        }
    }

    @Test(arguments: [
        (Chart.Mark.bars, Chart.Scale.words), (.points, .words), (.points, .numbers),
        (.line, .days), (.columns, .words),
    ])
    func `each point says its numbers`(mark: Chart.Mark, scale: Chart.Scale) {
        let chart = chart(mark, scale)
        let said = groups(chart, "mark").map { group in
            Dictionary(uniqueKeysWithValues: group.data.map { ($0.name, $0.value) })
        }
        let ys = said.compactMap { $0["y"] }
        let expected = chart.series.flatMap(\.points).map(\.y)
        #expect(ys.sorted() == expected.map { String(Int($0)) }.sorted())
        if scale == .words { #expect(said.contains { $0["x"] == "d" }) }
        let svg = CanvasSVG(ChartDrawing(chart).canvas, generator: nil)
        #expect(String(decoding: svg.bytes, as: UTF8.self).contains("S&lt;1"))
    }

    @Test func `a curve has a dot where it rises, and a band`() {
        let chart = chart(.curve, .days)
        #expect(groups(chart, "mark").count == 3 + 4)
        let bands = groups(chart, "series").filter { group in
            group.parts.contains {
                if case .shape(let shape) = $0 { shape.opacity < 1 } else { false }
            }
        }
        #expect(bands.count == 2)
    }

    @Test func `names at the ends of lines stand apart`() {
        let chart = chart(.line, .days, series: 7)
        let places = groups(chart, "label").compactMap { group -> Double? in
            guard case .text(let text)? = group.parts.first else { return nil }
            return text.place.y
        }.sorted()
        #expect(places.count == 7)
        for (one, next) in zip(places, places.dropFirst()) { #expect(next - one > 10.9) }
    }

    @Test func `how many more there may be is said of each column`() {
        var chart = chart(.columns, .words, series: 1)
        chart.possible = [0, 2, 0, 1]
        let said = groups(chart, "more").map { $0.data.map(\.value) }
        #expect(said == [["b", "2"], ["d", "1"]])
        #expect(ChartDrawing(chart).values.last >= 4)
    }

    @Test func `what is less than nothing hangs below`() throws {
        var chart = chart(.columns, .words, series: 1)
        chart.series[0].points = [5.0, -4].enumerated().map {
            Chart.Point(Double($0.offset), $0.element, title: "")
        }
        let drawing = ChartDrawing(chart)
        #expect(drawing.values.first <= -4)
        let boxes = groups(chart, "mark").compactMap { group -> [Double]? in
            guard case .shape(let shape)? = group.parts.first else { return nil }
            return shape.path.points.map(\.y)
        }
        let zero = try #require(boxes[0].max())
        #expect(abs(try #require(boxes[1].min()) - zero) < 0.01)
    }

    @Test func `bars and columns begin at zero, points need not`() {
        var chart = chart(.bars, .words)
        for index in chart.series.indices {
            chart.series[index].points = chart.series[index].points.map {
                Chart.Point($0.x, $0.y + 100, title: "")
            }
        }
        #expect(ChartDrawing(chart).values.first == 0)
        chart.mark = .points
        #expect(ChartDrawing(chart).values.first > 50)
    }
}
