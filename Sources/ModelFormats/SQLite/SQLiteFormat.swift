import DiffusionModel
import Texts

extension GraphFormat {
    /// A database of SQLite.
    public static let sqlite = GraphFormat(
        "sqlite", holds: "database",
        summary: "a database of SQLite with tables of entities, names, links, evidence and sources "
            + "and views that answer questions; tables of others are read by their headers, or "
            + "by a map",
        endings: [".sqlite", ".sqlite3", ".db"],
        reader: FormatReader(.database(SQLiteReader.ways), places: "row and column"),
        writer: FormatWriter(
            file: SQLiteWriter.write, isText: false, losses: NativeLoss.losses(of:))
    ) { start in
        start.bytes.starts(with: SQLiteFile.sign)
    }
}
