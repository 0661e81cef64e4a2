import DiffusionModel
import Texts

/// Builds the HTML-like labels of cards and captions.
struct DOTLabel {
    var paint: DOTPaint

    /// Opens a table; the break after each row keeps the lexer's pieces short.
    private static let open = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "

    /// The label of a card; `isFixed` keeps the size whatever a font's widths turn out to be.
    func card(_ text: CardText, width: Double, isFixed: Bool) -> String {
        let size =
            isFixed
            ? " HEIGHT=\"\(Int(text.height.rounded(.up)))\" FIXEDSIZE=\"TRUE\"" : ""
        var html = Self.open + "CELLPADDING=\"0\" WIDTH=\"\(Int(width))\"\(size)>\n"
        for line in text.lines { html += row(line, width: width) }
        // A table without rows is a syntax error.
        if text.lines.isEmpty { html += "<TR><TD></TD></TR>" }
        return html + "</TABLE>"
    }

    /// Plain lines of text, flush left.
    func lines(_ lines: [CardText.Line], width: Double, isFixed: Bool) -> String {
        var text = CardText(DiagramCard(id: "", style: .plain, name: ""), width: 1)
        text.lines = lines
        return card(text, width: width, isFixed: isFixed)
    }

    private func row(_ line: CardText.Line, width: Double) -> String {
        let height = " HEIGHT=\"\(Int(line.height.rounded()))\""
        guard line.runs.count > 1 else {
            let runs = line.runs.map { run($0) }
            return "<TR><TD ALIGN=\"LEFT\"\(height)>\(runs.joined())</TD></TR>\n"
        }
        // A cell of its own for each run: without fonts bold is measured as if it were regular.
        var cells = ""
        var rest = Int(width)
        for run in line.runs {
            let width = Int((run.style.width(of: run.text) + 4).rounded(.up))
            cells += "<TD ALIGN=\"LEFT\" WIDTH=\"\(width)\">\(self.run(run))</TD>"
            rest -= width
        }
        // What is left of the line is a cell too, else Graphviz shares it out among the others.
        cells += rest > 0 ? "<TD WIDTH=\"\(rest)\"></TD>" : ""
        let table = Self.open + "CELLPADDING=\"0\"><TR>\(cells)</TR></TABLE>"
        return "<TR><TD ALIGN=\"LEFT\"\(height)>\(table)</TD></TR>\n"
    }

    /// A run with some space around it.
    func padded(_ run: CardText.Run) -> String {
        "<TABLE BORDER=\"0\" CELLPADDING=\"4\"><TR><TD>\(self.run(run))</TD></TR></TABLE>"
    }

    /// A run on a white ground that hides the line behind it, and no line that passes beside.
    func grounded(_ run: CardText.Run) -> String {
        let plain = "<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING="
        return plain + "\"2\"><TR><TD>" + plain + "\"0\" BGCOLOR=\"white\"><TR><TD>"
            + self.run(run) + "</TD></TR></TABLE></TD></TR></TABLE>"
    }

    func run(_ run: CardText.Run) -> String {
        let text = DOTText.escaped(run.text)
        // Graphviz takes an element without text for a mistake.
        guard !text.isEmpty else { return "" }
        let inner = run.style.isBold ? "<B>\(text)</B>" : text
        let size = DOTText.number(run.style.size)
        let color = paint(run.style.color)
        let face = run.style.face.map { " FACE=\"\($0)\"" } ?? ""
        return "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(color)\"\(face)>\(inner)</FONT>"
    }
}
