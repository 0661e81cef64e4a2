import DiffusionModel

extension GraphFormat {
    /// A table of links, columns between commas or semicolons.
    public static let csv = GraphFormat(
        "csv", holds: "edge table",
        summary: "a table of links with the columns source and target, beside which tables of "
            + "entities, sources and kinds are read",
        endings: [".csv"], loses: "all but the links and the ids of their sources",
        reader: tableReader,
        writer: FormatWriter(
            .file { model, settings, blocks in
                try CSVTables.linkTable(model).write(
                    guardingFormulas: settings.guardsFormulas, to: &blocks)
            }, losses: EdgeTableLoss.losses(of:))
    ) { start in
        TableStart(start).map { $0.separator != UInt8(ascii: "\t") } ?? false
    }

    /// A table of links, columns between tabs; it is read as CSV is.
    public static let tsv = GraphFormat(
        "tsv", holds: "edge table", summary: "such tables with tabs", endings: [".tsv"],
        reader: tableReader
    ) { start in
        TableStart(start)?.separator == UInt8(ascii: "\t")
    }

    /// A graph as tables of all that it has, one file each.
    public static let csvFolder = GraphFormat(
        "csv", holds: "tables in a folder",
        summary: "tables of entities, links, sources and kinds; the folder is made if its name "
            + "ends in '/'",
        endings: ["/"],
        loses: "quotations, places and speakers of evidence, positions, names in other languages, "
            + "views, what a file says about itself",
        reader: tableReader,
        writer: FormatWriter(.folder { CSVTables.all($0) }, losses: TablesLoss.losses(of:)))

    private static let tableReader = FormatReader(.table, places: "line and column")
}
