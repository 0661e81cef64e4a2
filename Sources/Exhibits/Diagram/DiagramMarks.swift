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

    /// The numbers of the sources that support the offices by which cards stand for others, rising.
    public private(set) var officesSupporting: [Int] = []
    /// The numbers of the sources that dispute such offices, rising.
    public private(set) var officesDisputing: [Int] = []

    /// The numbers of the sources that dispute one of two things which a line needs, and which
    /// nobody supports, rising.
    public private(set) var otherPartDisputing: [Int] = []

    /// Creates marks; each number counts once.
    public init(_ supporting: [Int] = [], disputedBy disputing: [Int] = []) {
        self.supporting = Set(supporting).sorted()
        self.disputing = Set(disputing).sorted()
    }

    /// Whether nothing is cited.
    public var isEmpty: Bool { all.allSatisfy(\.isEmpty) }

    /// Whether sources speak against it, or against an office on which it rests.
    public var dispute: Dispute {
        if !disputing.isEmpty, supporting.isEmpty { return .wholly }
        if !otherPartDisputing.isEmpty { return .wholly }
        return disputing.isEmpty && officesDisputing.isEmpty ? .none : .partly
    }

    /// The marks as a reader sees them, such as `[1; disputed by 2; offices: 3]`; empty where
    /// nothing is cited.
    public var text: String {
        let offices = Self.words(officesSupporting, officesDisputing)
        let other = Set(otherPartDisputing)
        let parts = [
            Self.words(supporting, disputing.filter { !other.contains($0) }),
            other.isEmpty
                ? "" : "its other part only disputed by " + Self.list(otherPartDisputing),
            offices.isEmpty ? "" : "offices: " + offices,
        ]
        let words = parts.filter { !$0.isEmpty }.joined(separator: "; ")
        return words.isEmpty ? "" : "[\(words)]"
    }

    /// These marks together with others.
    package func union(_ other: DiagramMarks) -> DiagramMarks {
        var marks = DiagramMarks(
            supporting + other.supporting, disputedBy: disputing + other.disputing)
        marks.otherPartDisputing =
            Set(otherPartDisputing + other.otherPartDisputing).sorted()
        marks.officesSupporting = Set(officesSupporting + other.officesSupporting).sorted()
        marks.officesDisputing = Set(officesDisputing + other.officesDisputing).sorted()
        return marks
    }

    /// These marks with those of offices.
    package func with(offices: DiagramMarks) -> DiagramMarks {
        var marks = self
        (marks.officesSupporting, marks.officesDisputing) = (offices.supporting, offices.disputing)
        return marks
    }

    /// These marks, where others are those of a part that nobody supports.
    package func with(unsupportedPart other: DiagramMarks) -> DiagramMarks {
        var marks = self
        marks.otherPartDisputing = other.disputing
        return marks
    }

    /// The numbers of all sources that are cited.
    private var all: [[Int]] { [supporting, disputing, officesSupporting, officesDisputing] }

    private static func words(_ supporting: [Int], _ disputing: [Int]) -> String {
        let disputes = disputing.isEmpty ? "" : "disputed by \(list(disputing))"
        return [list(supporting), disputes].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: ", ")
    }
}
