import Testing

@testable import Exhibits

/// What is drawn of a picture of places.
///
/// Oracle: the areas themselves.
@Suite struct AreaDrawingTests {
    private var chart: AreaChart {
        var chart = AreaChart(Diagram(title: "T"), .china)
        let values: [(Int, AreaChart.Value)] = [
            (3, .years(2001...2001)), (5, .years(2004...2009)), (7, .years(nil)), (9, .none),
        ]
        chart.areas = values.map { place, value in
            var area = AreaChart.Area(id: "a<\(place)", name: "N & \(place)", at: place)
            (area.value, area.words) = (value, "w\(place)")
            area.remarks = ["a remark that is too long for any tile"]
            return area
        }
        chart.areas[0].days = ("2001-02-03", "2001-02-04")
        return chart
    }

    private func groups(_ chart: AreaChart) -> [Canvas.Group] {
        AreaDrawing(chart).canvas.parts.compactMap { part in
            if case .group(let group) = part, group.classes.hasPrefix("area") { group } else { nil }
        }
    }

    private func text(_ chart: AreaChart) -> String {
        let svg = CanvasSVG(AreaDrawing(chart).canvas, generator: nil)
        return String(decoding: svg.bytes, as: UTF8.self)
    }

    @Test func `each place has its group, with what programs read`() {
        let groups = groups(chart)
        // What several claim and the chart has not is not drawn.
        #expect(groups.count == 31)
        let known = groups.filter { group in group.data.contains { $0.name == "id" } }
        #expect(known.count == 4)
        let first = known.first { $0.data.contains { $0.value == "a<3" } }
        #expect(
            first?.data.map { "\($0.name)=\($0.value)" } == [
                "id=a<3", "code=XJ", "value=w3", "earliest=2001-02-03", "latest=2001-02-04",
            ])
    }

    @Test func `the legend explains what there is`() {
        let svg = text(chart)
        for words in [
            "2001", "By this year, perhaps earlier", "Adopted, the year is not known",
            "No adoption in the graph", "Not in the graph",
        ] {
            #expect(svg.contains(">\(words)<"), "\(words)")
        }
        #expect(!svg.contains(">Disputed<"))
        #expect(svg.contains("N &amp; 3: w3 a remark that is too long for any tile"))
    }

    @Test func `what no source speaks for is not filled`() {
        var chart = chart
        chart.areas[0].dispute = .wholly
        let group = groups(chart).first { $0.data.contains { $0.value == "a<3" } }
        guard case .shape(let shape)? = group?.parts.first else {
            Issue.record("no shape")
            return
        }
        #expect(shape.fill == AreaScale.absent)
        #expect(text(chart).contains(">Nobody speaks for it, or for what it rests on<"))
    }
}
