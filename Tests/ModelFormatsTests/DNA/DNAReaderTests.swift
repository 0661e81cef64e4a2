import DiffusionModel
import Testing

@testable import ModelFormats

/// Databases of Discourse Network Analyzer, laid out by the statements of its source code.
@Suite struct DNAReaderTests {
    private static let common = """
        CREATE TABLE CODERS (ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL);
        INSERT INTO CODERS VALUES (1, 'Admin');
        CREATE TABLE STATEMENTTYPES (ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL);
        INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Annotation');
        CREATE TABLE VARIABLES (ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL,
          DataType TEXT NOT NULL DEFAULT 'short text', StatementTypeId INTEGER);
        INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1),
          (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1),
          (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2);
        CREATE TABLE STATEMENTS (ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER,
          DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER);
        INSERT INTO STATEMENTS VALUES (1, 1, 7, 3, 14, 1), (2, 1, 7, 15, 19, 1),
          (3, 2, 7, 0, 2, 1), (4, 1, 7, 0, 2, 1);
        CREATE TABLE DATABOOLEAN (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL,
          VariableId INTEGER NOT NULL, Value INTEGER NOT NULL DEFAULT 1);
        INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 0), (3, 4, 4, 1);
        CREATE TABLE DATALONGTEXT (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL,
          VariableId INTEGER NOT NULL, Value TEXT DEFAULT '');
        INSERT INTO DATALONGTEXT VALUES (1, 3, 5, 'hm');
        CREATE TABLE DOCUMENTS (ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL,
          Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '',
          Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '',
          Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL);
        """

    /// 1,394,028,000 seconds are 14:00 on 5 March 2014 by UTC.
    private static let third =
        common + """
            INSERT INTO DOCUMENTS VALUES (7, 'A debate', '😀 tolls are fair. No.', 1, 'Ines Hale',
              'The Gazette', 'p. 1', '', 'article', 1394028000);
            CREATE TABLE ENTITIES (ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL,
              Value TEXT NOT NULL DEFAULT '', Red INTEGER, Green INTEGER, Blue INTEGER,
              ChildOf INTEGER);
            INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (1, 1, 'Ada Quill'),
              (2, 2, 'Arden Council'), (3, 3, 'Tolls are fair'), (4, 2, 'Birk Council'), (5, 1, '');
            CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY NOT NULL,
              StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Entity INTEGER NOT NULL);
            INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, 1, 3, 3),
              (4, 2, 1, 1), (5, 2, 3, 3), (6, 4, 1, 5), (7, 4, 3, 3);
            CREATE TABLE ATTRIBUTEVARIABLES (ID INTEGER PRIMARY KEY NOT NULL,
              VariableId INTEGER NOT NULL, AttributeVariable TEXT NOT NULL);
            INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type');
            CREATE TABLE ATTRIBUTEVALUES (ID INTEGER PRIMARY KEY NOT NULL,
              EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL,
              AttributeValue TEXT NOT NULL DEFAULT '');
            INSERT INTO ATTRIBUTEVALUES VALUES (1, 2, 1, 'government');
            """

    private static let second =
        common + """
            INSERT INTO DOCUMENTS VALUES (7, 'A debate', '😀 tolls are fair. No.', 1, '', '', '',
              '', '', 1394028000000);
            CREATE TABLE ATTRIBUTES (ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL,
              Value TEXT NOT NULL, Red INTEGER, Green INTEGER, Blue INTEGER, Type TEXT, Alias TEXT,
              Notes TEXT, ChildOf INTEGER);
            INSERT INTO ATTRIBUTES (ID, VariableId, Value, Type) VALUES
              (1, 2, 'Arden Council', 'government'), (2, 3, 'Tolls are fair', '');
            CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY NOT NULL,
              StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, StatementTypeId INTEGER,
              Value TEXT);
            INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1, 'Ada Quill'),
              (2, 1, 2, 1, 'Arden Council'), (3, 1, 3, 1, 'Tolls are fair');
            """

    private func read(_ sql: String) throws -> ReadModel {
        let bytes = try Database.bytes(sql)
        return try ModelReader.read([InputFile(name: "debate.dna", bytes: bytes)])
    }

