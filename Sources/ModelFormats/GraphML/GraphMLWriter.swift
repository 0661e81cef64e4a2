import DiffusionModel
import Texts

/// Writes a model as GraphML 1.0: an element for each entity and link, and a key for each column of
/// the tables that `convert` writes to a folder.
///
/// Edges run from subject to object as their sentence has it, and say where a policy flows along
/// them; they have no direction where none in the file has one, for few programs read both.
final class GraphMLWriter {
    private let model: GraphModel
    private let entities: CSVEntityTable
    private let links: CSVLinkTable
    /// Columns that elements have as attributes of their own.
    private static let ofElements: Set<String> = ["id", "source", "target"]

    init(_ model: GraphModel) {
        self.model = model
        entities = CSVEntityTable(model)
        links = CSVLinkTable(model, besideSources: false, besideEntities: true)
    }

    func write(program: String?, to blocks: inout TextBlocks) throws {
        blocks.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        if let program {
            let words = MarkupText.escaped(program).replacing("--", with: "- -")
            blocks.append("<!-- Made by \(words) -->\n")
        }
        blocks.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
        writeKeys(of: "node", "n", entities.header, to: &blocks)
        writeKeys(of: "edge", "e", links.header, to: &blocks)
        blocks.append(Self.key("o", "edge", GenericTables.orientation, "string"))
        for (id, value) in ofGraph where value != nil {
            blocks.append(Self.key(id, "graph", id, "string"))
        }
        let edges = model.lacksDirections ? "undirected" : "directed"
        blocks.append("  <graph id=\"graph\" edgedefault=\"\(edges)\">\n")
        for (id, value) in ofGraph {
            if let value { blocks.append("    " + Self.data(id, value) + "\n") }
        }
        try entities.forEachRow { row in
            blocks.append("    <node id=\"\(MarkupText.exact(row[0]))\">")
            writeData("n", entities.header, row, to: &blocks)
            blocks.append("</node>\n")
            try blocks.endRow()
        }
        try links.forEachRow { link, row in
            writeEdge(link, row, to: &blocks)
            try blocks.endRow()
        }
        blocks.append("  </graph>\n</graphml>\n")
    }

    /// What the file says of itself that GraphML's readers look for.
    private var ofGraph: [(id: String, value: String?)] {
        [("title", model.header.title), ("note", model.header.note)]
    }

    private func writeKeys(
        of element: String, _ prefix: String, _ header: [String], to blocks: inout TextBlocks
    ) {
        let names = GenericTables.namesInXML(header)
        for (index, name) in names.enumerated() where !Self.ofElements.contains(header[index]) {
            let isNumber = element == "edge" && index == CSVLinkTable.weight
            blocks.append(
                Self.key("\(prefix)\(index)", element, name, isNumber ? "double" : "string"))
        }
    }

    private static func key(
        _ id: String, _ element: String, _ name: String, _ type: String
    ) -> String {
        "  <key id=\"\(id)\" for=\"\(element)\" attr.name=\"\(MarkupText.exact(name))\" "
            + "attr.type=\"\(type)\"/>\n"
    }

    private func writeEdge(_ link: LinkIndex, _ row: [String], to blocks: inout TextBlocks) {
        let place = { [links] (name: String) in links.header.firstIndex(of: name) ?? 0 }
        let (source, target, id) = (row[place("source")], row[place("target")], row[place("id")])
        blocks.append("    <edge id=\"\(MarkupText.exact(id))\" ")
        blocks.append("source=\"\(MarkupText.exact(source))\" ")
        blocks.append("target=\"\(MarkupText.exact(target))\"")
        blocks.append(">")
        writeData("e", links.header, row, to: &blocks)
        blocks.append(Self.data("o", model.kind(ofLink: link).orientation.rawValue))
        blocks.append("</edge>\n")
    }

    private func writeData(
        _ prefix: String, _ header: [String], _ row: [String], to blocks: inout TextBlocks
    ) {
        for (index, value) in row.enumerated()
        where !value.isEmpty && !Self.ofElements.contains(header[index]) {
            blocks.append(Self.data("\(prefix)\(index)", value))
        }
    }

    private static func data(_ key: String, _ value: String) -> String {
        "<data key=\"\(key)\">\(MarkupText.exact(value))</data>"
    }
}

extension GraphModel {
    /// Whether no link has a direction.
    var lacksDirections: Bool {
        statesNoDirection
            || links.count > 0
                && links.indices.allSatisfy { kind(ofLink: $0).orientation == .both }
    }
}
