/// The numbers of the citations that speak for something, dispute it, or leave it out.
///
/// One writer makes `[1; disputed by 2; Wells: 4; offices: 3 and 5]` of them, in sentences, on
/// cards and beside lines alike.
public struct SourceMarks: Hashable, Sendable {
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
    /// Who speaks of each part that it needs, where the sources of the parts differ.
    private var parts = Parts.one
    /// Who speaks of the offices by which cards stand for others: a list of all that is needed,
    /// each with its alternatives, and each of these with all that it needs.
    private var offices: [[[Voices]]] = []
    /// Who says what a line is about, where these are not the sources that say that the line
    /// exists.
    public private(set) var covers: [Cover] = []

    /// The sources that say that a line is about some policies.
    public struct Cover: Hashable, Sendable {
        /// The names of the policies.
        public let policies: [String]
        fileprivate let voices: Voices
    }

    /// Whether a reader is told where nobody is cited for the thing itself.
    private var tellsNone = false

    /// What a thing needs that is cited apart.
    private enum Parts: Hashable {
        /// One mark does for all of it.
        case one
        /// Each of two parts is supported, by others than the other.
        case both(Voices, Voices)
        /// Somebody supports one part and nobody the other.
        case half(supported: Voices, other: Voices)
    }

    /// Creates marks; each number counts once.
    public init(
        _ supporting: [Int] = [], disputedBy disputing: [Int] = [], omittedBy omitting: [Int] = []
    ) {
        own = Voices(supporting, disputing, omitting)
    }

    /// Creates the marks of a thing of which one mark tells all.
    init(_ voices: Voices) { own = voices }

    /// The numbers of the sources that support it, in rising order.
    public var supporting: [Int] { own.supporting }

    /// The numbers of the sources that dispute it, in rising order.
    public var disputing: [Int] { own.disputing }

    /// The numbers of the sources that leave it out, in rising order.
    public var omitting: [Int] { own.omitting }

    /// The numbers of the sources that support the offices by which cards stand for others, in
    /// rising order.
    public var officesSupporting: [Int] {
        officeVoices.reduce(Voices()) { $0.union($1) }.supporting
    }

    /// Whether nothing is cited, and nothing said of that.
    public var isEmpty: Bool { !tellsNone && all.allSatisfy(\.isEmpty) }

    /// Whether sources speak against it, or against an office or a cover on which it rests, or
    /// nobody for it.
    public var dispute: Dispute {
        if case .half(_, let other) = parts, !other.isEmpty { return .wholly }
        if own.isUnsupported || lacksOffice { return .wholly }
        let others = officeVoices + covers.map(\.voices)
        let isDoubted = others.contains { !$0.disputing.isEmpty || $0.isUnsupported }
        return own.disputing.isEmpty && !isDoubted ? .none : .partly
    }

    /// Whether somebody disputes it or what it needs, and not only leaves it out.
    package var hasDispute: Bool { !all.allSatisfy { $0.disputing.isEmpty } }

    /// The marks as a reader sees them, such as `[1; disputed by 2; Wells: 4; offices: 3 and 5]`;
    /// empty where nothing is cited.
    public var text: String {
        let parts = [
            ownWords,
            covers.map(Self.words).joined(separator: "; "),
            officeWords.isEmpty ? "" : "offices: " + officeWords,
        ]
        let words = parts.filter { !$0.isEmpty }.joined(separator: "; ")
        return words.isEmpty ? "" : "[\(words)]"
    }

    /// The same with a blank before it, to follow words.
    var spaced: String { isEmpty ? "" : " " + text }

    /// Who speaks of the thing itself, or of each part that it needs.
    private var ownWords: String {
        switch parts {
        case .one: own.isEmpty && tellsNone ? "no source given" : own.words
        case .both(let one, let other):
            Wording.needed([[[one.words]], [[other.words]]], either: ", ")
        case .half(let supported, let other):
            supported.words + "; its other part "
                + (other.isEmpty ? "without source" : "only " + other.words)
        }
    }

    /// These marks behind a claim, which say so where nobody is cited for it.
    var ofClaim: SourceMarks {
        var marks = self
        marks.tellsNone = true
        return marks
    }

    /// These marks together with others.
    package func union(_ other: SourceMarks) -> SourceMarks {
        var marks = self
        marks.own = own.union(other.own)
        marks.offices = united(offices: other)
        marks.parts = united(parts: other)
        marks.covers = covers + other.covers.filter { !covers.contains($0) }
        return marks
    }

    /// These marks with those of a cover by which the line is about policies.
    func with(cover: Voices, of policies: [String]) -> SourceMarks {
        var marks = self
        marks.covers.append(Cover(policies: policies, voices: cover))
        return marks
    }

    /// These marks with those of offices: all that is needed, each with its alternatives, and each
    /// of these with all that it needs.
    func with(offices: [[[Voices]]]) -> SourceMarks {
        var marks = self
        marks.offices = offices
        return marks
    }

    /// The marks of a thing of which two parts are needed, each on the word of its own sources.
    static func both(_ one: Voices, _ other: Voices) -> SourceMarks {
        var marks = SourceMarks(one.union(other))
        marks.parts = .both(one, other)
        return marks
    }

    /// The marks of a thing of which nobody supports one part.
    static func half(supported: Voices, other: Voices) -> SourceMarks {
        var marks = SourceMarks(supported.union(other))
        marks.parts = .half(supported: supported, other: other)
        return marks
    }
}

extension SourceMarks {
    /// All who are cited.
    private var all: [Voices] { [own] + officeVoices + covers.map(\.voices) }

    private var officeVoices: [Voices] { offices.flatMap { $0.flatMap { $0 } } }

    /// Whether an office is needed that nobody supports, in whichever way the end is folded.
    private var lacksOffice: Bool {
        offices.contains { ways in
            ways.allSatisfy { way in way.contains(where: \.isUnsupported) }
        }
    }

    private var officeWords: String {
        let isOne = officeVoices.count == 1
        let words = offices.map { term in
            term.map { $0.map { $0.isUnsupported && !isOne ? "only " + $0.words : $0.words } }
        }
        return Wording.needed(words, either: ", ")
    }

    /// The offices of lines that are united; the sentence of each line tells which it needs.
    private func united(offices other: SourceMarks) -> [[[Voices]]] {
        guard offices != other.offices, !other.offices.isEmpty else { return offices }
        guard !offices.isEmpty else { return other.offices }
        return [[[(officeVoices + other.officeVoices).reduce(Voices()) { $0.union($1) }]]]
    }

    /// The parts of lines that are united: what nobody supports in one of them stays in sight.
    private func united(parts other: SourceMarks) -> Parts {
        guard parts != other.parts else { return parts }
        let unsupported = [parts, other.parts].compactMap { parts in
            if case .half(_, let other) = parts { other } else { nil }
        }
        guard !unsupported.isEmpty else { return .one }
        let others = unsupported.reduce(Voices()) { $0.union($1) }
        return .half(supported: own.union(other.own).without(others), other: others)
    }

    private static func words(_ cover: Cover) -> String {
        let only = cover.voices.isUnsupported ? "only " : ""
        let words = cover.voices.words.replacing("; ", with: ", ")
        return Wording.list(cover.policies, "and") + ": " + only + words
    }
}
