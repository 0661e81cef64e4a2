import DiffusionModel

/// Where the columns of a plain edge table stand: ends, kind, weight and date, and nothing else.
struct EdgeTableLayout: Sendable {
    let separator: UInt8
    let count: Int
    let source: Int
    let target: Int
    let type: Int?
    let weight: Int?
    let date: Int?
    /// What the header calls the two ends.
    let names: (source: String, target: String)
    /// Where the rows start, as a byte and as a line.
    let start: Int
    let line: Int

    /// Reads the header; nothing where the table has other columns, or a mistake.
    init?(_ bytes: UnsafeRawBufferPointer, file: String) {
        var scanner = CSVScanner(bytes, file: file)
        guard let fields = try? scanner.row() else { return nil }
        var columns: [String: Int] = [:]
        for (index, field) in fields.enumerated() {
            let name = field.text.lowercased()
            guard ["source", "target", "type", "weight", "date"].contains(name),
                columns.updateValue(index, forKey: name) == nil
            else { return nil }
        }
        guard let source = columns["source"], let target = columns["target"] else { return nil }
        (self.source, self.target, count) = (source, target, fields.count)
        names = (fields[source].text, fields[target].text)
        (type, weight, date) = (columns["type"], columns["weight"], columns["date"])
        (start, line) = (scanner.position, scanner.line)
        separator = scanner.delimiter
    }
}
