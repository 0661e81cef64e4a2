import DiffusionModel

/// Draws a matrix.
package final class MatrixDrawing {
    private let chart: MatrixChart
    /// How wide and high a cell is.
    private let cell: (width: Double, height: Double)
    /// How wide the names of rows are.
    private let names: Double
    private let label: TextStyle
    /// Whether columns are called by the numbers of rows, or by numbers of their own.
    private let isNumbered: Bool
    /// Whether the names of rows stand beside them.
    private let namesRows: Bool
    /// For how many links the darkest cell stands.
    private let most: Int
    private static let ground = "#F4F6F9"
    private static let deed = "#262626"
    private static let mostSentences = 8

    /// Lays a matrix out.
    ///
    /// - Parameters:
    ///   - chart: The matrix.
    ///   - most: For how many links the darkest cell stands; nil where that is one of the matrix.
    ///   - isSmall: Whether it is one of several on a page.
    ///   - namesRows: Whether the names of rows stand beside them.
    package init(
        _ chart: MatrixChart, most: Int? = nil, isSmall: Bool = false, namesRows: Bool = true
    ) {
        (self.chart, self.namesRows) = (chart, namesRows)
        self.most = most ?? chart.cells.map(\.count).max() ?? 1
        let longer = max(chart.rows.count, chart.columns.count)
        let usual: Double = longer <= 30 ? 18 : longer <= 80 ? 13 : longer <= 200 ? 10 : 8
        let height: Double = isSmall ? (longer <= 12 ? 13 : longer <= 24 ? 10 : 8) : usual
        label = TextStyle(min(9, max(6, height * 0.7)), "#262626")
        switch chart.content {
        case .actors: (cell, isNumbered) = ((height, height), true)
        case .years:
            (cell, isNumbered) = (
                (chart.columns.count <= 40 && !isSmall ? max(height, 24) : height, height), false
            )
        case .policies:
            isNumbered = chart.columns.count > 8
            cell = (Self.width(of: chart, height), height)
        }
        let style = label
        let longest = chart.rows.map { style.width(of: Self.short($0.name)) }.max() ?? 0
        names = (namesRows ? longest + 16 : 0) + (isNumbered ? style.width(of: "000 ") : 0)
    }

    /// How wide the cells of policies are: as wide as what stands in them, within bounds.
    private static func width(of chart: MatrixChart, _ height: Double) -> Double {
        let style = TextStyle(min(9, max(6, height * 0.7)), "#262626")
        let words =
            chart.cells.map(\.text) + (chart.columns.count > 8 ? [] : chart.columns.map(\.name))
        return min(max(words.map { style.width(of: $0) }.max() ?? 0, 40), 150) + 10
    }

    private static func short(_ name: String) -> String {
        name.count > 40 ? name.prefix(39) + "…" : name
    }

    /// The drawing.
    ///
    /// - Complexity: O(rows + columns + cells) time.
    package var canvas: Canvas {
        var told = chart.diagram
        // Cells are explained, and not the lines that they stand for.
        told.links = []
        if let key { told.notes.insert(key, at: 0) }
        return body.canvas(told, width: 560)
    }

    /// Which policy each number above a column is; nil where names stand there.
    var key: String? {
        guard isNumbered, chart.content == .policies else { return nil }
        let key = chart.columns.enumerated().map { "\($0 + 1) \($1.name)" }
        return "Columns: " + key.joined(separator: ", ") + "."
    }

    /// What is drawn between the title and the legend.
    var body: PictureBody {
        let width = names + Double(chart.columns.count) * cell.width
        let height = head + Double(chart.rows.count) * cell.height
        let cut =
            chart.rows.map(\.name).filter { $0.count > 40 }
            + chart.cells.filter { fitted($0) != $0.text }.map {
                "\(chart.rows[$0.row].name), \(chart.columns[$0.column].name): \($0.text)"
            }
        return PictureBody(
            width: width, height: height, samples: samples, cut: cut
        ) { [self] corner, canvas in
            let origin = PagePoint(corner.x, corner.y + head)
            draw(rowsAt: origin, &canvas)
            draw(columnsAt: origin, &canvas)
            draw(breaksAt: origin, &canvas)
            for cell in chart.cells { draw(cell, origin, &canvas) }
        }
    }

    /// Lines between communities.
    private func draw(breaksAt origin: PagePoint, _ canvas: inout Canvas) {
        guard !chart.breaks.isEmpty else { return }
        let left = origin.x + names
        let right = left + Double(chart.columns.count) * cell.width
        let bottom = origin.y + Double(chart.rows.count) * cell.height
        var group = Canvas.Group("rule breaks")
        for row in chart.breaks {
            let y = origin.y + Double(row) * cell.height
            var lines = [[PagePoint(origin.x, y), PagePoint(right, y)]]
            if chart.content == .actors {
                let x = left + Double(row) * cell.width
                lines.append([PagePoint(x, origin.y), PagePoint(x, bottom)])
            }
            for line in lines {
                var rule = Canvas.Shape(CanvasPath(through: line), stroke: "#8A93A0")
                rule.width = 0.8
                group.add(rule)
            }
        }
        canvas.add(group)
    }

    /// How high the heads of columns are.
    private var head: Double { chart.content == .policies && !isNumbered ? 30 : 26 }

    // MARK: - Rows and columns

    private func draw(rowsAt origin: PagePoint, _ canvas: inout Canvas) {
        var group = Canvas.Group("lane rows")
        let width = Double(chart.columns.count) * cell.width
        for (number, row) in chart.rows.enumerated() {
            let y = origin.y + Double(number) * cell.height
            if number % 2 == 0 {
                let box = PageBox(x: origin.x, y: y, width: names + width, height: cell.height)
                group.add(Canvas.Shape(CanvasPath(box), fill: Self.ground))
            }
            let base = y + cell.height / 2 + label.size * 0.35
            let end = PagePoint(origin.x + names - 6, base)
            if namesRows { group.add(Canvas.Text(Self.short(row.name), label, at: end, .end)) }
            if isNumbered, chart.content == .actors {
                group.add(
                    Canvas.Text(String(number + 1), faint, at: PagePoint(origin.x + 2, base)))
            }
        }
        canvas.add(group)
    }

    private var faint: TextStyle { TextStyle(label.size, "#595959") }

    private func draw(columnsAt origin: PagePoint, _ canvas: inout Canvas) {
        var group = Canvas.Group("rule columns")
        let height = Double(chart.rows.count) * cell.height
        var end = -Double.infinity
        for (number, column) in chart.columns.enumerated() {
            let x = origin.x + names + (Double(number) + 0.5) * cell.width
            let words = isNumbered ? String(number + 1) : Self.short(column.name)
            let half = label.width(of: words) / 2
            // A name for which there is no room leaves its place to the next.
            guard x - half > end + 2 else { continue }
            end = x + half
            group.add(Canvas.Text(words, faint, at: PagePoint(x, origin.y - 6), .middle))
            let line = [PagePoint(x, origin.y - 3), PagePoint(x, origin.y + height)]
            var rule = Canvas.Shape(CanvasPath(through: line), stroke: "#E3E8EE")
            rule.width = 0.4
            group.add(rule)
        }
        canvas.add(group)
        guard chart.content == .actors else { return }
        var axes = Canvas.Group("axis")
        axes.add(
            Canvas.Text("from ↓   to →", faint, at: PagePoint(origin.x + 2, origin.y - 6)))
        if namesRows { canvas.add(axes) }
    }

    // MARK: - Cells

    private func draw(
        _ cell: MatrixChart.Cell, _ origin: PagePoint, _ canvas: inout Canvas
    ) {
        var group = Canvas.Group("cell")
        let listed = cell.sentences.prefix(Self.mostSentences)
        let more = cell.sentences.count - listed.count
        group.title = listed.joined(separator: "\n") + (more > 0 ? "\nand \(more) more" : "")
        group.say("row", chart.rows[cell.row].id)
        group.say("column", chart.columns[cell.column].id)
        group.say("count", String(cell.count))
        let box = PageBox(
            x: origin.x + names + Double(cell.column) * self.cell.width + 1,
            y: origin.y + Double(cell.row) * self.cell.height + 1,
            width: self.cell.width - 2, height: self.cell.height - 2)
        for shape in shapes(of: cell, box) { group.add(shape) }
        let words = cell.text.isEmpty ? (cell.count > 1 ? String(cell.count) : "") : fitted(cell)
        let hasRoom = label.width(of: words) <= box.width && label.size * 1.15 <= box.height
        if !words.isEmpty, hasRoom {
            let isDark = isDark(cell)
            let style = TextStyle(label.size, isDark ? "#FFFFFF" : "#1A1A1A")
            let base = box.y + box.height / 2 + label.size * 0.35
            group.add(Canvas.Text(words, style, at: PagePoint(box.centre.x, base), .middle))
        }
        canvas.add(group)
    }

    /// What is written in a cell, as much as there is room for.
    private func fitted(_ cell: MatrixChart.Cell) -> String {
        TextMetrics.fitted(cell.text, in: self.cell.width - 6, style: label)
    }

    /// How much of its colour a cell has: more links, more colour.
    private func opacity(_ cell: MatrixChart.Cell) -> Double {
        let share = most > 1 ? Double(cell.count - 1) / Double(most - 1) : 1
        return (cell.isOpen ? 0.35 : 1) * (0.55 + 0.45 * share)
    }

    private func isDark(_ cell: MatrixChart.Cell) -> Bool {
        !cell.isIntended && (cell.isAdoption || !cell.isDeed && opacity(cell) > 0.7)
    }

    /// A band for each meaning; an outline where all is only intended.
    private func shapes(
        of cell: MatrixChart.Cell, _ box: PageBox
    ) -> [Canvas.Shape] {
        var colors = cell.styles.map { LinkLook($0).color }
        if cell.isDeed { colors.insert(Self.deed, at: 0) }
        let wide = box.width / Double(max(colors.count, 1))
        return colors.enumerated().map { number, color in
            let band = PageBox(
                x: box.x + Double(number) * wide, y: box.y, width: wide, height: box.height)
            let isOtherDeed = cell.isDeed && number == 0 && !cell.isAdoption
            guard !cell.isIntended, !isOtherDeed else {
                var outline = Canvas.Shape(
                    CanvasPath(band.grown(by: -0.5)), fill: "#FFFFFF", stroke: color)
                outline.width = 1
                return outline
            }
            var area = Canvas.Shape(CanvasPath(band), fill: color)
            area.opacity =
                cell.isDeed && number == 0 ? (cell.isOpen ? 0.4 : 1) : opacity(cell)
            return area
        }
    }

    // MARK: - Legend

    private var samples: [PictureFrame.Sample] {
        var samples: [PictureFrame.Sample] = []
        let present = Set(chart.cells.flatMap(\.styles))
        // Some meanings differ by their lines alone, which cells have not.
        var (colors, words): ([String], [String: [String]]) = ([], [:])
        for style in LinkKind.Style.allCases where present.contains(style) {
            let look = LinkLook(style)
            if words[look.color] == nil { colors.append(look.color) }
            let isFirst = words[look.color] == nil
            words[look.color, default: []].append(isFirst ? look.words : look.words.lowercased())
        }
        for color in colors {
            samples.append(sample(color, Wording.list(words[color] ?? [], "or")))
        }
        if chart.cells.contains(where: \.isAdoption) {
            samples.append(sample(Self.deed, "Adoption"))
        }
        if chart.cells.contains(where: { $0.isDeed && !$0.isAdoption }) {
            samples.append(sample(Self.deed, "Other deed", isOutline: true))
        }
        if chart.cells.contains(where: \.isOpen) {
            samples.append(sample("#6B6B6B", "One of these years", opacity: 0.35))
        }
        if chart.cells.contains(where: { $0.isIntended && !$0.styles.isEmpty }) {
            samples.append(sample("#6B6B6B", "Only intended", isOutline: true))
        }
        return samples
    }

    private func sample(
        _ color: String, _ words: String, opacity: Double = 1, isOutline: Bool = false
    ) -> PictureFrame.Sample {
        PictureFrame.Sample(
            draw: { place, group in
                let box = PageBox(x: place.x + 12, y: place.y - 1, width: 14, height: 12)
                var shape = Canvas.Shape(
                    CanvasPath(box), fill: isOutline ? "#FFFFFF" : color,
                    stroke: isOutline ? color : nil)
                shape.opacity = opacity
                var part = Canvas.Group("sample cell")
                part.add(shape)
                group.add(part)
            }, words: words)
    }
}
