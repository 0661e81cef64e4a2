import DiffusionModel
import Testing

@testable import ModelFormats

/// Databases of ours that somebody has changed with other programs.
@Suite struct SQLiteGraphReaderTests {
    private func model(_ sql: String) throws -> GraphModel {
        try Database.read(try Database.ofTowns(sql)).model
    }

    @Test func `rows that were added by hand are read`() throws {
        let model = try model(
            """
            INSERT INTO sources (id, title) VALUES ('gazette', 'The Gazette');
            INSERT INTO evidence (link, source, place) VALUES (1, 'gazette', 'p. 3');
            INSERT INTO links (subject, kind, object, since, until) VALUES
              ('a', 'visits', 'b', '2015', '..');
            INSERT INTO entities (id, kind, date) VALUES ('pact', 'agreement', '2016');
            INSERT INTO links (subject, kind, object, way) VALUES ('pact', 'parties', 'a', 'role');
            ALTER TABLE entities ADD COLUMN party TEXT;
            UPDATE entities SET party = 'Blue' WHERE id = 'b';
            """)
        let lines = NativeWriter.jsonLines(model).split(separator: "\n").dropFirst()
        #expect(lines.map(String.init) == Self.withRows)
    }

    private static let withRows = """
        {"record": "source", "id": "gazette", "title": "The Gazette"}
        {"record": "entity", "id": "a", "kind": "region", "name": "Arden"}
        {"record": "entity", "id": "b", "kind": "region", "name": "Birk", \
        "attributes": {"party": "Blue"}}
        {"record": "entity", "id": "pact", "kind": "agreement", "date": 2016, "parties": "a"}
        {"record": "link", "subject": "b", "kind": "learns-from", "object": "a", \
        "date": "2014-03", "evidence": "gazette p. 3"}
        {"record": "link", "subject": "a", "kind": "visits", "object": "b", \
        "from": 2015, "to": ".."}
        """.split(separator: "\n").map(String.init)

    @Test(arguments: [
        ("UPDATE links SET date = 'soon';", "links", 1, 8, DiagnosticCode.invalidDate),
        ("UPDATE links SET object = 'x';", "links", 1, 5, .unknownEntity),
        ("INSERT INTO names VALUES ('x', NULL, 'X');", "names", 1, 1, .unknownEntity),
        ("INSERT INTO evidence (link, source) VALUES (1, 'x');", "evidence", 1, 5, .unknownSource),
        (
            "INSERT INTO evidence (link, entity, source) VALUES (1, 'a', 'x');", "evidence", 1, 1,
            .wrongShape
        ),
        ("INSERT INTO evidence (link, source) VALUES (9, 'a');", "evidence", 1, 2, .unknownEntity),
        ("UPDATE links SET way = 'other';", "links", 1, 6, .invalidValue),
        ("UPDATE links SET way = 'role', subject = 'x';", "links", 1, 3, .unknownEntity),
        ("UPDATE graph SET value = '9';", "graph", 1, 2, .formatVersion),
        ("INSERT INTO graph VALUES ('colour', 'red');", "graph", 2, 1, .unknownKey),
        ("INSERT INTO policies VALUES (NULL, NULL, 'a');", "policies", 1, 3, .wrongShape),
        (
            "INSERT INTO codebook VALUES ('link-kinds', 'k', 'orientation', NULL, 'up');",
            "codebook", 1, 5, .invalidValue
        ),
    ])
    func `mistakes name table, row and column`(
        sql: String, table: String, row: Int, column: Int, code: DiagnosticCode
    ) throws {
        let faults = Database.faults(try Database.ofTowns(sql)).filter { $0.severity == .error }
        let place = SourceLocation(file: "test.db[\(table)]", line: row, column: column)
        #expect(
            faults.contains { $0.code == code && $0.location == place },
            "\(faults.map { "\($0.location) \($0.code): \($0.message)" })")
    }

    @Test func `what is not in the layout is named, and what was left out is no matter`() throws {
        let read = try Database.read(
            try Database.ofTowns(
                "CREATE TABLE diary (day); ALTER TABLE names ADD COLUMN script; "
                    + "DROP TABLE pictures; DROP TABLE kinds;"))
        #expect(
            read.warnings.map(\.message) == [
                "Tables and columns are not read that are not in the layout: "
                    + "'diary', 'names.script'."
            ])
    }

    @Test func `warnings on a graph name table and row`() throws {
        let read = try Database.read(try Database.ofTowns())
        #expect(read.places.link(0) == SourceLocation(file: "test.db[links]", line: 1, column: 1))
        #expect(read.places.entity(1).file == "test.db[entities]")
    }
}
