import TestSupport
import Testing

@testable import ModelFormats

/// Where fields stand, as an editor counts.
///
/// Oracle: the columns counted from the start of each line, letter by letter.
@Suite struct CSVScannerTests {
    private func places(_ text: String) throws -> [[String]] {
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBytes { bytes in
            var scanner = CSVScanner(bytes, file: "t.csv")
            var rows: [[String]] = []
            while let row = try scanner.row() {
                rows.append(row.map { "\($0.line):\($0.column) \($0.text)" })
            }
            return rows
        }
    }

    @Test func `columns count letters, and go on behind a quoted line break`() throws {
        #expect(
            try places("宁夏,b,\"c\nd\",é,f\ng,,h\n") == [
                ["1:1 宁夏", "1:4 b", "1:6 c\nd", "2:4 é", "2:6 f"], ["3:1 g", "3:3 ", "3:4 h"],
            ])
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `random rows stand where they are counted`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let letters = ["a", "é", "宁", "", "xy"]
        let rows = (0..<5).map { _ in
            (0..<Int.random(in: 2...9, using: &chance)).map { _ in
                letters.randomElement(using: &chance) ?? ""
            }
        }
        var expected: [[String]] = []
        for (line, row) in rows.enumerated() {
            var (column, fields) = (1, [String]())
            for field in row {
                fields.append("\(line + 1):\(column) \(field)")
                column += field.count + 1
            }
            expected.append(fields)
        }
        #expect(try places(rows.map { $0.joined(separator: ",") + "\n" }.joined()) == expected)
    }
}
