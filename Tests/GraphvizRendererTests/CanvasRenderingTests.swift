import DiagramFixtures
import DiffusionModel
import DiffusionNetwork
import Exhibits
import TestSupport
import Testing

@testable import GraphvizRenderer

/// Drawings whose places are known, as SVG, bitmap and page.
@Suite struct CanvasRenderingTests {
    private func chart() -> LaneChart {
        var diagram = Diagram(title: "a & b <c> \"d\" ]]> -- \u{7}", subtitle: "\\N \\G &lt;")
        let texts = HostileText.short
        diagram.cards = texts.enumerated().map { number, text in
            DiagramCard(id: text + "\(number)", style: .region, name: text)
        }
        diagram.links = texts.indices.dropFirst().map { number in
            var link = DiagramLink(
                id: texts[number] + "\(number)", from: .card(diagram.cards[number / 2].id),
                to: .card(diagram.cards[number].id), style: .learning)
            (link.sentence, link.label) = (texts[number], texts[number])
            return link
        }
        diagram.notes = ["<note> & \"quotes\" \\"]
        return LaneChart(diagram)
    }

    @Test func `hostile words are shown and do nothing in SVG`() throws {
        let canvas = LaneDrawing(chart()).canvas
        let bytes = try Workshop.renderer.render(canvas, as: .svg).bytes
        let root = try #require(SVGReading.root(of: bytes))
        #expect(root.all.allSatisfy { $0.isHarmless })
        let ids = root.all.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
        // The same bytes every time.
        let again = try Workshop.renderer.render(LaneDrawing(chart()).canvas, as: .svg).bytes
        #expect(again == bytes)
    }

    /// Oracle: the PNG specification, 5.2 and 11.2.2: width and height behind the signature.
    @Test(arguments: [DiagramPage.natural, .a4])
    func `a bitmap has twice the points of its page and shows hostile words`(
        page: DiagramPage
    ) throws {
        var chart = chart()
        chart.diagram.page = page
        let canvas = LaneDrawing(chart).canvas
        let bytes = try Workshop.renderer.render(canvas, as: .png).bytes
        let sides = [16, 20].map { start in
            bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        let points = page.points.map { [$0.width, $0.height] } ?? [canvas.width, canvas.height]
        for (side, point) in zip(sides, points) {
            #expect(abs(Double(side) - point * 192 / 72) <= 12, "\(sides) \(points)")
        }
    }

    @Test func `a page is a PDF`() throws {
        let bytes = try Workshop.renderer.render(LaneDrawing(chart()).canvas, as: .pdf).bytes
        #expect(bytes.starts(with: Array("%PDF-".utf8)))
    }
}
