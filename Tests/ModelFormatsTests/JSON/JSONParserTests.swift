import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// JSON as RFC 8259 has it, with the place of every value.
@Suite struct JSONParserTests {
    private func parse(_ text: String) throws -> String {
        try parse(Array(text.utf8))
    }

    /// A document in brackets, with each scalar in « ».
    private func parse(_ bytes: [UInt8]) throws -> String {
        var pool = TextPool()
        let tree = try JSONParser.parse(bytes, file: "t.json", into: &pool)
        return shown(tree.root, tree, pool)
    }

    private func shown(_ node: Int32, _ tree: DocumentTree, _ pool: TextPool) -> String {
        var (children, child) = ([String](), tree.firstChild(of: node))
        while child >= 0 {
            children.append(shown(child, tree, pool))
            child = tree.nodes[Int(child)].next
        }
        let inside = children.joined(separator: " ")
        switch tree.shape(of: node) {
        case .scalar:
            return "«" + pool.string(TextID(number: tree.nodes[Int(node)].content)) + "»"
        case .null: return "null"
        case .list: return "[" + inside + "]"
        case .map: return "{" + inside + "}"
        }
    }

    /// Oracle: the grammar of RFC 8259; numbers and words keep the letters that stand there.
    @Test(arguments: [
        (" {} ", "{}"), ("[ ]", "[]"), ("null", "null"), ("\"\"", "«»"), ("true", "«true»"),
        ("-0.50e+10", "«-0.50e+10»"), ("[1,2.0,3E5]", "[«1» «2.0» «3E5»]"),
        ("{\"a\": [null, {\"b\": false}]}", "{«a» [null {«b» «false»}]}"),
        ("{\"a\":1,\"a\":2}", "{«a» «1» «a» «2»}"),
        ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "«\"\\/\u{8}\u{C}\n\r\t»"),
        ("\"caf\\u00e9 \\u5b81 宁\"", "«café 宁 宁»"), ("\"\\ud83d\\ude00\"", "«😀»"),
        ("\"\\uD83D\\uDE00x\"", "«😀x»"), ("\r\n\t [\n1\r\n]\n", "[«1»]"),
    ])
    func `what the grammar allows is read`(text: String, expected: String) throws {
        #expect(try parse(text) == expected)
    }

    /// Oracle: the same grammar, which has none of these.
    @Test(arguments: [
        "", " ", "{", "[", "[1", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
        "{'a':1}", "[1 2]", "01", "-", "-01", "1.", ".5", "1e", "1e+", "+1", "0x1", "NaN",
        "Infinity", "True", "nul", "\"a", "\"a\\\"", "\"\\x\"", "\"\\u12g4\"", "\"\\u12\"",
        "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ude00\"", "\"\\ud83d\\u0041\"", "\"a\nb\"",
        "\"a\tb\"", "[] []", "{} x", "/* no */ 1",
    ])
    func `what it does not allow is refused as JSON`(text: String) {
        let error = #expect(throws: Diagnostic.self) { try parse(text) }
        #expect(error?.code == .syntax)
        #expect(error?.message.hasPrefix("This is not valid JSON") == true)
    }

    /// By hand: lines and columns count from 1, and columns count characters and not bytes.
    @Test(arguments: [
        ("[1,\n  x]", 2, 3), ("{\"宁夏\" 1}", 1, 7), ("\n\n  {\"a\": tru}", 3, 9), ("[1] 2", 1, 5),
    ])
    func `a mistake has its place`(text: String, line: Int, column: Int) {
        let error = #expect(throws: Diagnostic.self) { try parse(text) }
        #expect(error?.location.line == line && error?.location.column == column)
    }

    @Test func `every value has its place`() throws {
        var pool = TextPool()
        let text = "{\"宁\": [1,\n  \"b\"]}"
        let tree = try JSONParser.parse(Array(text.utf8), file: "t.json", into: &pool)
        let places = tree.nodes.map { "\($0.shape) \($0.line):\($0.column)" }
        #expect(places == ["map 1:1", "scalar 1:2", "list 1:7", "scalar 1:8", "scalar 2:3"])
    }

    // MARK: - Against what was written

    /// A random value as JSON may write it, and as it is to be read.
    private func value(
        _ random: inout SeededGenerator, depth: Int = 0
    ) -> (written: String, read: String) {
        let space = [" ", "", "\n", "\t "].randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<(depth < 4 ? 6 : 4), using: &random) {
        case 0: return (space + "null", "null")
        case 1: return (space + "-12.5e3", "«-12.5e3»")
        case 2, 3:
            let text = text(&random)
            return (space + text.written, text.read)
        case 4:
            let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                value(&random, depth: depth + 1)
            }
            return (
                space + "[" + parts.map(\.written).joined(separator: ",") + "]",
                "[" + parts.map(\.read).joined(separator: " ") + "]"
            )
        default:
            let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                let (key, value) = (text(&random), value(&random, depth: depth + 1))
                return (key.written + space + ":" + value.written, key.read + " " + value.read)
            }
            return (
                "{" + parts.map(\.0).joined(separator: " ,") + space + "}",
                "{" + parts.map(\.1).joined(separator: " ") + "}"
            )
        }
    }

    private func text(_ random: inout SeededGenerator) -> (written: String, read: String) {
        let signs: [(String, String)] = [
            ("a", "a"), ("\\n", "\n"), ("\\\"", "\""), ("\\\\", "\\"), ("宁", "宁"),
            ("\\u0041", "A"), ("\\ud83d\\ude00", "😀"), (" ", " "), ("\\/", "/"),
        ]
        let chosen = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
            signs.randomElement(using: &random)
        }
        return (
            "\"" + chosen.map(\.0).joined() + "\"", "«" + chosen.map(\.1).joined() + "»"
        )
    }

    @Test(arguments: 0..<300)
    func `random documents are read as they were written, and cut short refused`(
        seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let (written, read) = value(&random)
        #expect(try parse(written) == read)
        guard let first = written.first(where: { !$0.isWhitespace }), "[{\"".contains(first) else {
            return
        }
        // Whatever opens has to close, so no beginning of such a document is one.
        let bytes = Array(written.utf8)
        let cut = Int.random(in: 0..<bytes.count, using: &random)
        #expect(throws: Diagnostic.self) { try parse(Array(bytes[..<cut])) }
    }

    // MARK: - Lines

    @Test func `a broken line hides none of the others`() {
        var pool = TextPool()
        let text = "{\"a\":1}\n\n{\"b\":}\n{\"c\":3} 4\n{\"d\":\n4}\n[5]\n"
        let file = JSONParser.parseLines(Array(text.utf8), file: "t.jsonl", into: &pool)
        #expect(file.tree == nil)
        let lines = file.faults.listed.map(\.location.line)
        // The record that runs over its line is said where it is seen to.
        #expect(lines.prefix(2) == [3, 4] && lines.count == 3)
        let sound = JSONParser.parseLines(
            Array("{\"a\":1}\n\n [5]\r\n".utf8), file: "t.jsonl", into: &pool)
        #expect(sound.faults.isEmpty)
        #expect(sound.tree.map { shown($0.root, $0, pool) } == "[{«a» «1»} [«5»]]")
    }
}
