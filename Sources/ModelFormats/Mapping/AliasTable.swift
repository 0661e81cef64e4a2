package import DiffusionModel
import Texts

/// A table of other names, `name,id`: what each stands for.
package enum AliasTable {
    /// Reads the rows of a table.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: The name of the file.
    /// - Returns: What each name stands for, with its place.
    /// - Throws: `InvalidModel` with all mistakes: rows without name or id, a name for two ids.
    package static func read(
        _ bytes: [UInt8], file: String
    ) throws(InvalidModel) -> [(name: MapName, id: String)] {
        if let fault = bytes.withUnsafeBytes({ TextCheck.fault(in: $0, file: file) }) {
            throw InvalidModel([fault])
        }
        let start = TextCheck.start(of: bytes)
        let outcome = bytes.withUnsafeBytes { bytes -> Result<Rows, Diagnostic> in
            let text = UnsafeRawBufferPointer(rebasing: bytes[start...])
            var scanner = CSVScanner(text, file: file)
            do throws(Diagnostic) {
                var rows = try Rows(header: scanner.row() ?? [], file: file)
                while let row = try scanner.row() { rows.take(row) }
                return .success(rows)
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .failure(let fault): throw InvalidModel([fault])
        case .success(let rows):
            guard rows.faults.isEmpty else { throw InvalidModel(rows.faults) }
            return rows.aliases
        }
    }

    private struct Rows {
        let file: String
        private let name: Int
        private let id: Int
        private var known: [String: (id: String, line: Int)] = [:]
        private(set) var aliases: [(name: MapName, id: String)] = []
        private(set) var faults: [Diagnostic] = []

        init(header: [CSVScanner.Field], file: String) throws(Diagnostic) {
            let letters = header.map { TableHeader.letters($0.text) }
            guard let name = letters.firstIndex(where: { ["name", "alias"].contains($0) }),
                let id = letters.firstIndex(of: "id")
            else {
                throw Diagnostic(
                    .error, .missingKey, at: SourceLocation(file: file, line: 1, column: 1),
                    "A table of other names has the columns 'name' and 'id'.",
                    hint: "Write 'name,id' as its first line: what stands in files, and what it "
                        + "stands for.")
            }
            (self.file, self.name, self.id) = (file, name, id)
        }

        mutating func take(_ row: [CSVScanner.Field]) {
            guard row.contains(where: { !$0.text.isEmpty }) else { return }
            let cells = [name, id].map { $0 < row.count ? row[$0].text.visiblyTrimmed : "" }
            guard !cells[0].isEmpty, !cells[1].isEmpty else {
                return fail(row[0], "The row has no \(cells[0].isEmpty ? "name" : "id").")
            }
            if let other = known[cells[0]], other.id != cells[1] {
                return fail(
                    row[name],
                    "'\(cells[0])' stands for '\(cells[1])' here, and for '\(other.id)' in line "
                        + "\(other.line).")
            }
            guard known[cells[0]] == nil else { return }
            known[cells[0]] = (cells[1], row[name].line)
            aliases.append((MapName(text: cells[0], place: place(row[name])), cells[1]))
        }

        private func place(_ field: CSVScanner.Field) -> SourceLocation {
            SourceLocation(file: file, line: field.line, column: field.column)
        }

        private mutating func fail(_ field: CSVScanner.Field, _ message: String) {
            faults.append(Diagnostic(.error, .invalidValue, at: place(field), message))
        }
    }
}

extension TableMap {
    /// Lets names stand for ids.
    package mutating func add(_ aliases: [(name: MapName, id: String)]) {
        for (name, id) in aliases where self.aliases[name.text] == nil {
            self.aliases[name.text] = id
        }
    }
}
