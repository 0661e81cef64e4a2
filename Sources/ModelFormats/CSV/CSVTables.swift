public import DiffusionModel

/// Writes a model as tables for spreadsheets and statistics programs, by RFC 4180.
public enum CSVTables {
    /// A table with the name of its file.
    public struct Table: Sendable {
        /// The name of the file, such as `links.csv`.
        public let name: String
        /// The whole table.
        public let text: String
    }

    /// The links as an edge table that `EdgeTableParser` reads back: subject to object.
    ///
    /// Dates are as written; lists are joined by a space. Roles of items are rows like others.
    public static func links(_ model: GraphModel) -> String {
        let ids = model.linkIDs()
        var rows = [
            [
                "source", "target", "type", "weight", "date", "id", "stage", "mechanism",
                "likelihood", "coder", "sources",
            ]
        ]
        for index in 0..<model.links.count {
            let link = model.links[index]
            rows.append([
                model.entities[link.subject].id, model.entities[link.object].id,
                model.kind(ofLink: index).id, link.weight.map { "\($0)" } ?? "",
                momentText(model.timing(ofLink: index)), ids[index],
                model.stage(ofLink: index).rawValue,
                model.mechanisms(ofLink: index).map(\.rawValue).joined(separator: " "),
                model.likelihood(ofLink: index)?.text ?? "", model.coder(ofLink: index) ?? "",
                sources(model.evidence(ofLink: index), model),
            ])
        }
        return text(rows)
    }

    /// All tables: `entities.csv`, `links.csv` and `sources.csv`.
    public static func all(_ model: GraphModel) -> [Table] {
        [
            Table(name: "entities.csv", text: entities(model)),
            Table(name: "links.csv", text: links(model)),
            Table(name: "sources.csv", text: sources(model)),
        ]
    }

    // MARK: - The tables

    private static func entities(_ model: GraphModel) -> String {
        var rows = [
            [
                "id", "kind", "name", "aliases", "within", "date", "stage", "url", "note",
                "sources",
            ]
        ]
        for index in model.entities.indices {
            let entity = model.entities[index]
            let detail = entity.detail
            rows.append([
                entity.id, entity.kind, entity.name, detail.aliases.joined(separator: "; "),
                detail.within.map { model.entities[Int($0)].id }.joined(separator: " "),
                momentText(detail.timing), detail.stage?.rawValue ?? "", detail.url ?? "",
                detail.note ?? "", sources(model.evidence(ofEntity: index), model),
            ])
        }
        return text(rows)
    }

    private static func sources(_ model: GraphModel) -> String {
        var rows = [
            [
                "id", "title", "author", "publisher", "published", "url", "archived",
                "retrieved", "sha256", "language", "reliability", "via", "dependsOn",
            ]
        ]
        for source in model.sources {
            let ids = { (positions: [Int32]) in
                positions.map { model.sources[Int($0)].id }.joined(separator: " ")
            }
            rows.append([
                source.id, source.title ?? "", source.authors.joined(separator: "; "),
                source.publisher ?? "", source.published?.text ?? "", source.url ?? "",
                source.archived ?? "", source.retrieved?.text ?? "", source.sha256 ?? "",
                source.language ?? "", source.reliability?.rawValue ?? "", ids(source.via),
                ids(source.dependsOn),
            ])
        }
        return text(rows)
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

    private static func text(_ rows: [[String]]) -> String {
        rows.map { $0.map { quoted($0) }.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func quoted(_ field: String) -> String {
        let special = field.unicodeScalars.contains {
            $0 == "\"" || $0 == "," || $0 == "\n" || $0 == "\r" || $0 == ";" || $0 == "\t"
        }
        guard special || field != field.trimmed else { return field }
        return "\"" + field.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
