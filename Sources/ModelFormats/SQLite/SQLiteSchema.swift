/// The layout of the databases that we write, as the statements that make it.
enum SQLiteSchema {
    /// What a key of the native format is called in tables, where the words of SQL are in its way.
    static let names: [String: String] = [
        "from": "since", "to": "until", "at": "place", "by": "holder", "depends-on": "depends_on",
    ]
    /// The same the other way round.
    static let keys = Dictionary(uniqueKeysWithValues: names.map { ($1, $0) })

    /// Tables without which a database is none of ours.
    static let needed = ["graph", "entities", "names", "links", "evidence", "sources"]

    /// Columns that are told for questions or hold tables together, and are no values of a graph.
    static let unread: Set<String> = ["number", "way", "earliest", "latest", "unsourced"]

    /// A table of rows that each belong to a row of another.
    struct Part {
        /// The key under which the native format has them.
        let key: String
        /// The table.
        let table: String
        /// The column of what a row says, or nil where it says several things.
        let column: String?
        /// The tables whose rows have such parts, each with the column that names the row.
        let owners: [String: String]
    }

    /// The tables of parts, in the order in which their keys are read.
    static let parts = [
        Part(key: "names", table: "names", column: nil, owners: ["entities": "entity"]),
        Part(key: "aliases", table: "names", column: "name", owners: ["entities": "entity"]),
        Part(key: "within", table: "within", column: "within", owners: ["entities": "entity"]),
        Part(
            key: "policy", table: "policies", column: "policy",
            owners: ["entities": "entity", "links": "link"]),
        Part(key: "author", table: "authors", column: "author", owners: ["sources": "source"]),
        Part(
            key: "via", table: "hands", column: "via",
            owners: ["sources": "source", "evidence": "evidence"]),
        Part(
            key: "depends-on", table: "dependencies", column: "depends_on",
            owners: ["sources": "source"]),
        Part(key: "positions", table: "positions", column: nil, owners: ["entities": "claim"]),
        Part(
            key: "attributes", table: "attributes", column: nil,
            owners: ["entities": "entity", "links": "link", "sources": "source"]),
        Part(
            key: "evidence", table: "evidence", column: nil,
            owners: ["entities": "entity", "links": "link", "positions": "position"]),
    ]

    /// The columns by which rows of a table belong to others.
    static func owners(in table: String) -> [String] {
        Set(parts.filter { $0.table == table }.flatMap(\.owners.values)).sorted()
    }

    // MARK: - Statements

    /// The tables, before they are filled.
    static let tables = """
        PRAGMA application_id = 1416784226;
        PRAGMA user_version = 1;
        CREATE TABLE graph (key TEXT PRIMARY KEY NOT NULL, value TEXT);
        CREATE TABLE entities (
          id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, name TEXT, says TEXT,
          date TEXT, since TEXT, until TEXT, seen TEXT, earliest TEXT, latest TEXT,
          stage TEXT, mechanism TEXT, likelihood TEXT, coder TEXT, url TEXT, note TEXT,
          context INTEGER, unsourced INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE names (
          entity TEXT NOT NULL REFERENCES entities, language TEXT, name TEXT NOT NULL);
        CREATE TABLE within (
          entity TEXT NOT NULL REFERENCES entities, within TEXT NOT NULL REFERENCES entities);
        CREATE TABLE sources (
          id TEXT PRIMARY KEY NOT NULL, title TEXT, publisher TEXT, published TEXT, url TEXT,
          archived TEXT, retrieved TEXT, sha256 TEXT, language TEXT, reliability TEXT, note TEXT);
        CREATE TABLE authors (source TEXT NOT NULL REFERENCES sources, author TEXT NOT NULL);
        CREATE TABLE dependencies (
          source TEXT NOT NULL REFERENCES sources, depends_on TEXT NOT NULL);
        CREATE TABLE links (
          number INTEGER PRIMARY KEY, id TEXT UNIQUE,
          subject TEXT NOT NULL REFERENCES entities, kind TEXT NOT NULL,
          object TEXT NOT NULL REFERENCES entities, way TEXT NOT NULL DEFAULT 'written',
          title TEXT, date TEXT, since TEXT, until TEXT, seen TEXT, earliest TEXT, latest TEXT,
          stage TEXT, mechanism TEXT, likelihood TEXT, coder TEXT, weight REAL, note TEXT,
          context INTEGER, unsourced INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE positions (
          number INTEGER PRIMARY KEY, claim TEXT NOT NULL REFERENCES entities,
          holder TEXT NOT NULL, stance TEXT NOT NULL, speaker TEXT REFERENCES entities,
          date TEXT, since TEXT, until TEXT, seen TEXT, earliest TEXT, latest TEXT, note TEXT,
          unsourced INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE evidence (
          number INTEGER PRIMARY KEY, link INTEGER REFERENCES links,
          entity TEXT REFERENCES entities, position INTEGER REFERENCES positions,
          source TEXT NOT NULL, place TEXT, speaker TEXT REFERENCES entities, quote TEXT,
          language TEXT, translation TEXT, credibility INTEGER, stance TEXT, note TEXT);
        CREATE TABLE hands (
          source TEXT REFERENCES sources, evidence INTEGER REFERENCES evidence,
          via TEXT NOT NULL);
        CREATE TABLE policies (
          entity TEXT REFERENCES entities, link INTEGER REFERENCES links,
          policy TEXT NOT NULL REFERENCES entities);
        CREATE TABLE attributes (
          entity TEXT REFERENCES entities, link INTEGER REFERENCES links,
          source TEXT REFERENCES sources, name TEXT NOT NULL, value TEXT);
        CREATE TABLE kinds (id TEXT PRIMARY KEY NOT NULL, orientation TEXT, reads TEXT);
        CREATE TABLE codebook (part TEXT NOT NULL, id TEXT, key TEXT, position INTEGER, value TEXT);
        CREATE TABLE pictures (
          id TEXT NOT NULL, key TEXT, part TEXT, position INTEGER, value TEXT);
        """

