/// Finds places for the words on lines: beside the line, on no card, title, line or other words.
struct LabelPlacer {
    static let style = TextStyle(9, "#404040")
    private static let widest = 240.0
    private static let margin = 12.0

    private let blocked: [PageBox]
    /// The width of the panels: words beside them would make the page lopsided.
    private let width: Double

    init(_ placed: PlacedDiagram) {
        width = placed.width
        // Words that straddle the edge of a panel would belong to neither side.
        let edges = placed.panels.filter { $0.panel.tone != .none }.flatMap { panel in
            [panel.box.x, panel.box.right].map { x in
                PageBox(x: x - 2, y: panel.box.y, width: 4, height: panel.box.height)
            }
        }
        blocked =
            placed.cards.map { $0.box.grown(by: 1) } + placed.panels.compactMap(\.titleBox) + edges
    }

    func place(on lines: inout [PlacedDiagram.Line]) {
        let courses = lines.map { $0.route.samples(perPiece: 24) }
        var taken = blocked
        let others = zip(lines, courses).map { Self.strips(of: $0, $1, margin: 5) }
        for index in lines.indices {
            let words = LinkLook.words(on: lines[index].link)
            let text = TextMetrics.wrap(words, in: Self.widest, style: Self.style, most: 1)
            guard let text = text.first else { continue }
            let size = (Self.style.width(of: text) + 4, Self.style.lineHeight)
            // Close to its own line, and well off all others.
            let strokes =
                Self.strips(of: lines[index], courses[index], margin: 1)
                + others.indices.filter { $0 != index }.flatMap { others[$0] }
            guard let box = free(for: size, along: courses[index], taken + strokes) else {
                continue
            }
            taken.append(box)
            lines[index].label = PlacedDiagram.Label(text: text, box: box)
        }
    }

    /// The boxes that a line's own stroke covers.
    private static func strips(
        of line: PlacedDiagram.Line, _ course: [PagePoint], margin: Double
    ) -> [PageBox] {
        let margin = LinkLook(line.link).width / 2 + margin
        return zip(course, course.dropFirst()).map { one, two in
            PageBox(
                x: min(one.x, two.x), y: min(one.y, two.y), width: abs(one.x - two.x),
                height: abs(one.y - two.y)
            ).grown(by: margin)
        }
    }

    /// The first free place; words that would cover something are left to the tooltip.
    private func free(
        for size: (width: Double, height: Double), along course: [PagePoint], _ taken: [PageBox]
    ) -> PageBox? {
        candidates(size, course).first { box in
            box.x >= -Self.margin && box.right <= width + Self.margin
                && !taken.contains(where: box.overlaps)
        }
    }

    private func candidates(
        _ size: (width: Double, height: Double), _ course: [PagePoint]
    ) -> [PageBox] {
        // From the middle of the line outward.
        let middle = course.count / 2
        let order = course.indices.sorted { (abs($0 - middle), $0) < (abs($1 - middle), $1) }
        return order.flatMap { index -> [PageBox] in
            let point = course[index]
            let shifts = [
                (-0.5, -1.4), (-0.5, 0.4), (0.08, -0.5), (-1.08, -0.5), (-0.5, -1.9), (-0.5, 0.9),
                (-0.5, -2.6), (-0.5, 1.6),
            ]
            return shifts.map { across, down in
                PageBox(
                    x: point.x + across * size.width, y: point.y + down * size.height,
                    width: size.width, height: size.height)
            }
        }
    }
}
