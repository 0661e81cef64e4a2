import DiffusionModel

/// What an edge table with the headers of Gephi leaves out.
enum GephiTableLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        [FormatLoss.title(model)] + FormatLoss.header(model)
            + [named(model), FormatLoss.descriptions(model), EdgeTableLoss.isolated(model)]
            + FormatLoss.evidence(model)
            + FormatLoss.links(model, but: [.id, .time, .weight]) + [times(model)]
            + [
                FormatLoss.positions(model), FormatLoss.views(model), TablesLoss.zeroBytes(model),
                FormatLoss.kinds(model, holding: [.forward, .both]),
            ]
    }

    private static func named(_ model: GraphModel) -> FormatLoss {
        FormatLoss(
            model.entities.count { $0.name != $0.id }, "name of an entity", "names of entities")
    }

    /// Times that are read back as the days between which a link may have held.
    private static func times(_ model: GraphModel) -> FormatLoss {
        let count = model.links.indices.count { link in
            guard let timing = model.timing(ofLink: link) else { return false }
            let field = CSVScanner.Field(
                text: GephiTableWriter.timeset(timing), line: 1, column: 1)
            let (date, lasting) = CSVFields.timing(timing)
            return TimesetColumn.fields(of: field) + [""] != [date] + lasting
        }
        return FormatLoss(
            count, "time of a link but for its first and last day",
            "times of links but for their first and last day")
    }
}
