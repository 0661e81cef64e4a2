import DiffusionModel

/// What a parser made of a file: a tree, the reasons why there is none, or both.
struct ParsedFile {
    /// What could be read.
    let tree: DocumentTree?
    /// Why the rest could not, in the order of the lines.
    let faults: DiagnosticLog
    /// Whether the tree holds all that the file says, mended where it was broken.
    let isWhole: Bool

    init(tree: DocumentTree?, faults: DiagnosticLog, isWhole: Bool = false) {
        (self.tree, self.faults, self.isWhole) = (tree, faults, isWhole)
    }

    /// Creates what a parser made where its faults are few.
    init(tree: DocumentTree?, faults: [Diagnostic] = [], isWhole: Bool = false) {
        var log = DiagnosticLog(of: tree.map { [$0.file] } ?? [])
        log.append(contentsOf: faults)
        self.init(tree: tree, faults: log, isWhole: isWhole)
    }

    /// Whether something is missing that the file says.
    var isPartial: Bool { !isWhole && faults.hasErrors }
}
