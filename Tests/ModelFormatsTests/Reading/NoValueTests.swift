import DiffusionModel
import Testing
import Texts

@testable import ModelFormats

/// What stands for no value is absent, in every reader alike; it is never the text `null`.
///
/// Oracle: RFC 8259 section 3 for `null`, and YAML 1.2.2 section 10.3.2 for `~`, `null` and
/// nothing.
@Suite struct NoValueTests {
    private static let said = """
        {"record": "graph", "format": 1, "title": null, "cite": null}
        {"record": "source", "id": "s", "title": null, "published": null, "via": null}
        {"record": "entity", "id": "a", "kind": "region", "name": "Arden", "note": null, "aliases": null}
        {"record": "entity", "id": "b", "kind": "region", "name": null, "attributes": {"tier": null}}
        {"record": "link", "subject": "a", "kind": "advises", "object": "b", "date": null, "id": null}
        """

    private static let left = """
        {"record": "graph", "format": 1}
        {"record": "source", "id": "s"}
        {"record": "entity", "id": "a", "kind": "region", "name": "Arden"}
        {"record": "entity", "id": "b", "kind": "region", "attributes": {}}
        {"record": "link", "subject": "a", "kind": "advises", "object": "b"}
        """

    private func written(_ text: String, _ name: String) throws -> String {
        var written = ""
        var blocks = TextBlocks { written += String(decoding: $0, as: UTF8.self) }
        try NativeWriter.write(yaml: try ReadText.model(text, name), to: &blocks)
        try blocks.flush()
        return written
    }

    @Test func `JSON Lines with null are as without`() throws {
        let (said, left) = (
            try written(Self.said, "a.jsonl"), try written(Self.left, "a.jsonl")
        )
        #expect(said == left && !said.contains("null"))
    }

    @Test(arguments: ["~", "null", ""])
    func `YAML without a value is as without the key`(nothing: String) throws {
        let said = """
            tributary: 1
            title: \(nothing)
            sources:
              s: \(nothing)
            regions:
              a: {name: Arden, note: \(nothing)}
              b: \(nothing)
            links:
            - {link: a advises b, date: \(nothing), stage: \(nothing)}
            - link: b visits a
              weight: \(nothing)
            """
        let left = """
            tributary: 1
            sources: {s: {}}
            regions: {a: {name: Arden}, b: {}}
            links: [{link: a advises b}, {link: b visits a}]
            """
        #expect(try written(said, "a.yaml") == (try written(left, "a.yaml")))
    }

    @Test func `a JSON document is read as the same`() throws {
        let text = """
            {"tributary": 1, "title": null, "regions": {"a": {"name": null, "note": "n"}, "b": null},
             "links": [{"link": "a advises b", "date": null}], "views": null}
            """
        let model = try ReadText.model(text, "a.json")
        #expect(model.entities.map(\.name) == ["a", "b"] && model.links.count == 1)
        #expect(model.header.title == nil && model.timing(ofLink: 0) == nil)
    }

    @Test(arguments: ["\"null\"", "\"~\"", "Null", "NULL"])
    func `the words themselves are texts where somebody is called so`(name: String) throws {
        let model = try ReadText.model("tributary: 1\nofficials: {o: {name: \(name)}}\n")
        let text = name.filter { $0 != "\"" }
        #expect(model.entities.first?.name == text)
        let again = try ReadText.model(
            try written("tributary: 1\nofficials: {o: {name: \(name)}}\n", "a.yaml"))
        #expect(again.entities.first?.name == text)
    }

    @Test(arguments: [
        ("agreements: {g: {parties: [a, ~]}}", "3:31 wrong-shape"),
        ("links: [~]", "3:9 wrong-shape"),
        ("sources: {s: {author: [null, x]}}", "3:24 wrong-shape"),
    ])
    func `an empty place in a list is a mistake`(text: String, expected: String) {
        let found = ReadText.faults("tributary: 1\nregions: {a: A}\n" + text)
        #expect(found.map(\.short) == [expected])
    }

    @Test(arguments: [
        (#"{"record": "entity", "id": null, "kind": "region"}"#, "missing-key"),
        (#"{"record": null, "id": "a"}"#, "missing-key"),
        (#"{"record": "entity", "id": "a", "kind": null}"#, "missing-key"),
    ])
    func `what has to stand is missed where it is null`(record: String, code: String) {
        #expect(ReadText.faults(record, "a.jsonl").map(\.code.rawValue) == [code])
    }
}
