import DiffusionModel

/// Refuses a file with more `%TAG` lines than anybody writes: the parser compares each with all
/// before it.
enum TagLines {
    private static let most = 64
    private static let start = Array("%TAG".utf8)

    /// The place of the first line too many; nil where there is none.
    static func fault(in bytes: [UInt8], file: String) -> Diagnostic? {
        guard bytes.contains(start[0]) else { return nil }
        var (count, line) = (0, 1)
        for text in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if text.starts(with: start) { count += 1 }
            if count > most { return diagnostic(SourceLocation(file: file, line: line, column: 1)) }
            line += 1
        }
        return nil
    }

    private static func diagnostic(_ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .syntax, at: place, "There are more than \(most) '%TAG' lines.",
            hint: "Remove them: tags have no meaning in a graph file.")
    }
}
