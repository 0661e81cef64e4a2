import DiffusionModel
import Texts

/// A table that says which names mean one entity: the columns `name` and `id`.
struct AliasTable {
    /// One statement of the table: who is called so is the entity of this id.
    struct Row {
        let name: String
        let id: String
        let place: SourceLocation
    }

    private(set) var rows: [Row] = []
    private(set) var faults: [Diagnostic] = []
    private let file: String

    /// The columns that a table must have.
    private static let columns = ["name", "id"]

    /// Reads a table; what cannot be read is in `faults`.
    init(_ file: InputFile) {
        self.file = file.name
        file.withBytes { bytes in
            do throws(Diagnostic) {
                try TextCheck.check(bytes, file: file.name)
                let start = TextCheck.start(of: bytes)
                try read(UnsafeRawBufferPointer(rebasing: bytes[start...]))
            } catch {
                faults.append(error)
            }
        }
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        var scanner = CSVScanner(bytes, file: file)
        let header = try scanner.row() ?? []
        let places = Self.columns.map { column in
            header.indices.filter { TableHeader.letters(header[$0].text) == column }
        }
        guard let name = places[0].first, let id = places[1].first,
            places.allSatisfy({ $0.count == 1 })
        else { throw missing(in: header) }
        while let fields = try scanner.row() {
            take(
                name < fields.count ? fields[name] : nil, id < fields.count ? fields[id] : nil,
                of: fields)
        }
    }

    private mutating func take(
        _ name: CSVScanner.Field?, _ id: CSVScanner.Field?, of fields: [CSVScanner.Field]
    ) {
        // A row of a spreadsheet that was emptied says nothing.
        guard let first = fields.first(where: { !$0.text.isEmpty }) else { return }
        let place = location(of: name ?? first)
        guard let name, !name.text.isEmpty, let id, !id.text.isEmpty else {
            faults.append(
                Diagnostic(
                    .error, .missingKey, at: place, "The row lacks a name or an id.",
                    hint: "Each row says who is called so, and which id that is."))
            return
        }
        if let fault = fault(of: id) { return faults.append(fault) }
        rows.append(Row(name: name.text, id: id.text, place: place))
    }

    // MARK: - Mistakes

    private func location(of field: CSVScanner.Field) -> SourceLocation {
        SourceLocation(file: file, line: field.line, column: field.column)
    }

    private func missing(in header: [CSVScanner.Field]) -> Diagnostic {
        let stands = header.map { "'\($0.text)'" }.joined(separator: ", ")
        return Diagnostic(
            .error, .missingKey, at: SourceLocation(file: file, line: 1, column: 1),
            "The table needs the columns 'name' and 'id', once each; its first row is \(stands).",
            hint: "A row under 'name,id' says: who is called so is the entity of this id.")
    }

    /// Why a text can be no id, by the rules of ids in graphs.
    private func fault(of id: CSVScanner.Field) -> Diagnostic? {
        let controls = id.text.unicodeScalars.contains {
            $0.properties.generalCategory == .control
        }
        guard
            controls || id.text.utf8.count != id.text.visiblyTrimmed.utf8.count
                || id.text.count > NameBound.characters || !YAMLText.holds(key: id.text)
        else { return nil }
        return Diagnostic(
            .error, .invalidID, at: location(of: id),
            "An id must not start or end with a space, hold control characters, or be longer than "
                + "\(NameBound.characters) characters.",
            hint: "Use letters, digits and hyphens, such as 'west-arden'.")
    }
}
