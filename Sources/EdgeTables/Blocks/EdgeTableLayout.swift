/// Where the columns of a plain edge table stand: ends, kind, weight, times, and texts that are
/// kept as they are.
package struct EdgeTableLayout: Sendable {
    package let separator: UInt8
    package let count: Int
    package let source: Int
    package let target: Int
    package let type: Int?
    package let weight: Int?
    package let date: Int?
    /// The columns that say from when and to when; nil where the table has neither.
    let lasting: (from: Int?, to: Int?)?
    /// The columns of texts that are kept as they are.
    package let texts: [Int]
    /// Whether the table says when its links are.
    package var saysTimes: Bool { date != nil || lasting != nil }
    /// What the header calls the two ends.
    package let names: (source: String, target: String)
    /// Where the rows start, as a byte and as a line.
    package let start: Int
    package let line: Int

    /// Creates the layout of a table, or nil where it has not both ends.
    ///
    /// - Parameters:
    ///   - separator: What stands between fields.
    ///   - columns: The place of each column by its name: source, target, type, weight, date, from,
    ///     to.
    ///   - texts: The places of all other columns.
    ///   - names: What the header calls the two ends.
    ///   - start: The byte at which the rows start.
    ///   - line: The line at which the rows start.
    package init?(
        separator: UInt8, columns: [String: Int], texts: [Int],
        names: (source: String, target: String), start: Int, line: Int
    ) {
        guard let source = columns["source"], let target = columns["target"] else { return nil }
        (self.separator, self.source, self.target) = (separator, source, target)
        (count, self.texts, self.names) = (columns.count + texts.count, texts, names)
        (type, weight, date) = (columns["type"], columns["weight"], columns["date"])
        let (from, to) = (columns["from"], columns["to"])
        lasting = from == nil && to == nil ? nil : (from, to)
        (self.start, self.line) = (start, line)
    }
}
