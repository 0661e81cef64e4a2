package import Texts

/// The formats in which every answer can be written.
public enum ResultFormat: String, Hashable, Sendable, CaseIterable {
    /// Aligned columns, or sentences, for people.
    case table
    /// Tab-separated values, with tabs and line breaks escaped.
    case tsv
    /// Comma-separated values as RFC 4180 has them.
    case csv
    /// One JSON document: an object with the rows and what the answer says beside them.
    case json
    /// One JSON object a line.
    case jsonl
    /// A table in Markdown.
    case md

    /// Whether people read it, so that numbers end at their fourth decimal.
    public var isForReaders: Bool { self == .table || self == .md }

    /// Whether there is nothing in the format but rows, so that words beside them need not be made.
    public var isOfRowsAlone: Bool { self == .csv || self == .tsv || self == .jsonl }
}

/// How an answer is written, beside its format.
public struct WritingStyle: Hashable, Sendable {
    /// Whether the names of the columns stand first.
    public var header = true
    /// The columns of the terminal, where the reader sits at one; names are cut to fit, ids never.
    public var width: Int?
    /// Whether headings are set off by terminal colours.
    public var colour = false
    /// Whether `csv` and `tsv` make visible what could act on a terminal, rather than write each
    /// text as it is.
    public var makesVisible = false
    /// Whether texts that a spreadsheet would take for formulas get an apostrophe in `csv` and
    /// `tsv`.
    public var guardsFormulas = false

    /// Creates the style of output that goes to a file or another program.
    public init() {}
}

extension Exhibit {
    /// The answer in a format, as UTF-8 text that ends with a line feed unless it is empty.
    ///
    /// The same exhibit, format and style always give the same bytes.
    ///
    /// - Parameters:
    ///   - format: The format.
    ///   - style: The header, the width and the colours.
    /// - Returns: The text.
    /// - Complexity: O(cells) time and memory.
    public func text(as format: ResultFormat, style: WritingStyle = WritingStyle()) -> String {
        TextBlocks.text { blocks in _ = try? write(as: format, style: style, to: &blocks) }
    }

    /// Writes the answer in a format, block by block, and hands on the last one.
    ///
    /// - Returns: How many texts in `csv` or `tsv` a spreadsheet would take for formulas.
    /// - Complexity: O(cells) time; the memory of a block.
    @discardableResult
    package func write(
        as format: ResultFormat, style: WritingStyle, to blocks: inout TextBlocks
    ) throws -> Int {
        var formulas = 0
        switch format {
        case .table: try TextWriter(exhibit: self, style: style).write(to: &blocks)
        case .tsv:
            formulas = try DelimitedWriter(syntax: .tsv, style: style).write(table, to: &blocks)
        case .csv:
            formulas = try DelimitedWriter(syntax: .csv, style: style).write(table, to: &blocks)
        case .json: try JSONWriter.write(document: self, to: &blocks)
        case .jsonl: try JSONWriter.write(lines: table, to: &blocks)
        case .md: try MarkdownWriter(exhibit: self, style: style).write(to: &blocks)
        }
        try blocks.flush()
        return formulas
    }
}
