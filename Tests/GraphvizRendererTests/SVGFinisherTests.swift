import Exhibits
import Testing

@testable import GraphvizRenderer

/// What becomes of Graphviz's SVG; by hand, in its way of a tag a line.
@Suite struct SVGFinisherTests {
    private static let svg = """
        <svg width="10pt" height="10pt">
        <g id="graph0" class="graph">
        <g id="link-l" class="edge link link-learning">
        <title>x</title>
        <path fill="none" d="M0,0C1,1 2,2 3,3"/>
        <polygon fill="white" stroke="blue" points="0,0 1,1 2,2 0,0"/>
        <polygon fill="white" stroke="transparent" points="0,0 1,1 2,2 0,0"/>
        <text x="1">Rents</text>
        </g>
        <g id="link-m" class="edge link">
        <title>y</title>
        <path fill="none" d="M0,3C1,2 2,1 3,0"/>
        </g>
        <g id="entity-a" class="node card">
        <title>a</title>
        <text x="2">Ash</text>
        </g>
        </g>
        </svg>
        """

    private var finished: [String] {
        var diagram = Diagram(
            title: "T", cards: [DiagramCard(id: "a", style: .region, name: "Ash")])
        var link = DiagramLink(id: "l", from: .card("a"), to: .card("a"), style: .learning)
        link.sentence = "Ash learns & teaches"
        diagram.links = [link]
        let bytes = SVGFinisher(diagram, generator: nil).finish(Array(Self.svg.utf8))
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func `words beside lines stand over all lines and below cards`() throws {
        let lines = finished
        let words = try #require(lines.firstIndex(of: "<text x=\"1\">Rents</text>"))
        let last = try #require(lines.firstIndex { $0.contains("M0,3C1,2") })
        let card = try #require(lines.firstIndex { $0.contains("node card") })
        #expect(last < words && words < card)
        #expect(lines[words - 3] == "<g class=\"label\">" && lines[words + 1] == "</g>")
        #expect(lines[words - 2] == "<title>Ash learns &amp; teaches</title>")
        #expect(lines.count { $0.hasPrefix("<g ") } == lines.count { $0 == "</g>" })
    }

    /// Words that no card comes behind would be lost if they were set aside.
    @Test func `words of a line behind all cards stay where they are`() throws {
        let card = "<g id=\"entity-b\" class=\"node card\">\n</g>\n"
        let late = Self.svg.replacing("<g id=\"link-l\"", with: card + "<g id=\"link-l\"")
        let bytes = SVGFinisher(Diagram(title: "T"), generator: nil).finish(Array(late.utf8))
        #expect(String(decoding: bytes, as: UTF8.self).contains("Rents"))
    }

    /// An open head is white as well, and has a line around it.
    @Test func `an open head stays at its line`() throws {
        let lines = finished
        let head = try #require(lines.firstIndex { $0.contains("stroke=\"blue\"") })
        #expect(lines[head + 1] == "</g>")
    }
}
