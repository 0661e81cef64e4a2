import DiffusionModel
import Texts

/// Writes a diagram that a layout engine places.
struct FreeDOT {
    private let diagram: Diagram
    private let engine: DiagramEngine
    private let statements: DOTStatements
    private let label: DOTLabel

    private let isSimple: Bool
    private let ends: FreeEnds
    /// What stands beside each line.
    private let labels: [LineLabel]

    init(_ diagram: Diagram, engine: DiagramEngine, isSimple: Bool = false) {
        self.isSimple = isSimple
        self.diagram = diagram
        self.engine = engine
        statements = DOTStatements(diagram)
        labels = diagram.links.map { LineLabel($0, in: 130) }
        label = DOTLabel(paint: statements.paint)
        ends = FreeEnds(diagram, statements, hasClusters: engine == .dot && !isSimple)
    }

    /// About as wide as the drawing will be, so that titles break in time.
    private var textWidth: Double {
        min(900, max(360, 120 * Double(diagram.cards.count).squareRoot() * 1.6))
    }

    /// How far cards keep apart where springs place them: words on short lines need some room.
    private var separation: Int {
        let widths = labels.map { LabelPlacer.style.width(of: $0.text) }
        return Int(min(40, max(12, (widths.max() ?? 0) / 2 + 4)))
    }

    var body: String {
        let spacing =
            engine == .dot
            ? "rankdir=LR, nodesep=0.24, ranksep=0.75, newrank=true, compound=true"
            : "overlap=prism, overlap_scaling=-4, sep=\"+\(separation)\", start=1"
        let lines =
            isSimple ? "splines=line, nslimit=0.5, nslimit1=0.5, mclimit=0.1" : "splines=spline"
        var text =
            "  graph [charset=\"UTF-8\", bgcolor=\"white\", pad=\"0.4,0.35\", \(lines), "
            + "\(spacing), outputorder=edgesfirst, fontname=\"Helvetica,Arial,sans-serif\"];\n"
        text += DiagramDOT.nodeDefaults + DiagramDOT.edgeDefaults
        return text + (engine == .dot ? framed : captioned)
    }

    /// A title above and a foot below need a frame, as a graph has one label.
    ///
    /// The foot is that of the graph, through which no line runs, as one may through the label of a
    /// frame.
    private var framed: String {
        "  labelloc=b; labeljust=l; label=<\(foot)>;\n"
            + "  subgraph cluster_page {\n  peripheries=0; margin=0; labeljust=l; labelloc=t; "
            + "label=<\(head)>;\n" + content + "  }\n"
    }

    private var captioned: String {
        let text = head.replacingTableEnd(with: "<TR><TD ALIGN=\"LEFT\">\(foot)</TD></TR>")
        return "  labelloc=t; labeljust=l; label=<\(text)>;\n" + content
    }

    private var content: String {
        var text = ""
        for index in diagram.cards.indices { text += card(index) }
        for (index, panel) in diagram.panels.enumerated() where engine == .dot && !isSimple {
            text += cluster(panel, index)
        }
        for index in ends.standIns { text += standIn(index) }
        for index in diagram.links.indices { text += link(index) }
        return text
    }

    private func card(_ index: Int) -> String {
        let card = diagram.cards[index]
        let width = cardWidth(card)
        var attributes = statements.attributes(ofCard: index)
        let text = CardText(card, width: width)
        attributes.set("label", html: label.card(text, width: width, isFixed: false))
        attributes.set("margin", "0.12,0.08")
        return "  \(statements.node(card.id)) \(attributes.text);\n"
    }

    /// Short names get small cards: a graph of hundreds of them stays legible.
    private func cardWidth(_ card: DiagramCard) -> Double {
        let look = CardLook(card)
        let mark = card.marks.isEmpty ? 0 : look.mark.width(of: card.marks.text) + 9
        let name =
            look.name.width(of: card.name) + (card.nativeNames.isEmpty ? 0 : 50)
            + (card.lines.isEmpty ? mark : 0)
        let last = card.lines.last.map { look.detail.width(of: $0) + mark } ?? 0
        let lines = card.lines.map { look.detail.width(of: $0) }.max().map { max($0, last) } ?? 0
        return min(168, max(24, max(name, lines) + 14))
    }

