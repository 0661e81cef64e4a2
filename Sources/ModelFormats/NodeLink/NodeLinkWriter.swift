import DiffusionModel
import Texts

/// Writes a model as nodes and edges as NetworkX has them: a multigraph whose edges are told apart
/// by their ids, with an attribute for each column of our tables.
final class NodeLinkWriter {
    private let model: GraphModel
    private let columns: JSONGraphColumns
    private typealias Edge = GenericColumns.Edge
    /// What edges have under keys of the format.
    private static let ofEdges: Set<Int> = [Edge.source, Edge.target, Edge.id]

    init(_ model: GraphModel) {
        self.model = model
        columns = JSONGraphColumns(model, inEdges: ["key"])
    }

    func write(to blocks: inout TextBlocks) throws {
        blocks.append("{\n  \"directed\": \(!model.lacksDirections),\n  \"multigraph\": true,\n")
        blocks.append("  \"graph\": ")
        JSONText.append(.map(columns.about(titled: "name")), to: &blocks)
        blocks.append(",\n  \"nodes\": [")
        try columns.writeNodes(to: &blocks) { row, blocks in
            blocks.append("    ")
            JSONText.append(.map(columns.node(row, without: [])), to: &blocks)
        }
        blocks.append("\n  ],\n  \"edges\": [")
        try columns.writeEdges(to: &blocks) { row, blocks in
            blocks.append("    ")
            let ends: JSONGraphColumns.Entries = [
                ("source", .text(row[Edge.source])), ("target", .text(row[Edge.target])),
                ("key", .text(row[Edge.id])), ("id", .text(row[Edge.id])),
            ]
            JSONText.append(.map(ends + columns.edge(row, without: Self.ofEdges)), to: &blocks)
        }
        blocks.append("\n  ]\n}\n")
    }
}
