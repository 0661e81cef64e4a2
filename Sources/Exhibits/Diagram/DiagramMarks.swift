/// The numbers of the sources that speak for something, dispute it, or leave it out.
public struct DiagramMarks: Hashable, Sendable {
    /// Whether sources speak against what a card or a line says.
    public enum Dispute: Hashable, Sendable, CaseIterable {
        /// None does.
        case none
        /// Some do, and others speak for it.
        case partly
        /// Nobody speaks for it, though somebody speaks of it.
        case wholly
    }

    /// Who speaks of the thing itself.
    private var own: Voices
    /// Who speaks of the offices by which cards stand for others: of all that is needed, of the
    /// alternatives of each, of what each of these needs.
    private var offices: [[[Voices]]] = []
    /// Who speaks of one of two things which a line needs, and which nobody supports.
    private var otherPart = Voices()
    /// Who says what a line is about, where these are others than say that there is the line.
    public private(set) var covers: [Cover] = []

    /// The sources that say that a line is about some policies.
    public struct Cover: Hashable, Sendable {
        /// The names of the policies.
        public let policies: [String]
        fileprivate let voices: Voices
    }

    /// Creates marks; each number counts once.
    public init(
        _ supporting: [Int] = [], disputedBy disputing: [Int] = [], omittedBy omitting: [Int] = []
    ) {
        own = Voices(supporting, disputing, omitting)
    }

    /// The numbers of the sources that support it, rising.
    public var supporting: [Int] { own.supporting }

    /// The numbers of the sources that dispute it, rising.
    public var disputing: [Int] { own.disputing }

    /// The numbers of the sources that leave it out, rising.
    public var omitting: [Int] { own.omitting }

    /// The numbers of the sources that support the offices by which cards stand for others, rising.
    public var officesSupporting: [Int] {
        officeVoices.reduce(Voices()) { $0.union($1) }.supporting
    }

    /// Whether nothing is cited.
    public var isEmpty: Bool { all.allSatisfy(\.isEmpty) }

    /// Whether sources speak against it, or against an office or a cover on which it rests, or
    /// nobody for it.
    public var dispute: Dispute {
        if own.isUnsupported || !otherPart.isEmpty { return .wholly }
        let others = officeVoices + covers.map(\.voices)
        let isDoubted = others.contains { !$0.disputing.isEmpty || $0.isUnsupported }
        return own.disputing.isEmpty && !isDoubted ? .none : .partly
    }

    /// Whether somebody disputes it or what it needs, and not only leaves it out.
    package var hasDispute: Bool {
        !(all + [otherPart]).allSatisfy { $0.disputing.isEmpty }
    }

    /// The marks as a reader sees them, such as `[1; disputed by 2; Wells: 4; offices: 3 and 5]`;
    /// empty where nothing is cited.
    public var text: String {
        let parts = [
            own.without(otherPart).words,
            otherPart.isEmpty ? "" : "its other part only " + otherPart.words,
            covers.map(Self.words).joined(separator: "; "),
            officeWords.isEmpty ? "" : "offices: " + officeWords,
        ]
        let words = parts.filter { !$0.isEmpty }.joined(separator: "; ")
        return words.isEmpty ? "" : "[\(words)]"
    }

    /// These marks together with others.
    package func union(_ other: DiagramMarks) -> DiagramMarks {
        var marks = self
        marks.own = own.union(other.own)
        marks.offices = united(offices: other)
        marks.otherPart = otherPart.union(other.otherPart)
        marks.covers = covers + other.covers.filter { !covers.contains($0) }
        return marks
    }

    /// These marks with those of a cover by which the line is about policies.
    package func with(cover: DiagramMarks, of policies: [String]) -> DiagramMarks {
        var marks = self
        marks.covers.append(Cover(policies: policies, voices: cover.own))
        return marks
    }

    /// These marks with those of offices: of all that is needed, of the alternatives of each, of
    /// what each of these needs.
    package func with(offices others: [[[DiagramMarks]]]) -> DiagramMarks {
        var marks = self
        marks.offices = others.map { $0.map { $0.map(\.own) } }
        return marks
    }

    /// These marks, where others are those of a part that nobody supports.
    package func with(unsupportedPart other: DiagramMarks) -> DiagramMarks {
        var marks = self
        marks.otherPart = Voices([], other.disputing, other.omitting)
        return marks
    }
}

extension DiagramMarks {
    /// All who are cited.
    private var all: [Voices] { [own] + officeVoices + covers.map(\.voices) }

    private var officeVoices: [Voices] { offices.flatMap { $0.flatMap { $0 } } }

    private var officeWords: String {
        let isOne = officeVoices.count == 1
        let words = offices.map { term in
            term.map { $0.map { $0.isUnsupported && !isOne ? "only " + $0.words : $0.words } }
        }
        return Wording.needed(words, either: ", ")
    }

    /// What lines that are one rest on; which of them needs what is told by the sentence of each.
    private func united(offices other: DiagramMarks) -> [[[Voices]]] {
        guard offices != other.offices, !other.offices.isEmpty else { return offices }
        guard !offices.isEmpty else { return other.offices }
        return [[[(officeVoices + other.officeVoices).reduce(Voices()) { $0.union($1) }]]]
    }

    private static func words(_ cover: Cover) -> String {
        let only = cover.voices.isUnsupported ? "only " : ""
        let words = cover.voices.words.replacing("; ", with: ", ")
        return Wording.list(cover.policies, "and") + ": " + only + words
    }

    /// The numbers of sources by what they do, each once and rising.
    fileprivate struct Voices: Hashable, Sendable {
        let supporting: [Int]
        let disputing: [Int]
        let omitting: [Int]

        init(_ supporting: [Int] = [], _ disputing: [Int] = [], _ omitting: [Int] = []) {
            self.supporting = Set(supporting).sorted()
            self.disputing = Set(disputing).sorted()
            self.omitting = Set(omitting).sorted()
        }

        var isEmpty: Bool { supporting.isEmpty && disputing.isEmpty && omitting.isEmpty }

        /// Whether somebody disputes it or leaves it out, and nobody supports it.
        var isUnsupported: Bool { supporting.isEmpty && !isEmpty }

        var words: String {
            let groups = [
                ("", supporting), ("disputed by ", disputing), ("omitted by ", omitting),
            ]
            return groups.filter { !$0.1.isEmpty }
                .map { $0.0 + $0.1.map(String.init).joined(separator: ", ") }
                .joined(separator: "; ")
        }

        func union(_ other: Voices) -> Voices {
            Voices(
                supporting + other.supporting, disputing + other.disputing,
                omitting + other.omitting)
        }

        /// These but for who speaks against the same or leaves it out in others.
        func without(_ other: Voices) -> Voices {
            Voices(
                supporting, disputing.filter { !other.disputing.contains($0) },
                omitting.filter { !other.omitting.contains($0) })
        }
    }
}
