import DiffusionModel
import Texts

/// Rows of a table that have more or fewer grades than sources to be graded.
struct GradeCounts {
    private let sources: Int?
    private let grades: Int
    private let file: String

    /// Takes the column of the sources that support a row and that of their grades.
    init?(sources: Int?, grades: Int?, file: String) {
        guard let grades else { return nil }
        (self.sources, self.grades, self.file) = (sources, grades, file)
    }

    /// The grades of a field, each for the chain in the same place.
    static func grades(_ text: String) -> [String] {
        text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmed }
    }

    /// One warning for all such rows, at the first.
    func findings(in rows: [EdgeRow]) -> [Diagnostic] {
        var (first, count): ((field: CSVScanner.Field, grades: Int, chains: Int)?, Int) = (nil, 0)
        for row in rows {
            guard let field = field(grades, of: row) else { continue }
            let chains =
                sources.flatMap { self.field($0, of: row) }
                .map { CellText.evidence($0.text) { _ in false }.count } ?? 0
            let grades = Self.grades(field.text).count
            guard grades != chains else { continue }
            if first == nil { first = (field, grades, chains) }
            count += 1
        }
        guard let first else { return [] }
        return [warning(first.field, first.grades, first.chains, rows: count)]
    }

    private func field(_ column: Int, of row: EdgeRow) -> CSVScanner.Field? {
        row.first { $0.column == column }?.field
    }

    private func warning(
        _ field: CSVScanner.Field, _ grades: Int, _ chains: Int, rows: Int
    ) -> Diagnostic {
        let what =
            "\(grades) \(grades == 1 ? "grade" : "grades") for \(chains) "
            + (chains == 1 ? "source" : "sources")
        let loss = grades < chains ? "the others are ungraded" : "what is beyond is left out"
        let more = rows > 1 ? "; so it is in \(rows) rows" : ""
        return Diagnostic(
            .warning, .invalidGrade,
            at: SourceLocation(file: file, line: field.line, column: field.column),
            "'\(field.text)' is \(what); \(loss)\(more).",
            hint: chains == 0
                ? "Name the source that is graded in the same row, under 'sources', or leave the "
                    + "grade out."
                : "Write a grade for each source with semicolons between them, '2; 2', and nothing "
                    + "in the place of one that has none, '2;'.")
    }
}
