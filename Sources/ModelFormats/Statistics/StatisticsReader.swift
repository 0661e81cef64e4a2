import CReadStatShim
import DiffusionModel

/// Reads data sets of Stata (`.dta`) and SPSS (`.sav`, `.zsav`), by ReadStat, which is opened where
/// one is read.
enum StatisticsReader {
    /// The data set as a table: the names of the variables, then an observation each row.
    ///
    /// - Throws: Why the file cannot be read, in the words of the library.
    static func sheet(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Sheet {
        guard let program = StatisticsProgram(bytes.prefix(16)) else {
            throw problem(
                .unknownFormat, "This is no data set of Stata or SPSS.",
                hint: "Save it there as .dta or .sav, or export it as .csv.", file)
        }
        let rows = StatisticsRows(program, file: file, mostBytes: max(1 << 26, 100 * bytes.count))
        // Version 1.1 of the library does not find the long texts of this version of Stata's.
        rows.doubtsLongTexts = bytes.prefix(64).starts(
            with: "<stata_dta><header><release>119".utf8)
        var message: UnsafePointer<CChar>?
        let status = read(bytes, program, rows, &message)
        switch Int(status) {
        case Int(TRS_OK): return rows.finish()
        case Int(TRS_STOPPED):
            throw rows.fault ?? invalid("reading was ended", file)
        case Int(TRS_MISSING): throw StatisticsLibrary.missing(file)
        default: throw invalid(message.map { String(cString: $0) } ?? "unknown", file)
        }
    }

    private static func read(
        _ bytes: [UInt8], _ program: StatisticsProgram, _ rows: StatisticsRows,
        _ message: inout UnsafePointer<CChar>?
    ) -> Int32 {
        var reader = trs_reader(
            user: Unmanaged.passUnretained(rows).toOpaque(),
            size: { user, rows, columns in
                StatisticsRows.of(user)?.start(rows: Int(rows), columns: Int(columns)) ?? 1
            },
            column: { user, column, name, label, format, labels in
                guard let rows = StatisticsRows.of(user) else { return 1 }
                let texts = StatisticsVariable.Texts(
                    name: name, label: label, format: format, labels: labels)
                return rows.addColumn(Int(column), texts)
            },
            label: { user, labels, value, label in
                guard let rows = StatisticsRows.of(user), let value, let labels, let label
                else { return 1 }
                return rows.addLabel(label, of: value.pointee, to: labels)
            },
            value: { user, row, column, value in
                guard let rows = StatisticsRows.of(user), let value else { return 1 }
                return rows.add(value.pointee, row: Int(row), column: Int(column))
            })
        let code = program == .stata ? TRS_STATA : TRS_SPSS
        return withExtendedLifetime(rows) {
            bytes.withUnsafeBytes { bytes in
                trs_read(bytes.baseAddress, bytes.count, Int32(code), &reader, &message)
            }
        }
    }

    // MARK: - What can go wrong

    private static func problem(
        _ code: DiagnosticCode, _ message: String, hint: String, _ file: String
    ) -> Diagnostic {
        Diagnostic(.error, code, at: SourceLocation(file: file), message, hint: hint)
    }

    private static func invalid(_ words: String, _ file: String) -> Diagnostic {
        problem(
            .syntax, "The data set cannot be read: \(words).",
            hint: "Open it in the program that wrote it, and save it again, or export it as .csv.",
            file)
    }
}
