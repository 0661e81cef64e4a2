import DiffusionModel
import TestSupport
import Testing
import Texts

@testable import ModelFormats

/// Graphs as databases, and back.
@Suite struct SQLiteWriterTests {
    private static let graphs = ["graphs/pilot-cascade.yaml", "graphs/xinjiang-ningxia.yaml"]

    /// Oracle: the graph itself.
    private func expectKept(_ model: GraphModel) throws {
        let bytes = try Written.bytes(model, .sqlite)
        let read = try Database.read(bytes)
        #expect(read.warnings.isEmpty, "\(read.warnings)")
        #expect(NativeWriter.jsonLines(read.model) == NativeWriter.jsonLines(model))
        #expect(try Written.bytes(read.model, .sqlite) == bytes)
    }

    @Test(arguments: graphs)
    func `a graph comes back whole, and is the same bytes each time`(path: String) throws {
        let model = try ReadText.model(try Repository.text(path), path)
        #expect(try Written.bytes(model, .sqlite) == Written.bytes(model, .sqlite))
        try expectKept(model)
        #expect(GraphFormat.sqlite.losses(of: model).isEmpty)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a random graph comes back, whatever its texts hold`(seed: UInt64) throws {
        let file = InputFile(
            name: "r.json", bytes: Array(RandomGraph.json(seed: seed).utf8), format: .json)
        let model = try ModelReader.read([file]).model
        let bytes = try Written.bytes(model, .sqlite)
        let again = try Database.read(bytes).model
        #expect(NativeWriter.jsonLines(again) == NativeWriter.jsonLines(model))
        #expect(try Written.bytes(again, .sqlite) == bytes)
    }

    @Test(arguments: [
        "'); DROP TABLE links; --", "\" OR 1=1", "one\ntwo\r\n", "a\u{0}b", "?1", "x'00'", "新疆",
        "NULL", "1e400",
    ])
    func `texts are bound and never run`(text: String) throws {
        let quoted = TextBlocks.text { JSONQuotes.append(text, to: &$0) }
        let model = try ReadText.model(
            """
            {"tributary": 1, "title": \(quoted), "regions": {"a": {"note": \(quoted),
            "attributes": {\(quoted): \(quoted)}}}}
            """, "a.json")
        try expectKept(model)
    }

    /// By hand: the cite of the file, an agreement with evidence of its own, a role without any.
    private static let cited = """
        tributary: 1
        cite: gazette
        sources: {gazette: The Gazette, courier: {title: The Courier, via: gazette}}
        regions: {a: {name: Arden, names: {fr: Ardenne}, aliases: [AR]}, b: Birk, c: Corr}
        agreements:
          pact: {date: 2015, stage: done, model: a, learner: {who: b, evidence: []},
            evidence: [courier p. 3, {source: gazette, stance: disputes}]}
        links:
          - {link: b visits a, date: by 2014-05-02, evidence: {source: courier, via: c, at: p. 9}}
          - {link: c learns-from a, from: 2012-02, to: ..}
        """

    /// The views, asked by the shell of SQLite.
    private func answers(_ sql: String, of model: GraphModel? = nil) throws -> [String] {
        let bytes = try Written.bytes(try model ?? ReadText.model(Self.cited), .sqlite)
        let folder = try Scratch()
        defer { folder.remove() }
        let path = try folder.write("t.sqlite", bytes)
        let answer = try BuiltProgram.apart("sqlite3 -nullvalue - \(path) \"\(sql)\"")
        #expect(answer.messages == "" && answer.status == 0)
        return answer.output.split(separator: "\n").map(String.init)
    }

    @Test func `links are asked with names and days, those of an item among them`() throws {
        #expect(
            try answers(
                "SELECT subject_name, kind, object_name, date, earliest, latest, stage "
                    + "FROM dated_links ORDER BY number") == [
                    "pact|model|Arden|2015|2015-01-01|2015-12-31|done",
                    "pact|learner|Birk|2015|2015-01-01|2015-12-31|done",
                    "Birk|visits|Arden|by 2014-05-02|-|2014-05-02|unknown",
                    "Corr|learns-from|Arden|2012-02|2012-02-01|-|unknown",
                ])
    }

    @Test func `evidence is asked with titles and hands, and is inherited as in a graph`() throws {
        #expect(
            try answers(
                "SELECT x.link, c.title, c.via, c.place, c.stance FROM evidence_of_links x "
                    + "JOIN cited_evidence c ON c.number = x.evidence ORDER BY 1, c.number") == [
                    "1|The Courier|-|p. 3|supports", "1|The Gazette|-|-|disputes",
                    "3|The Courier|c|p. 9|supports", "4|The Gazette|-|-|supports",
                ])
        #expect(try answers("SELECT number, object FROM links_without_source") == ["2|b"])
        #expect(
            try answers("SELECT number, disputed_by_title FROM disputed_links")
                == ["1|The Gazette"])
    }

    /// Oracle: what the model says of each link once it has inherited.
    @Test(arguments: graphs)
    func `views say of links what the graph says of them`(path: String) throws {
        let model = try ReadText.model(try Repository.text(path), path)
        let day = { (day: CalendarDay?) in day.flatMap { $0.isFinite ? "\($0)" : nil } ?? "-" }
        let said = model.links.indices.map { index in
            let days = model.timing(ofLink: index)?.possibleDays
            return [
                model.entities[model.links.subjects[index]].id, model.kind(ofLink: index).id,
                model.entities[model.links.objects[index]].id, day(days?.earliest),
                day(days?.latest), model.stage(ofLink: index).rawValue,
                "\(model.evidence(ofLink: index).count)",
            ].joined(separator: "|")
        }
        let asked = try answers(
            "SELECT l.subject, l.kind, l.object, l.earliest, l.latest, l.stage, "
                + "count(x.evidence) FROM dated_links l LEFT JOIN evidence_of_links x "
                + "ON x.link = l.number GROUP BY l.number", of: model)
        #expect(asked.sorted() == said.sorted())
    }

    @Test func `names, degrees and flows are asked`() throws {
        #expect(
            try answers("SELECT entity, language, name FROM all_names WHERE entity = 'a'")
                == ["a|-|Arden", "a|fr|Ardenne", "a|-|AR"])
        #expect(
            try answers("SELECT id, as_subject, as_object, links FROM degrees ORDER BY id")
                == ["a|0|3|3", "b|1|1|2", "c|1|0|1", "pact|2|0|2"])
        #expect(
            try answers("SELECT upstream, downstream, kind FROM flows ORDER BY 1, 2, 3") == [
                "a|b|visits", "a|c|learns-from", "a|pact|model", "pact|b|learner",
            ])
    }

    @Test func `other programs find keys and indexes that hold`() throws {
        #expect(try answers("PRAGMA integrity_check") == ["ok"])
        #expect(try answers("PRAGMA foreign_key_check") == [])
        let plan = try answers("EXPLAIN QUERY PLAN SELECT 1 FROM links WHERE object = 'a'")
        #expect(plan.last?.contains("link_of_object") == true)
    }
}
