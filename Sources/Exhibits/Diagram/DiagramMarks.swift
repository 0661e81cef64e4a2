/// The numbers of the sources that speak for something, and of those that dispute it.
public struct DiagramMarks: Hashable, Sendable {
    /// Whether sources speak against what a card or a line says.
    public enum Dispute: Hashable, Sendable, CaseIterable {
        /// None does.
        case none
        /// Some do, and others speak for it.
        case partly
        /// Nobody speaks for it.
        case wholly
    }

    /// The numbers of the sources that support it, rising.
    public let supporting: [Int]
    /// The numbers of the sources that dispute it, rising.
    public let disputing: [Int]

    /// Creates marks; each number counts once.
    public init(_ supporting: [Int] = [], disputedBy disputing: [Int] = []) {
        self.supporting = Set(supporting).sorted()
        self.disputing = Set(disputing).sorted()
    }

    /// Whether nothing is cited.
    public var isEmpty: Bool { supporting.isEmpty && disputing.isEmpty }

    /// Whether sources speak against it.
    public var dispute: Dispute {
        disputing.isEmpty ? .none : supporting.isEmpty ? .wholly : .partly
    }

    /// The marks as a reader sees them, such as `[1; disputed by 2]`; empty where nothing is cited.
    public var text: String {
        let parts = [Self.list(supporting), Self.list(disputing)]
        let disputes = disputing.isEmpty ? "" : "disputed by \(parts[1])"
        let words = [parts[0], disputes].filter { !$0.isEmpty }.joined(separator: "; ")
        return words.isEmpty ? "" : "[\(words)]"
    }

    /// These marks together with others.
    package func union(_ other: DiagramMarks) -> DiagramMarks {
        DiagramMarks(
            supporting + other.supporting, disputedBy: disputing + other.disputing)
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: ", ")
    }
}
