import DiffusionModel
import Texts

/// The columns of our tables as maps of JSON, for all writers of graphs in JSON.
///
/// A field without a text is no key, as a reader takes both for the same.
final class JSONGraphColumns {
    typealias Entries = [(key: String, value: NativeNode)]

    private let model: GraphModel
    private let columns: GenericColumns

    /// Prepares the columns; the names are those that mean something else in the format.
    init(_ model: GraphModel, takenInNodes nodes: Set<String> = [], inEdges edges: Set<String> = [])
    {
        self.model = model
        columns = GenericColumns(model, takenInNodes: nodes, inEdges: edges)
    }

    /// What the file says of itself: its note, and which attributes nodes and edges may have.
    func about(titled key: String? = nil) -> Entries {
        var map = NativeMap()
        if let key { map.set(key, model.header.title) }
        map.set("note", model.header.note)
        for (key, names) in [
            (GenericTables.attributesOfNodes, columns.ofNodes),
            (GenericTables.attributesOfEdges, columns.ofEdges),
        ] {
            map.set(key, .list(names.map { .text($0) }))
        }
        return map.entries
    }

    /// Writes each node by itself, between commas.
    func writeNodes(
        to blocks: inout TextBlocks,
        _ write: (_ row: [String], _ blocks: inout TextBlocks) -> Void
    ) throws {
        var commas = Commas()
        try columns.forEachNode { row in
            commas.append(to: &blocks)
            write(row, &blocks)
            try blocks.endRow()
        }
    }

    /// Writes each edge by itself, between commas.
    func writeEdges(
        to blocks: inout TextBlocks,
        _ write: (_ row: [String], _ blocks: inout TextBlocks) -> Void
    ) throws {
        var commas = Commas()
        try columns.forEachEdge { row in
            commas.append(to: &blocks)
            write(row, &blocks)
            try blocks.endRow()
        }
    }

    /// What stands before each value of a list.
    private struct Commas {
        private var isFirst = true

        mutating func append(to blocks: inout TextBlocks) {
            blocks.append(isFirst ? "\n" : ",\n")
            isFirst = false
        }
    }

    /// The fields of a node under the names of their columns, but for some.
    func node(_ row: [String], without left: Set<Int>) -> Entries {
        entries(columns.ofNodes, row, without: left, number: nil)
    }

    /// The fields of an edge under the names of their columns, but for some.
    func edge(_ row: [String], without left: Set<Int>) -> Entries {
        entries(columns.ofEdges, row, without: left, number: GenericColumns.Edge.weight)
    }

    private func entries(
        _ names: [String], _ row: [String], without left: Set<Int>, number: Int?
    ) -> Entries {
        row.indices.compactMap { index in
            guard !row[index].isEmpty, !left.contains(index) else { return nil }
            return (names[index], index == number ? .plain(row[index]) : .text(row[index]))
        }
    }
}
