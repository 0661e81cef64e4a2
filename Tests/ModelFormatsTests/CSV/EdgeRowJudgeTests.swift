import DiffusionModel
import EdgeTables
import TestSupport
import Testing

@testable import ModelFormats

/// Rows that are judged in batches have the mistakes that they have together.
///
/// Oracle: the general reader on all rows at once, which a batch of all rows is.
@Suite struct EdgeRowJudgeTests {
    private static let ends = ["a", "b", "宁夏", "", String(repeating: "x", count: 300)]
    private static let dates = ["2018-11-27", "2018-13-27", "by 2018", "11/12/2018", ""]
    private static let weights = ["0.5", "half", "", "1e3"]

    private func random(_ seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        // Ids that are too long are refused once for all rows, so some tables have none.
        let ends = seed % 2 == 0 ? Self.ends : Array(Self.ends.dropLast())
        var lines = ["source,target,type,weight,date"]
        for _ in 0..<50 {
            let row = [
                ends.randomElement(using: &random) ?? "", ends.randomElement(using: &random) ?? "",
                ["visits", "adopts", "new kind"].randomElement(using: &random) ?? "",
                Self.weights.randomElement(using: &random) ?? "",
                Self.dates.randomElement(using: &random) ?? "",
            ]
            let isShort = Int.random(in: 0..<20, using: &random) == 0
            lines.append(row.prefix(isShort ? 4 : 5).joined(separator: ","))
        }
        if seed % 5 == 0 { lines[30] = "a,\"b,visits,1," }
        return lines
    }

    @Test(arguments: UInt64(1)...60)
    func `batches find what all rows at once have`(seed: UInt64) {
        let lines = random(seed)
        var (rows, offset): ([TableRow], Int) = ([], lines[0].utf8.count + 1)
        for (index, line) in lines.dropFirst().enumerated() {
            rows.append(TableRow(offset: offset, line: index + 2))
            offset += line.utf8.count + 1
        }
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        bytes.withUnsafeBytes { bytes in
            var judge = EdgeRowJudge(bytes: bytes, file: "t.csv", batch: rows.count)
            let whole = judge.faults(of: rows).inOrder().listed
            judge.batch = 7
            #expect(judge.faults(of: rows).inOrder().listed == whole)
            #expect(!whole.isEmpty)
        }
    }

    @Test func `reading says how many bytes of a large table are read`() throws {
        let rows = (0..<50_000).map { "a\($0 % 999),b\($0 % 777),2018-11-27\n" }
        let bytes = Array(("source,target,date\n" + rows.joined()).utf8)
        let seen = Seen()
        _ = try ModelReader.read([InputFile(name: "t.csv", bytes: bytes)]) { done, total in
            seen.add(done, of: total)
        }
        #expect(seen.totals == [bytes.count])
        #expect(seen.most == bytes.count - "source,target,date\n".utf8.count)
    }
}
