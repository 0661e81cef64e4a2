import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Databases that are broken, or made to do harm.
@Suite struct SQLiteFileTests {
    private func towns() throws -> [UInt8] { try Database.ofTowns(SQLiteSchema.views) }

    private func forged(_ sql: String) throws -> [UInt8] {
        try Database.ofTowns("PRAGMA writable_schema = ON;" + sql)
    }

    @Test func `what is no database is refused`() {
        for bytes in [[], Array("SQLite format".utf8), Array("a,b\n".utf8)] {
            let file = InputFile(name: "x", bytes: bytes, format: .sqlite)
            let error = #expect(throws: InvalidModel.self) { try ModelReader.read([file]) }
            #expect(error?.diagnostics.map(\.code) == [.unknownFormat])
        }
    }

    @Test func `a database that is cut off anywhere is refused`() throws {
        let bytes = try towns()
        for count in stride(from: 16, to: bytes.count, by: 1999) {
            let faults = Database.faults(Array(bytes.prefix(count)))
            #expect(faults.contains { $0.severity == .error }, "\(count)")
        }
    }

    /// Whichever byte is another, the file is read or refused, and the program goes on.
    @Test func `no byte that is amiss ends the program`() throws {
        let bytes = try towns()
        // The header and the schema byte by byte, the rest now and then.
        let places = Array(0..<120) + Array(stride(from: 120, to: bytes.count, by: 797))
        var refused = 0
        for place in places {
            for flip: UInt8 in [0xFF, 0x01] {
                var other = bytes
                other[place] ^= flip
                if Database.faults(other).contains(where: { $0.severity == .error }) {
                    refused += 1
                }
            }
        }
        #expect(refused > 50)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `bytes by chance are read or refused`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = try towns()
        for _ in 0..<40 {
            bytes[Int.random(in: 16..<bytes.count, using: &random)] = UInt8.random(
                in: 0...255, using: &random)
        }
        _ = Database.faults(bytes)
    }

    @Test func `a view is no table`() throws {
        let faults = Database.faults(
            try Database.bytes(
                """
                CREATE TABLE t (id); INSERT INTO t VALUES ('a');
                CREATE VIEW entities AS SELECT id FROM t;
                CREATE VIEW links AS WITH RECURSIVE n (subject, object) AS (
                  SELECT 1, 2 UNION ALL SELECT subject + 1, 2 FROM n) SELECT * FROM n;
                """))
        #expect(faults.map(\.code) == [.notAGraph])
        #expect(faults.first?.message.hasSuffix("it has 't'.") == true)
    }

    @Test func `a view that is called a table in the schema is not asked`() throws {
        let bytes = try Database.bytes(
            """
            CREATE TABLE t (id); CREATE VIEW entities AS SELECT hex(zeroblob(90000000)) AS id;
            PRAGMA writable_schema = ON;
            UPDATE sqlite_master SET type = 'table', rootpage = 2 WHERE name = 'entities';
            """)
        #expect(Database.faults(bytes).contains { $0.severity == .error })
    }

    @Test func `rows that a module makes up are not asked`() throws {
        let bytes = try Database.bytes(
            "CREATE VIRTUAL TABLE entities USING fts5 (id, name);"
                + "INSERT INTO entities VALUES ('a', 'A');")
        let faults = Database.faults(bytes)
        #expect(faults.map(\.code) == [.notAGraph])
        #expect(faults.first?.message.contains("'entities'") == false)
    }

    @Test func `what is checked is never run, and what is computed is bounded`() throws {
        let read = try Database.read(
            try Database.bytes(
                """
                CREATE TABLE entities (id TEXT, name TEXT CHECK (name = 'B'));
                PRAGMA ignore_check_constraints = ON;
                INSERT INTO entities (id, name) VALUES ('a', 'A');
                """))
        #expect(read.model.entities.map(\.id) == ["a"])
        let faults = Database.faults(
            try Database.bytes(
                """
                CREATE TABLE entities (id TEXT, heavy TEXT AS (hex(zeroblob(90000000))) VIRTUAL);
                INSERT INTO entities (id) VALUES ('a');
                """))
        #expect(faults.map(\.code) == [.syntax])
    }

    @Test func `a few bytes that stand for many are refused`() throws {
        let text = String(repeating: "long", count: 5000)
        let columns = (0..<40).map { "ALTER TABLE entities ADD COLUMN c\($0) DEFAULT '\(text)';" }
        let bytes = try Database.bytes(
            "CREATE TABLE entities (id);"
                + "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
                + "INSERT INTO entities SELECT i FROM n;" + columns.joined())
        let faults = Database.faults(bytes)
        #expect(faults.map(\.code) == [.unsupported])
        #expect(faults.first?.location.file == "test.db[entities]")
    }

    @Test func `a schema that was tampered with is refused`() throws {
        for sql in [
            "UPDATE sqlite_master SET rootpage = 4000000 WHERE name = 'links';",
            "UPDATE sqlite_master SET rootpage = 1 WHERE name = 'links';",
            "UPDATE sqlite_master SET sql = 'CREATE TABLE links(';",
            "UPDATE sqlite_master SET sql = 'ATTACH ''x'' AS y' WHERE name = 'links';",
        ] {
            #expect(Database.faults(try forged(sql)).contains { $0.severity == .error }, "\(sql)")
        }
    }
}
