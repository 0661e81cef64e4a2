import DiffusionModel

/// Tables of one file whose rows stand in one tree: each row is told by a line that says both.
enum TreeParts {
    /// How many rows a table may have.
    static let rows = 1 << 26

    /// The place that a line and a column of a file stand for, by the names of its tables, if it
    /// has such.
    static func location(
        _ file: String, _ parts: [String], line: Int, column: Int
    ) -> SourceLocation {
        guard parts.indices.contains(line / rows) else {
            return SourceLocation(file: file, line: line, column: column)
        }
        return SourceLocation(file: parts[line / rows], line: line % rows, column: column)
    }
}
