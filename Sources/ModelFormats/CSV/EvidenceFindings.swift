import DiffusionModel

/// What is to be said of the columns of a table of links that speak of sources.
struct EvidenceFindings {
    let file: String
    let columns: [EdgeColumn]

    func all(of rows: [EdgeRow], _ evidence: [EdgeEvidence]) -> [Diagnostic] {
        let unfounded = zip(rows, evidence).compactMap { row, evidence in
            evidence.namesNobody ? doubt(in: row).map(refused) : nil
        }
        let unclear = evidence.compactMap(\.unclear)
        let rest = evidence.lazy.compactMap(\.rest.first).first.map { kept($0.field, $0.column) }
        let none = evidence.compactMap(\.none)
        return unfounded
            + [unclear.first.map { spread($0, unclear.count) }, rest].compactMap { $0 }
            + (none.first.map { [left($0, none.count)] } ?? [])
    }

    private func left(_ field: CSVScanner.Field, _ count: Int) -> Diagnostic {
        Diagnostic(
            .note, .unsourced, at: place(of: field),
            "'\(field.text)' says that there is none, and is left out"
                + (count > 1 ? "; so it is in \(count) rows." : "."))
    }

    /// The field of a row that says that its sources dispute or omit the link.
    private func doubt(in row: EdgeRow) -> CSVScanner.Field? {
        row.first { column, field in
            columns[column].isStance && EdgeEvidence.stance(field.text) != .supports
        }?.field
    }

    /// Without a source the link would stand, though the row is written against it.
    private func refused(_ field: CSVScanner.Field) -> Diagnostic {
        Diagnostic(
            .error, .invalidEvidence, at: place(of: field),
            "The stance is '\(field.text)', and the row names no source.",
            hint: "Name under 'sources' whose stance it is, or remove the row.")
    }

    private func spread(_ field: CSVScanner.Field, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, .columnUse, at: place(of: field),
            "'\(field.text)' stands beside several sources and is taken for the first alone"
                + (count > 1 ? "; so it is in \(count) rows." : "."),
            hint: "Give each source its own, with '; ' between them, or a row of its own.")
    }

    private func kept(_ field: CSVScanner.Field, _ column: Int) -> Diagnostic {
        let name = columns[column].attributeName ?? ""
        return Diagnostic(
            .warning, .columnUse, at: place(of: field),
            "'\(name)' says something of a source, and the row names none; it is kept as an "
                + "attribute.",
            hint: "Name the source under 'sources'.")
    }

    private func place(of field: CSVScanner.Field) -> SourceLocation {
        SourceLocation(file: file, line: field.line, column: field.column)
    }
}