    private func cluster(_ panel: DiagramPanel, _ index: Int) -> String {
        let nodes = panel.cards.filter(ends.isKnown).map { statements.node($0) }
        guard !nodes.isEmpty else { return "" }
        let same = "{ rank=same; \(nodes.joined(separator: "; ")); }"
        let look = PanelLook(panel.tone)
        var attributes = DOTAttributes()
        attributes.set("id", statements.ids.panels[index])
        attributes.set("class", "panel panel-\(panel.tone.rawValue)")
        if panel.tone == .none {
            // A line may end at the group although nothing is drawn around it.
            guard ends.isEnd(panel.id) else { return "  \(same)\n" }
            attributes.set("peripheries", 0)
        } else {
            attributes.set("style", "filled,rounded")
            attributes.set("color", statements.paint(look.fill))
        }
        attributes.set("margin", 12)
        attributes.set("labeljust", "l")
        attributes.set("labelloc", "t")
        let run = CardText.Run(text: panel.title.uppercased(), style: look.title)
        attributes.set("label", html: label.padded(run))
        // Graphviz lets neighbouring panels touch unless something invisible lies between.
        return "  subgraph \(DOTText.quoted("cluster_gap_\(index)")) "
            + "{ graph [peripheries=0, margin=5, label=\"\"]; "
            + "subgraph \(DOTText.quoted("cluster_\(index)")) { graph \(attributes.text); "
            + "\(same) } }\n"
    }

    private func link(_ index: Int) -> String {
        let link = diagram.links[index]
        guard var from = ends.end(link.from, facing: link.to),
            var to = ends.end(link.to, facing: link.from)
        else { return "" }
        var attributes = statements.attributes(ofLink: index)
        let text = labels[index].text
        if !text.isEmpty {
            // Graphviz may set words on the line itself: a ground of their own keeps them legible.
            attributes.set(
                "label", html: label.grounded(.init(text: text, style: LabelPlacer.style)))
        }
        if case .panel = link.to { attributes.set("weight", 1) }
        if link.runsBackward, engine == .dot {
            let look = LinkLook(link)
            attributes.set("arrowtail", look.head)
            attributes.set("arrowhead", look.tail)
            attributes.set("dir", look.tail == "none" ? "back" : "both")
            swap(&from, &to)
        }
        if let cluster = from.cluster { attributes.set("ltail", cluster) }
        if let cluster = to.cluster { attributes.set("lhead", cluster) }
        return "  \(from.node) -> \(to.node) \(attributes.text);\n"
    }

    /// A panel that no frame is drawn for, where lines end at it as a whole.
    private func standIn(_ index: Int) -> String {
        let panel = diagram.panels[index]
        let look = PanelLook(panel.tone)
        let words = panel.title.isEmpty ? ends.names(in: panel) : panel.title.uppercased()
        let lines = TextMetrics.wrap(words, in: 134, style: look.title, most: 3).map {
            CardText.Line(runs: [.init(text: $0, style: look.title)])
        }
        var attributes = DOTAttributes()
        attributes.set("class", "caption panel-\(panel.tone.rawValue)")
        attributes.set("style", "filled,rounded")
        attributes.set("fillcolor", statements.paint(look.fill))
        attributes.set("color", statements.paint(look.fill))
        attributes.set("label", html: label.lines(lines, width: 134, isFixed: false))
        return "  \(FreeEnds.standIn(index)) \(attributes.text);\n"
    }

    private var head: String {
        let lines = FootText.head(of: diagram, width: textWidth)
        return label.lines(lines, width: textWidth, isFixed: false)
            .replacingTableEnd(with: "<TR><TD HEIGHT=\"14\"></TD></TR>")
    }

    private var foot: String {
        let lines =
            FootText.sources(of: diagram, width: textWidth).flatMap { $0 }
            + FootText.notes(of: diagram, width: textWidth, cut: labels.compactMap(\.uncut))
        var rows = "<TR><TD HEIGHT=\"12\"></TD></TR>"
        let entries = LegendEntry.entries(of: diagram)
        if !entries.isEmpty {
            rows +=
                "<TR><TD ALIGN=\"LEFT\">\(FreeLegend(label: label).text(of: entries))</TD></TR>"
                + "<TR><TD HEIGHT=\"4\"></TD></TR>"
        }
        let text = label.lines(lines, width: textWidth, isFixed: false)
        if !lines.isEmpty { rows += "<TR><TD ALIGN=\"LEFT\">\(text)</TD></TR>" }
        return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\">\n\(rows)</TABLE>"
    }
}

extension String {
    /// Adds rows at the end of a table.
    fileprivate func replacingTableEnd(with rows: String) -> String {
        guard hasSuffix("</TABLE>") else { return self }
        return String(dropLast("</TABLE>".count)) + rows + "</TABLE>"
    }
}
