import DiffusionModel
import EdgeTables
import Threads

/// Reads a plain edge table of any size straight into the columns of a model.
///
/// Workers read blocks and number names for themselves; then the numbers are made one, in the
/// order in which the names stand in the file. Nothing depends on how many workers there are.
struct EdgeTableLoader {
    /// What reading came to.
    enum Outcome {
        case read(BuiltModel)
        /// What is wrong with the table.
        case refused(DiagnosticLog)
        /// The table has something that only the general reader knows.
        case unfit
    }

    /// How many bytes are read in one go.
    static let usualBlock = 1 << 18

    private let bytes: UnsafeRawBufferPointer
    private let file: String
    private let layout: EdgeTableLayout
    private let columns: PlainColumns
    private let threads: ThreadCount
    private let reader: EdgeTableReader

    /// Reads bytes that are no part of a larger table.
    ///
    /// - Parameters:
    ///   - bytes: The table, behind its byte-order mark.
    ///   - file: The name of the file.
    ///   - threads: How many threads may read.
    ///   - blockSize: How many bytes are read in one go; no result depends on it.
    ///   - observer: Is told how far reading has come.
    /// - Returns: The model, its mistakes, or that the general reader has to read it.
    static func load(
        _ bytes: UnsafeRawBufferPointer, file: String, threads: ThreadCount,
        blockSize: Int = usualBlock, observer: EdgeTableReader.Observer = EdgeTableReader.Observer()
    ) -> Outcome {
        guard let (layout, plain) = EdgeTableLayout.read(bytes, file: file) else { return .unfit }
        let reader = EdgeTableReader(
            bytes, layout, threads: threads, blockSize: blockSize, observer: observer)
        let loader = EdgeTableLoader(
            bytes: bytes, file: file, layout: layout, columns: plain, threads: threads,
            reader: reader)
        return loader.load()
    }

    private func load() -> Outcome {
        if let outcome = load(mostRows: reader.likelyRows) { return outcome }
        return load(mostRows: reader.mostRows) ?? .unfit
    }

    /// Reads the table; nothing where it has more rows than there is room for.
    private func load(mostRows rows: Int) -> Outcome? {
        var (outcome, assembly) = (Outcome?.some(.unfit), EdgeTableAssembly?.none)
        let columns = EdgeTableColumns(capacity: rows, hasWeights: layout.weight != nil) {
            columns in
            let parts = reader.read(into: columns) {
                TextCheck.fault(in: bytes, file: file) == nil
            }
            guard !parts.isRefused else {
                outcome = parts.lacksRoom ? nil : .unfit
                return 0
            }
            let remnants = parts.remnants(from: layout.line)
            if !remnants.isEmpty {
                outcome = judged(remnants)
                return 0
            }
            assembly = EdgeTableAssembly(
                parts: parts, columns, layout: layout, plain: self.columns, file: file,
                threads: threads)
            return assembly?.settle(columns) ?? 0
        }
        return assembly.map { .read($0.built(columns)) } ?? outcome
    }

    // MARK: - Mistakes

    /// Lets the general reader judge the rows that could not be read.
    private func judged(_ rows: [TableRow]) -> Outcome {
        // By some of the rows alone nobody can tell whether a column holds dates.
        guard !columns.hasGuessedDates else { return .unfit }
        let faults = EdgeRowJudge(bytes: bytes, file: file).faults(of: rows)
        // Nor what else a column means by what some rows have in it.
        let isDoubted = faults.listed.contains { fault in
            fault.code == .columnUse && !columns.findings.contains(fault)
        }
        return faults.hasErrors && !isDoubted ? .refused(faults) : .unfit
    }
}
