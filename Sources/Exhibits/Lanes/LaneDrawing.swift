import DiffusionModel

/// Draws a chart along time.
package struct LaneDrawing {
    let layout: LaneLayout
    let marks: DeedMarks
    private let ids: DiagramIDs
    var diagram: Diagram { layout.chart.diagram }
    static let tenure = LaneBars.Look(color: "#C9D9EA", height: 10)

    /// The widths of the scale that are tried for a page, in points.
    private static let widths: [Double] = [360, 460, 640, 900, 1_300, 1_800]

    /// Lays a chart out, for a page in the shape in which its text is largest.
    package init(_ chart: LaneChart) {
        self.init(LaneLayout(chart))
        guard chart.diagram.page != .natural else { return }
        var best = canvas.scale
        for width in Self.widths {
            let other = LaneDrawing(LaneLayout(chart, width: width))
            let scale = other.canvas.scale
            if scale > best { (self, best) = (other, scale) }
        }
    }

    private init(_ layout: LaneLayout) {
        self.layout = layout
        ids = DiagramIDs(layout.chart.diagram)
        marks = DeedMarks(layout.chart.deeds)
    }

    /// The drawing.
    ///
    /// - Complexity: O(arrows · lanes) time.
    package var canvas: Canvas {
        let labels = LaneLabels(layout)
        var told = diagram
        told.notes = layout.chart.notesOfLines + told.notes + LaneNotes(layout, labels).notes
        return PictureFrame(told, width: layout.width, cut: layout.cut + labels.cut).drawing(
            height: layout.height, samples: samples
        ) { top, canvas in
            let origin = PagePoint(PictureFrame.margin, top)
            drawLanes(origin, &canvas)
            drawAxis(origin, &canvas)
            for item in layout.items { drawBar(of: item, origin, &canvas) }
            for arrow in layout.arrows { draw(arrow, origin, &canvas) }
            for item in layout.items { draw(item, origin, &canvas) }
            var group = Canvas.Group("labels")
            for label in labels.labels { group.add(label.text.moved(by: origin)) }
            canvas.add(group)
        }
    }

    // MARK: - Ground

    static func ground(of lane: Int) -> String { lane % 2 == 0 ? "#F4F6F9" : "#FBFCFD" }

    private func drawLanes(_ origin: PagePoint, _ canvas: inout Canvas) {
        for (number, lane) in layout.lanes.enumerated() {
            var group = Canvas.Group("lane", id: ids.cards[number])
            group.title = diagram.cards[number].name
            group.say("id", diagram.cards[number].id)
            let box = CanvasPath(lane.box.moved(by: origin))
            group.add(Canvas.Shape(box, fill: Self.ground(of: number)))
            var y = origin.y + lane.box.y + 6
            for line in lane.name {
                y += line.height
                var x = origin.x + 6
                for run in line.runs {
                    group.add(Canvas.Text(run.text, run.style, at: PagePoint(x, y - 3)))
                    x += run.style.width(of: run.text) + 5
                }
            }
            canvas.add(group)
            var spine = Canvas.Group("rule spine")
            let height = origin.y + lane.spine
            spine.add(
                line(
                    PagePoint(origin.x + LaneLayout.names, height),
                    PagePoint(origin.x + layout.width, height), "#B8C2CE", 0.8))
            canvas.add(spine)
        }
    }

    private func line(
        _ start: PagePoint, _ end: PagePoint, _ color: String, _ width: Double
    ) -> Canvas.Shape {
        var line = Canvas.Shape(CanvasPath(through: [start, end]), stroke: color)
        line.width = width
        return line
    }

    private func drawAxis(_ origin: PagePoint, _ canvas: inout Canvas) {
        var group = Canvas.Group("rule axis")
        let upper = origin.y + LaneLayout.axisHeight
        let lower = origin.y + layout.height - (layout.axis == nil ? 0 : LaneLayout.axisHeight)
        for tick in layout.axis?.ticks ?? [] {
            let x = origin.x + (layout.axis?.place(of: tick.day) ?? 0)
            group.add(line(PagePoint(x, upper), PagePoint(x, lower), "#DDE3EA", 0.6))
            for y in [upper - 6, lower + 12] {
                let place = PagePoint(x, y)
                group.add(Canvas.Text(tick.label, LaneLayout.tickStyle, at: place, .middle))
            }
        }
        if let undated = layout.undated {
            let x = origin.x + undated.lowerBound
            var edge = line(PagePoint(x, origin.y + 2), PagePoint(x, lower), "#8C96A5", 1)
            edge.dash = .dotted
            group.add(edge)
            let place = PagePoint(x + 6, upper - 6)
            group.add(Canvas.Text("Undated", LaneLayout.tickStyle, at: place))
        }
        canvas.add(group)
    }

    // MARK: - Arrows

    private func draw(
        _ arrow: LaneArrows.Arrow, _ origin: PagePoint, _ canvas: inout Canvas
    ) {
        let link = diagram.links[arrow.link]
        let look = LinkLook(link)
        let stage = link.isIntended ? " link-intended" : ""
        let dispute = link.marks.dispute == .none ? "" : " link-disputed"
        var group = Canvas.Group(
            "link link-\(link.style.rawValue)\(stage)\(dispute)", id: ids.links[arrow.link])
        group.title = link.sentence
        tell(of: arrow, link, &group)
        drawBars(of: arrow, look, origin, &group)
        let ends = layout.ends(of: arrow)
        let (start, end) = (ends.from.moved(by: origin), ends.to.moved(by: origin))
        var behind = Canvas.Group("behind")
        behind.add(line(start, end, "#FFFFFF", look.width + 2.4))
        group.add(behind)
        // Who acts has a dot; where there is no head both ends have one.
        var dots = Canvas.Group("head")
        for place in look.head == "none" ? [start, end] : [start] where look.tail == "none" {
            let dot = CanvasPath(around: place, radius: look.width * 0.6 + 1)
            dots.add(Canvas.Shape(dot, fill: look.color))
        }
        if !dots.parts.isEmpty { group.add(dots) }
        ArrowDrawing(look: look).draw(from: start, to: end, into: &group)
        canvas.add(group)
    }

    private func drawBars(
        of arrow: LaneArrows.Arrow, _ look: LinkLook, _ origin: PagePoint,
        _ group: inout Canvas.Group
    ) {
        var days = Canvas.Group("days")
        let bar = LaneBars.Look(color: look.color, opacity: 0.3, height: 4)
        let lanes = layout.lanes
        if let from = arrow.bars.from {
            LaneBars.draw(from, bar, at: lanes[arrow.lanes.from].spine - 2, origin, into: &days)
        }
        if let to = arrow.bars.to {
            let y = lanes[arrow.lanes.to].spine - 2 + Double(arrow.level) * 5
            LaneBars.draw(to, bar, at: y, origin, into: &days)
        }
        if !days.parts.isEmpty { group.add(days) }
    }

    /// What programs read of an arrow.
    private func tell(
        of arrow: LaneArrows.Arrow, _ link: DiagramLink, _ group: inout Canvas.Group
    ) {
        group.say("id", link.id)
        group.say("from", diagram.cards[arrow.lanes.from].id)
        group.say("to", diagram.cards[arrow.lanes.to].id)
        if link.count > 1 { group.say("count", String(link.count)) }
        let time = layout.chart.times[arrow.link]
        if time.departure != time.arrival {
            group.say("departure", time.departure.map { Wording.timing($0) })
        }
        group.say("date", (time.arrival ?? time.departure).map { Wording.timing($0) })
    }
}

extension PagePoint {
    /// The point so far from where it was.
    func moved(by offset: PagePoint) -> PagePoint { PagePoint(x + offset.x, y + offset.y) }
}

extension PageBox {
    /// The box so far from where it was.
    func moved(by offset: PagePoint) -> PageBox {
        PageBox(x: x + offset.x, y: y + offset.y, width: width, height: height)
    }
}

extension Canvas.Text {
    /// The text so far from where it was.
    func moved(by offset: PagePoint) -> Canvas.Text {
        Canvas.Text(words, style, at: place.moved(by: offset), anchor)
    }
}
