import DiffusionModel

/// The legend of a drawing that a layout engine places: set as text, with strokes in tables.
struct FreeLegend {
    let label: DOTLabel

    /// The table of entries, which the foot of a drawing holds.
    func text(of entries: [LegendEntry]) -> String {
        var rows = ""
        // Four in a row, so that the legend does not widen the picture.
        for start in stride(from: 0, to: entries.count, by: 4) {
            let row = entries[start..<min(start + 4, entries.count)]
            let width = row.reduce(0) { $0 + Self.strokeWidth + legendWidth($1) }
            let cells = row.map { legendCells($0) }.joined(separator: "\n")
            rows +=
                "<TR><TD ALIGN=\"LEFT\">\(fixed(width, 17))<TR>\(cells)</TR></TABLE></TD></TR>\n"
        }
        return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\">\(rows)</TABLE>"
    }

    private static let strokeWidth = 48
    private static let words = TextStyle(9, "#404040")

    private func legendWidth(_ entry: LegendEntry) -> Int {
        Int(Self.words.width(of: entry.words).rounded(.up)) + 22
    }

    /// The beginning of a table that keeps its size; others are stretched, and their cells apart.
    private func fixed(_ width: Int, _ height: Int) -> String {
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" "
            + "FIXEDSIZE=\"TRUE\" ALIGN=\"LEFT\" WIDTH=\"\(width)\" HEIGHT=\"\(height)\">"
    }

    /// A head as a letter, for a legend that is set as text.
    private static func arrow(_ head: String) -> String {
        switch head {
        case "none": ""
        case "vee": ">"
        case "obox": "□"
        case "normaltee": "▍▶"
        case "onormaltee": "▍▷"
        case "diamond": "◆"
        case "odiamond": "◇"
        default: head.hasPrefix("o") ? "▷" : "▶"
        }
    }

    /// The mark at the start of a line as a letter.
    private static func mark(_ tail: String) -> String {
        switch tail {
        case "obox": "□"
        case "dot": "●"
        default: "○"
        }
    }

    private func legendCells(_ entry: LegendEntry) -> String {
        let color = label.paint(entry.look.color)
        let dash = entry.look.dash.map { " STYLE=\"\($0.uppercased())\"" } ?? ""
        let border = max(1, Int(entry.look.width.rounded()))
        let arrow = Self.arrow(entry.look.head)
        let words = CardText.Run(text: entry.words, style: Self.words)
        let head = CardText.Run(text: arrow, style: TextStyle(9, entry.look.color))
        // A double line has two strokes where others have one.
        let heights = entry.style == .competition ? [4, 4] : [6]
        let isMarked = entry.look.tail != "none"
        var rows = heights.map { height in
            "<TD BORDER=\"\(border)\" SIDES=\"B\"\(dash) COLOR=\"\(color)\" "
                + "WIDTH=\"\(isMarked ? 20 : 28)\" HEIGHT=\"\(height)\" FIXEDSIZE=\"TRUE\"></TD>"
        }
        let mark = CardText.Run(
            text: Self.mark(entry.look.tail), style: TextStyle(9, entry.look.color))
        if isMarked {
            rows[0] =
                "<TD ROWSPAN=\"\(rows.count + 1)\" WIDTH=\"8\">\(label.run(mark))</TD>" + rows[0]
        }
        rows[0] += "<TD ROWSPAN=\"\(rows.count + 1)\" WIDTH=\"16\">\(label.run(head))</TD>"
        rows.append("<TD HEIGHT=\"\(12 - heights.reduce(0, +))\"></TD>")
        let stroke = fixed(44, 12) + rows.map { "<TR>\($0)</TR>" }.joined() + "</TABLE>"
        return "<TD WIDTH=\"\(Self.strokeWidth)\" ALIGN=\"LEFT\">\(stroke)</TD>"
            + "<TD WIDTH=\"\(legendWidth(entry))\" ALIGN=\"LEFT\">\(label.run(words))</TD>"
    }
}
