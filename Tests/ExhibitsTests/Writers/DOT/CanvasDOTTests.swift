import Testing

@testable import Exhibits

/// Drawings in Graphviz's drawing language.
///
/// Oracle: the description of xdot 1.7 at graphviz.org, by hand.
@Suite struct CanvasDOTTests {
    private func text(_ part: (inout Canvas) -> Void) -> String {
        var canvas = Canvas(width: 100, height: 50, title: "T", summary: "S")
        part(&canvas)
        return CanvasDOT(canvas).text
    }

    @Test func `an area has its colours, its line and its corners, counted upwards`() {
        let text = text { canvas in
            var area = Canvas.Shape(
                CanvasPath(PageBox(x: 0, y: 0, width: 10, height: 5)), fill: "#C9D9EA")
            area.opacity = 0.5
            canvas.add(area)
        }
        #expect(
            text.contains(
                "C 9 -#C9D9EA80 c 9 -#C9D9EA80 S 15 -setlinewidth(0) S 5 -solid "
                    + "P 4 0 50 10 50 10 45 0 45 "))
    }

    /// Texts are counted in bytes, and hold neither a quote nor a backslash.
    @Test func `words are counted, and end nothing`() {
        let text = text { canvas in
            let style = TextStyle(9, "#000000", isBold: true)
            canvas.add(Canvas.Text("新\" \\", style, at: PagePoint(5, 10), .end))
        }
        let words = "新\u{201D} \u{2216}"
        #expect(text.contains("t 1 c 7 -#000000 T 5 40 1 "))
        #expect(text.contains(" \(words.utf8.count) -\(words) "))
        // The quotes that stand there are those of attributes.
        #expect(text.count { $0 == "\"" } % 2 == 0)
    }
}
