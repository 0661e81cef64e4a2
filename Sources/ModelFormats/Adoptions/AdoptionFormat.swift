import DiffusionModel

extension GraphFormat {
    /// A table of who adopted which policy when, which is read as CSV is.
    public static let adoptions = GraphFormat(
        "adoptions", holds: "adoption table",
        summary:
            "a table of adoptions with the columns unit, policy and date; it is read as CSV is",
        endings: [".adoptions.csv"],
        loses: "all but who adopted which policy, and on which date",
        writer: FormatWriter(
            .file { model, settings, blocks in
                try AdoptionTable(model).write(
                    guardingFormulas: settings.guardsFormulas, to: &blocks)
            }, losses: AdoptionLoss.losses(of:)))
}
