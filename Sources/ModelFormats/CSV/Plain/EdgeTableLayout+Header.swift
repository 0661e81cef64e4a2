import EdgeTables

extension EdgeTableLayout {
    /// Reads the header; nil where the table has other columns, or a mistake.
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
        self.init(
            separator: scanner.delimiter, columns: columns,
            names: (fields[source].text, fields[target].text), start: scanner.position,
            line: scanner.line)
    }
}
