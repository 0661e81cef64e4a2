import DiffusionModel

/// What a parser made of a file: a tree, the reasons why there is none, or both.
struct ParsedFile {
    /// What could be read.
    let tree: DocumentTree?
    /// Why the rest could not, in the order of the lines.
    var faults: [Diagnostic] = []
}
