import DiffusionModel

/// What every drawing has around its body: title above, legend, sources and notes below.
struct PictureFrame {
    /// The room beside everything, in points.
    static let margin = 26.0

    /// One thing that the legend explains.
    struct Sample {
        /// Draws it in a box of 36 by 10 points at a place.
        let draw: (PagePoint, inout Canvas.Group) -> Void
        let words: String
    }

    /// The box by which an area is explained, near its words.
    static func box(at place: PagePoint) -> PageBox {
        PageBox(x: place.x + 20, y: place.y - 1, width: 14, height: 12)
    }

    private let diagram: Diagram
    /// How wide the body is, in points.
    private let width: Double
    /// The words of the body that are too long for it, which the notes give in full.
    private let cut: [String]

    init(_ diagram: Diagram, width: Double, cut: [String] = []) {
        (self.diagram, self.width, self.cut) = (diagram, width, cut)
    }

    /// A drawing with a body, which is drawn at a height.
    ///
    /// - Parameters:
    ///   - height: How high the body is.
    ///   - samples: What the legend explains besides lines.
    ///   - draw: Draws the body with its upper edge at a height.
    /// - Returns: The drawing.
    func drawing(
        height: Double, samples: [Sample], _ draw: (Double, inout Canvas) -> Void
    ) -> Canvas {
        var drawing = Canvas(
            width: width + 2 * Self.margin, height: 0, title: diagram.title,
            summary: diagram.summary)
        (drawing.theme, drawing.page) = (diagram.theme, diagram.page)
        var y = Self.margin
        add(FootText.head(of: diagram, width: width), "caption", at: &y, to: &drawing)
        y += 12
        draw(y, &drawing)
        y += height + 16
        addLegend(samples, at: &y, to: &drawing)
        addFoot(at: &y, to: &drawing)
        drawing.height = y + Self.margin - 8
        return drawing
    }

    // MARK: - Text

    private func add(
        _ lines: [CardText.Line], _ classes: String, at y: inout Double, x: Double = Self.margin,
        to drawing: inout Canvas
    ) {
        guard !lines.isEmpty else { return }
        var group = Canvas.Group(classes)
        for line in lines {
            y += line.height
            var place = PagePoint(x, y - line.height * 0.24)
            for run in line.runs {
                group.add(Canvas.Text(run.text, run.style, at: place))
                place.x += run.style.width(of: run.text) + 5
            }
        }
        drawing.add(group)
    }

    private func addFoot(at y: inout Double, to drawing: inout Canvas) {
        let count = diagram.sources.count
        let isWide = width > 640 && count > 2 || width >= 560 && count > 12
        let column = isWide ? (width - 28) / 2 : width
        let blocks = FootText.sources(of: diagram, width: column)
        let half = isWide ? (blocks.count + 1) / 2 : blocks.count
        let top = y
        add(blocks[..<half].flatMap { $0 }, "sources", at: &y, to: &drawing)
        var other = top
        add(
            blocks[half...].flatMap { $0 }, "sources", at: &other,
            x: Self.margin + column + 28, to: &drawing)
        y = max(y, other)
        if y > top { y += 9 }
        add(FootText.notes(of: diagram, width: width, cut: cut), "notes", at: &y, to: &drawing)
    }

    // MARK: - Legend

    private func addLegend(_ samples: [Sample], at y: inout Double, to drawing: inout Canvas) {
        let style = TextStyle(9, "#404040")
        let all = LegendEntry.entries(of: diagram).map { sample($0) } + samples
        guard !all.isEmpty else { return }
        var group = Canvas.Group("legend")
        var x = 0.0
        for sample in all {
            let words = style.width(of: sample.words)
            if x > 0, x + 42 + words > width { (x, y) = (0, y + 16) }
            sample.draw(PagePoint(Self.margin + x, y), &group)
            group.add(
                Canvas.Text(sample.words, style, at: PagePoint(Self.margin + x + 42, y + 8)))
            x += 42 + words + 22
        }
        y += 24
        drawing.add(group)
    }

    private func sample(_ entry: LegendEntry) -> Sample {
        Sample(
            draw: { place, group in
                var line = Canvas.Group(
                    "link link-\(entry.style.rawValue)" + (entry.isIntended ? " link-intended" : "")
                )
                ArrowDrawing(look: entry.look).draw(
                    from: PagePoint(place.x, place.y + 5), to: PagePoint(place.x + 36, place.y + 5),
                    into: &line)
                group.add(line)
            }, words: entry.words)
    }
}
