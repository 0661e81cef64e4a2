import TestSupport
import Testing

@testable import Texts

/// Text on its way out, block by block.
///
/// Oracle: the same rows joined in memory.
@Suite struct TextBlocksTests {
    /// Blocks as they come, with how many rows had ended by then.
    private func blocks(of rows: [String]) throws -> (texts: [String], counts: [Int]) {
        var (texts, counts): ([String], [Int]) = ([], [])
        var blocks = TextBlocks(noting: { counts.append($0) }) {
            texts.append(String(decoding: $0, as: UTF8.self))
        }
        for row in rows {
            blocks.append(row)
            blocks.append(UInt8(ascii: "\n"))
            try blocks.endRow()
        }
        try blocks.flush()
        return (texts, counts)
    }

    @Test(arguments: 0..<20)
    func `blocks are the rows in their order, and no row is parted`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<Int.random(in: 0...60, using: &random)).map { number in
            String(repeating: "宁\(number) ", count: Int.random(in: 0...8000, using: &random))
        }
        let (texts, counts) = try blocks(of: rows)
        #expect(texts.joined() == rows.map { $0 + "\n" }.joined())
        #expect(texts.allSatisfy { $0.hasSuffix("\n") })
        // 128 KiB are a block, and what goes beyond is less than a row.
        let longest = rows.map(\.utf8.count).max() ?? 0
        #expect(texts.dropLast().allSatisfy { $0.utf8.count >= 131_072 })
        #expect(texts.allSatisfy { $0.utf8.count <= 131_072 + longest + 1 })
        var ended = 0
        let expected = texts.map { text in
            ended += text.utf8.count { $0 == 0x0A }
            return ended
        }
        #expect(counts == expected)
    }

    @Test func `where nothing comes nothing is handed on`() throws {
        #expect(try blocks(of: []).texts.isEmpty)
        var blocks = TextBlocks { _ in Issue.record("a block without text") }
        #expect(blocks.isUntouched)
        try blocks.endRow()
        try blocks.flush()
        blocks.append("")
        #expect(!blocks.isUntouched)
    }

    private struct Full: Error {}

    @Test func `whoever takes the blocks may fail, and is not asked again for the same`() throws {
        var asked = 0
        var blocks = TextBlocks { _ in
            asked += 1
            throw Full()
        }
        blocks.append("row")
        #expect(throws: Full.self) { try blocks.flush() }
        #expect(asked == 1)
    }

    /// By hand: what follows a mark is cut or trimmed, and nothing before it.
    @Test func `what was appended since a mark can be taken back`() {
        let text = TextBlocks.text { blocks in
            blocks.append("a  ")
            let mark = blocks.mark
            blocks.append("b  ")
            blocks.trimSpaces(since: mark)
            #expect(blocks.mark == mark + 1)
            blocks.cut(to: mark)
            blocks.trimSpaces(since: mark)
            blocks.append(spaces: 2)
            blocks.append(spaces: -1)
            blocks.append(UInt8(ascii: "c"))
        }
        #expect(text == "a    c")
    }

    /// What is known to be short is kept whole, however long it becomes.
    @Test func `a text that is asked for as a whole comes as a whole`() throws {
        let row = String(repeating: "x", count: 100_000)
        let text = try TextBlocks.text { blocks in
            for _ in 0..<5 {
                blocks.append(row)
                try blocks.endRow()
            }
            try blocks.flush()
        }
        #expect(text.utf8.count == 500_000)
    }
}
