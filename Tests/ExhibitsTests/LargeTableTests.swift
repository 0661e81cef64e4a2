import DiffusionModel
import TestSupport
import Testing

@testable import Exhibits

/// Texts in the order of their Unicode scalars.
///
/// Oracle: the standard library's sorting of the scalars.
@Suite struct TextOrderTests {
    @Test(arguments: UInt64(1)...60)
    func `texts stand as their scalars do, and equal ones as they came`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = ["a", "region-0", "é", "e\u{301}", "宁夏", "😀", ".", "~", "\0", "agreement", ""]
        let texts = (0..<200).map { _ in
            (0..<Int.random(in: 0..<5, using: &random))
                .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
        }
        var order = TextOrder(expecting: 10, bytes: 1)
        for (index, text) in texts.enumerated() { order.append(text, Int32(index)) }
        let expected = texts.indices.sorted { left, right in
            let (one, other) = (
                Array(texts[left].unicodeScalars), Array(texts[right].unicodeScalars)
            )
            return one == other ? left < right : one.lexicographicallyPrecedes(other)
        }
        #expect(order.sorted() == expected.map { Int32($0) })
    }

    @Test func `no text and one text are in order`() {
        var order = TextOrder(expecting: 0, bytes: 0)
        #expect(order.sorted() == [])
        order.append("a", 7)
        #expect(order.sorted() == [7])
    }
}

/// Tables whose rows are made when they are written.
///
/// Oracle: the same table with its rows kept.
@Suite struct TableBodyTests {
    private static let names = ["id", "size", "share", "words"]

    private static func row(_ index: Int) -> [Table.Value] {
        let share = Double(index) / 7
        return [
            .text("id-\(index * 7 % 50)"), .integer(index % 9),
            index % 5 == 0 ? .null : .number(share),
            .worded(.texts(["a \(index)", "宁夏|"]), as: "<\(index)>"),
        ]
    }

    private static let kept = Table(
        columns: names.map { Table.Column($0) }, rows: (0..<50).reversed().map { row($0) })

    private static let made = Table(names, order: (0..<50).reversed()) { row($0) }

    @Test(arguments: ResultFormat.allCases)
    func `made rows are written as kept ones`(format: ResultFormat) {
        var (kept, made) = (Self.kept, Self.made)
        #expect(made == kept && made.rowCount == 50)
        #expect(made.text(as: format) == kept.text(as: format))
        for name in Self.names {
            #expect(kept.sort(by: name) && made.sort(by: name))
            kept.reverse()
            made.reverse()
            #expect(made.text(as: format) == kept.text(as: format))
        }
        kept.limit(to: 7)
        made.limit(to: 7)
        #expect(made.rows == kept.rows && made.rowCount == 7)
        kept.append(Self.row(3))
        made.append(Self.row(3))
        #expect(made.text(as: format) == kept.text(as: format))
    }

    @Test(arguments: ResultFormat.allCases)
    func `blocks that are handed on are the whole text`(format: ResultFormat) throws {
        let table = Table(Self.names, order: Array(0..<5000)) { Self.row($0) }
        let count = Counted()
        var blocks = TextBlocks { count.blocks.append($0) }
        try table.write(as: format, style: WritingStyle(), to: &blocks)
        #expect(count.blocks.count > 1)
        #expect(count.blocks.flatMap { $0 } == Array(table.text(as: format).utf8))
    }

    /// The blocks that came.
    private final class Counted {
        var blocks: [[UInt8]] = []
    }
}
