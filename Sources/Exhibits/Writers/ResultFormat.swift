/// The formats in which every answer can be written.
public enum ResultFormat: String, Hashable, Sendable, CaseIterable {
    /// Aligned columns, or sentences, for people.
    case table
    /// Tab-separated values, with tabs and line breaks escaped.
    case tsv
    /// Comma-separated values as RFC 4180 has them.
    case csv
    /// One JSON document.
    case json
    /// One JSON object a line.
    case jsonl
    /// A table in Markdown.
    case md
}

/// How an answer is written, beside its format.
public struct WritingStyle: Hashable, Sendable {
    /// Whether the names of the columns stand first.
    public var header = true
    /// The columns of the terminal, where the reader sits at one; long cells are cut to fit.
    public var width: Int?
    /// Whether headings are set off by terminal colours.
    public var colour = false

    /// Creates the style of output that goes to a file or another program.
    public init() {}
}

extension Table {
    /// The table in a format, as UTF-8 text that ends with a line feed unless it is empty.
    ///
    /// The same table, format and style always give the same bytes.
    ///
    /// - Parameters:
    ///   - format: The format.
    ///   - style: The header, the width and the colours.
    /// - Returns: The text.
    /// - Complexity: O(cells) time and memory.
    public func text(as format: ResultFormat, style: WritingStyle = WritingStyle()) -> String {
        switch format {
        case .table: AlignedWriter(table: self, style: style).text()
        case .tsv: DelimitedWriter.tsv.text(of: self, header: style.header)
        case .csv: DelimitedWriter.csv.text(of: self, header: style.header)
        case .json: JSONWriter.document(self)
        case .jsonl: JSONWriter.lines(self)
        case .md: MarkdownWriter(table: self, style: style).text()
        }
    }
}
