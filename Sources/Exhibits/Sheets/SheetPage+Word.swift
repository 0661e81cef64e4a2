import DiffusionModel

/// What rests on somebody's word: as a source, as who takes a stand, as who speaks.
extension SheetPage {
    /// The links that rest on a source, those that it disputes, those that it leaves out, and the
    /// stands on claims on which it bears.
    mutating func word(of source: SourceIndex) {
        let composer = RecordComposer(model: model)
        let (supports, disputes, omits) = composer.speaking(source)
        for (words, links) in [("Supports", supports), ("Disputes", disputes), ("Omits", omits)] {
            section(
                "\(words) \(Self.count(links, "link"))",
                links.map { Passage(Statement(ofLink: $0, in: model).runs) })
        }
        let positions = composer.positions(borneBy: source)
        section(
            "Bears on \(Self.count(positions, "position"))",
            positions.map { Passage(told($0)) })
    }

    /// The links and the stands on claims of which an actor speaks.
    mutating func spoken(by actor: EntityIndex) {
        let composer = RecordComposer(model: model)
        let links = composer.links(spokenOfBy: actor)
        section(
            "Speaks of \(Self.count(links, "link"))",
            links.map {
                Passage(
                    Statement(ofLink: $0.link, in: model).runs + [.text(Self.deeds($0.stances))])
            })
        let positions = composer.positions(spokenOfBy: actor)
        section(
            "Speaks of \(Self.count(positions, "position"))",
            positions.map { Passage(told($0)) })
    }

    /// The stands that a source takes on claims, each with the mark of its sources.
    mutating func stands(of source: SourceIndex) -> [Passage] {
        var found: [Passage] = []
        for record in RecordComposer(model: model).stands(of: source) {
            let rows = model.evidence(of: record.position, onClaim: record.claim)
            let words = Self.words(record.position.stance).capitalizedFirst
            found.append(
                passage(
                    "\(words)\(details(of: record.position)): \(name(ofClaim: record.claim))",
                    citing: rows))
        }
        return found
    }

    /// The stands that are taken on a claim, each with the mark of its sources.
    mutating func positions(ofClaim claim: EntityIndex) -> [Passage] {
        var found: [Passage] = []
        for position in model.entities[claim].detail.positions {
            let rows = model.evidence(of: position, onClaim: claim)
            found.append(passage(taken(position), citing: rows))
        }
        return found
    }

    // MARK: - Words

    /// A stand on a claim, and what rows do with it.
    private func told(_ record: PositionRecord) -> String {
        "\(name(ofClaim: record.claim)): \(taken(record.position))" + Self.deeds(record.bearings)
    }

    private static func deeds(_ stances: [EvidenceRow.Stance]) -> String {
        stances.isEmpty
            ? "" : " (" + Wording.list(stances.map(\.rawValue), "and") + " this)"
    }

    private func name(ofClaim claim: EntityIndex) -> String {
        Wording.name(of: model.entities[claim])
    }

    /// Who takes a stand, which, when, and through whom.
    private func taken(_ position: Position) -> String {
        Wording.title(of: model.sources[position.holder], in: model) + " "
            + Self.words(position.stance) + details(of: position)
    }

    private func details(of position: Position) -> String {
        let speaker = position.speaker.map { ", through \(model.entities[$0].name)" } ?? ""
        let time = position.timing.map { ", " + Wording.timing($0) } ?? ""
        return speaker + time + (position.note.map { " (\($0))" } ?? "")
    }

    private static func words(_ stance: Position.Stance) -> String {
        switch stance {
        case .asserts: "asserts it"
        case .passesOn: "passes it on"
        case .denies: "denies it"
        case .omits: "leaves it out"
        }
    }

    private static func count(_ things: [some Any], _ noun: String) -> String {
        things.count == 1 ? "1 \(noun)" : "\(things.count) \(noun)s"
    }
}
