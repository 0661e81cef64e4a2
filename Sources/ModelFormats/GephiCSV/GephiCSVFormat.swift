import DiffusionModel

extension GraphFormat {
    /// An edge table with the headers of Gephi, which is read as CSV is.
    public static let gephiCSV = GraphFormat(
        "gephi-csv", holds: "edge table",
        summary: "a table of links with the headers of Gephi; it is read as CSV is",
        endings: [".gephi.csv"],
        loses: "all but the links with their kinds, ids, weights, and first and last days",
        writer: FormatWriter(
            .file { model, settings, blocks in
                try GephiTableWriter(model).write(
                    guardingFormulas: settings.guardsFormulas, to: &blocks)
            }, losses: GephiTableLoss.losses(of:)))
}
