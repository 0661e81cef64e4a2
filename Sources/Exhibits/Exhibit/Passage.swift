/// Words that people read as one sentence or entry, in runs that know what they name.
public struct Passage: Hashable, Sendable {
    /// A stretch of a passage.
    public enum Run: Hashable, Sendable {
        /// Plain words.
        case text(String)
        /// An entity by its name.
        case entity(id: String, name: String)
        /// The marks of the citations on which the words before them stand.
        case citation(SourceMarks)
    }

    /// The stretches in their order.
    public var runs: [Run]

    /// Creates a passage of runs.
    public init(_ runs: [Run]) { self.runs = runs }

    /// Creates a passage of plain words.
    public init(_ text: String) { runs = [.text(text)] }

    /// Creates a passage of words that cite who says so; no marks follow where nobody is cited.
    public init(_ text: String, citing marks: SourceMarks) {
        runs = [.text(text)] + (marks.isEmpty ? [] : [.citation(marks)])
    }

    /// Creates a passage that claims something, and says so where nobody is cited for it.
    init(claiming runs: [Run], citing marks: SourceMarks) {
        self.runs = runs + [.citation(marks.ofClaim)]
    }

    /// The words without any markup.
    public var text: String { runs.map(\.text).joined() }
}

extension Passage.Run {
    /// The words of the run; marks stand in brackets, a blank before them.
    var text: String {
        switch self {
        case .text(let words), .entity(_, name: let words): words
        case .citation(let marks): marks.spaced
        }
    }
}
