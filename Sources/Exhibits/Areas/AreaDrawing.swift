/// Draws a picture of places.
package struct AreaDrawing {
    private let chart: AreaChart
    private let scale: AreaScale
    /// The outlines of all places on the page, by number, from the upper left corner of the body.
    private let outlines: [AreaOutline]
    private let width: Double
    private let height: Double
    private let size: AreaOutline.Size

    /// Lays a picture out.
    ///
    /// - Complexity: O(points of all outlines).
    package init(_ chart: AreaChart) { self.init(chart, scale: AreaScale(chart.areas)) }

    /// Lays a picture out whose colours have their meaning.
    init(_ chart: AreaChart, scale: AreaScale, size: AreaOutline.Size = .whole) {
        (self.chart, self.scale, self.size) = (chart, scale, size)
        (outlines, width, height) = AreaOutline.outlines(of: chart.ground, size)
    }

    /// The drawing.
    ///
    /// - Complexity: O(areas + points).
    package var canvas: Canvas { body.canvas(chart.diagram, width: 500, isCentred: true) }

    /// What is drawn between the title and the legend.
    var body: PictureBody {
        PictureBody(width: width, height: height, samples: samples, cut: cut) { origin, canvas in
            let areas = Dictionary(
                chart.areas.compactMap { area in area.place.map { ($0, area) } }
            ) { one, _ in one }
            for (number, outline) in outlines.enumerated() {
                let place = chart.ground.places[number]
                guard areas[number] != nil || !place.isOptional else { continue }
                canvas.add(group(of: areas[number], place, outline, origin))
            }
        }
    }

    /// What is too long for its tile, which the notes give in full.
    private var cut: [String] {
        // Small tiles have no words, and what they show the table says.
        guard size == .whole else { return [] }
        return chart.areas.compactMap { area in
            guard let place = area.place else { return nil }
            let outline = outlines[place]
            let texts = area.texts
            let isCut =
                outline.isNarrow
                ? !area.remarks.isEmpty
                : texts.count > Self.mostLines
                    || texts.contains { Self.small.width(of: $0) > outline.room }
            let code = chart.ground.places[place].code
            let isCodeCut =
                !outline.isNarrow
                && head(of: area, chart.ground.places[place], outline)?.text != code
            return isCut || isCodeCut ? "\(area.name): \(texts.joined(separator: " "))" : nil
        }
    }

    /// So many lines have room on a tile below its code.
    private static let mostLines = 3

    private static let small = TextStyle(7, "#1A1A1A")

    // MARK: - Areas

    private func group(
        of area: AreaChart.Area?, _ place: AreaGround.Place, _ outline: AreaOutline,
        _ origin: PagePoint
    ) -> Canvas.Group {
        let step = area.flatMap { scale.step(of: $0.value) }
        let isBlank = area?.isBlank ?? false
        let isDark = step?.isDark ?? false && !isBlank
        let isPlain =
            area == nil || area?.value == AreaChart.Value.none || isBlank
        let tone = isPlain ? " area-plain" : isDark ? " area-dark" : ""
        var group = Canvas.Group("area" + tone)
        let sentences = area?.sentences ?? []
        group.title = ([area?.name ?? place.code] + sentences).joined(separator: "\n")
        group.say("id", area?.id)
        group.say("code", place.code)
        if let area { say(area, in: &group) }
        draw(area, step, outline, origin, into: &group)
        write(area, place, outline, origin, isDark, into: &group)
        return group
    }

    private func say(_ area: AreaChart.Area, in group: inout Canvas.Group) {
        group.say("value", area.words.isEmpty ? nil : area.words)
        group.say("earliest", area.days?.earliest)
        group.say("latest", area.days?.latest)
    }

    private func draw(
        _ area: AreaChart.Area?, _ step: AreaScale.Step?, _ outline: AreaOutline,
        _ origin: PagePoint, into group: inout Canvas.Group
    ) {
        let fill: String
        switch area?.value {
        case nil: fill = AreaScale.absent
        case .none?: fill = AreaScale.none
        // What nobody speaks for is not filled as if it were so.
        case _? where area?.isBlank == true: fill = AreaScale.absent
        case .years(nil)?: fill = AreaScale.undated
        default: fill = step?.color ?? AreaScale.none
        }
        let isOpen = area.map { $0.isOpen || $0.isPerhaps || scale.isOpen($0.value) } ?? false
        let isDisputed = area.map { $0.dispute != .none } ?? false
        for path in outline.fills(from: origin) { group.add(Canvas.Shape(path, fill: fill)) }
        for path in outline.rings(from: origin) {
            var line = Canvas.Shape(path, stroke: area == nil ? "#C3CAD3" : "#FFFFFF")
            line.width = 0.8
            if isOpen || isDisputed {
                (line.stroke, line.width) = ("#262626", 1.4)
                line.dash = isDisputed ? .dotted : .dashed
            }
            group.add(line)
        }
    }

    private func write(
        _ area: AreaChart.Area?, _ place: AreaGround.Place, _ outline: AreaOutline,
        _ origin: PagePoint, _ isDark: Bool, into group: inout Canvas.Group
    ) {
        let color = area == nil ? "#767676" : isDark ? "#FFFFFF" : "#1A1A1A"
        guard var head = head(of: area, place, outline) else { return }
        head.style.color = color
        var lines = [head]
        if let area, !outline.isNarrow, size == .small {
            // On a small tile there is room for a year at most.
            let style = TextStyle(6, color)
            let isFit = style.width(of: area.words) <= outline.room && outline.room >= 24
            if isFit, !area.words.isEmpty { lines.append((area.words, style)) }
        } else if let area, !outline.isNarrow {
            let style = TextStyle(Self.small.size, color)
            for words in area.texts.prefix(Self.mostLines) {
                lines.append((TextMetrics.fitted(words, in: outline.room, style: style), style))
            }
        }
        let height = lines.reduce(0) { $0 + $1.style.size * 1.2 }
        guard !outline.isNarrow || height <= outline.roomUp else { return }
        var y = origin.y + outline.centre.y - height / 2
        for line in lines {
            y += line.style.size * 1.2
            let at = PagePoint(origin.x + outline.centre.x, y - line.style.size * 0.3)
            group.add(Canvas.Text(line.text, line.style, at: at, .middle))
        }
    }

    /// What stands on top: on a tile its code, as large as there is room; on a map the name of the
    /// unit, where there is room for it.
    private func head(
        of area: AreaChart.Area?, _ place: AreaGround.Place, _ outline: AreaOutline
    ) -> (text: String, style: TextStyle)? {
        guard outline.isNarrow else {
            let sizes: [Double] = size == .whole ? [10, 8, 7] : [8, 7, 6]
            let styles = sizes.map { TextStyle($0, "", isBold: area != nil) }
            let style = styles.first { $0.width(of: place.code) <= outline.room } ?? styles[2]
            return (TextMetrics.fitted(place.code, in: outline.room, style: style), style)
        }
        guard let area, size == .whole else { return nil }
        let style = TextStyle(8, "", isBold: true)
        return [area.name, place.code].first { style.width(of: $0) <= outline.room }
            .map { ($0, style) }
    }

    // MARK: - Legend

    private var samples: [PictureFrame.Sample] {
        let placed = chart.areas.filter { $0.place != nil }
        var samples = scale.steps.map { sample($0.color, $0.words) }
        let isAdoption = chart.content == .adoption
        let ink = "#262626"
        if placed.contains(where: \.isPerhaps) {
            samples.append(sample(AreaScale.absent, "Perhaps by then", ink, .dashed))
        }
        let sure = placed.filter { !$0.isPerhaps && $0.dispute == .none }
        if sure.contains(where: { $0.isOpen || scale.isOpen($0.value) }) {
            let words = "By this year, perhaps earlier"
            samples.append(sample(AreaScale.absent, words, ink, .dashed))
        }
        if placed.contains(where: { $0.dispute == .partly }) {
            samples.append(sample(AreaScale.none, "Disputed", ink, .dotted))
        }
        if placed.contains(where: { $0.dispute == .wholly }) {
            samples.append(
                sample(
                    AreaScale.absent, "Nobody speaks for it, or for what it rests on", ink, .dotted)
            )
        }
        if placed.contains(where: { $0.value == .years(nil) }) {
            samples.append(sample(AreaScale.undated, "Adopted, the year is not known"))
        }
        if placed.contains(where: { $0.value == AreaChart.Value.none }) {
            let adoption =
                chart.isNarrowed ? "No adoption that the filters keep" : "No adoption in the graph"
            let words = isAdoption ? adoption : "No value in the graph"
            samples.append(sample(AreaScale.none, words))
        }
        let known = Set(placed.compactMap(\.place))
        let isAbsent = chart.ground.places.indices.contains {
            !known.contains($0) && !chart.ground.places[$0].isOptional
        }
        if isAbsent {
            samples.append(sample(AreaScale.absent, "Not in the graph", "#C3CAD3"))
        }
        return samples
    }

    private func sample(
        _ color: String, _ words: String, _ line: String? = nil, _ dash: Canvas.Dash = .solid
    ) -> PictureFrame.Sample {
        PictureFrame.Sample(
            draw: { place, group in
                var shape = Canvas.Shape(
                    CanvasPath(PictureFrame.box(at: place)), fill: color, stroke: line)
                shape.dash = dash
                if dash != .solid { shape.width = 1.4 }
                var part = Canvas.Group("sample area area-plain")
                part.add(shape)
                group.add(part)
            }, words: words)
    }
}