    private func positions(_ model: GraphModel) -> [String] {
        model.entities.flatMap(\.detail.positions).map { position in
            let row = position.evidence?.first
            return [
                model.sources[position.holder].id, "\(position.stance)",
                position.speaker.map { model.entities[$0].name } ?? "-",
                position.timing.map { "\($0.start.earliest)..\($0.start.latest)" } ?? "-",
                row.map { model.sources[$0.chain[0]].id } ?? "-", row?.place ?? "-",
                row?.quote ?? "-",
            ].joined(separator: "|")
        }
    }

    /// By hand: the emoji is two signs where Java counts.
    @Test func `statements are positions on claims, and documents are sources`() throws {
        let model = try read(Self.third).model
        #expect(
            positions(model) == [
                "organization-2|asserts|Ada Quill|2014-03-05..2014-03-05|document-7"
                    + "|characters 3 to 14|tolls are f",
                "person-1|denies|-|2014-03-05..2014-03-05|document-7|characters 15 to 19|ir. ",
            ])
        let claim = try #require(model.entities.first)
        #expect(claim.id == "concept-3" && claim.kind == "claim")
        #expect(claim.detail.says == "Tolls are fair")
        let source = try #require(model.sources.first)
        #expect(source.title == "A debate" && source.authors == ["Ines Hale"])
        #expect(source.publisher == "The Gazette" && source.published?.text == "2014-03-05")
        #expect(
            source.attributes.map { "\($0.name)=\($0.value)" } == ["section=p. 1", "type=article"])
        let council = try #require(model.entities.first { $0.name == "Arden Council" })
        #expect(council.kind == "organization")
        #expect(council.detail.attributes == [Attribute(name: "Type", value: "government")])
        #expect(model.links.count == 0)
    }

    @Test func `what is not kept is counted`() throws {
        let read = try read(Self.third)
        let message = try #require(read.warnings.first { $0.code == .skippedRow }).message
        for part in [
            "text of a document but for what is quoted (1)", "value of 'note' (1)",
            "organization whom no statement names (1)", "'Annotation'",
            "statement without a concept, an actor or a word on whether they agree (1)",
        ] {
            #expect(message.contains(part), "\(message)")
        }
    }

    /// In Samoa it was 6 March, in Hawaii 5 March.
    @Test func `version 2 names actors by texts and moments by some clock`() throws {
        let model = try read(Self.second).model
        #expect(
            positions(model) == [
                "organization-1|asserts|Ada Quill|2014-03-05..2014-03-06|document-7"
                    + "|characters 3 to 14|tolls are f"
            ])
        #expect(
            model.entities.first { $0.name == "Arden Council" }?.detail.attributes.map(\.value)
                == ["government"])
    }

    @Test func `what is known by its tables is read whatever it is called`() throws {
        let bytes = try Database.bytes(Self.third)
        #expect(try Database.read(bytes).model.entities.map(\.id).contains("concept-3"))
    }

    @Test(arguments: ["-9223372036854775808", "9223372036854775807", "x'00'", "1e300", "'soon'"])
    func `moments beyond all calendars are no dates, and marks beyond a text quote nothing`(
        moment: String
    ) throws {
        let sql =
            "UPDATE DOCUMENTS SET Date = \(moment); UPDATE STATEMENTS SET Start = -1, "
            + "Stop = 9223372036854775807 WHERE ID = 1; DELETE FROM STATEMENTS WHERE ID > 1;"
        for layout in [Self.second, Self.third] {
            let model = try read(layout + sql).model
            #expect(model.sources.first?.published == nil)
            #expect(positions(model).map { $0.hasSuffix("|-") } == [true])
        }
    }

    @Test func `other layouts are refused`() throws {
        for sql in [
            "CREATE TABLE t (x);",
            Self.common + "CREATE TABLE DATASHORTTEXT (StatementId, RoleVariableLinkId, Entity);",
            Self.common + "CREATE TABLE DATASHORTTEXT (StatementId, VariableId, Value INTEGER);",
        ] {
            let error = #expect(throws: InvalidModel.self) { try read(sql) }
            #expect(error?.diagnostics.map(\.code) == [.unknownFormat])
        }
    }
}
