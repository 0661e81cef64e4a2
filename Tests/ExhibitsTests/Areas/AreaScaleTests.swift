import Testing

@testable import Exhibits

/// Which class a value falls into, by hand.
@Suite struct AreaScaleTests {
    private func chart(_ values: [AreaChart.Value]) -> AreaChart {
        var chart = AreaChart(Diagram(title: "T"), .unitedStates)
        chart.areas = values.enumerated().map { number, value in
            var area = AreaChart.Area(id: "\(number)", name: "N", at: number)
            area.value = value
            return area
        }
        return chart
    }

    private func words(_ values: [AreaChart.Value]) -> [String] {
        let scale = AreaScale(chart(values).areas)
        return values.map { scale.step(of: $0)?.words ?? "-" }
    }

    @Test func `few years have a class each, and many share five`() {
        #expect(words([2001, 2005].map { .years($0...$0) }) == ["2001", "2005"])
        // From 1984 to 1999 are sixteen years: classes of four.
        #expect(
            words([1984, 1987, 1988, 1995, 1996, 1999].map { .years($0...$0) }) == [
                "1984–1987", "1984–1987", "1988–1991", "1992–1995", "1996–1999", "1996–1999",
            ])
    }

    @Test func `of several years the last decides, and it is said where that is open`() {
        let values: [AreaChart.Value] = [.years(2001...2005), .years(2001...2001), .years(nil)]
        let scale = AreaScale(chart(values).areas)
        #expect(values.map { scale.step(of: $0)?.words } == ["2005", "2001", nil])
        #expect(values.map(scale.isOpen) == [true, false, false])
    }

    @Test func `numbers have classes of one width, with the most dark`() {
        let values: [AreaChart.Value] = [.number(0), .number(2), .number(4), .number(10)]
        #expect(words(values) == ["0–2.5", "0–2.5", "2.5–5", "7.5–10"])
        let scale = AreaScale(chart(values).areas)
        #expect(scale.step(of: .number(10))?.isDark == true)
        #expect(scale.step(of: .number(0))?.isDark == false)
        #expect(words([.number(3), .number(3)]) == ["3", "3"])
    }

    @Test func `words have hues, the most frequent first, and few have none`() {
        let names = (0..<9).map { AreaChart.Value.word("w\($0)") }
        let scale = AreaScale(chart([.word("z"), .word("z")] + names).areas)
        #expect(scale.steps.map(\.words) == ["z", "w0", "w1", "w2", "w3", "w4", "4 other values"])
        #expect(scale.step(of: .word("w8"))?.words == "4 other values")
    }
}
