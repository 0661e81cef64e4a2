package import DiffusionModel

/// One thing that is probably not as meant, and what it is about.
enum LintFinding {
    /// A warning of the reader, by its place among these.
    case read(Int32)
    case link(LinkFault, LinkIndex)
    case duplicate(LinkIndex, of: LinkIndex)
    case sharedName(EntityIndex, with: EntityIndex)
    case isolated(EntityIndex)
    case unusedSource(SourceIndex)

    /// What may be wrong with one link.
    enum LinkFault: UInt8 {
        case selfLink, undated, unsourced, disputedOnly
        case unfittingSubject, unfittingObject, unstagedAdoption
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
        let linter = Linter(model: model, places: places)
        return switch finding {
        case .read(let number): read.warnings[Int(number)]
        case .link(let fault, let link): linter.diagnostic(fault, of: link)
        case .duplicate(let link, let earlier):
            LinkLint(model: model, places: places).duplicate(link, of: earlier)
        case .sharedName(let entity, let other): linter.sharedName(entity, with: other)
        case .isolated(let entity): linter.isolated(entity)
        case .unusedSource(let source): linter.unusedSource(source)
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
        var keys = findings.indices.map { key(findings[$0], Int32($0)) }
        // In place: of a table of short rows there may be as many findings as bytes.
        keys.sort { one, other in
            (one.file, one.line, one.column, one.number)
                < (other.file, other.line, other.column, other.number)
        }
        return keys.map(\.number)
    }

    private func key(_ finding: LintFinding, _ number: Int32) -> Key {
        let place: ModelPlaces.Place
        switch finding {
        case .read(let warning):
            let location = read.warnings[Int(warning)].location
            return Key(
                file: ranks[location.file] ?? 0, line: Int32(location.line),
                column: Int32(location.column), number: number)
        case .link(.undated, let link), .link(.unsourced, let link),
            .link(.disputedOnly, let link):
            place =
                read.model.itemAtFault(ofLink: link).map { read.places.entities[$0] }
                ?? read.places.placeOfLink(link)
        case .link(_, let link), .duplicate(let link, _): place = read.places.placeOfLink(link)
        case .sharedName(let entity, _), .isolated(let entity):
            place = read.places.entities[entity]
        case .unusedSource(let source): place = read.places.sources[source]
        }
        return Key(
            file: fileRanks[Int(place.file)], line: place.line, column: place.column,
            number: number)
    }
}
