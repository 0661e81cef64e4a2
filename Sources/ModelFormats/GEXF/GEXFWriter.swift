import DiffusionModel
import Texts

/// Writes a model as GEXF with time: an element for each entity and link, an attribute for each
/// column of the tables that `convert` writes to a folder, and the days between which a link may
/// have held as its start and end, for Gephi's timeline.
final class GEXFWriter {
    private let model: GraphModel
    private let version: GEXFVersion
    private let entities: CSVEntityTable
    private let links: CSVLinkTable
    /// Columns that elements have as attributes of their own.
    private static let ofNodes: Set<String> = ["id", "name"]
    private let ofEdges: Set<String>

    init(_ model: GraphModel, _ version: GEXFVersion = .newest) {
        (self.model, self.version) = (model, version)
        ofEdges = Set(["id", "source", "target", "weight"] + (version.hasKinds ? ["type"] : []))
        entities = CSVEntityTable(model)
        links = CSVLinkTable(model, besideSources: false, besideEntities: true)
    }

    func write(program: String?, to blocks: inout TextBlocks) throws {
        blocks.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        blocks.append("<gexf xmlns=\"\(version.namespace)\" version=\"\(version.number)\">\n")
        writeMeta(program, to: &blocks)
        let edges = model.lacksDirections ? "undirected" : "directed"
        blocks.append("  <graph defaultedgetype=\"\(edges)\" mode=\"dynamic\" ")
        blocks.append("timeformat=\"date\"\(version.representation)>\n")
        writeAttributes(of: "node", entities.header, but: Self.ofNodes, to: &blocks)
        writeAttributes(
            of: "edge", links.header + [GenericTables.orientation], but: ofEdges, to: &blocks)
        blocks.append("    <nodes>\n")
        try entities.forEachRow { row in
            let (id, name) = (MarkupText.exact(row[0]), MarkupText.exact(row[2]))
            blocks.append("      <node id=\"\(id)\" label=\"\(name)\"")
            writeValues(entities.header, row, but: Self.ofNodes, "node", to: &blocks)
            try blocks.endRow()
        }
        blocks.append("    </nodes>\n    <edges>\n")
        try links.forEachRow { link, row in
            writeEdge(link, row, to: &blocks)
            try blocks.endRow()
        }
        blocks.append("    </edges>\n  </graph>\n</gexf>\n")
    }

    private func writeMeta(_ program: String?, to blocks: inout TextBlocks) {
        let said = [
            ("creator", program), ("title", version.hasTitles ? model.header.title : nil),
            ("description", model.header.note),
        ]
        guard said.contains(where: { $0.1 != nil }) else { return }
        blocks.append("  <meta>\n")
        for (name, text) in said {
            if let text { blocks.append("    <\(name)>\(MarkupText.exact(text))</\(name)>\n") }
        }
        blocks.append("  </meta>\n")
    }

    private func writeAttributes(
        of element: String, _ header: [String], but own: Set<String>, to blocks: inout TextBlocks
    ) {
        blocks.append("    <attributes class=\"\(element)\" mode=\"static\">\n")
        let names = GenericTables.namesInXML(header)
        for (index, name) in names.enumerated() where !own.contains(header[index]) {
            let title = MarkupText.exact(name)
            blocks.append(
                "      <attribute id=\"\(index)\" title=\"\(title)\" type=\"string\"/>\n")
        }
        blocks.append("    </attributes>\n")
    }

    private func writeEdge(_ link: LinkIndex, _ row: [String], to blocks: inout TextBlocks) {
        let field = { [links] (name: String) in
            MarkupText.exact(row[links.header.firstIndex(of: name) ?? 0])
        }
        blocks.append("      <edge id=\"\(field("id"))\" source=\"\(field("source"))\" ")
        blocks.append("target=\"\(field("target"))\"")
        if version.hasKinds { blocks.append(" kind=\"\(field("type"))\"") }
        if !row[CSVLinkTable.weight].isEmpty { blocks.append(" weight=\"\(field("weight"))\"") }
        if let timing = model.timing(ofLink: link) { writeDays(timing.possibleDays, to: &blocks) }
        writeValues(
            links.header + [GenericTables.orientation],
            row + [model.kind(ofLink: link).orientation.rawValue], but: ofEdges, "edge",
            to: &blocks)
    }

    /// The days on which a link may have held; an end that is open is left out.
    private func writeDays(_ days: DayBounds, to blocks: inout TextBlocks) {
        if days.earliest != .distantPast { blocks.append(" start=\"\(days.earliest)\"") }
        if days.latest != .distantFuture { blocks.append(" end=\"\(days.latest)\"") }
    }

    private func writeValues(
        _ header: [String], _ row: [String], but own: Set<String>, _ element: String,
        to blocks: inout TextBlocks
    ) {
        let values = row.indices.filter { !row[$0].isEmpty && !own.contains(header[$0]) }
        guard !values.isEmpty else { return blocks.append("/>\n") }
        blocks.append("><attvalues>")
        for index in values {
            blocks.append("<attvalue for=\"\(index)\" value=\"\(MarkupText.exact(row[index]))\"/>")
        }
        blocks.append("</attvalues></\(element)>\n")
    }
}
