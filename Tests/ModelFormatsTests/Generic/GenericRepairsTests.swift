import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// One odd value costs no other, and nothing is kept otherwise without a word.
@Suite struct GenericRepairsTests {
    private func file(_ edges: [String], nodes: String = "") -> String {
        let nodes = nodes.isEmpty ? "{\"id\": \"a\"}, {\"id\": \"b\"}" : nodes
        let list = edges.map { "{\"source\": \"a\", \"target\": \"b\", \($0)}" }
        return "{\"directed\": true, \"nodes\": [\(nodes)], \"links\": ["
            + list.joined(separator: ", ") + "]}"
    }

    private func read(_ edges: String...) throws -> ReadModel {
        try GraphLines.read(file(edges), as: .nodeLink)
    }

    @Test(arguments: [
        ("date", "2014-03", "n/a", "a link b 2014-03", "a link b date=n/a"),
        ("weight", "2", "NaN", "a link b w2.0", "a link b weight=NaN"),
        ("year", "2014", "unknown", "a link b 2014", "a link b year=unknown"),
    ])
    func `of a column most of which can be read the rest is kept and named`(
        name: String, good: String, bad: String, first: String, last: String
    ) throws {
        let found = try read(
            "\"\(name)\": \"\(good)\"", "\"\(name)\": \"\(good)\"", "\"\(name)\": \"\(bad)\"")
        #expect(GraphWords.links(found.model) == [first, first, last])
        let told = found.warnings.filter { [.invalidDate, .invalidNumber].contains($0.code) }
        #expect(told.count == 1 && told.allSatisfy { $0.message.contains("'\(bad)'") })
        #expect(told.allSatisfy { $0.location.line > 0 })
    }

    @Test func `where few can be read all are attributes, and that is said`() throws {
        let found = try read("\"date\": \"2014\"", "\"date\": \"spring\"", "\"date\": \"fall\"")
        #expect(
            GraphWords.links(found.model)
                == ["a link b date=2014", "a link b date=spring", "a link b date=fall"])
        #expect(found.warnings.map(\.code) == [.invalidDate])
    }

    @Test func `of a time of day the day is read`() throws {
        let found = try read("\"date\": \"2014-03-01T10:00:00Z\"", "\"date\": \"2014-03-02 11:30\"")
        #expect(GraphWords.links(found.model) == ["a link b 2014-03-01", "a link b 2014-03-02"])
        #expect(found.notes.contains { $0.message.contains("time of day") })
    }

    @Test func `times under other names are read of edges that have no other`() throws {
        let found = try read("\"date\": \"2014\"", "\"start\": \"2012\", \"end\": \"2013\"")
        #expect(GraphWords.links(found.model) == ["a link b 2014", "a link b 2012/2013"])
    }

    @Test func `policies exist because links name them`() throws {
        let found = try read("\"policy\": \"Congestion charge\"")
        #expect(found.model.entities.contains { $0.id == "Congestion charge" })
        #expect(found.model.links.policies(at: found.model.links.indices.lowerBound).count == 1)
    }

    @Test func `a label is the name of a node that has no name`() throws {
        let text = file(
            [],
            nodes: "{\"id\": 1, \"label\": \"Wien\"}, "
                + "{\"id\": 2, \"name\": \"Linz\", \"label\": \"L\"}")
        let found = try GraphLines.read(text, as: .nodeLink)
        #expect(GraphWords.entities(found.model) == ["1 node \"Wien\"", "2 node \"Linz\" label=L"])
    }

    @Test func `kinds that are spelt alike to readers are one kind`() throws {
        let found = try read("\"kind\": \"f\u{F6}rdert\"", "\"kind\": \"fo\u{308}rdert\"")
        #expect(Set(found.model.links.indices.map { found.model.kind(ofLink: $0).id }).count == 1)
    }

    @Test func `data behind a nested graph belong to the outer node`() throws {
        let text =
            "<graphml><key id=\"d\" for=\"node\" attr.name=\"c\"><default>red</default></key>"
            + "<graph edgedefault=\"directed\"><node id=\"a\"><graph edgedefault=\"directed\">"
            + "<node id=\"b\"/></graph><data key=\"d\">blue</data></node></graph></graphml>"
        #expect(
            GraphWords.entities(try ReadText.model(text, "t.graphml"))
                == ["b node parent=a c=red", "a node c=blue"])
    }

    @Test func `an entity that another file declares is refused with its place`() {
        let text =
            "<!DOCTYPE graphml SYSTEM \"g.dtd\">\n<graphml><graph edgedefault=\"directed\">"
            + "<node id=\"a&uuml;b\"/></graph></graphml>"
        #expect(ReadText.faults(text, "t.graphml").map(\.short) == ["2:51 unsupported"])
    }
}
