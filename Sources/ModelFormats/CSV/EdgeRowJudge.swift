import DiffusionModel
import EdgeTables

/// Finds what is wrong with rows of an edge table, as the general reader says it.
///
/// Many rows are judged in batches, so that no tree of all of them is ever in memory.
struct EdgeRowJudge {
    /// How many rows are judged at once.
    static let usualBatch = 1 << 14

    let bytes: UnsafeRawBufferPointer
    let file: String
    var batch = usualBatch

    /// The problems of the rows, those of one batch after those of the one before.
    func faults(of rows: [TableRow]) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for start in stride(from: 0, to: rows.count, by: batch) {
            let some = judged(Array(rows[start..<min(start + batch, rows.count)]))
            guard rows.count <= batch || some.allSatisfy({ Self.isOfOneRow($0.code) }) else {
                return judged(rows)
            }
            faults += some
        }
        return faults
    }

    /// Whether a problem is one of a single row, whatever stands in the others.
    ///
    /// An id is refused once however many rows have it, and behind a quote that is never closed
    /// there is no row: of such tables all rows are judged at once.
    private static func isOfOneRow(_ code: DiagnosticCode) -> Bool {
        switch code {
        case .invalidDate, .ambiguousInterval, .dateOrder, .invalidNumber, .wrongShape,
            .missingKey:
            true
        default: false
        }
    }

    private func judged(_ rows: [TableRow]) -> [Diagnostic] {
        var texts = TextPool()
        var table = TableParser.parse(bytes, file: file, rows: rows)
        table.settle(.builtIn)
        let parsed = table.parsed(size: bytes.count, into: &texts)
        var builder = ModelBuilder(
            trees: parsed.tree.map { [$0] } ?? [], texts: &texts,
            codebook: BuiltInCodebook.codebook)
        builder.isPartial = parsed.faults.contains { $0.severity == .error }
        return (parsed.faults + builder.build().diagnostics).filter { $0.severity != .note }
    }
}
