import DiffusionModel
import Texts

/// Writes a model as JSON Graph Format 2: nodes by their ids, edges with their kind as relation,
/// and the columns of our tables as metadata of both.
final class JGFWriter {
    private let model: GraphModel
    private let columns: JSONGraphColumns
    private typealias Node = GenericColumns.Node
    private typealias Edge = GenericColumns.Edge
    private static let ofNodes: Set<Int> = [Node.id, Node.name]
    private static let ofEdges: Set<Int> = [Edge.source, Edge.target, Edge.kind, Edge.id]

    init(_ model: GraphModel) {
        self.model = model
        columns = JSONGraphColumns(model)
    }

    func write(to blocks: inout TextBlocks) throws {
        blocks.append("{\n  \"graph\": {\n    \"directed\": \(!model.lacksDirections),\n")
        if let title = model.header.title {
            blocks.append("    \"label\": ")
            JSONQuotes.append(title, to: &blocks)
            blocks.append(",\n")
        }
        blocks.append("    \"metadata\": ")
        JSONText.append(.map(columns.about()), to: &blocks)
        blocks.append(",\n    \"nodes\": {")
        try columns.writeNodes(to: &blocks) { row, blocks in
            blocks.append("      ")
            JSONQuotes.append(row[Node.id], to: &blocks)
            blocks.append(": ")
            JSONText.append(.map(node(row)), to: &blocks)
        }
        blocks.append("\n    },\n    \"edges\": [")
        try columns.writeEdges(to: &blocks) { row, blocks in
            blocks.append("      ")
            JSONText.append(.map(edge(row)), to: &blocks)
        }
        blocks.append("\n    ]\n  }\n}\n")
    }

    private func node(_ row: [String]) -> JSONGraphColumns.Entries {
        [
            ("label", .text(row[Node.name])),
            ("metadata", .map(columns.node(row, without: Self.ofNodes))),
        ]
    }

    private func edge(_ row: [String]) -> JSONGraphColumns.Entries {
        [
            ("id", .text(row[Edge.id])), ("source", .text(row[Edge.source])),
            ("relation", .text(row[Edge.kind])), ("target", .text(row[Edge.target])),
            ("metadata", .map(columns.edge(row, without: Self.ofEdges))),
        ]
    }
}
