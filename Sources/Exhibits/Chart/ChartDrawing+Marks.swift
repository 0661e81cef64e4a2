import DiffusionModel

/// What stands for the points of a chart.
extension ChartDrawing {
    private static let ink = "#262626"

    func marks(_ origin: PagePoint) -> [Canvas.Group] {
        switch chart.mark {
        case .line, .curve: curves(origin)
        case .columns: columns(origin)
        case .bars, .points: spots(origin)
        }
    }

    /// A group for one point, with what programs read of it.
    private func group(
        _ point: Chart.Point, _ series: Chart.Series, _ classes: String = "mark"
    ) -> Canvas.Group {
        var group = Canvas.Group(classes)
        group.title = point.title
        group.say("series", series.name.isEmpty ? nil : series.name)
        group.say("x", text(along: point.x))
        group.say("y", Self.text(point.y))
        group.say("low", point.low.map(Self.text))
        group.say("high", point.high.map(Self.text))
        return group
    }

    /// Where a point lies, as programs read it: a word, a day or a number.
    private func text(along x: Double) -> String {
        switch chart.scale {
        case .words: chart.names[Int(x)]
        case .days: CalendarDay(number: Int32(clamping: Int(x))).description
        case .numbers: Self.text(x)
        }
    }

    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }

    // MARK: - Curves

    private func curves(_ origin: PagePoint) -> [Canvas.Group] {
        var groups: [Canvas.Group] = []
        let (isCurve, rights) = (chart.mark == .curve, ends)
        for (number, series) in chart.series.enumerated() {
            let color = Self.color(number)
            var group = Canvas.Group("series")
            group.title = series.name
            if isCurve, let band = band(series, origin) {
                var shape = Canvas.Shape(band, fill: color)
                shape.opacity = 0.22
                group.add(shape)
            }
            let path = isCurve ? steps(series) { $0.y } : series.points.map { spot($0) }
            var shape = Canvas.Shape(
                CanvasPath(through: path.map { $0.moved(by: origin) }), stroke: color)
            shape.width = 1.8
            group.add(shape)
            groups.append(group)
            let dots = isCurve ? rises(in: series) : series.points
            if series.points.count <= 300 {
                for point in dots {
                    var mark = self.group(point, series)
                    let centre = spot(point).moved(by: origin)
                    if !isCurve { addWhisker(point, centre, origin, to: &mark) }
                    mark.add(Canvas.Shape(CanvasPath(around: centre, radius: 2.2), fill: color))
                    groups.append(mark)
                }
            }
            if chart.series.count > 1 {
                var style = Self.style
                (style.color, style.isBold) = (color, true)
                let place = PagePoint(area.right + 6, rights[number] + 3.5).moved(by: origin)
                group = Canvas.Group("label")
                group.add(Canvas.Text(Self.short(series.name), style, at: place))
                groups.append(group)
            }
        }
        return groups
    }

    /// The points at which the sure value rises.
    private func rises(in series: Chart.Series) -> [Chart.Point] {
        var height = 0.0
        return series.points.filter { point in
            defer { height = point.y }
            return point.y > height
        }
    }

    private func spot(_ point: Chart.Point) -> PagePoint {
        PagePoint(place(of: point.x), values.place(of: point.y))
    }

    /// A line that stays until the next point, to the end of the axis.
    private func steps(
        _ series: Chart.Series, _ value: (Chart.Point) -> Double
    ) -> [PagePoint] {
        var (path, height) = ([PagePoint](), values.place(of: 0))
        for point in series.points {
            let x = place(of: point.x)
            path.append(PagePoint(x, height))
            height = values.place(of: value(point))
            path.append(PagePoint(x, height))
        }
        path.append(PagePoint(area.right, height))
        return path
    }

    /// The area between what was surely so and what may have been.
    private func band(_ series: Chart.Series, _ origin: PagePoint) -> CanvasPath? {
        guard series.points.contains(where: { ($0.high ?? $0.y) != $0.y }) else { return nil }
        let (low, high) = (steps(series) { $0.y }, steps(series) { $0.high ?? $0.y })
        let outline = (high + low.reversed()).map { $0.moved(by: origin) }
        return CanvasPath(through: outline, isClosed: true)
    }

    /// At which height the names of lines stand behind their ends, none over another.
    private var ends: [Double] {
        let height = 11.0
        var places = chart.series.map { values.place(of: $0.points.last?.y ?? 0) }
        let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        for (one, next) in zip(order, order.dropFirst()) {
            places[next] = max(places[next], places[one] + height)
        }
        // What was moved down over the lower edge moves up again.
        var bound = area.bottom
        for index in order.reversed() {
            places[index] = min(places[index], bound)
            bound = places[index] - height
        }
        return places
    }

    // MARK: - Columns

    private func columns(_ origin: PagePoint) -> [Canvas.Group] {
        var (groups, ends) = ([Canvas.Group](), [Int: (up: Double, down: Double)]())
        let wide = max(1, area.width / Double(max(chart.names.count, 1)) * 0.78)
        for (number, series) in chart.series.enumerated() {
            for point in series.points {
                let column = Int(point.x)
                var end = ends[column] ?? (0, 0)
                // What is less than nothing hangs below.
                let from = point.y < 0 ? end.down : end.up
                if point.y < 0 { end.down += point.y } else { end.up += point.y }
                ends[column] = end
                let heights = [from, from + point.y].map { values.place(of: $0) }
                let box = PageBox(
                    x: place(of: point.x) - wide / 2, y: min(heights[0], heights[1]), width: wide,
                    height: abs(heights[0] - heights[1]))
                var group = group(point, series)
                if point.y != 0 {
                    group.add(
                        Canvas.Shape(CanvasPath(box.moved(by: origin)), fill: Self.color(number)))
                }
                let centre = PagePoint(place(of: point.x), heights[1]).moved(by: origin)
                addWhisker(point, centre, origin, to: &group)
                groups.append(group)
            }
        }
        for (column, more) in chart.possible.enumerated() where more > 0 {
            let top = ends[column]?.up ?? 0
            let x = place(of: Double(column))
            var group = Canvas.Group("more")
            group.title = "\(more) more may be of \(chart.names[column])"
            group.say("x", chart.names[column])
            group.say("possible", String(more))
            let heights = [top, top + Double(more)].map { values.place(of: $0) }
            group.add(stroke(heights.map { PagePoint(x, $0) }, origin))
            groups.append(group)
        }
        return groups
    }

    // MARK: - Bars and points

    private func spots(_ origin: PagePoint) -> [Canvas.Group] {
        let count = Double(max(chart.series.count, 1))
        let room = isLying ? area.height / Double(max(chart.names.count, 1)) : 0
        return chart.series.enumerated().flatMap { number, series in
            // Bars of one row lie below each other.
            let aside = room * 0.8 * ((Double(number) + 0.5) / count - 0.5)
            return series.points.map { point in
                var group = group(point, series)
                let along = values.place(of: point.y)
                let middle = place(of: point.x) + aside
                let centre = isLying ? PagePoint(along, middle) : PagePoint(middle, along)
                if chart.mark == .bars {
                    let zero = values.place(of: 0)
                    let high = room * 0.8 / count
                    let box = PageBox(
                        x: min(zero, along), y: middle - high / 2, width: abs(along - zero),
                        height: high)
                    group.add(
                        Canvas.Shape(CanvasPath(box.moved(by: origin)), fill: Self.color(number)))
                }
                addWhisker(point, centre.moved(by: origin), origin, to: &group)
                if chart.mark == .points {
                    let circle = CanvasPath(around: centre.moved(by: origin), radius: 3)
                    group.add(Canvas.Shape(circle, fill: Self.color(number)))
                }
                return group
            }
        }
    }

    /// A line from the low to the high value.
    private func addWhisker(
        _ point: Chart.Point, _ centre: PagePoint, _ origin: PagePoint,
        to group: inout Canvas.Group
    ) {
        guard point.low != nil || point.high != nil else { return }
        let ends = [point.low ?? point.y, point.high ?? point.y].map { value in
            let along = values.place(of: value)
            return isLying
                ? PagePoint(along + origin.x, centre.y) : PagePoint(centre.x, along + origin.y)
        }
        group.add(stroke(ends, PagePoint(0, 0)))
    }

    private func stroke(_ ends: [PagePoint], _ origin: PagePoint) -> Canvas.Shape {
        var shape = Canvas.Shape(
            CanvasPath(through: ends.map { $0.moved(by: origin) }), stroke: Self.ink)
        shape.width = 1.2
        return shape
    }
}
