import DiffusionModel

/// What a file of tables says of itself, by the keys of the native format.
typealias TableAbout = [(key: NativeKey, field: CSVScanner.Field)]

/// Builds records at the places of a table's fields.
struct RecordTree {
    var builder: TreeBuilder
    var line = 1
    var column = 1

    /// Lets what follows stand where a field stands.
    mutating func stand(at field: CSVScanner.Field) {
        (line, column) = (field.line, field.column)
    }

    mutating func begin(_ shape: NodeShape) throws(Diagnostic) {
        try builder.begin(shape, line: line, column: column)
    }

    mutating func end() { builder.end() }

    mutating func scalar(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { builder.scalar($0, line: line, column: column) }
    }

    mutating func pair(_ key: String, _ value: String) {
        scalar(key)
        scalar(value)
    }

    mutating func list(_ key: String, _ values: [String]) throws(Diagnostic) {
        scalar(key)
        try begin(.list)
        for value in values { scalar(value) }
        end()
    }

    mutating func map(
        _ key: String, _ body: (inout RecordTree) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        scalar(key)
        try begin(.map)
        try body(&self)
        end()
    }

    /// The record that says what a file says of itself.
    mutating func header(_ about: TableAbout) throws(Diagnostic) {
        try record("graph") { tree in
            tree.pair("format", "\(NativeKeys.version)")
            for (key, field) in about {
                tree.stand(at: field)
                tree.pair(key.rawValue, field.text)
            }
        }
    }

    /// A record of JSON Lines.
    mutating func record(
        _ name: String, _ body: (inout RecordTree) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        try begin(.map)
        pair("record", name)
        try body(&self)
        end()
    }
}
