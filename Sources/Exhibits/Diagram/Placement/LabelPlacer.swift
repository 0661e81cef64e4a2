/// Finds places for the words on lines: beside the line, on no card, title, line or other words.
struct LabelPlacer {
    static let style = TextStyle(9, "#404040")
    /// How wide words may be: cut shorter where they find no place otherwise.
    private static let widths = [240.0, 120, 60]
    private static let margin = 12.0

    private let blocked: [PageBox]
    /// The cards and the titles of panels, over which words never lie.
    private let cards: [PageBox]
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
        cards = placed.cards.map { $0.box.grown(by: 1) } + placed.panels.compactMap(\.titleBox)
        blocked = cards + edges
    }

    func place(on lines: inout [PlacedDiagram.Line]) {
        let courses = lines.map { $0.route.samples(perPiece: 24) }
        var taken = blocked
        var set: [PageBox] = []
        let others = zip(lines, courses).map { Self.strips(of: $0, $1, margin: 5) }
        for index in lines.indices {
            let link = lines[index].link
            guard !LineLabel(link, in: Self.widths[0]).text.isEmpty else { continue }
            // Close to its own line, and well off all others.
            let strokes =
                Self.strips(of: lines[index], courses[index], margin: 1)
                + others.indices.filter { $0 != index }.flatMap { others[$0] }
            let places = Places(taken: taken, strokes: strokes, unmoved: cards + set)
            let found = Self.widths.lazy.compactMap { width in
                label(LineLabel(link, in: width), along: courses[index], places)
            }.first
            guard let found else {
                lines[index].isCrowdedOut = true
                continue
            }
            taken.append(found.box)
            set.append(found.box)
            lines[index].label = found
        }
    }

    /// What words keep off; the less room there is, the fewer things they keep off.
    private struct Places {
        let taken: [PageBox]
        let strokes: [PageBox]
        /// What is never covered.
        let unmoved: [PageBox]
    }

    /// Where every place crosses a line the words lie on it, on a ground of their own.
    private func label(
        _ label: LineLabel, along course: [PagePoint], _ places: Places
    ) -> PlacedDiagram.Label? {
        let size = (Self.style.width(of: label.text) + 4, Self.style.lineHeight)
        let clear = free(for: size, along: course, places.taken + places.strokes)
        let box =
            clear ?? free(for: size, along: course, places.taken)
            ?? free(for: size, along: course, places.unmoved, isWide: true)
        return box.map {
            PlacedDiagram.Label(
                text: label.text, uncut: label.uncut, box: $0, isOnLines: clear == nil)
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

    /// The first free place, or nil where words would cover something everywhere.
    private func free(
        for size: (width: Double, height: Double), along course: [PagePoint], _ taken: [PageBox],
        isWide: Bool = false
    ) -> PageBox? {
        let margin = isWide ? size.width : Self.margin
        return candidates(size, course).first { box in
            box.x >= -margin && box.right <= width + margin
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
