import DiffusionModel
import Testing

@testable import ModelFormats

/// Databases that others made, read by the names of tables and columns.
@Suite struct SQLiteReaderTests {
    private static let plain = """
        CREATE TABLE entities (id TEXT PRIMARY KEY, kind TEXT, name TEXT);
        INSERT INTO entities VALUES ('a', 'region', 'Arden'), ('b', 'region', 'Birk');
        CREATE TABLE links (subject, kind, object, date, weight REAL, topic);
        INSERT INTO links VALUES ('b', 'learns from', 'a', 2014, 2.5, 'tolls'),
          ('a', 'visits', 'b', '2015-03', NULL, NULL);
        """

    private func words(_ model: GraphModel) -> [String] {
        model.links.indices.map { index in
            let (link, detail) = (model.links[index], model.links.detail(at: index))
            return [
                model.entities[link.subject].name, model.kind(ofLink: index).id,
                model.entities[link.object].name, link.weight.map { "\($0)" } ?? "-",
                detail?.attributes.map { "\($0.name)=\($0.value)" }.joined() ?? "-",
            ].joined(separator: " ")
        }
    }

    @Test func `tables with the usual names are read together`() throws {
        let read = try Database.read(try Database.bytes(Self.plain))
        #expect(
            words(read.model)
                == [
                    "Arden visits Birk - -", "Birk learns-from Arden 2.5 topic=tolls",
                ].reversed())
        #expect(read.model.links.timings.map(\.start.earliest.description).count == 2)
        #expect(read.places.link(0) == SourceLocation(file: "test.db[links]", line: 1, column: 1))
        #expect(read.places.entity(1).line == 2)
    }

    @Test func `mistakes name table, row and column`() throws {
        let faults = Database.faults(
            try Database.bytes(
                Self.plain + "INSERT INTO links VALUES ('a', 'visits', 'b', 'soon', NULL, NULL);"))
        #expect(
            faults.filter { $0.severity == .error }.map(\.location)
                == [SourceLocation(file: "test.db[links]", line: 3, column: 4)])
    }

    @Test func `tables and columns that are not read are named`() throws {
        let read = try Database.read(
            try Database.bytes(
                Self.plain + """
                    CREATE TABLE meetings (place TEXT);
                    ALTER TABLE links ADD COLUMN loud TEXT GENERATED ALWAYS AS (upper(topic));
                    """))
        #expect(read.warnings.contains { $0.message.contains("'meetings'") })
        #expect(read.warnings.contains { $0.message.contains("'loud'") })
        #expect(words(read.model).first == "Birk learns-from Arden 2.5 topic=tolls")
    }

    @Test func `one table is read by its name, and by a map`() throws {
        let bytes = try Database.bytes(
            "CREATE TABLE visits (host TEXT, guest TEXT, \"when\" TEXT); CREATE TABLE x (y);"
                + "INSERT INTO visits VALUES ('Arden', 'Birk', '3 May 2014');")
        let text =
            "sheet: visits\ncolumns: {source: guest, target: host, kind: {is: visits}, "
            + "date: when}\n"
        let map = try MapFile.read(Array(text.utf8), file: "map.yaml")
        #expect(words(try Database.read(bytes, map: map).model) == ["Birk visits Arden - -"])
        let faults = Database.faults(bytes, sheet: "Visit")
        #expect(faults.map(\.hint) == ["It has 'visits', 'x'."])
        let nodes = try Database.read(try Database.bytes(Self.plain), sheet: "ENTITIES").model
        #expect(nodes.entities.map(\.id) == ["a", "b"] && nodes.links.count == 0)
    }

    @Test func `a database without a known table is refused with those that it has`() throws {
        let faults = Database.faults(try Database.bytes("CREATE TABLE x (y); CREATE TABLE z (y);"))
        #expect(faults.map(\.code) == [.notAGraph])
        #expect(faults[0].message.contains("'x', 'z'"))
        let empty = Database.faults(try Database.bytes("PRAGMA user_version = 7;"))
        #expect(empty.map(\.message) == ["The database has no table."])
    }

    @Test func `rows stand in their own order, whatever indexes there are`() throws {
        let read = try Database.read(
            try Database.bytes(
                """
                CREATE TABLE entities (id TEXT, name TEXT);
                INSERT INTO entities VALUES ('c', 'C'), ('a', 'A'), ('b', 'B');
                CREATE INDEX i ON entities (id, name);
                """))
        #expect(read.model.entities.map(\.id) == ["c", "a", "b"])
    }

    @Test func `values of every type are texts, and bytes that are none are named`() throws {
        let read = try Database.read(
            try Database.bytes(
                """
                CREATE TABLE entities (id, name, whole, number, bytes, big);
                INSERT INTO entities VALUES
                  (7, 'A', -3, 0.1, x'C328', 9e999), ('', '', '', '', '', '');
                """))
        let entity = try #require(read.model.entities.first)
        #expect(entity.id == "7")
        #expect(entity.detail.attributes.prefix(2).map(\.value) == ["-3", "0.1"])
        #expect(
            read.warnings.filter { $0.code == .invalidUTF8 }.map(\.location.column) == [5, 6])
    }

    @Test func `texts of UTF-16 and databases with a journal are read`() throws {
        let wide = try Database.read(
            try Database.bytes("PRAGMA encoding = 'UTF-16le';" + Self.plain))
        #expect(words(wide.model).count == 2)
        var bytes = try Database.bytes(Self.plain)
        (bytes[18], bytes[19]) = (2, 2)
        let read = try Database.read(bytes)
        #expect(words(read.model).count == 2)
        #expect(read.warnings.contains { $0.message.contains("WAL") })
    }
}
