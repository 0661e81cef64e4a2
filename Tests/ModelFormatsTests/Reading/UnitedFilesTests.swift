import DiffusionModel
import Testing
import Texts

@testable import ModelFormats

/// Several files, or several headers in one stream: nothing that one says is said of another.
///
/// The expected evidence follows from the rule that a link stands on its own evidence, else on that
/// of its own file.
@Suite struct UnitedFilesTests {
    private static let ferry = """
        tributary: 1
        title: Ferries
        cite: gazette
        license: CC0-1.0
        language: en
        sources: {gazette: Gazette}
        regions: {a: Arden, b: {name: Birk, evidence: gazette p. 3}}
        agreements: {g: {name: Pact, parties: [a, b]}}
        links: [{link: a advises b, date: 2014}]
        """
    private static let bridge = """
        tributary: 1
        title: Bridges
        cite: courier
        license: CC-BY-NC-4.0
        language: fr
        note: Not for sale.
        sources: {courier: Courier}
        regions: {c: Corr, d: Dunn}
        officials: {o: {posts: [c]}}
        agreements: {g: {parties: c}}
        links: [{link: c advises d, date: 2015}]
        """
    private static let bare =
        "tributary: 1\nregions: {e: Esk, f: Fell}\nlinks: [{link: e visits f}]\n"

