import DiffusionModel
import Texts

/// The names of the columns of a table for which there is a map.
struct MappedHeader {
    /// The cells that name the columns; where two rows do, their texts together.
    let fields: [CSVScanner.Field]
    /// How many of the table's rows stand before what it says.
    let rowsBefore: Int
    private let letters: [String]
    /// The names in the last of several rows alone.
    private let lastLetters: [String]

    /// Finds the names: in the first row that holds anything, or in the rows that a map states.
    init(_ sheet: Sheet, in stated: ClosedRange<Int>?) {
        let rows = sheet.rows
        guard let first = rows.first?.first?.line else {
            (fields, rowsBefore, letters, lastLetters) = ([], 0, [], [])
            return
        }
        let lines = stated ?? first...first
        let header = rows.filter { row in row.first.map { lines.contains($0.line) } ?? false }
        fields = Self.joined(
            header.map { sheet.withNamesSpread(over: $0) }, filling: sheet.hasWideNames)
        letters = fields.map { TableHeader.letters($0.text) }
        lastLetters = (header.last ?? []).map { TableHeader.letters($0.text) }
        rowsBefore = rows.count { row in row.first.map { $0.line <= lines.upperBound } ?? true }
    }

    /// What several rows call each column.
    ///
    /// - Parameters:
    ///   - rows: The rows.
    ///   - filling: Whether a cell of an upper row is for the empty ones on its right as well.
    /// - Returns: A name for each column.
    private static func joined(
        _ rows: [[CSVScanner.Field]], filling: Bool
    ) -> [CSVScanner.Field] {
        guard let last = rows.last else { return [] }
        let width =
            rows.map { row in
                (row.lastIndex { !$0.text.isEmpty } ?? -1) + 1
            }.max() ?? 0
        var names = [[String]](repeating: [], count: width)
        for row in rows.dropLast() {
            var reigning = ""
            for column in 0..<width {
                let text = column < row.count ? row[column].text : ""
                if !text.isEmpty || !filling { reigning = text }
                if !reigning.isEmpty { names[column].append(reigning) }
            }
        }
        return (0..<width).map { column in
            let field = column < last.count ? last[column] : nil
            if let text = field?.text, !text.isEmpty { names[column].append(text) }
            return CSVScanner.Field(
                text: names[column].joined(separator: " "), line: field?.line ?? last[0].line,
                column: field?.column ?? column + 1)
        }
    }

    /// The place of a column by its name, however it is spelled, or by its number: `#3`.
    ///
    /// - Throws: Why there is no such column, or more than one.
    func position(of name: MapName, in file: String) throws(Diagnostic) -> Int {
        let exact = fields.indices.filter { fields[$0].text == name.text }
        if exact.count == 1 { return exact[0] }
        if name.text.hasPrefix("#"), let number = Int(name.text.dropFirst()), number > 0,
            number <= fields.count, exact.isEmpty
        {
            return number - 1
        }
        let wanted = TableHeader.letters(name.text)
        let near = letters.indices.filter { letters[$0] == wanted }
        if exact.isEmpty, near.count == 1 { return near[0] }
        let last = lastLetters.indices.filter { lastLetters[$0] == wanted && !wanted.isEmpty }
        if exact.isEmpty, near.isEmpty, last.count == 1 { return last[0] }
        guard exact.isEmpty, near.isEmpty else { throw double(name, file, exact + near) }
        throw missing(name, file)
    }

    private func double(_ name: MapName, _ file: String, _ columns: [Int]) -> Diagnostic {
        let numbers = columns.map { "#\($0 + 1)" }.joined(separator: " or ")
        return Diagnostic(
            .error, .invalidMap, at: name.place,
            "Several columns of \(file) are called '\(name.text)'.",
            hint: "Name one by its place: \(numbers).")
    }

    private func missing(_ name: MapName, _ file: String) -> Diagnostic {
        let names = fields.map(\.text).filter { !$0.isEmpty }
        let listed = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
        let near = Suggestion.nearest(to: name.text, among: names)
        return Diagnostic(
            .error, .invalidMap, at: name.place,
            "\(file) has no column '\(name.text)'; it has \(listed.isEmpty ? "none" : listed).",
            hint: near.map { "Did you mean '\($0)'?" }
                ?? "If the names stand in another row, say which: 'header: 3'.")
    }
}
