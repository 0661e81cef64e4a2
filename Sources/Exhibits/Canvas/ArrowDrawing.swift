/// Draws straight lines with the heads and tails of the house style, as Graphviz draws them in
/// other pictures.
struct ArrowDrawing {
    let look: LinkLook

    /// Draws a line from one point to another, its head at the second.
    func draw(from start: PagePoint, to end: PagePoint, into group: inout Canvas.Group) {
        let way = Way(from: start, to: end)
        let (head, tail) = (look.headLength, look.tailLength)
        let course = CanvasPath(through: [
            way.point(min(tail, way.length)), way.point(max(way.length - head, 0)),
        ])
        var line = Canvas.Shape(course, stroke: look.color)
        line.width = look.width
        line.dash = Canvas.Dash(look.dash)
        for shape in look.words == "Competition" ? doubled(line) : [line] { group.add(shape) }
        let marks = mark(look.tail, way.turned) + mark(look.head, way)
        guard !marks.isEmpty else { return }
        var ends = Canvas.Group("head")
        for mark in marks { ends.add(mark) }
        group.add(ends)
    }

    /// Competition is a double line: two strokes with the ground between.
    private func doubled(_ line: Canvas.Shape) -> [Canvas.Shape] {
        var (outer, inner) = (line, line)
        outer.width = look.width * 3
        (inner.width, inner.stroke) = (look.width, "#FFFFFF")
        return [outer, inner]
    }

    /// A straight way, along which things are placed.
    private struct Way {
        let start: PagePoint
        let end: PagePoint
        let length: Double

        init(from start: PagePoint, to end: PagePoint) {
            (self.start, self.end) = (start, end)
            let (across, down) = (end.x - start.x, end.y - start.y)
            length = (across * across + down * down).squareRoot()
        }

        var turned: Way { Way(from: end, to: start) }

        /// The point so far from the start, and so far to the right of the way.
        func point(_ along: Double, _ aside: Double = 0) -> PagePoint {
            guard length > 0 else { return start }
            let (across, down) = ((end.x - start.x) / length, (end.y - start.y) / length)
            return PagePoint(
                start.x + along * across - aside * down, start.y + along * down + aside * across)
        }
    }

    /// The mark at the end of a way.
    private func mark(_ name: String, _ way: Way) -> [Canvas.Shape] {
        let isOpen = name.hasPrefix("o")
        let size = look.headSize
        let tip = way.length
        let outline: CanvasPath
        switch isOpen ? String(name.dropFirst()) : name {
        case "none": return []
        case "dot":
            outline = CanvasPath(around: way.point(tip - 4 * size), radius: 4 * size)
        case "box":
            outline = area(way, [(7.5, -3.75), (7.5, 3.75), (0, 3.75), (0, -3.75)])
        case "diamond": outline = area(way, [(12, 0), (6, 4), (0, 0), (6, -4)])
        case "vee": outline = area(way, [(10, -4.5), (0, 0), (10, 4.5), (6.7, 0)])
        case "normaltee":
            return [
                shape(area(way, [(10, -3.5), (10, 3.5), (0, 0)]), isOpen),
                shape(area(way, [(12.5, -5), (12.5, 5), (10, 5), (10, -5)]), isOpen),
            ]
        default: outline = area(way, [(10, -3.5), (10, 3.5), (0, 0)])
        }
        return [shape(outline, isOpen)]
    }

    /// An area by its corners: how far each is before the tip, and how far aside.
    private func area(_ way: Way, _ corners: [(Double, Double)]) -> CanvasPath {
        CanvasPath(
            through: corners.map {
                way.point(way.length - $0.0 * look.headSize, $0.1 * look.headSize)
            }, isClosed: true)
    }

    private func shape(_ path: CanvasPath, _ isOpen: Bool) -> Canvas.Shape {
        let color = look.color
        var shape = Canvas.Shape(path, fill: isOpen ? "#FFFFFF" : color, stroke: color)
        shape.width = isOpen ? max(0.8, look.width * 0.7) : 0.8
        return shape
    }
}
