import DiffusionModel
import Texts

/// Writes a model as elements of Cytoscape.js, with a key for each column of our tables, and with
/// what NetworkX asks of such files besides: `value` of nodes, `key` of edges.
///
/// Nodes and edges share their ids in Cytoscape.js, so that the id of a link stands under `key`,
/// and another one under `id` where an entity has it.
final class CytoscapeWriter {
    private let model: GraphModel
    private let columns: JSONGraphColumns
    private typealias Edge = GenericColumns.Edge
    private static let ofEdges: Set<Int> = [Edge.source, Edge.target, Edge.id]

    init(_ model: GraphModel) {
        self.model = model
        columns = JSONGraphColumns(
            model, takenInNodes: ["parent", "value"], inEdges: ["key", "interaction"])
    }

    func write(to blocks: inout TextBlocks) throws {
        blocks.append("{\n  \"data\": ")
        JSONText.append(.map(columns.about(titled: "name")), to: &blocks)
        blocks.append(",\n  \"directed\": \(!model.lacksDirections),\n  \"multigraph\": true,\n")
        blocks.append("  \"elements\": {\n    \"nodes\": [")
        var taken: Set<String> = []
        try columns.writeNodes(to: &blocks) { row, blocks in
            let id = row[GenericColumns.Node.id]
            taken.insert(id)
            let entries = columns.node(row, without: []) + [("value", .text(id))]
            Self.write(entries, to: &blocks)
        }
        blocks.append("\n    ],\n    \"edges\": [")
        try columns.writeEdges(to: &blocks) { row, blocks in
            let ends: JSONGraphColumns.Entries = [
                ("id", .text(Self.free(row[Edge.id], &taken))),
                ("source", .text(row[Edge.source])), ("target", .text(row[Edge.target])),
                ("key", .text(row[Edge.id])),
            ]
            Self.write(ends + columns.edge(row, without: Self.ofEdges), to: &blocks)
        }
        blocks.append("\n    ]\n  }\n}\n")
    }

    private static func write(_ data: JSONGraphColumns.Entries, to blocks: inout TextBlocks) {
        blocks.append("      ")
        JSONText.append(.map([("data", .map(data))]), to: &blocks)
    }

    /// An id that no element has yet: the one that is wished for, or one with a number behind it.
    private static func free(_ id: String, _ taken: inout Set<String>) -> String {
        var (free, number) = (id, 2)
        while !taken.insert(free).inserted {
            free = "\(id) (\(number))"
            number += 1
        }
        return free
    }
}
