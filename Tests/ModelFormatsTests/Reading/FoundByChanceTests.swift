import DiffusionModel
import TestSupport
import Testing
import Texts

@testable import ModelFormats

/// Files that bytes made by chance came to, and that readers did not stand.
@Suite struct FoundByChanceTests {
    @Test(arguments: ["r: s: \r}\n*{\n ", "r: s: \r}\n*{\n", "a: b: \r]\n*[\n "])
    func `a line whose value starts where the line does is mended or refused`(text: String) {
        #expect(!ReadText.faults(text).isEmpty)
    }

    /// A key of YAML has 1,024 signs at most, and a sign that nobody sees takes up to ten of them.
    @Test(arguments: ["\u{2028}", "\u{200B}", "\""])
    func `a kind that no file could name is refused in tables`(sign: String) throws {
        let word = "x" + String(repeating: sign, count: 248) + "y"
        let field = "\"" + word.replacing("\"", with: "\"\"") + "\""
        let long = sign != "\""
        for text in ["id,kind\na,\(field)\n", "source,target,kind\na,b,\(field)\n"] {
            #expect(ReadText.faults(text, "t.csv").contains { $0.code == .invalidID } == long)
        }
    }

    /// What can be read of tables can be written as YAML and read again.
    @Test(arguments: [1, 30, 32, 240])
    func `kinds of tables are read back from YAML`(count: Int) throws {
        let word = "x" + String(repeating: "\u{18}", count: count) + "y"
        guard let model = try? ReadText.model("id,kind\na,\(word)\n", "t.csv") else {
            // Each is a number of eight signs in DOT.
            #expect(2 + 8 * count > 250)
            return
        }
        let text = try TextBlocks.text { try NativeWriter.write(yaml: model, to: &$0) }
        let again = try ReadText.model(text)
        #expect(again.entities.map(\.kind) == [word])
    }

    /// DOT has the number of a sign that nobody sees in its place, eight signs or more.
    @Test(arguments: [30, 40, 120])
    func `kinds of signs that nobody sees are read back from DOT`(count: Int) throws {
        let kind = "x" + String(repeating: "\u{202E}", count: count)
        let line = #"{"id": "a", "schema": "\#(kind)", "properties": {}}"# + "\n"
        guard let model = try? ReadText.model(line, "a.ftm.json") else {
            #expect(count > 30)
            return
        }
        let text = try Written.text(model, .dot)
        #expect(try ReadText.model(text, "a.dot").entities.count == 1)
    }

    /// Edges that stand in rows have ids and names of attributes as records have.
    @Test func `an id or a name that is too long is refused where edges are rows`() {
        let long = String(repeating: "q", count: 251)
        for edge in ["id \"\(long)\"", "\(long) 1"] {
            let text =
                "graph [ node [ id 1 ] node [ id 2 ]\nedge [ source 1 target 2 \(edge) ] ]\n"
            let faults = ReadText.faults(text, "g.gml")
            #expect(faults.map(\.code) == [.invalidID])
            #expect(faults.first?.location.line == 2)
        }
    }

    @Test func `what stands in quotes separates nothing`() throws {
        let model = try ReadText.model("source,target,\"n;;;;;;m\"\na,b,1\n", "t.csv")
        let attributes = model.links.detail(at: LinkIndex(value: 0))?.attributes
        #expect(attributes == [Attribute(name: "n;;;;;;m", value: "1")])
        // A quote that is never closed quotes nothing.
        #expect(try ReadText.model("source;target;5\"\na;b;1\n", "t.csv").links.count == 1)
    }
}
