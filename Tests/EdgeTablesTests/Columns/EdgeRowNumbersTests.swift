import Testing
import Threads

@testable import EdgeTables

@Suite struct EdgeRowNumbersTests {
    /// Two workers read a row each, the second after a gap; by hand from the maps.
    @Test(arguments: [1, 2])
    func `workers' numbers become those of all, and gaps are closed`(threads: Int) throws {
        let shares = [share(0, rows: 0..<1), share(1, rows: 2..<3)]
        let numbers = EdgeRowNumbers(
            names: [[5, 6], [6, 7]], dates: nil, kinds: [[3], [4]], plain: 9)
        let crew = try #require(ThreadCount(threads))
        let columns = EdgeTableColumns(capacity: 3, hasWeights: true) { columns in
            for row in 0..<3 {
                columns.sources.initialize(at: row, to: 0)
                columns.targets.initialize(at: row, to: 1)
                columns.kinds.initialize(at: row, to: row == 0 ? 0 : EdgeColumns.noKind)
                columns.dates.initialize(at: row, to: 0)
                columns.weights.initialize(at: row, to: Double(row))
            }
            return EdgeTableParts(shares).settle(columns, to: numbers, crew)
        }
        #expect(columns.sources == [5, 6] && columns.targets == [6, 7])
        #expect(columns.kinds == [3, 9] && columns.dates == [-1, -1])
        #expect(columns.weights == [0, 2])
    }

    private func share(_ worker: Int, rows: Range<Int>) -> EdgeTableParts.Share {
        let block = EdgeBlock(
            number: worker, worker: worker, rows: rows, lines: 2,
            runs: [EdgeBlock.Run(row: 0, line: 0, column: 1)], remnants: [])
        return EdgeTableParts.Share(
            names: NameTable(), kinds: NameTable(), dates: NameTable(), blocks: [block],
            refusal: nil)
    }

    /// The first block has two lines, so the row of the second stands on the third from the first.
    @Test func `places of rows are those of the file`() {
        let parts = EdgeTableParts([share(1, rows: 1..<2), share(0, rows: 0..<1)])
        #expect(parts.lineStarts(from: 2) == [2, 4, 6])
        let runs = parts.runs([2, 4, 6])
        #expect(runs.map(\.row) == [0, 1] && runs.map(\.line) == [2, 4])
    }
}
