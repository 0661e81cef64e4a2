package import DiffusionModel
import Texts

/// A table of texts with the place of each, of which nothing is asked but its cells.
package struct PlainTable {
    /// A text of the table, where it stands.
    package struct Cell {
        /// The text, without quotes and blanks around it.
        package let text: String
        /// Where it stands.
        package let location: SourceLocation
    }

    /// The names of the columns.
    package let header: [Cell]
    /// The rows below; the last may be shorter.
    package let rows: [[Cell]]

    /// Reads a table with commas, semicolons or tabs.
    ///
    /// - Throws: `InvalidModel` for bytes that are no table.
    /// - Complexity: O(bytes).
    package static func read(_ file: InputFile) throws(InvalidModel) -> PlainTable {
        var read: (header: [Cell], rows: [[Cell]]) = ([], [])
        var fault: Diagnostic?
        file.withBytes { bytes in
            do throws(Diagnostic) {
                try TextCheck.check(bytes, file: file.name)
                let start = TextCheck.start(of: bytes)
                var scanner = CSVScanner(
                    UnsafeRawBufferPointer(rebasing: bytes[start...]), file: file.name)
                while let fields = try scanner.row() {
                    let cells = fields.map { field in
                        Cell(
                            text: field.text.visiblyTrimmed,
                            location: SourceLocation(
                                file: file.name, line: field.line, column: field.column))
                    }
                    if read.header.isEmpty {
                        read.header = cells
                    } else if cells.contains(where: { !$0.text.isEmpty }) {
                        read.rows.append(cells)
                    }
                }
            } catch {
                fault = error
            }
        }
        if let fault { throw InvalidModel([fault]) }
        guard !read.rows.isEmpty else {
            throw InvalidModel([
                Diagnostic(
                    .error, .emptyFile, at: SourceLocation(file: file.name),
                    "The table has no row below the names of its columns.")
            ])
        }
        return PlainTable(header: read.header, rows: read.rows)
    }
}
