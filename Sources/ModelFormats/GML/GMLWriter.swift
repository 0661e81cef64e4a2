import DiffusionModel
import Texts

/// Writes a model as GML: nodes by number with their id as label, and a key for each column of our
/// tables.
///
/// A text has no other signs than those of ASCII; the others stand as numbers, as GML has them.
final class GMLWriter {
    private let model: GraphModel
    private let columns: GenericColumns
    private let keysOfNodes: [String]
    private let keysOfEdges: [String]
    private typealias Node = GenericColumns.Node
    private typealias Edge = GenericColumns.Edge
    private static let ofEdges: Set<Int> = [Edge.source, Edge.target]

    init(_ model: GraphModel) {
        self.model = model
        columns = GenericColumns(model)
        keysOfNodes = GMLKeys.keys(of: columns.ofNodes)
        keysOfEdges = GMLKeys.keys(of: columns.ofEdges)
    }

    func write(program: String?, to blocks: inout TextBlocks) throws {
        if let program { Self.append("Creator", program, "", to: &blocks) }
        blocks.append("Version 1\ngraph [\n")
        writeAbout(to: &blocks)
        var numbers: [String: Int] = [:]
        try columns.forEachNode { row in
            numbers[row[Node.id]] = numbers.count + 1
            blocks.append("  node [\n    id \(numbers.count)\n")
            Self.append("label", row[Node.id], "    ", to: &blocks)
            append(row, keysOfNodes, without: [], number: nil, to: &blocks)
            try blocks.endRow()
        }
        let words = Dictionary(model.codebook.linkKinds.map { ($0.id, $0.reads) }) { $1 }
        try columns.forEachEdge { row in
            let (source, target) = (numbers[row[Edge.source]], numbers[row[Edge.target]])
            blocks.append("  edge [\n    source \(source ?? 0)\n    target \(target ?? 0)\n")
            let kind = row[Edge.kind]
            Self.append("label", words[kind] ?? kind, "    ", to: &blocks)
            append(row, keysOfEdges, without: Self.ofEdges, number: Edge.weight, to: &blocks)
            try blocks.endRow()
        }
        blocks.append("]\n")
    }

    private func writeAbout(to blocks: inout TextBlocks) {
        blocks.append("  directed \(model.lacksDirections ? 0 : 1)\n  multigraph 1\n")
        for (key, text) in [
            ("label", model.header.title), ("comment", model.header.note),
            (GenericTables.attributesOfNodes, CellText.joined(columns.ofNodes)),
            (GenericTables.attributesOfEdges, CellText.joined(columns.ofEdges)),
        ] {
            if let text { Self.append(key, text, "  ", to: &blocks) }
        }
    }

    /// The fields of a row that are not empty, and the end of its list.
    private func append(
        _ row: [String], _ keys: [String], without left: Set<Int>, number: Int?,
        to blocks: inout TextBlocks
    ) {
        for index in row.indices where !row[index].isEmpty && !left.contains(index) {
            if index == number {
                blocks.append("    \(keys[index]) \(Self.real(row[index]))\n")
            } else {
                Self.append(keys[index], row[index], "    ", to: &blocks)
            }
        }
        blocks.append("  ]\n")
    }

    private static func append(
        _ key: String, _ text: String, _ indent: String, to blocks: inout TextBlocks
    ) {
        blocks.append("\(indent)\(key) \"\(CharacterNames.encoded(text))\"\n")
    }

    /// A number with a point, which one with an exponent needs as well.
    private static func real(_ number: String) -> String {
        guard !number.contains("."), let exponent = number.firstIndex(of: "e") else {
            return number
        }
        return number[..<exponent] + ".0" + number[exponent...]
    }
}
