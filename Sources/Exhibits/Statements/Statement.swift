/// Who does what to whom, when and through what: what a sentence about a link or an edge is made of
/// before it is words.
///
/// The codebook's verbs are in the singular. One government and one person take them; any other
/// name may be a plural, as "Northmoor authorities" is, and no rule tells which. A colon after such
/// a subject makes an entry of the sentence, which is right for both.
public struct Statement: Hashable, Sendable {
    /// An entity as a statement names it.
    public struct Party: Hashable, Sendable {
        /// The id of the entity.
        public let id: String
        /// Its name, as the statement has it.
        public let name: String
        /// What follows the name: who of it is meant, `(its authorities)`, or what it leads; may be
        /// empty.
        public var aside: String
        /// Whether the name is sure to be a singular.
        public let isSingular: Bool

        /// Names an entity.
        public init(id: String, name: String, aside: String = "", isSingular: Bool) {
            (self.id, self.name, self.aside) = (id, name, aside)
            self.isSingular = isSingular
        }
    }

    /// Who acts.
    public let subject: Party
    /// What is done, in the words of the codebook; where it is only intended these say so.
    public let verb: String
    /// To whom, or where from.
    public let object: Party
    /// Where a move leads, and the words before that; nil where nobody moves.
    public var destination: (words: String, party: Party)? {
        get { end.map { ($0.words, $0.party) } }
        set { end = newValue.map { End(words: $0.words, party: $0.party) } }
    }
    /// The agreement or event through which it is done; nil for a link of its own.
    public var item: Party?
    /// The title of a post.
    public var title: String?
    /// When it was; nil where the other words say so.
    public var time: String?
    /// Whether it is not stated which way it leads.
    public var isDirectionUnknown = false
    /// The policies that it is about, where the statement says so.
    public var policies: [Party] = []

    private var end: End?

    private struct End: Hashable, Sendable {
        let words: String
        let party: Party
    }

    /// States that somebody does something to somebody.
    public init(_ subject: Party, _ verb: String, _ object: Party) {
        (self.subject, self.verb, self.object) = (subject, verb, object)
    }
}

extension Statement {
    /// The statement in runs that know whom they name.
    public var runs: [Passage.Run] {
        let unknown = isDirectionUnknown ? " (direction not stated)" : ""
        return clause + [.text((time.map { ", " + $0 } ?? "") + unknown)] + about
    }

    /// The statement in words.
    public var text: String { runs.map(\.text).joined() }

    /// What is called so where it falls or stands: the item's name, else the words without time.
    var label: String { item?.name ?? clause.map(\.text).joined() }

    private var clause: [Passage.Run] {
        var runs = subject.runs + [.text((subject.isSingular ? " " : ": ") + verb + " ")]
        runs += object.runs
        if let end { runs += [.text(end.words)] + end.party.runs }
        // A colon went before where the subject may be a plural.
        if let item {
            runs += subject.isSingular ? [.text(": ")] + item.runs : item.bracketed
        }
        return runs + (title.map { [.text(" (\($0))")] } ?? [])
    }

    private var about: [Passage.Run] {
        guard !policies.isEmpty else { return [] }
        var runs: [Passage.Run] = []
        for (place, policy) in policies.enumerated() {
            let isLast = place == policies.count - 1
            runs.append(.text(place == 0 ? ", about " : isLast ? " and " : ", "))
            runs += policy.runs
        }
        return runs
    }
}

extension Statement.Party {
    fileprivate var runs: [Passage.Run] {
        [.entity(id: id, name: name)] + (aside.isEmpty ? [] : [.text(aside)])
    }

    fileprivate var bracketed: [Passage.Run] { [.text(" (")] + runs + [.text(")")] }
}
