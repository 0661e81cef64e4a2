import CSQLiteShim
import DiffusionModel

/// A database that is whole in memory, by the library SQLite, which is opened where one is needed;
/// it closes itself.
final class SQLiteConnection {
    /// What messages call the database.
    let file: String
    private let handle: OpaquePointer

    /// Makes an empty database.
    ///
    /// - Throws: That the library is missing, or has no memory.
    init(creating file: String) throws(Diagnostic) {
        self.file = file
        var opened: OpaquePointer?
        let status = Int(tsq_create(&opened))
        guard let opened, status == Int(TSQ_OK) else {
            throw SQLiteConnection.failure(status, opened, file)
        }
        handle = opened
    }

    /// Opens a copy of a database for reading, so that nothing in it can do anything.
    ///
    /// The work that it may ask for grows with its size, many times what reading each byte takes.
    ///
    /// - Throws: That the library is missing, or why the bytes are no database.
    init(reading bytes: [UInt8], file: String) throws(Diagnostic) {
        self.file = file
        var opened: OpaquePointer?
        let most = Int64(bytes.count) * 64 + 10_000_000
        let status = bytes.withUnsafeBytes {
            Int(tsq_open($0.baseAddress, $0.count, most, &opened))
        }
        guard let opened, status == Int(TSQ_OK) else {
            defer { tsq_close(opened) }
            throw SQLiteConnection.failure(status, opened, file)
        }
        handle = opened
    }

    deinit { tsq_close(handle) }

    /// Runs statements that give no rows.
    func run(_ sql: String) throws(Diagnostic) { try check(tsq_run(handle, sql)) }

    /// Prepares a statement.
    func statement(_ sql: String) throws(Diagnostic) -> SQLiteStatement {
        var prepared: OpaquePointer?
        try check(tsq_prepare(handle, sql, &prepared))
        guard let prepared else { throw SQLiteConnection.failure(Int(TSQ_INVALID), handle, file) }
        return SQLiteStatement(prepared, of: self)
    }

    /// The database as a file has it.
    func fileBytes() throws(Diagnostic) -> [UInt8] {
        var count = 0
        guard let bytes = tsq_file(handle, &count) else {
            throw SQLiteConnection.failure(Int(TSQ_INVALID), handle, file)
        }
        defer { tsq_release(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Throws what a code of the library means, if it is none of success.
    func check(_ status: Int32) throws(Diagnostic) {
        guard Int(status) != Int(TSQ_OK) else { return }
        throw SQLiteConnection.failure(Int(status), handle, file)
    }

    // MARK: - What can go wrong

    private static func failure(
        _ status: Int, _ handle: OpaquePointer?, _ file: String
    ) -> Diagnostic {
        guard status != Int(TSQ_MISSING) else {
            return Diagnostic(
                .error, .missingLibrary, at: SourceLocation(file: file),
                "Databases need the library SQLite 3.36 or later, which is not installed.",
                hint: "Install it: on Debian and Ubuntu the package libsqlite3-0.")
        }
        guard status != Int(TSQ_STOPPED) else {
            return Diagnostic(
                .error, .unsupported, at: SourceLocation(file: file),
                "The database asks for far more work than reading it takes.",
                hint: "Copy the tables that are needed into a new database.")
        }
        let words = handle.flatMap { tsq_message($0) }.map { String(cString: $0) }
        return damaged(words ?? "there is not enough memory", file)
    }

    /// That a database cannot be read, in the words of the library.
    static func damaged(_ words: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, .syntax, at: SourceLocation(file: file),
            "The database cannot be read: \(words).",
            hint: "Let 'sqlite3' write what is left of it into a new one by its '.recover'.")
    }
}
