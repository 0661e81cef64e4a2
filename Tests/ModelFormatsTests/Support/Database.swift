import DiffusionModel
import Testing

@testable import ModelFormats

/// Databases as files, made by statements of SQL.
enum Database {
    /// The file that statements make.
    static func bytes(_ sql: String) throws -> [UInt8] {
        let connection = try SQLiteConnection(creating: "test.db")
        try connection.run(sql)
        return try connection.fileBytes()
    }

    /// A database that is laid out as ours are, with a graph of two towns and what statements add.
    static func ofTowns(_ sql: String = "") throws -> [UInt8] {
        try bytes(
            SQLiteSchema.tables + """
                INSERT INTO graph VALUES ('format', '1');
                INSERT INTO entities (id, kind, name) VALUES
                  ('a', 'region', 'Arden'), ('b', 'region', 'Birk');
                INSERT INTO links (subject, kind, object, date) VALUES
                  ('b', 'learns-from', 'a', '2014-03');
                """ + sql)
    }

    /// What is read of a file.
    static func read(
        _ bytes: [UInt8], sheet: String? = nil, map: TableMap? = nil
    ) throws(InvalidModel) -> ReadModel {
        var file = InputFile(name: "test.db", bytes: bytes)
        (file.sheet, file.map) = (sheet, map)
        return try ModelReader.read([file])
    }

    /// What is wrong with a file.
    static func faults(_ bytes: [UInt8], sheet: String? = nil) -> [Diagnostic] {
        do throws(InvalidModel) {
            _ = try read(bytes, sheet: sheet)
            return []
        } catch {
            return error.diagnostics
        }
    }

    /// The rows that a question gives, each with `|` between its values.
    static func answers(_ connection: SQLiteConnection, _ sql: String) throws -> [String] {
        let statement = try connection.statement(sql)
        var rows: [String] = []
        let columns = sql.split(separator: " FROM ")[0].split(separator: ",").count
        while try statement.next() {
            rows.append((0..<columns).map { statement.text($0).text ?? "-" }.joined(separator: "|"))
        }
        return rows
    }
}
