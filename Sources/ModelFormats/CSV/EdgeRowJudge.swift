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
    func faults(of rows: [TableRow]) -> DiagnosticLog {
        var faults = DiagnosticLog(of: [file])
        for start in stride(from: 0, to: rows.count, by: batch) {
            let some = judged(Array(rows[start..<min(start + batch, rows.count)]))
            guard rows.count <= batch || some.listed.allSatisfy({ Self.isOfOneRow($0.code) }) else {
                return judged(rows)
            }
            faults.append(contentsOf: some)
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

    private func judged(_ rows: [TableRow]) -> DiagnosticLog {
        var texts = TextPool()
        var table = TableParser.parse(bytes, file: file, rows: rows)
        table.settle(.builtIn)
        let parsed = table.parsed(size: bytes.count, into: &texts)
        var builder = ModelBuilder(
            trees: parsed.tree.map { [$0] } ?? [], texts: &texts,
            codebook: BuiltInCodebook.codebook)
        builder.isPartial = parsed.faults.hasErrors
        var all = parsed.faults
        all.append(contentsOf: builder.build().diagnostics)
        return all.without(.note)
    }
}
