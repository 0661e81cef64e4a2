import DiffusionModel

/// Draws a chart.
package struct ChartDrawing {
    let chart: Chart
    /// The room between the axes, from the upper left corner of the body.
    let area: PageBox
    /// How wide and high the body is.
    let (width, height): (Double, Double)
    /// The scale of values, upright but for bars.
    let values: NumberAxis
    /// The scale of days or numbers; nil for words.
    let days: TimeAxis?
    let numbers: NumberAxis?

    static let style = TextStyle(8.5, "#404040")
    static let faint = TextStyle(8.5, "#595959")
    private static let plain = "#0072B2"
    /// Hues that are told apart by whoever does not see some of them (Okabe and Ito 2008), dark
    /// enough for lines.
    private static let hues = [
        plain, "#D55E00", "#007A5A", "#A3447F", "#8A6D00", "#2F9BD6", "#4D4D4D",
    ]

    /// Lays a chart out.
    ///
    /// - Complexity: O(points).
    package init(_ chart: Chart) {
        self.chart = chart
        let points = chart.series.flatMap(\.points)
        let all =
            chart.mark == .columns ? Self.heights(of: chart) : points.flatMap(Self.values(of:))
        let holdsZero = chart.mark != .points && chart.mark != .line
        let names = chart.names.map { Self.style.width(of: Self.short($0)) }.max() ?? 0
        if chart.mark == .bars || chart.scale == .words && chart.mark == .points {
            let row = 15.0
            area = PageBox(
                x: names + 10, y: 14, width: max(300, 560 - names),
                height: Double(max(chart.names.count, 1)) * row * Double(max(chart.series.count, 1))
            )
            values = NumberAxis(
                all, from: area.x, to: area.right, most: 7,
                holdsZero: chart.mark == .bars)
            (width, height) = (area.right + 20, area.bottom + 32)
        } else {
            let ends = chart.mark == .curve || chart.mark == .line ? Self.endRoom(of: chart) : 14
            area = PageBox(x: 44, y: 18, width: 560 - ends, height: 280)
            values = NumberAxis(
                all, from: area.bottom, to: area.y, most: 7, holdsZero: holdsZero)
            (width, height) = (area.right + ends, area.bottom + (chart.across.isEmpty ? 22 : 34))
        }
        let xs = points.map(\.x)
        switch chart.scale {
        case .days:
            let first = CalendarDay(number: Int32(clamping: Int(xs.min() ?? 0)))
            let last = CalendarDay(number: Int32(clamping: Int(xs.max() ?? 0)))
            days = TimeAxis(
                over: first...max(first, last), from: area.x, to: area.right, style: Self.style)
            numbers = nil
        case .numbers:
            days = nil
            numbers = NumberAxis(xs, from: area.x, to: area.right, most: 9, holdsZero: false)
        case .words: (days, numbers) = (nil, nil)
        }
    }

    /// Whether names stand in rows from top to bottom, with values along the page.
    var isLying: Bool { chart.scale == .words && chart.mark != .columns && chart.mark != .line }

    private static func values(of point: Chart.Point) -> [Double] {
        [point.y, point.low ?? point.y, point.high ?? point.y]
    }

    /// How high columns are, series on each other.
    private static func heights(of chart: Chart) -> [Double] {
        var sums: [Double: (up: Double, down: Double)] = [:]
        var others: [Double] = []
        for point in chart.series.flatMap(\.points) {
            var sum = sums[point.x] ?? (0, 0)
            if point.y < 0 { sum.down += point.y } else { sum.up += point.y }
            sums[point.x] = sum
            others += [point.low, point.high].compactMap { $0 }
        }
        let possible = chart.possible.enumerated().map { place, more in
            (sums[Double(place)]?.up ?? 0) + Double(more)
        }
        return sums.values.flatMap { [$0.up, $0.down] } + others + possible
    }

    /// The room for names behind the ends of lines.
    private static func endRoom(of chart: Chart) -> Double {
        guard chart.series.count > 1 else { return 14 }
        return min(180, chart.series.map { style.width(of: short($0.name)) }.max() ?? 0) + 18
    }

    static func short(_ name: String) -> String {
        name.count > 34 ? name.prefix(33) + "…" : name
    }

    static func color(_ series: Int) -> String { hues[series % hues.count] }

    /// The drawing.
    ///
    /// - Complexity: O(points).
    package var canvas: Canvas {
        let long = (chart.names + chart.series.map(\.name)).filter { Self.short($0) != $0 }
        return PictureFrame(chart.diagram, width: max(width, 560), cut: long).drawing(
            height: height, samples: samples
        ) { top, canvas in
            let origin = PagePoint(PictureFrame.margin, top)
            canvas.add(grid(origin))
            for group in marks(origin) { canvas.add(group) }
            canvas.add(axes(origin))
        }
    }

    // MARK: - Axes

    private func line(_ ends: [PagePoint], _ color: String, _ width: Double) -> Canvas.Shape {
        var shape = Canvas.Shape(CanvasPath(through: ends), stroke: color)
        shape.width = width
        return shape
    }

    /// Where the values of an axis lie.
    private func grid(_ origin: PagePoint) -> Canvas.Group {
        var group = Canvas.Group("rule grid")
        for tick in values.ticks {
            let place = values.place(of: tick.value)
            let ends =
                isLying
                ? [PagePoint(place, area.y), PagePoint(place, area.bottom)]
                : [PagePoint(area.x, place), PagePoint(area.right, place)]
            let isZero = tick.value == 0
            group.add(
                line(ends.map { $0.moved(by: origin) }, isZero ? "#8C96A3" : "#E3E8EE", 0.7))
        }
        return group
    }

    private func axes(_ origin: PagePoint) -> Canvas.Group {
        var group = Canvas.Group("axis")
        for tick in values.ticks {
            let place = values.place(of: tick.value)
            let (point, anchor): (PagePoint, Canvas.Anchor) =
                isLying
                ? (PagePoint(place, area.bottom + 13), .middle)
                : (PagePoint(area.x - 6, place + 3.5), .end)
            group.add(Canvas.Text(tick.label, Self.faint, at: point.moved(by: origin), anchor))
        }
        for (place, label) in namesAcross {
            let (point, anchor): (PagePoint, Canvas.Anchor) =
                isLying
                ? (PagePoint(area.x - 6, place + 3.5), .end)
                : (PagePoint(place, area.bottom + 14), .middle)
            group.add(Canvas.Text(label, Self.faint, at: point.moved(by: origin), anchor))
        }
        let (above, below) = isLying ? ("", chart.up) : (chart.up, chart.across)
        let head = PagePoint(isLying ? area.x : 0, 6).moved(by: origin)
        if !above.isEmpty { group.add(Canvas.Text(above, Self.style, at: head)) }
        let foot = PagePoint(area.right, area.bottom + 28).moved(by: origin)
        if !below.isEmpty { group.add(Canvas.Text(below, Self.style, at: foot, .end)) }
        return group
    }

    /// What is named along the axis that holds no values, and where.
    private var namesAcross: [(place: Double, label: String)] {
        if let days { return days.ticks.map { (days.place(of: $0.day), $0.label) } }
        if let numbers { return numbers.ticks.map { (numbers.place(of: $0.value), $0.label) } }
        if isLying {
            return chart.names.enumerated().map { (row($0.offset), Self.short($0.element)) }
        }
        // Every name, or every second, fifth and so on, as there is room.
        let widest = chart.names.map { Self.style.width(of: Self.short($0)) }.max() ?? 0
        let room = area.width / Double(max(chart.names.count, 1))
        let each = [1, 2, 5, 10, 20, 50, 100].first { Double($0) * room > widest + 6 } ?? 200
        return chart.names.enumerated().filter { $0.offset % each == 0 }.map {
            (column($0.offset), Self.short($0.element))
        }
    }

    /// The middle of a row of words.
    func row(_ number: Int) -> Double {
        area.y + area.height * (Double(number) + 0.5) / Double(max(chart.names.count, 1))
    }

    /// The middle of a column of words.
    func column(_ number: Int) -> Double {
        area.x + area.width * (Double(number) + 0.5) / Double(max(chart.names.count, 1))
    }

    /// Where a point lies along the axis that holds no values.
    func place(of x: Double) -> Double {
        if let days { return days.place(of: CalendarDay(number: Int32(clamping: Int(x)))) }
        if let numbers { return numbers.place(of: x) }
        return isLying ? row(Int(x)) : column(Int(x))
    }

    // MARK: - Legend

    private var samples: [PictureFrame.Sample] {
        var samples: [PictureFrame.Sample] = []
        let isNamedAtEnds = chart.mark == .curve || chart.mark == .line
        if chart.series.count > 1, !isNamedAtEnds {
            for (number, series) in chart.series.enumerated() {
                samples.append(sample(Self.color(number), Self.short(series.name)))
            }
        }
        let points = chart.series.lazy.flatMap(\.points)
        if !chart.possible.isEmpty {
            samples.append(whisker("As many more may be of the column"))
        }
        let isOpen = points.contains { ($0.low ?? $0.y) != ($0.high ?? $0.y) }
        guard isOpen else { return samples }
        switch chart.mark {
        case .curve: samples.append(sample("#8C96A3", "May have adopted by then", opacity: 0.4))
        case .points, .bars, .line, .columns: samples.append(whisker("Interval"))
        }
        return samples
    }

    private func sample(
        _ color: String, _ words: String, opacity: Double = 1
    ) -> PictureFrame.Sample {
        PictureFrame.Sample(
            draw: { place, group in
                var shape = Canvas.Shape(CanvasPath(PictureFrame.box(at: place)), fill: color)
                shape.opacity = opacity
                var part = Canvas.Group("sample mark")
                part.add(shape)
                group.add(part)
            }, words: words)
    }

    private func whisker(_ words: String) -> PictureFrame.Sample {
        PictureFrame.Sample(
            draw: { place, group in
                let ends = [
                    PagePoint(place.x + 14, place.y + 5), PagePoint(place.x + 34, place.y + 5),
                ]
                var part = Canvas.Group("sample mark")
                part.add(line(ends, "#262626", 1.2))
                group.add(part)
            }, words: words)
    }
}
