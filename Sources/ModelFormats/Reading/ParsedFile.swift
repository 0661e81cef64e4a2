import DiffusionModel

/// What a parser made of a file: trees, the reasons why there is none, or both.
struct ParsedFile {
    /// What could be read, in one tree or in several that are as good as a file each.
    let trees: [DocumentTree]
    /// Why the rest could not, in the order of the lines.
    let faults: DiagnosticLog
    /// Whether the tree holds all that the file says, mended where it was broken.
    let isWhole: Bool

    /// What could be read, where that is one tree.
    var tree: DocumentTree? { trees.first }

    init(trees: [DocumentTree], faults: DiagnosticLog, isWhole: Bool = false) {
        (self.trees, self.faults, self.isWhole) = (trees, faults, isWhole)
    }

    init(tree: DocumentTree?, faults: DiagnosticLog, isWhole: Bool = false) {
        self.init(trees: tree.map { [$0] } ?? [], faults: faults, isWhole: isWhole)
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
