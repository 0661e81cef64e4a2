import DiffusionModel
import Texts

/// Writes a drawing as DOT whose background it is, in the drawing language of Graphviz, which then
/// makes bitmaps and pages of it.
///
/// The language is that of xdot 1.7: a letter an operation, numbers behind it, each text with the
/// number of its bytes before it. No operation that reads a file is ever written.
package struct CanvasDOT {
    private let drawing: Canvas
    private let paint: DOTPaint

    /// Prepares to write.
    package init(_ drawing: Canvas) {
        self.drawing = drawing
        paint = DOTPaint(theme: drawing.theme)
    }

    /// The whole text.
    ///
    /// - Complexity: O(parts).
    package var text: String {
        var operations = ""
        for part in drawing.parts { append(part, to: &operations) }
        let (width, height) = (number(drawing.width), number(drawing.height))
        let corner = { (name: String, place: String) in
            "  \(name) [shape=point, style=invis, width=0.001, pos=\"\(place)\"];\n"
        }
        return "graph \"tributary\" {\n  graph [charset=\"UTF-8\", layout=nop2, bgcolor=\"white\", "
            + "pad=\"0\", _background=\"\(operations)\"];\n" + corner("a", "0,0")
            + corner("b", "\(width),\(height)") + "}\n"
    }

    private func append(_ part: Canvas.Part, to text: inout String) {
        switch part {
        case .shape(let shape): append(shape, to: &text)
        case .text(let words): append(words, to: &text)
        case .group(let group): for part in group.parts { append(part, to: &text) }
        }
    }

    private func append(_ shape: Canvas.Shape, to text: inout String) {
        if let fill = shape.fill {
            let color = paint(fill) + alpha(shape.opacity)
            // The outline is drawn with the area: where there is none it has the same colour.
            text += pen(color, "C") + pen(shape.stroke.map { paint($0) } ?? color, "c")
            text += style("setlinewidth(\(number(shape.stroke == nil ? 0 : shape.width)))")
            text += style(shape.dash.rawValue)
            text += course(shape.path, isFilled: true)
        } else if let stroke = shape.stroke {
            text += pen(paint(stroke), "c")
            text += style("setlinewidth(\(number(shape.width)))") + style(shape.dash.rawValue)
            text += course(shape.path, isFilled: false)
        }
    }

    private func course(_ path: CanvasPath, isFilled: Bool) -> String {
        if path.isStraight {
            let letter = path.isClosed ? (isFilled ? "P" : "p") : "L"
            return list(letter, path.points)
        }
        // Straight pieces are curves whose handles lie on them.
        var points = [path.start]
        var last = path.start
        for piece in path.pieces {
            switch piece {
            case .line(let end):
                points += [last, end, end]
                last = end
            case .curve(let first, let second, let end):
                points += [first, second, end]
                last = end
            }
        }
        return list(isFilled ? "b" : "B", points)
    }

    private func list(_ letter: String, _ points: [PagePoint]) -> String {
        "\(letter) \(points.count) " + points.map { point($0) }.joined()
    }

    private func append(_ words: Canvas.Text, to text: inout String) {
        let style = words.style
        // Neither can stand in the language, and both have a sign that looks alike.
        let shown = MarkupText.cleaned(words.words).replacing("\\", with: "\u{2216}")
            .replacing("\"", with: "\u{201D}")
        guard !shown.isEmpty else { return }
        let face = style.face ?? "Helvetica,Arial,sans-serif"
        let side =
            switch words.anchor {
            case .start: "-1"
            case .middle: "0"
            case .end: "1"
            }
        text += "F \(number(style.size)) \(counted(face)) t \(style.isBold ? 1 : 0) "
        text += pen(paint(style.color), "c")
        text += "T \(point(words.place))\(side) \(number(style.width(of: shown))) "
        text += counted(shown) + " "
    }

    private func pen(_ color: String, _ letter: String) -> String { "\(letter) \(counted(color)) " }

    private func style(_ words: String) -> String { "S \(counted(words)) " }

    private func counted(_ text: String) -> String { "\(text.utf8.count) -\(text)" }

    /// How much covers, as two digits behind a colour.
    private func alpha(_ opacity: Double) -> String {
        guard opacity < 1 else { return "" }
        let hex = String(Int((max(opacity, 0) * 255).rounded()), radix: 16, uppercase: true)
        return hex.count == 1 ? "0" + hex : hex
    }

    /// The language counts upwards.
    private func point(_ point: PagePoint) -> String {
        "\(number(point.x)) \(number(drawing.height - point.y)) "
    }

    private func number(_ value: Double) -> String { DOTText.number(value) }
}
