import EdgeTables

extension EdgeTableLayout {
    /// Reads the header; nil where the table has columns that are not plain, or a mistake.
    static func read(
        _ bytes: UnsafeRawBufferPointer, file: String
    ) -> (layout: EdgeTableLayout, columns: PlainColumns)? {
        var scanner = CSVScanner(bytes, file: file)
        guard let fields = try? scanner.row(), let columns = PlainColumns(fields, file: file),
            let source = columns.places["source"], let target = columns.places["target"],
            let layout = EdgeTableLayout(
                separator: scanner.delimiter, columns: columns.places,
                texts: columns.texts.map(\.place),
                names: (fields[source].text, fields[target].text), start: scanner.position,
                line: scanner.line)
        else { return nil }
        return (layout, columns)
    }
}
