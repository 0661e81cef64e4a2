import DiffusionModel
import Texts

/// Writes a drawing as SVG 1.1, the same bytes every time, with no font or file from elsewhere.
package struct CanvasSVG {
    private let drawing: Canvas
    private let generator: String?
    private let paint: DOTPaint

    /// Prepares to write.
    ///
    /// - Parameters:
    ///   - drawing: What is drawn.
    ///   - generator: What made the file, named once at its top; nil leaves it out.
    package init(_ drawing: Canvas, generator: String?) {
        (self.drawing, self.generator) = (drawing, generator)
        paint = DOTPaint(theme: drawing.theme)
    }

    /// The whole file.
    ///
    /// - Complexity: O(parts).
    package var bytes: [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        if let generator {
            // Two hyphens would end the comment.
            let safe = MarkupText.escaped(generator).split(separator: "-").joined(separator: "-")
            text += "<!-- Made by \(safe) -->\n"
        }
        let (width, height) = size
        text +=
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)pt\" height=\"\(height)pt\" "
            + "viewBox=\"0 0 \(number(drawing.width)) \(number(drawing.height))\" role=\"img\" "
            + "class=\"tributary theme-\(drawing.theme.rawValue)\" "
            + "aria-labelledby=\"picture-title picture-description\" "
            + "font-family=\"Helvetica,Arial,sans-serif\">\n"
        let title = drawing.title.isEmpty ? "Picture" : drawing.title
        text += "<title id=\"picture-title\">\(MarkupText.escaped(title))</title>\n"
        text += "<desc id=\"picture-description\">\(MarkupText.escaped(drawing.summary))</desc>\n"
        if drawing.theme == .screen { text += DarkCanvas.style }
        let ground = PageBox(x: 0, y: 0, width: drawing.width, height: drawing.height)
        text += "<g class=\"ground\">"
        append(Canvas.Shape(CanvasPath(ground), fill: "#FFFFFF"), to: &text)
        text += "</g>\n"
        for part in drawing.parts { append(part, to: &text) }
        return Array((text + "</svg>\n").utf8)
    }

    /// What the picture takes on its page, or by itself.
    private var size: (String, String) {
        let scale = drawing.scale
        return (number(drawing.width * scale), number(drawing.height * scale))
    }

    private func append(_ part: Canvas.Part, to text: inout String) {
        switch part {
        case .shape(let shape): append(shape, to: &text)
        case .text(let words): append(words, to: &text)
        case .group(let group): append(group, to: &text)
        }
    }

    private func append(_ group: Canvas.Group, to text: inout String) {
        text += "<g"
        if let id = group.id { text += " id=\"\(MarkupText.escaped(id))\"" }
        text += " class=\"\(group.classes)\""
        for datum in group.data {
            text += " data-\(datum.name)=\"\(MarkupText.escaped(datum.value))\""
        }
        text += ">\n"
        if !group.title.isEmpty { text += "<title>\(MarkupText.escaped(group.title))</title>\n" }
        for part in group.parts { append(part, to: &text) }
        text += "</g>\n"
    }

    private func append(_ shape: Canvas.Shape, to text: inout String) {
        text +=
            "<path d=\"\(course(shape.path))\" fill=\"\(shape.fill.map { paint($0) } ?? "none")\""
        if shape.opacity < 1 { text += " fill-opacity=\"\(number(shape.opacity))\"" }
        if let stroke = shape.stroke {
            text += " stroke=\"\(paint(stroke))\" stroke-width=\"\(number(shape.width))\""
            switch shape.dash {
            case .solid: break
            case .dashed: text += " stroke-dasharray=\"6,5\""
            case .dotted: text += " stroke-dasharray=\"2,4\""
            }
        }
        text += "/>\n"
    }

    private func append(_ words: Canvas.Text, to text: inout String) {
        let style = words.style
        text += "<text x=\"\(number(words.place.x))\" y=\"\(number(words.place.y))\" "
        text += "font-size=\"\(number(style.size))\""
        if style.isBold { text += " font-weight=\"bold\"" }
        if words.anchor != .start { text += " text-anchor=\"\(words.anchor.rawValue)\"" }
        if let face = style.face { text += " font-family=\"\(MarkupText.escaped(face))\"" }
        text += " fill=\"\(paint(style.color))\">\(MarkupText.escaped(words.words))</text>\n"
    }

    private func course(_ path: CanvasPath) -> String {
        var text = "M" + point(path.start)
        for piece in path.pieces {
            switch piece {
            case .line(let end): text += "L" + point(end)
            case .curve(let first, let second, let end):
                text += "C" + [first, second, end].map { point($0) }.joined(separator: " ")
            }
        }
        return path.isClosed ? text + "Z" : text
    }

    private func point(_ point: PagePoint) -> String { "\(number(point.x)),\(number(point.y))" }

    private func number(_ value: Double) -> String { DOTText.number(value) }
}
