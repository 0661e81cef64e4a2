import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// What the columns of graph files mean, whatever format they come from.
@Suite struct GenericGraphTests {
    /// A graph of two nodes and of edges with one attribute, as GraphML.
    private func edges(_ name: String, _ values: [String]) -> String {
        let data = values.map { value in
            "<edge source=\"a\" target=\"b\"><data key=\"k\">\(value)</data></edge>"
        }
        return "<graphml><key id=\"k\" for=\"edge\" attr.name=\"\(name)\" attr.type=\"string\"/>"
            + "<graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>"
            + data.joined() + "</graph></graphml>"
    }

    private func links(_ name: String, _ values: String...) throws -> [String] {
        GraphWords.links(try ReadText.model(edges(name, values), "t.graphml"))
    }

    @Test(arguments: [
        ("weight", ["2", "0.5"], ["a link b w2.0", "a link b w0.5"]),
        ("weight", ["2", "heavy"], ["a link b weight=2", "a link b weight=heavy"]),
        ("date", ["2014-03", "by 2015"], ["a link b 2014-03", "a link b by 2015"]),
        ("date", ["2014", "spring"], ["a link b date=2014", "a link b date=spring"]),
        ("year", ["2014", "2015"], ["a link b 2014", "a link b 2015"]),
        ("year", ["2014", "14"], ["a link b year=2014", "a link b year=14"]),
        ("kind", ["visits", "knows"], ["a visits b", "a knows b"]),
        ("Type", ["Visits"], ["a visits b"]),
        ("start", ["2014-03-01"], ["a link b 2014-03-01/"]),
        ("source", ["gazette"], ["a link b source=gazette"]),
        ("topic", ["wind"], ["a link b topic=wind"]),
    ])
    func `a column is what it is called where all of it can be read so, else an attribute`(
        name: String, values: [String], expected: [String]
    ) throws {
        let text = edges(name, values)
        #expect(GraphWords.links(try ReadText.model(text, "t.graphml")) == expected)
    }

    /// Oracle: the same edges as records of the tree, which the builder reads one by one.
    @Test(arguments: UInt64(1)...40)
    func `edges in rows come to what they come to as records`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = Self.random(&random)
        let rows = try ReadText.model(text, "t.graphml")
        // Beside another file links are records, so that they can be compared.
        let records = try ModelReader.read([
            InputFile(name: "t.graphml", bytes: Array(text.utf8)),
            InputFile(name: "u.yaml", bytes: Array("tributary: 1\n".utf8)),
        ]).model
        #expect(GraphWords.links(rows).sorted() == GraphWords.links(records).sorted())
        #expect(GraphWords.entities(rows) == GraphWords.entities(records))
        #expect(rows.statesNoDirection == records.statesNoDirection)
    }

    private static func random(_ random: inout SeededGenerator) -> String {
        var text =
            "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"
            + "<key id=\"f\" for=\"edge\" attr.name=\"from\" attr.type=\"string\"/>"
            + "<key id=\"t\" for=\"edge\" attr.name=\"to\" attr.type=\"string\"/>"
            + "<key id=\"k\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>"
            + "<key id=\"x\" for=\"edge\" attr.name=\"x\" attr.type=\"string\"/>"
            + "<graph edgedefault=\"directed\">"
        for node in 0..<6 { text += "<node id=\"n\(node)\"/>" }
        func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
        for _ in 0..<random.next() % 30 {
            let ends = (random.next() % 6, random.next() % 6)
            text += "<edge source=\"n\(ends.0)\" target=\"n\(ends.1)\""
            text += pick(["", "", " directed=\"false\""]) + ">"
            text += pick(["", "<data key=\"w\">2</data>", "<data key=\"w\">0.25</data>"])
            text += pick(["", "<data key=\"f\">2010</data>", "<data key=\"f\">2012-03</data>"])
            text += pick(["", "<data key=\"t\">2014</data>", "<data key=\"t\">..</data>"])
            text += pick([
                "", "<data key=\"k\">visits</data>", "<data key=\"k\">knows</data>",
                "<data key=\"k\">is visited by</data>", "<data key=\"k\">holds office</data>",
            ])
            text += pick(["", "<data key=\"x\">one</data>"]) + "</edge>"
        }
        return text + "</graph></graphml>"
    }

    @Test func `attributes of one name are kept apart`() throws {
        let text =
            "<graphml><key id=\"p\" for=\"node\" attr.name=\"x\" attr.type=\"string\"/>"
            + "<key id=\"q\" for=\"node\" attr.name=\"x\" attr.type=\"string\"/>"
            + "<graph edgedefault=\"directed\"><node id=\"a\"><data key=\"p\">1</data>"
            + "<data key=\"q\">2</data></node></graph></graphml>"
        #expect(
            GraphWords.entities(try ReadText.model(text, "t.graphml")) == ["a node x=1 x (2)=2"])
    }

    @Test func `a time whose end lies before its start is refused where it stands first`() {
        let text = edges("x", ["1"]).replacing(
            "<graph ",
            with: "<key id=\"f\" for=\"edge\" attr.name=\"from\"/>"
                + "<key id=\"t\" for=\"edge\" attr.name=\"to\"/><graph "
        ).replacing(
            "<data key=\"k\">1</data>",
            with: "<data key=\"f\">2015</data><data key=\"t\">2010</data>")
        #expect(ReadText.faults(text, "t.graphml").map(\.code) == [.dateOrder])
    }
}
