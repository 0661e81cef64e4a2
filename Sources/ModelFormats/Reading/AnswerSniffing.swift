import DiffusionModel

/// Tells the answer of a verb from a graph where somebody pipes one for the other.
enum AnswerSniffing {
    /// What is wrong with bytes that are read as one JSON document and are an answer; nil where
    /// they may be a graph.
    ///
    /// An answer in JSON begins with its caption, which no graph has; its rows as JSON Lines are
    /// several objects, which one document is not.
    static func fault(in bytes: [UInt8], file: String) -> Diagnostic? {
        let lines = bytes.prefix(1 << 16).split(
            maxSplits: 3, whereSeparator: { $0 == UInt8(ascii: "\n") })
        guard lines.count > 1 else { return nil }
        let second = Array(lines[1].drop { $0 == UInt8(ascii: " ") })
        if second.starts(with: Array("\"caption\":".utf8)) {
            return fault("This is the answer of a verb as JSON, not a graph.", file)
        }
        guard lines[0].last == UInt8(ascii: "}"), second.first == UInt8(ascii: "{") else {
            return nil
        }
        return fault(
            "These are lines of JSON without 'record', as the rows of an answer are, not a graph.",
            file)
    }

    private static func fault(_ message: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, .notAGraph, at: SourceLocation(file: file, line: 1, column: 1), message,
            hint: "'tributary filter' and 'tributary convert' write graphs for a pipe; a list of "
                + "links as CSV ('tributary list links FILE -f csv') is read as a table of links.")
    }
}
