public import DiffusionModel

/// Writes a model as tables for spreadsheets and statistics programs, by RFC 4180.
public enum CSVTables {
    /// A table with the name of its file.
    public struct Table: Sendable {
        /// The name of the file, such as `links.csv`.
        public let name: String
        fileprivate let write: @Sendable (inout TextBlocks) throws -> Void

        /// The whole table.
        public var text: String { TextBlocks.text { blocks in try? write(&blocks) } }

        /// Writes the table, and hands on what fills a block.
        package func write(to blocks: inout TextBlocks) throws { try write(&blocks) }
    }

    /// The links as an edge table that `EdgeTableParser` reads back: subject to object.
    ///
    /// Dates are as written; lists are joined by a space. Roles of items are rows like others.
    public static func links(_ model: GraphModel) -> String { linkTable(model).text }

    /// All tables: `entities.csv`, `links.csv` and `sources.csv`.
    public static func all(_ model: GraphModel) -> [Table] {
        [
            Table(name: "entities.csv") { try entities(model, to: &$0) },
            linkTable(model),
            Table(name: "sources.csv") { try sources(model, to: &$0) },
        ]
    }

    /// The table `links.csv`.
    package static func linkTable(_ model: GraphModel) -> Table {
        Table(name: "links.csv") { try links(model, to: &$0) }
    }

    // MARK: - The tables

    private static func links(_ model: GraphModel, to blocks: inout TextBlocks) throws {
        append(
            [
                "source", "target", "type", "weight", "date", "id", "stage", "mechanism",
                "likelihood", "coder", "sources",
            ], to: &blocks)
        let ids = model.linkNames
        let dates = model.links.timings.map { momentText($0) }
        let mechanisms = model.codebook.linkKinds.map { $0.mechanism?.rawValue ?? "" }
        let (links, cite) = (model.links, sources(model.header.cite, model))
        for index in 0..<links.count {
            let isBare = !links.hasDetail(at: index) && links.origins[index] != .role
            let timing = links.timingIndices[index]
            append(
                [
                    model.entities[Int(links.subjects[index])].id,
                    model.entities[Int(links.objects[index])].id, model.kindID(ofLink: index),
                    links.weight(at: index).map { "\($0)" } ?? "",
                    timing < 0 ? momentText(model.timing(ofLink: index)) : dates[Int(timing)],
                    ids[index],
                    (isBare ? Stage.unknown : model.stage(ofLink: index)).rawValue,
                    isBare
                        ? mechanisms[Int(links.kinds[index])]
                        : model.mechanisms(ofLink: index).map(\.rawValue).joined(separator: " "),
                    isBare ? "" : model.likelihood(ofLink: index)?.text ?? "",
                    isBare ? "" : model.coder(ofLink: index) ?? "",
                    isBare ? cite : sources(model.evidence(ofLink: index), model),
                ], to: &blocks)
            try blocks.endRow()
        }
    }

    private static func entities(_ model: GraphModel, to blocks: inout TextBlocks) throws {
        append(
            [
                "id", "kind", "name", "aliases", "within", "date", "stage", "url", "note",
                "sources",
            ], to: &blocks)
        for index in model.entities.indices {
            let entity = model.entities[index]
            let detail = entity.detail
            append(
                [
                    entity.id, entity.kind, entity.name, detail.aliases.joined(separator: "; "),
                    detail.within.map { model.entities[Int($0)].id }.joined(separator: " "),
                    momentText(detail.timing), detail.stage?.rawValue ?? "", detail.url ?? "",
                    detail.note ?? "", sources(model.evidence(ofEntity: index), model),
                ], to: &blocks)
            try blocks.endRow()
        }
    }

    private static func sources(_ model: GraphModel, to blocks: inout TextBlocks) throws {
        append(
            [
                "id", "title", "author", "publisher", "published", "url", "archived",
                "retrieved", "sha256", "language", "reliability", "via", "dependsOn",
            ], to: &blocks)
        for source in model.sources {
            let ids = { (positions: [Int32]) in
                positions.map { model.sources[Int($0)].id }.joined(separator: " ")
            }
            append(
                [
                    source.id, source.title ?? "", source.authors.joined(separator: "; "),
                    source.publisher ?? "", source.published?.text ?? "", source.url ?? "",
                    source.archived ?? "", source.retrieved?.text ?? "", source.sha256 ?? "",
                    source.language ?? "", source.reliability?.rawValue ?? "", ids(source.via),
                    ids(source.dependsOn),
                ], to: &blocks)
            try blocks.endRow()
        }
    }

    // MARK: - Fields

    /// A moment as written; of what lasts, the bounds of its possible days.
    private static func momentText(_ timing: Timing?) -> String {
        switch timing {
        case .moment(let date)?: return date.text
        case .seen, .lasting:
            guard let days = timing?.possibleDays, days != .unknown else { return "" }
            let first = days.earliest.isFinite ? days.earliest.description : ""
            let last = days.latest.isFinite ? days.latest.description : ""
            return "[\(first)..\(last)]"
        case nil: return ""
        }
    }

    private static func sources(_ rows: [EvidenceRow], _ model: GraphModel) -> String {
        rows.map { row in
            row.chain.map { model.sources[Int($0)].id }.joined(separator: ChainText.via)
        }.joined(separator: ChainText.separator)
    }

    private static func append(_ row: [String], to blocks: inout TextBlocks) {
        for (index, field) in row.enumerated() {
            if index > 0 { blocks.append(UInt8(ascii: ",")) }
            blocks.append(quoted(field))
        }
        blocks.append("\r\n")
    }

    private static func quoted(_ field: String) -> String {
        let isPlain = field.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",")
                && byte != UInt8(ascii: ";")
        }
        if isPlain { return field }
        let special = field.unicodeScalars.contains {
            $0 == "\"" || $0 == "," || $0 == "\n" || $0 == "\r" || $0 == ";" || $0 == "\t"
        }
        guard special || field != field.trimmed else { return field }
        return "\"" + field.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