    @Test func `more bytes than can be read together are refused with the file that is too much`() {
        let files = ["a.yaml", "b.yaml", "c.yaml"].map {
            InputFile(name: $0, bytes: Array(Self.bare.utf8))
        }
        let size = Self.bare.utf8.count
        #expect(throws: Never.self) { try ModelReader.checkSize(of: files, most: 3 * size) }
        let error = #expect(throws: InvalidModel.self) {
            try ModelReader.checkSize(of: files, most: 2 * size)
        }
        #expect(error?.diagnostics.map(\.location.file) == ["c.yaml"])
        #expect(error?.diagnostics.first?.message.contains("\(3 * size) bytes") == true)
    }

    private func read(_ files: [(name: String, text: String)]) throws -> ReadModel {
        try ModelReader.read(files.map { InputFile(name: $0.name, bytes: Array($0.text.utf8)) })
    }

    /// What each link stands on, by its subject, kind and object.
    private func grounds(_ model: GraphModel) -> [String: [String]] {
        var grounds: [String: [String]] = [:]
        for (index, id) in model.linkIDs().indexed() {
            grounds[id] = model.evidence(ofLink: index).map {
                model.sources[$0.chain[0]].id
            }
        }
        return grounds
    }

    @Test func `each link stands on the word of its own file`() throws {
        let model = try read([
            ("one.yaml", Self.ferry), ("two.yaml", Self.bridge), ("three.yaml", Self.bare),
        ]).model
        let grounds = grounds(model)
        #expect(grounds["a.advises.b.2014"] == ["gazette"])
        #expect(grounds["c.advises.d.2015"] == ["courier"])
        #expect(grounds["e.visits.f"] == [])
        // A role that one file adds to the item of another stands on its own file alone.
        #expect(grounds["g.parties.a"] == ["gazette"])
        #expect(grounds["g.parties.c"] == ["courier"])
        let pact = try #require(model.entities.firstIndex { $0.id == "g" })
        #expect(
            model.evidence(ofEntity: pact).map { model.sources[$0.chain[0]].id }
                == ["courier", "gazette"])
    }

    @Test func `the order of the files changes no evidence`() throws {
        let files = [("1.yaml", Self.ferry), ("2.yaml", Self.bridge), ("3.yaml", Self.bare)]
        let one = try read(files.map { (name: $0.0, text: $0.1) }).model
        let other = try read(files.reversed().map { (name: $0.0, text: $0.1) }).model
        #expect(grounds(one) == grounds(other))
    }

    @Test func `what is written of several files is read back as the same`() throws {
        let model = try read([("one.yaml", Self.ferry), ("two.yaml", Self.bridge)]).model
        for name in ["a.yaml", "a.json", "a.jsonl"] {
            var text = ""
            var blocks = TextBlocks { text += String(decoding: $0, as: UTF8.self) }
            switch name {
            case "a.yaml": try NativeWriter.write(yaml: model, to: &blocks)
            case "a.json": try NativeWriter.write(json: model, to: &blocks)
            default: try NativeWriter.write(jsonLines: model, to: &blocks)
            }
            try blocks.flush()
            #expect(grounds(try read([(name, text)]).model) == grounds(model), "\(text)")
        }
    }

    @Test func `a header in a stream holds for what follows it up to the next`() throws {
        let stream = """
            {"record": "entity", "id": "z", "kind": "region"}
            {"record": "entity", "id": "y", "kind": "region"}
            {"record": "link", "subject": "z", "kind": "visits", "object": "y"}
            {"record": "graph", "format": 1, "title": "Ferries", "cite": "gazette"}
            {"record": "source", "id": "gazette"}
            {"record": "entity", "id": "a", "kind": "region"}
            {"record": "entity", "id": "b", "kind": "region"}
            {"record": "link", "subject": "a", "kind": "advises", "object": "b"}
            {"record": "graph", "format": 1, "title": "Bridges", "cite": "courier"}
            {"record": "source", "id": "courier"}
            {"record": "entity", "id": "a", "kind": "region", "note": "Again."}
            {"record": "entity", "id": "c", "kind": "region"}
            {"record": "link", "subject": "c", "kind": "advises", "object": "a"}
            {"record": "graph", "format": 1}
            {"record": "link", "subject": "b", "kind": "visits", "object": "c"}
            """
        let model = try read([("-", stream)]).model
        #expect(
            grounds(model) == [
                "z.visits.y": [], "a.advises.b": ["gazette"], "c.advises.a": ["courier"],
                "b.visits.c": [],
            ])
        #expect(model.header.title == "Ferries + Bridges" && model.header.cite.isEmpty)
        #expect(model.entities.count == 5)
    }

    @Test func `one part of a stream may name an id once`() {
        let twice = """
            {"record": "graph", "format": 1}
            {"record": "entity", "id": "a", "kind": "region"}
            {"record": "entity", "id": "a", "kind": "region"}
            {"record": "graph", "format": 1}
            {"record": "entity", "id": "a", "kind": "region"}
            """
        #expect(ReadText.faults(twice, "a.jsonl").map(\.short) == ["3:28 duplicate-id"])
    }

    @Test func `the same link and view in two parts are one, others are refused`() throws {
        let head =
            "{\"record\": \"graph\", \"format\": 1}\n"
            + "{\"record\": \"entity\", \"id\": \"a\", \"kind\": \"region\"}\n"
            + "{\"record\": \"view\", \"id\": \"v\", \"only\": \"a\"}\n"
        let link = { (date: String) in
            "{\"record\": \"link\", \"subject\": \"a\", \"kind\": \"visits\", \"object\": \"a\", "
                + "\"id\": \"x\", \"date\": \"\(date)\"}\n"
        }
        let model = try ReadText.model(head + link("2011") + head + link("2011"), "a.jsonl")
        #expect(model.links.count == 1 && model.views.count == 1)
        let found = ReadText.faults(head + link("2011") + head + link("2012"), "a.jsonl")
        #expect(found.map(\.code) == [.contradiction])
    }

    @Test func `titles and notes are added up, licences stand side by side`() throws {
        let read = try read([("one.yaml", Self.ferry), ("two.yaml", Self.bridge)])
        let header = read.model.header
        #expect(header.title == "Ferries + Bridges" && header.note == "Bridges: Not for sale.")
        #expect(header.license == "CC0-1.0 AND CC-BY-NC-4.0" && header.language == "mul")
        let messages = read.warnings.map(\.message)
        #expect(
            messages.contains {
                $0.contains("'CC-BY-NC-4.0' here, 'CC0-1.0' at one.yaml:4:10")
            }, "\(messages)")
        #expect(messages.contains { $0.contains("'fr' here, 'en' at one.yaml:5:11") })
    }

    @Test func `what files agree on is said once, and who states no licence is named`() throws {
        let same = Self.ferry.replacing(
            "regions: {a: Arden, b: {name: Birk, evidence: gazette p. 3}}", with: "regions: {x: X}"
        )
        .split(separator: "\n").filter { !$0.hasPrefix("agreements") && !$0.hasPrefix("links") }
        .joined(separator: "\n")
        let agreed = try read([("one.yaml", Self.ferry), ("two.yaml", same)])
        #expect(agreed.model.header.title == "Ferries" && agreed.unlicensedFiles == [])
        #expect(agreed.model.header.license == "CC0-1.0" && agreed.model.header.cite.count == 1)
        let mixed = try read([("one.yaml", Self.ferry), ("three.yaml", Self.bare)])
        #expect(mixed.model.header.license == "CC0-1.0")
        #expect(mixed.unlicensedFiles == ["three.yaml"])
    }

    @Test func `names and titles that contradict each other are refused`() {
        let one = "tributary: 1\nsources: {s: One}\nregions: {a: Arden}\n"
        for two in ["sources: {s: Two}", "sources: {s: {title: Two}}", "regions: {a: {name: Ard}}"]
        {
            let found = ReadText.faults([("1.yaml", one), ("2.yaml", "tributary: 1\n" + two)])
            #expect(found.map(\.code) == [.contradiction], "\(two)")
        }
    }
}
