import DiffusionModel

/// What a parser made of a file: a tree, the reasons why there is none, or both.
struct ParsedFile {
    /// What could be read.
    let tree: DocumentTree?
    /// Why the rest could not, in the order of the lines.
    var faults: [Diagnostic] = []
    /// Whether the tree holds all that the file says, mended where it was broken.
    var isWhole = false

    /// Whether something is missing that the file says.
    var isPartial: Bool { !isWhole && faults.contains { $0.severity == .error } }
}
