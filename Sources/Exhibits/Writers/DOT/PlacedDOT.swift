import DiffusionModel
import Texts

/// Writes a diagram whose places are known: Graphviz only draws.
struct PlacedDOT {
    private let placed: PlacedDiagram
    private let statements: DOTStatements
    private let label: DOTLabel
    private let width: Double

    init(_ diagram: Diagram) {
        placed = PlacedDiagram(diagram)
        statements = DOTStatements(diagram)
        label = DOTLabel(paint: statements.paint)
        width = max(placed.width, 420)
    }

    var body: String {
        var text =
            "  graph [charset=\"UTF-8\", layout=nop2, bgcolor=\"white\", pad=\"0.45,0.4\", "
            + "outputorder=edgesfirst];\n"
        text += DiagramDOT.nodeDefaults + DiagramDOT.edgeDefaults
        for index in placed.panels.indices { text += panel(index) }
        let positions = cardPositions()
        for index in placed.cards.indices { text += card(index, positions) }
        for line in placed.routes { text += link(line) }
        return text + captions()
    }

    private func cardPositions() -> [String: Int] {
        Dictionary(placed.diagram.cards.enumerated().map { ($1.id, $0) }) { one, _ in one }
    }

    private func panel(_ index: Int) -> String {
        let panel = placed.panels[index]
        guard panel.panel.tone != .none else { return "" }
        let look = PanelLook(panel.panel.tone)
        let box = panel.box
        let bounds = [box.x, -box.bottom, box.right, -box.y].map(DOTText.number)
        var attributes = DOTAttributes()
        let position = placed.diagram.panels.firstIndex { $0.id == panel.panel.id } ?? index
        attributes.set("id", statements.ids.panels[position])
        attributes.set("class", "panel panel-\(panel.panel.tone.rawValue)")
        attributes.set("bb", bounds.joined(separator: ","))
        attributes.set("style", "filled,rounded")
        attributes.set("color", statements.paint(look.fill))
        attributes.set("label", "")
        var text =
            "  subgraph \(DOTText.quoted("cluster_\(index)")) { graph \(attributes.text); }\n"
        let lines = panel.title.map {
            CardText.Line(runs: [.init(text: $0, style: look.title)])
        }
        let place = PagePoint(box.x + PanelPlacer.panelPadding, box.y + 8)
        text += caption("panel \(index)", lines, at: place, width: box.width - 24)
        return text
    }

    private func card(_ index: Int, _ positions: [String: Int]) -> String {
        let card = placed.cards[index]
        guard let position = positions[card.card.id] else { return "" }
        var attributes = statements.attributes(ofCard: position)
        let inner = card.box.width - 2 * PanelPlacer.cardPadding
        attributes.set("label", html: label.card(card.text, width: inner, isFixed: true))
        place(card.box, into: &attributes)
        return "  \(statements.node(card.card.id)) \(attributes.text);\n"
    }

    private func place(_ box: PageBox, into attributes: inout DOTAttributes) {
        attributes.set("pos", point(box.centre))
        // Five decimals of an inch would be lost in two; hundredths of one are 0.7 points.
        attributes.set("width", thousandths(box.width / 72))
        attributes.set("height", thousandths(box.height / 72))
        attributes.set("fixedsize", "true")
    }

    private func thousandths(_ value: Double) -> String {
        let number = Int((value * 10000).rounded())
        let rest = String(number % 10000)
        return "\(number / 10000)." + String(repeating: "0", count: 4 - rest.count) + rest
    }

    private func point(_ point: PagePoint) -> String {
        DOTText.number(point.x) + "," + DOTText.number(-point.y)
    }

    private func course(_ route: PageRoute, _ look: LinkLook) -> String {
        let tip = route.tip.map { "e,\(point($0)) " } ?? ""
        let (start, points) = route.starting(behind: look.tailLength)
        let tail = start.map { "s,\(point($0)) " } ?? ""
        return tail + tip + points.map { point($0) }.joined(separator: " ")
    }

    private func link(_ line: PlacedDiagram.Line) -> String {
        var attributes = statements.attributes(ofLink: line.number)
        attributes.set("pos", course(line.route, LinkLook(line.link)))
        let ends = [line.link.from, line.link.to].map { node($0) }
        let text = "  \(ends[0]) -> \(ends[1]) \(attributes.text);\n"
        guard let words = line.label else { return text }
        let run = CardText.Run(text: words.text, style: LabelPlacer.style)
        let place = PagePoint(words.box.x, words.box.y)
        return text
            + caption(
                "words \(line.number)", [CardText.Line(runs: [run])], at: place,
                width: words.box.width, ground: words.isOnLines ? "white" : nil)
    }

