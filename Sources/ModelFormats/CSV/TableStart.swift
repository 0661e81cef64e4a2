/// What the header of a file says, where the file starts as a table does.
struct TableStart {
    /// What stands between the columns.
    let separator: UInt8
    /// The names of the columns in small letters, without quotes and blanks.
    private let columns: Set<String>
    private static let ends = [["source", "target"], ["subject", "object"], ["from", "to"]]

    /// Looks at the start of a file; gives nil where it is no table.
    init?(_ start: FileStart) {
        if let stated = CSVScanner.statedDelimiter(of: start.bytes) {
            separator = stated.sign
            columns = Self.columns(of: FileStart(start.bytes.dropFirst(stated.end)).line)
            return
        }
        let line = start.line
        columns = Self.columns(of: line)
        separator = CSVScanner.delimiter(of: line.utf8)
        guard hasEnds || isOfThings || isOfAdoptions else { return nil }
    }

    /// Whether the columns say that each row is a link.
    var hasEnds: Bool { Self.ends.contains(where: columns.isSuperset) }

    /// Whether the columns say that each row is an entity, a source or a kind.
    private var isOfThings: Bool {
        columns.contains("id")
            && !columns.isDisjoint(with: ["kind", "name", "label", "title", "orientation"])
    }

    /// Whether the columns say that each row is an adoption.
    private var isOfAdoptions: Bool { AdoptionTable.unit(in: columns) != nil }

    /// What the columns of a table of adoptions mean; nil where it is none.
    func mapOfAdoptions(named name: String) -> TableMap? {
        AdoptionTable.map(of: columns, named: name)
    }

    private static func columns(of line: String) -> Set<String> {
        let isBlank = CSVScanner.delimiter(of: line.utf8) == UInt8(ascii: " ")
        return Set(
            line.split { $0 == "," || $0 == ";" || $0 == "\t" || isBlank && $0 == " " }
                .map { $0.lowercased().filter { $0 != "\"" && $0 != " " } })
    }
}
