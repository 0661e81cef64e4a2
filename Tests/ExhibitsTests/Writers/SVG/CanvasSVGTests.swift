import Testing

@testable import Exhibits

/// Drawings as SVG.
///
/// Oracle: the SVG 1.1 specification, by hand.
@Suite struct CanvasSVGTests {
    private func text(_ canvas: Canvas, generator: String? = nil) -> String {
        String(decoding: CanvasSVG(canvas, generator: generator).bytes, as: UTF8.self)
    }

    @Test func `shapes and words stand as they are said`() {
        var canvas = Canvas(width: 100, height: 50, title: "T", summary: "S")
        var group = Canvas.Group("link", id: "l")
        group.title = "A → B"
        group.say("from", "a")
        var line = Canvas.Shape(
            CanvasPath(through: [PagePoint(1, 2), PagePoint(3, 4)]), stroke: "#0072B2")
        line.dash = .dashed
        group.add(line)
        group.add(Canvas.Text("x", TextStyle(9, "#111111"), at: PagePoint(5, 6), .middle))
        canvas.add(group)
        let text = text(canvas, generator: "tributary 1")
        #expect(text.contains("<!-- Made by tributary 1 -->"))
        let start = "<g id=\"l\" class=\"link\" data-from=\"a\">\n<title>A → B</title>"
        #expect(text.contains(start))
        #expect(
            text.contains(
                "<path d=\"M1,2L3,4\" fill=\"none\" stroke=\"#0072B2\" stroke-width=\"1\" "
                    + "stroke-dasharray=\"6,5\"/>"))
        #expect(text.contains("<text x=\"5\" y=\"6\" font-size=\"9\" text-anchor=\"middle\""))
    }

    @Test func `hostile words are only words`() throws {
        var canvas = Canvas(
            width: 10, height: 10, title: "<script>alert(1)</script>", summary: "]]> & \u{0}")
        var group = Canvas.Group("link")
        group.title = "\" onload=\"x"
        group.say("id", "\"><script>")
        group.add(Canvas.Text("</text><script>", TextStyle(9, "#111111"), at: PagePoint(0, 0)))
        canvas.add(group)
        let text = text(canvas, generator: "a -- b")
        #expect(!text.contains("<script"))
        #expect(!text.contains("\" onload") && !text.contains("a -- b"))
        #expect(text.contains("&lt;/text&gt;&lt;script&gt;"))
    }

    @Test func `print is gray, and screens have their dark colours`() {
        var canvas = Canvas(width: 10, height: 10, title: "", summary: "")
        canvas.add(Canvas.Shape(CanvasPath(around: PagePoint(5, 5), radius: 2), fill: "#0072B2"))
        canvas.theme = .print
        #expect(!text(canvas).contains("#0072B2"))
        canvas.theme = .screen
        #expect(text(canvas).contains("prefers-color-scheme: dark"))
    }
}