    /// A line needs nodes; for a panel its first card stands in.
    private func node(_ end: DiagramLink.End) -> String {
        switch end {
        case .card(let id): return statements.node(id)
        case .panel(let id):
            let panel = placed.panels.firstIndex { $0.panel.id == id } ?? 0
            let card = placed.cards.first { $0.panel == panel }
            return statements.node(card?.card.id ?? "")
        }
    }

    private func captions() -> String {
        let diagram = placed.diagram
        let head = FootText.head(of: diagram, width: width)
        let height = head.reduce(0) { $0 + $1.height }
        var text = caption("title", head, at: PagePoint(0, placed.top - height - 20), width: width)
        var y = placed.bottom + 24
        (text, y) = (text + legend(&y), y)
        let isWide = width > 640 && diagram.sources.count > 2
        let column = isWide ? (width - 28) / 2 : width
        let blocks = FootText.sources(of: diagram, width: column)
        let half = isWide ? (blocks.count + 1) / 2 : blocks.count
        let left = blocks[..<half].flatMap { $0 }
        let right = blocks[half...].flatMap { $0 }
        text += caption("sources", left, at: PagePoint(0, y), width: column)
        text += caption("more sources", right, at: PagePoint(column + 28, y), width: column)
        y += max(left.count, right.count) == 0 ? 0 : tallest(left, right) + 9
        let notes = FootText.notes(
            of: diagram, width: width, cut: placed.cutWords,
            more: [placed.crowdNote].compactMap { $0 })
        return text + caption("notes", notes, at: PagePoint(0, y), width: width)
    }

    private func tallest(_ left: [CardText.Line], _ right: [CardText.Line]) -> Double {
        max(left.reduce(0) { $0 + $1.height }, right.reduce(0) { $0 + $1.height })
    }

    /// Text that stands free, flush left at a point.
    private func caption(
        _ name: String, _ lines: [CardText.Line], at place: PagePoint, width: Double,
        ground: String? = nil
    ) -> String {
        guard !lines.isEmpty else { return "" }
        let height = lines.reduce(0) { $0 + $1.height }
        var attributes = DOTAttributes()
        attributes.set("class", "caption")
        attributes.set("shape", ground == nil ? "none" : "box")
        attributes.set("style", ground == nil ? "" : "filled")
        if let ground {
            attributes.set("color", ground)
            attributes.set("fillcolor", ground)
        }
        attributes.set("label", html: label.lines(lines, width: width, isFixed: true))
        self.place(PageBox(x: place.x, y: place.y, width: width, height: height), into: &attributes)
        return "  \(DOTText.quoted("caption:" + name)) \(attributes.text);\n"
    }

    /// The strokes of the legend are lines like any other, so that they look alike.
    private func legend(_ y: inout Double) -> String {
        let entries = LegendEntry.entries(of: placed.diagram)
        guard !entries.isEmpty else { return "" }
        let style = TextStyle(9, "#404040")
        var text = ""
        var x = 0.0
        for (index, entry) in entries.enumerated() {
            let words = style.width(of: entry.words) + 4
            if x > 0, x + 44 + words > width {
                x = 0
                y += 17
            }
            text += stroke(entry, index, from: PagePoint(x, y))
            let line = CardText.Line(runs: [.init(text: entry.words, style: style)])
            text += caption("legend \(index)", [line], at: PagePoint(x + 44, y - 6), width: words)
            x += 44 + words + 20
        }
        y += 18
        return text
    }

    private func stroke(_ entry: LegendEntry, _ index: Int, from start: PagePoint) -> String {
        let names = ["start", "end"].map { DOTText.quoted("caption:\($0) \(index)") }
        let length = 36.0
        let end = PagePoint(start.x + length - entry.look.headLength, start.y)
        let tip = PagePoint(start.x + length, start.y)
        let route = PageRoute(
            // Even thirds: a double line needs the direction at every point.
            points: [
                start, PagePoint(start.x + (end.x - start.x) / 3, start.y),
                PagePoint(start.x + (end.x - start.x) * 2 / 3, start.y), end,
            ], tip: entry.look.headLength > 0 ? tip : nil)
        var text = ""
        for (name, place) in zip(names, [start, tip]) {
            text += "  \(name) [shape=point, style=invis, width=0.01, pos=\"\(point(place))\"];\n"
        }
        var attributes = DOTAttributes()
        let stage = entry.isIntended ? " link-intended" : ""
        attributes.set("class", "legend link-\(entry.style.rawValue)\(stage)")
        statements.paint(entry.look, into: &attributes)
        attributes.set("pos", course(route, entry.look))
        return text + "  \(names[0]) -> \(names[1]) \(attributes.text);\n"
    }
}
