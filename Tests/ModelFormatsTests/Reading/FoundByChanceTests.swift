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
    @Test(arguments: [1, 60, 200, 240])
    func `kinds of tables are read back from YAML`(count: Int) throws {
        let word = "x" + String(repeating: "\u{18}", count: count) + "y"
        guard let model = try? ReadText.model("id,kind\na,\(word)\n", "t.csv") else {
            #expect(count > 200)
            return
        }
        let text = try TextBlocks.text { try NativeWriter.write(yaml: model, to: &$0) }
        let again = try ReadText.model(text)
        #expect(again.entities.map(\.kind) == [word])
    }
}
