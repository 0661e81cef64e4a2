import DiffusionModel

extension [Diagnostic] {
    /// The problems in the order of the files, lines and columns.
    func inOrder(of files: [String]) -> [Diagnostic] {
        let positions = Dictionary(
            files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let keys = map { one in
            (positions[one.location.file] ?? files.count, one.location.line, one.location.column)
        }
        return indices.sorted { left, right in
            let (one, other) = (keys[left], keys[right])
            return one == other ? left < right : one < other
        }.map { self[$0] }
    }
}

extension DiagnosticCode {
    /// Whether the problem may be that what is named stands in a file that could not be read.
    var isOpenReference: Bool {
        self == .unknownEntity || self == .unknownSource || self == .unknownKind
    }
}
