package import DiffusionModel

/// One thing that is probably not as meant, by the numbers of what it is about.
struct LintFinding {
    enum Kind: UInt8 {
        /// A warning of the reader.
        case read
        case selfLink, undated, unsourced, disputedOnly
        case unfittingSubject, unfittingObject, unstagedAdoption, duplicate
        case sharedName, isolated, unusedSource
    }

    let kind: Kind
    /// The position of the link, entity, source or warning.
    let index: Int32
    /// The position of what it is like.
    let other: Int32

    init(_ kind: Kind, _ index: Int, like other: Int = -1) {
        (self.kind, self.index, self.other) = (kind, Int32(index), Int32(other))
    }
}

/// What is probably not as meant, in the order of the files.
package struct LintFindings: Sendable {
    private let read: ReadModel
    private let findings: [LintFinding]
    /// The places of findings in the order of the files.
    private let order: [Int32]

    init(_ read: ReadModel, _ findings: [LintFinding]) {
        (self.read, self.findings) = (read, findings)
        order = LintOrder(read).order(findings)
    }

    /// How many there are.
    package var count: Int { findings.count }

    /// A warning with its words, without the line that it stands on.
    package subscript(index: Int) -> Diagnostic {
        let finding = findings[Int(order[index])]
        let (model, places) = (read.model, read.places)
        return switch finding.kind {
        case .read: read.warnings[Int(finding.index)]
        case .selfLink, .undated, .unsourced, .disputedOnly, .sharedName, .isolated,
            .unusedSource:
            Linter(model: model, places: places).diagnostic(finding)
        case .unfittingSubject, .unfittingObject, .unstagedAdoption, .duplicate:
            LinkLint(model: model, places: places).diagnostic(finding)
        }
    }
}

/// Puts findings into the order of the names of files, lines and columns.
private struct LintOrder {
    private struct Key {
        let file: Int32
        let line: Int32
        let column: Int32
        let number: Int32
    }

    private let read: ReadModel
    /// The place of the name of each file among all names.
    private let ranks: [String: Int32]
    private let fileRanks: [Int32]

    init(_ read: ReadModel) {
        self.read = read
        let names = Set(read.places.files + read.warnings.map(\.location.file)).sorted()
        let ranks = Dictionary(
            names.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        self.ranks = ranks
        fileRanks = read.places.files.map { ranks[$0] ?? 0 }
    }

    func order(_ findings: [LintFinding]) -> [Int32] {
        let keys = findings.indices.map { key(findings[$0], Int32($0)) }
        return keys.sorted { one, other in
            (one.file, one.line, one.column, one.number)
                < (other.file, other.line, other.column, other.number)
        }.map(\.number)
    }

    private func key(_ finding: LintFinding, _ number: Int32) -> Key {
        let place: ModelPlaces.Place
        let index = Int(finding.index)
        switch finding.kind {
        case .read:
            let location = read.warnings[index].location
            return Key(
                file: ranks[location.file] ?? 0, line: Int32(location.line),
                column: Int32(location.column), number: number)
        case .undated, .unsourced, .disputedOnly:
            place =
                read.model.itemAtFault(ofLink: index).map { read.places.entities[$0] }
                ?? read.places.placeOfLink(index)
        case .selfLink, .unfittingSubject, .unfittingObject, .unstagedAdoption, .duplicate:
            place = read.places.placeOfLink(index)
        case .sharedName, .isolated: place = read.places.entities[index]
        case .unusedSource: place = read.places.sources[index]
        }
        return Key(
            file: fileRanks[Int(place.file)], line: place.line, column: place.column,
            number: number)
    }
}