    /// What makes questions quick, and the views that answer the usual ones.
    static let views = """
        CREATE INDEX name_of_entity ON names (entity);
        CREATE INDEX entity_of_name ON names (name COLLATE NOCASE);
        CREATE INDEX entity_within ON within (within);
        CREATE INDEX link_of_subject ON links (subject);
        CREATE INDEX link_of_object ON links (object);
        CREATE INDEX link_of_kind ON links (kind);
        CREATE INDEX position_of_claim ON positions (claim);
        CREATE INDEX evidence_of_link ON evidence (link);
        CREATE INDEX evidence_of_entity ON evidence (entity);
        CREATE INDEX evidence_of_source ON evidence (source);
        CREATE INDEX hand_of_evidence ON hands (evidence);
        CREATE INDEX policy_of_link ON policies (link);
        CREATE INDEX link_of_policy ON policies (policy);
        CREATE INDEX attribute_of_entity ON attributes (entity);
        CREATE INDEX attribute_of_link ON attributes (link);
        CREATE VIEW all_names AS
          SELECT id AS entity, NULL AS language, coalesce(name, id) AS name FROM entities
          UNION ALL SELECT entity, language, name FROM names;
        CREATE VIEW dated_links AS
          SELECT l.number, l.subject, coalesce(s.name, s.id) AS subject_name, l.kind, l.object,
            coalesce(o.name, o.id) AS object_name,
            coalesce(l.date, l.since, l.seen, i.date, i.since, i.seen) AS date,
            coalesce(l.earliest, i.earliest) AS earliest, coalesce(l.latest, i.latest) AS latest,
            coalesce(l.stage, CASE l.way WHEN 'role' THEN s.stage END, 'unknown') AS stage,
            l.weight, l.title, l.note
          FROM links l JOIN entities s ON s.id = l.subject JOIN entities o ON o.id = l.object
            LEFT JOIN entities i ON i.id = l.subject AND l.way = 'role'
              AND coalesce(l.date, l.since, l.until, l.seen) IS NULL;
        CREATE VIEW evidence_of_links AS
          SELECT l.number AS link, e.number AS evidence
            FROM links l JOIN evidence e ON e.link = l.number
          UNION ALL SELECT l.number, e.number
            FROM links l JOIN evidence e ON e.entity = l.subject
            WHERE l.way <> 'written' AND NOT l.unsourced
              AND NOT EXISTS (SELECT 1 FROM evidence x WHERE x.link = l.number)
          UNION ALL SELECT l.number, e.number FROM links l JOIN evidence e
            ON e.link IS NULL AND e.entity IS NULL AND e.position IS NULL
            WHERE NOT l.unsourced AND NOT EXISTS (SELECT 1 FROM evidence x WHERE x.link = l.number)
              AND NOT (l.way <> 'written' AND (
                EXISTS (SELECT 1 FROM evidence x WHERE x.entity = l.subject)
                OR (SELECT unsourced FROM entities WHERE id = l.subject)));
        CREATE VIEW cited_evidence AS
          SELECT e.number, e.link, e.entity, e.position, e.source,
            coalesce(s.title, a.name, e.source) AS title, s.publisher, s.published, s.url,
            (SELECT group_concat(via, ' via ') FROM hands h WHERE h.evidence = e.number) AS via,
            e.place, coalesce(e.stance, 'supports') AS stance, e.credibility, s.reliability,
            e.speaker, e.quote
          FROM evidence e LEFT JOIN sources s ON s.id = e.source
            LEFT JOIN entities a ON a.id = e.source;
        CREATE VIEW degrees AS
          SELECT e.id, coalesce(e.name, e.id) AS name, e.kind,
            (SELECT count(*) FROM links WHERE subject = e.id) AS as_subject,
            (SELECT count(*) FROM links WHERE object = e.id) AS as_object,
            (SELECT count(*) FROM links WHERE e.id IN (subject, object)) AS links
          FROM entities e;
        CREATE VIEW links_without_source AS
          SELECT * FROM dated_links l WHERE NOT EXISTS (
            SELECT 1 FROM evidence_of_links x JOIN evidence e ON e.number = x.evidence
            WHERE x.link = l.number);
        CREATE VIEW disputed_links AS
          SELECT l.*, c.source AS disputed_by, c.title AS disputed_by_title, c.place
          FROM dated_links l JOIN evidence_of_links x ON x.link = l.number
            JOIN cited_evidence c ON c.number = x.evidence AND c.stance = 'disputes';
        CREATE VIEW flows AS
          SELECT l.number AS link, l.subject AS upstream, l.object AS downstream, l.kind,
            l.earliest, l.latest FROM dated_links l JOIN kinds k ON k.id = l.kind
            WHERE k.orientation IN ('forward', 'both')
          UNION ALL SELECT l.number, l.object, l.subject, l.kind, l.earliest, l.latest
            FROM dated_links l JOIN kinds k ON k.id = l.kind
            WHERE k.orientation IN ('backward', 'both');
        """
}
