import DiffusionModel
import Testing
import Texts

@testable import Exhibits

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

    private static let made = Table(
        columns: names.map { Table.Column($0) }, order: (0..<50).reversed()
    ) { row($0) }

    @Test(arguments: ResultFormat.allCases)
    func `made rows are written as kept ones`(format: ResultFormat) {
        var (kept, made) = (Self.kept, Self.made)
        #expect(made == kept && made.rowCount == 50)
        #expect(Exhibit(made).text(as: format) == Exhibit(kept).text(as: format))
        for name in Self.names {
            #expect(kept.sort(by: name) && made.sort(by: name))
            kept.reverse()
            made.reverse()
            #expect(Exhibit(made).text(as: format) == Exhibit(kept).text(as: format))
        }
        kept.limit(to: 7)
        made.limit(to: 7)
        #expect(made.rows == kept.rows && made.rowCount == 7)
        kept.append(Self.row(3))
        made.append(Self.row(3))
        #expect(Exhibit(made).text(as: format) == Exhibit(kept).text(as: format))
    }

    /// By hand: of the rows 0 to 4 in this order, by their values 5 7 6 8 9.
    @Test func `rows keep their numbers in any order`() {
        var table = Table(
            .number("n"), rows: [5, 7, 6, 8, 9].map { [.integer($0)] })
        #expect(table.rowNumbers == [0, 1, 2, 3, 4])
        let isColumn = table.sort(by: "n")
        #expect(isColumn && table.rowNumbers == [0, 2, 1, 3, 4])
        table.reverse()
        table.limit(to: 3)
        #expect(table.rowNumbers == [4, 3, 1])
        table.keepRows { $0 != [8] }
        #expect(table.rowNumbers == [4, 1])
    }

    @Test(arguments: ResultFormat.allCases)
    func `blocks that are handed on are the whole text`(format: ResultFormat) throws {
        let table = Table(
            columns: Self.names.map { Table.Column($0) }, order: Array(0..<5000)
        ) { Self.row($0) }
        let count = Counted()
        var blocks = TextBlocks { count.blocks.append($0) }
        try Exhibit(table).write(as: format, style: WritingStyle(), to: &blocks)
        #expect(count.blocks.count > 1)
        #expect(count.blocks.flatMap { $0 } == Array(Exhibit(table).text(as: format).utf8))
    }

    /// The blocks that came.
    private final class Counted {
        var blocks: [[UInt8]] = []
    }
}
