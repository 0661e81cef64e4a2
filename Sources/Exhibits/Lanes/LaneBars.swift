/// Draws bars along time, paler towards ends that are not sure.
enum LaneBars {
    /// The look of a bar.
    struct Look {
        var color: String
        var opacity = 1.0
        var height: Double
        /// Whether it is only an outline, as what is only intended.
        var isOutline = false
        /// Whether its outline is a line of dots, as what nobody supports.
        var isDotted = false
    }

    private static let steps = 6

    /// Draws a bar whose upper edge is at a height.
    static func draw(
        _ bar: LaneSpan.Bar, _ look: Look, at y: Double, _ origin: PagePoint,
        into group: inout Canvas.Group
    ) {
        let (left, right) = (origin.x + bar.left, origin.x + bar.right)
        let top = origin.y + y
        if look.isOutline || look.isDotted {
            let box = PageBox(x: left, y: top, width: right - left, height: look.height)
            var shape = Canvas.Shape(
                CanvasPath(box), fill: look.isOutline ? "#FFFFFF" : look.color, stroke: "#6B7A8C")
            (shape.width, shape.dash) = (0.9, look.isDotted ? .dotted : .solid)
            group.add(shape)
        } else {
            for piece in pieces(of: bar) {
                let box = PageBox(
                    x: origin.x + piece.left, y: top, width: piece.width, height: look.height)
                var shape = Canvas.Shape(CanvasPath(box), fill: look.color)
                shape.opacity = look.opacity * piece.share
                group.add(shape)
            }
        }
        end(of: bar, look, PagePoint(right, top + look.height / 2), into: &group)
    }

    /// What lasts still points on, and what ended nobody knows when has a question mark.
    private static func end(
        of bar: LaneSpan.Bar, _ look: Look, _ place: PagePoint, into group: inout Canvas.Group
    ) {
        switch bar.end {
        case .day: break
        case .open:
            let half = look.height / 2 + 1
            var point = Canvas.Shape(
                CanvasPath(
                    through: [
                        PagePoint(place.x, place.y - half), PagePoint(place.x + half, place.y),
                        PagePoint(place.x, place.y + half),
                    ], isClosed: true), fill: look.color)
            point.opacity = look.opacity
            group.add(point)
        case .unknown:
            let style = TextStyle(8, "#404040")
            group.add(
                Canvas.Text("?", style, at: PagePoint(place.x - 5, place.y + 3), .middle))
        }
    }

    /// The pieces of a bar from left to right, each with how much of the colour it has.
    private static func pieces(
        of bar: LaneSpan.Bar
    ) -> [(left: Double, width: Double, share: Double)] {
        var pieces: [(left: Double, width: Double, share: Double)] = []
        let count = Double(steps)
        for step in 0..<steps where bar.softLeft > 0 {
            let wide = bar.softLeft / count
            pieces.append((bar.left + Double(step) * wide, wide, (Double(step) + 0.5) / count))
        }
        let (left, right) = (bar.left + bar.softLeft, bar.right - bar.softRight)
        if right > left { pieces.append((left, right - left, 1)) }
        for step in 0..<steps where bar.softRight > 0 {
            let wide = bar.softRight / count
            pieces.append(
                (max(left, right) + Double(step) * wide, wide, 1 - (Double(step) + 0.5) / count))
        }
        return pieces
    }
}
