import DiffusionModel
import Texts

extension DOTParser {
    /// How many attributes of nodes and edges are looked at, those among them that others hide.
    private static let mostLooks = 200_000_000

    /// Puts nodes and edges into the graph, each attribute with the value that counts.
    mutating func putContent() {
        guard !graph.findings.hasErrors else { return }
        left.inTwoClusters = content.inTwoClusters.count
        left.comments = lexer.comments
        for words in left.words { graph.note(.unsupported, words) }
        var looks = 0
        for node in content.nodes { looks += content.attributes.count(of: node.attributes) }
        for edge in content.edges {
            guard looks <= Self.mostLooks else { break }
            looks += content.attributes.count(of: edge.attributes)
        }
        guard looks <= Self.mostLooks else {
            return graph.fail(
                .unsupported, at: GenericRows.Place(1, 1),
                "Nodes and edges have more than \(Self.mostLooks / 1_000_000) million attributes, "
                    + "counted with their defaults.",
                hint: "Leave out defaults such as 'edge […]'.")
        }
        putNodes()
        putEdges()
    }

    private mutating func putNodes() {
        let id = graph.nodes.column(.id)
        var columns = DOTColumns()
        for (number, node) in content.nodes.enumerated() {
            graph.nodes.begin(at: node.place)
            graph.nodes.put(id, node.id, at: node.place)
            for attribute in columns.counting(content.attributes, node.attributes, number) {
                let isLabel = attribute.name == words.label
                let text = isLabel ? name(attribute, of: node.id) : attribute.text
                guard let text, !isEmpty(text) else { continue }
                let column = columns.column(attribute.name) { name in
                    isLabel
                        ? graph.nodes.column(.name)
                        : graph.nodes.column(.named, graph.texts.string(name))
                }
                graph.nodes.put(column, text, at: attribute.place)
            }
            if node.cluster >= 0, let name = content.subgraphs[Int(node.cluster)].name {
                let column = graph.nodes.column(.attribute, "cluster", key: "part")
                graph.nodes.put(column, name, at: node.place)
            }
        }
    }

    private mutating func putEdges() {
        let (source, target) = (graph.edges.column(.source), graph.edges.column(.target))
        let no = graph.texts.add("false")
        var columns = DOTColumns()
        for (number, edge) in content.edges.enumerated() {
            graph.edges.begin(at: edge.sourcePlace)
            let (tail, head) = (content.nodes[Int(edge.source)], content.nodes[Int(edge.target)])
            graph.edges.put(source, tail.id, at: edge.sourcePlace)
            graph.edges.put(target, head.id, at: edge.targetPlace)
            if !edge.isDirected {
                graph.edges.put(graph.edges.column(.isDirected), no, at: edge.sourcePlace)
            }
            let said = columns.counting(content.attributes, edge.attributes, number)
            for attribute in said {
                let isLabel = attribute.name == words.label
                // A label that repeats the kind of the edge says nothing more.
                if isLabel,
                    said.contains(where: { $0.name == words.kind && $0.text == attribute.text })
                {
                    continue
                }
                let text = isLabel ? name(attribute, of: nil) : attribute.text
                guard let text, !isEmpty(text) else { continue }
                let column = columns.column(attribute.name) { name in
                    edgeColumn(graph.texts.string(name))
                }
                graph.edges.put(column, text, at: attribute.place)
            }
        }
    }

    private mutating func edgeColumn(_ name: String) -> Int {
        switch name {
        case "label", "tailport", "headport": graph.edges.column(.attribute, name)
        // The word by which Graphviz has pictures and scripts find an edge.
        case "id": graph.edges.column(.id, name)
        default: graph.edges.column(.named, name)
        }
    }

    private func isEmpty(_ text: TextID) -> Bool { graph.texts.span(text).length == 0 }

    /// What a label calls a node or an edge, if it says more than the id.
    private mutating func name(
        _ label: DOTAttributes.Attribute, of node: TextID?
    ) -> TextID? {
        guard !label.isMarkup else { return label.text }
        let name = DOTLabel.plain(
            graph.texts.string(label.text), node: node.map { graph.texts.string($0) })
        return name.isEmpty ? nil : graph.texts.add(name)
    }
}
