import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

struct DiagnosticLogTests {
    private static let files = ["b.csv", "a.csv"]

    private func problem(
        _ severity: Diagnostic.Severity, _ file: Int, _ line: Int
    ) -> Diagnostic {
        Diagnostic(
            severity, .wrongShape, at: SourceLocation(file: Self.files[file], line: line),
            "\(line)")
    }

    /// The first ten of each gravity, found by putting all of them in order.
    @Test(arguments: UInt64(1)...30)
    func `what is kept are the first in the order of the files, in whatever order they come`(
        seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        var log = DiagnosticLog(of: Self.files, most: 10)
        var all: [Diagnostic] = []
        for _ in 0..<Int.random(in: 0...400, using: &random) {
            let one = problem(
                random.next() % 5 == 0 ? .warning : .error, Int(random.next() % 2),
                Int(random.next() % 50))
            all.append(one)
            log.append(one)
        }
        let (kept, ordered) = (log.inOrder(), all.inOrder(of: Self.files))
        for severity in Diagnostic.Severity.allCases {
            let expected = ordered.filter { $0.severity == severity }
            #expect(
                kept.listed.filter { $0.severity == severity } == Array(expected.prefix(10)))
            #expect(kept.unlisted[severity] ?? 0 == max(0, expected.count - 10))
        }
        #expect(kept.listed == kept.listed.inOrder(of: Self.files))
        #expect(log.hasErrors == all.contains { $0.severity == .error })
    }

    @Test func `of two logs put together nothing is counted twice or lost`() {
        var (one, other) = (
            DiagnosticLog(of: Self.files, most: 2), DiagnosticLog(of: Self.files, most: 2)
        )
        for line in 1...20 { one.append(problem(.error, 0, line)) }
        for line in 1...15 { other.append(problem(.error, 1, line)) }
        one.append(contentsOf: other)
        let kept = one.inOrder()
        #expect(kept.listed.map(\.message) == ["1", "2"])
        #expect(kept.unlisted == [.error: 33])
    }

    @Test(arguments: ["t.csv", "t.yaml", "t.jsonl"])
    func `a file of more mistakes than are listed says how many there are`(name: String) throws {
        let count = DiagnosticLog.usualMost + 321
        let text =
            switch name {
            case "t.csv": "source,target,date\n" + String(repeating: "a,b\n", count: count)
            case "t.yaml": "tributary: 1\nlinks:\n" + String(repeating: "- [x]\n", count: count)
            default: String(repeating: #"{"record":"none"}"# + "\n", count: count)
            }
        let found = #expect(throws: InvalidModel.self) {
            try ModelReader.read([InputFile(name: name, bytes: Array(text.utf8))])
        }
        #expect(found?.diagnostics.count == DiagnosticLog.usualMost)
        #expect(found?.unlisted == [.error: 321])
        #expect(found?.diagnostics.last?.excerpt != nil)
    }
}
