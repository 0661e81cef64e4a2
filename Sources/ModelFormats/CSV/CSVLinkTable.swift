import DiffusionModel
import Texts

/// The table of links: ends, kind, time, what else a link says, and its sources.
final class CSVLinkTable: Sendable {
    private let model: GraphModel
    private let fields: CSVFields
    private let policies: LinkPolicies
    /// Whether roles stand beside a table of entities, which says what they have from their items.
    private let besideEntities: Bool
    let attributes: AttributeColumns

    static let columns =
        [
            "source", "target", "type", "weight", "date", "id", "stage", "mechanism",
            "likelihood", "coder", "sources",
        ] + CSVFields.timing + ["policies", "title", "note"] + CSVFields.evidence
    /// Where the weight stands, which is a number.
    static let weight = 3
    /// Names that the reader of tables takes for something other than an attribute.
    static let taken =
        columns + [
            CSVEntityTable.context, "subject", "object", "subjectName", "objectName", "kind",
            "policy", "earliest", "latest", directed, GenericTables.orientation,
        ]
    /// The column that a table has besides where links have no direction that its kinds could say.
    private static let directed = "directed"
    /// Whether each kind's links have no direction because the graph's files say so; empty where
    /// none does.
    private let isUndirected: [Bool]

    /// Prepares a table.
    ///
    /// - Parameters:
    ///   - model: The graph.
    ///   - besideSources: Whether a table of sources stands beside it.
    ///   - besideEntities: Whether one of entities does; if nil, where one of sources does.
    init(_ model: GraphModel, besideSources: Bool, besideEntities: Bool? = nil) {
        self.model = model
        fields = CSVFields(model: model, besideSources: besideSources)
        (policies, self.besideEntities) = (model.linkPolicies, besideEntities ?? besideSources)
        let saysDirections = !besideSources || model.statesNoDirection
        isUndirected = saysDirections ? Self.undirectedKinds(model) : []
        var attributes = AttributeColumns(beside: Self.taken)
        for index in model.links.indices where model.links.hasDetail(at: index) {
            attributes.add(model.links.detail(at: index)?.attributes ?? [])
        }
        self.attributes = attributes
    }

    /// All kinds where every link says that it has no direction; else those of the graph's own that
    /// lead both ways, where a link is of such a kind.
    private static func undirectedKinds(_ model: GraphModel) -> [Bool] {
        if model.statesNoDirection { return model.codebook.linkKinds.map { _ in true } }
        let own = Set(model.codebookExtension?.linkKinds ?? [])
        let kinds = model.codebook.linkKinds.map { own.contains($0.id) && $0.orientation == .both }
        return kinds.indices.contains { kinds[$0] && model.links.contains(kind: $0) } ? kinds : []
    }

    /// The names of all columns.
    var header: [String] {
        Self.columns + (model.hasContext ? [CSVEntityTable.context] : [])
            + (isUndirected.isEmpty ? [] : [Self.directed]) + attributes.names
    }

    func write(_ rows: inout DelimitedRows, to blocks: inout TextBlocks) throws {
        try rows.append(header, to: &blocks)
        try forEachRow { try rows.append($1, number: Self.weight, to: &blocks) }
    }

    /// Hands on each link with a field for each column.
    func forEachRow(_ take: (_ link: LinkIndex, _ row: [String]) throws -> Void) rethrows {
        let (ids, links) = (model.linkNames, model.links)
        let times = links.timings.map { CSVFields.timing($0) }
        let mechanisms = model.codebook.linkKinds.map { $0.mechanism?.rawValue ?? "" }
        let (cite, citeRest) = (
            fields.sources(model.header.cite), fields.evidence(model.header.cite)
        )
        let (unmarked, plain) = (mark(nil), attributes.fields([]))
        for index in links.indices {
            let timing = links.timingIndices[index]
            let time = timing < 0 ? inheritedTime(of: index) : times[Int(timing)]
            let start = [
                model.entities[links.subjects[index]].id,
                model.entities[links.objects[index]].id, model.kindID(ofLink: index),
                links.weight(at: index).map { "\($0)" } ?? "", time.date, ids[index],
            ]
            guard !model.isBare(index) else {
                let said = [
                    Stage.unknown.rawValue, mechanisms[Int(links.kinds[index])], "", "", cite,
                ]
                let rest =
                    time.lasting + [policies(of: index), "", ""] + citeRest + unmarked
                    + direction(of: index) + plain
                try take(index, start + said + rest)
                continue
            }
            try take(index, start + said(index, time.lasting))
        }
    }

    /// The time of a role that has that of its item, which stands in the table of entities: roles
    /// without a time share the item's one unknown day, and a time here would be a day of their
    /// own.
    private func inheritedTime(of index: LinkIndex) -> (date: String, lasting: [String]) {
        CSVFields.timing(besideEntities ? nil : model.timing(ofLink: index))
    }

    /// The fields from the stage on, for a link that has more to say than the usual columns.
    private func said(_ index: LinkIndex, _ lasting: [String]) -> [String] {
        let (detail, rows) = (model.links.detail(at: index), model.evidence(ofLink: index))
        let known = [
            model.stage(ofLink: index).rawValue,
            model.mechanisms(ofLink: index).map(\.rawValue).joined(separator: " "),
            fields.likelihood(model.likelihood(ofLink: index)), model.coder(ofLink: index) ?? "",
            fields.sources(rows),
        ]
        let rest = [policies(of: index), detail?.title ?? "", detail?.note ?? ""]
        return known + lasting + rest + fields.evidence(rows) + mark(detail)
            + direction(of: index) + attributes.fields(detail?.attributes ?? [])
    }

    /// Whether a link stands in a filtered part for context alone; no field where no link does.
    private func mark(_ detail: LinkDetail?) -> [String] {
        guard model.hasContext else { return [] }
        return [detail?.isContext == true ? "true" : ""]
    }

    /// Whether a link has a direction; no field where the kinds of all say so.
    private func direction(of index: LinkIndex) -> [String] {
        guard !isUndirected.isEmpty else { return [] }
        return [isUndirected[Int(model.links.kinds[index])] ? "false" : ""]
    }

    /// The policies of a link, where its row or its item does not say them anyway.
    private func policies(of index: LinkIndex) -> String {
        let isRole = model.links.origins[index] == .role
        let own = model.links.policies(at: index)
        guard !own.isEmpty || !(isRole && besideEntities) else { return "" }
        let all = policies[index]
        return own.isEmpty && all == [model.links.objects[index]] ? "" : fields.entities(all)
    }
}
