import DiffusionModel
import DiffusionNetwork

/// The one numbering of what a document cites, in the order in which it cites it.
///
/// A number stands for a chain of sources at a place, with its speaker and its credibility: `[1]`
/// means the same in sentences, on pages of one thing, in rankings and in pictures.
struct Citations: Sendable {
    let model: GraphModel
    /// Whether the document is a picture, which cites nobody who leaves out what others support.
    let isBrief: Bool
    private var numbers: [CitationKey: Int] = [:]
    private(set) var rows: [EvidenceRow] = []

    /// Starts at 1.
    init(_ model: GraphModel, isBrief: Bool = false) {
        (self.model, self.isBrief) = (model, isBrief)
    }

    /// The number of a row whose words are quoted, whatever it does with the thing.
    mutating func number(of row: EvidenceRow) -> Int {
        let key = CitationKey(row)
        if let known = numbers[key] { return known }
        rows.append(row)
        numbers[key] = rows.count
        return rows.count
    }

    /// The marks that cite who speaks of one thing.
    mutating func marks(_ testimony: Testimony) -> SourceMarks { SourceMarks(voices(testimony)) }

    /// The marks that cite rows, told apart by what they do.
    mutating func marks(_ rows: [EvidenceRow]) -> SourceMarks { marks(Testimony(rows)) }

    /// The marks that cite what a sentence or a line rests on.
    ///
    /// First come the sources of each part that it needs, then those of the covers by which it is
    /// about policies and of the offices by which its ends are folded, where these are others.
    ///
    /// - Parameters:
    ///   - grounds: What it rests on.
    ///   - network: The network, which says who is believed.
    /// - Returns: The marks.
    mutating func marks(of grounds: Grounds, in network: FrozenNetwork) -> SourceMarks {
        let own = network.testimony(ofLinks: grounds.links)
        var marks = marks(own, parts: grounds.parts.map { network.testimony(ofLinks: $0) })
        for group in grounds.covers(in: network) {
            let names = group.policies.map { Wording.name(of: model.entities[$0]) }
            marks = marks.with(cover: voices(group.testimony), of: names)
        }
        let offices = network.testimony(ofLinks: grounds.offices.offices)
        guard offices.namesMore(than: own) else { return marks }
        var cited: [[[Voices]]] = []
        for term in grounds.offices.terms {
            cited.append(
                term.map { $0.map { voices(network.testimony(ofLinks: $0)) } })
        }
        return marks.with(offices: cited)
    }

    /// What stands behind one thing among others on a card, which the card's marks do not tell
    /// apart: ` (nothing supports this)`, ` (disputed by 2; omitted by 3)`; no words where nobody
    /// speaks against it or leaves it out.
    mutating func doubt(_ rows: [EvidenceRow]) -> String {
        let testimony = Testimony(rows)
        guard !testimony.isDisputedOnly else { return " (nothing supports this)" }
        let doubts = Voices([], numbers(testimony.disputes), numbers(testimony.omits))
        return doubts.isEmpty ? "" : " (\(doubts.words))"
    }

    private mutating func marks(_ own: Testimony, parts: [Testimony]) -> SourceMarks {
        switch PartedTestimony(parts, by: { CitationKey($0) }) {
        case .both(let one, let other): return .both(voices(one), voices(other))
        case .half(let supported, let other):
            return .half(supported: voices(supported), other: voices(other))
        case nil: return SourceMarks(voices(own))
        }
    }

    private mutating func voices(_ testimony: Testimony) -> Voices {
        let isCited = !isBrief || testimony.supports.isEmpty
        return Voices(
            numbers(testimony.supports), numbers(testimony.disputes),
            isCited ? numbers(testimony.omits) : [])
    }

    private mutating func numbers(_ rows: [EvidenceRow]) -> [Int] {
        var numbers: [Int] = []
        for row in rows { numbers.append(number(of: row)) }
        return numbers
    }
}

/// What makes two citations one: the same chain at the same place, heard from the same speaker and
/// as credible.
struct CitationKey: Hashable, Sendable {
    private let chain: [SourceIndex]
    private let place: String?
    private let speaker: EntityIndex?
    private let credibility: Credibility?

    init(_ row: EvidenceRow) {
        (chain, place) = (row.chain, row.place)
        (speaker, credibility) = (row.speaker, row.credibility)
    }
}
