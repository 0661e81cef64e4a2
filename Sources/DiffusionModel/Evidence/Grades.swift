/// How reliable a source is, from A (completely) to E (not), or F where it cannot be judged.
///
/// - SeeAlso: NATO, *Allied Joint Doctrine for Intelligence Procedures* (AJP-2.1), 2016.
public enum Reliability: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore
    case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F"

    /// Whether the source is at least as reliable as another; F is comparable with nothing.
    public func isAtLeast(_ other: Reliability) -> Bool {
        self != .f && other != .f && rawValue <= other.rawValue
    }
}

/// How credible a statement is, from 1 (confirmed) to 5 (improbable), or 6 where none can say.
public struct Credibility: Hashable, Sendable {
    /// The grade, in 1...6.
    public let grade: Int

    /// Creates a grade, or nil where it is not in 1...6.
    public init?(_ grade: Int) {
        guard (1...6).contains(grade) else { return nil }
        self.grade = grade
    }

    /// Whether the statement is at least as credible as another; 6 is comparable with nothing.
    public func isAtLeast(_ other: Credibility) -> Bool {
        grade < 6 && other.grade < 6 && grade <= other.grade
    }
}

/// How likely an analyst holds something to be true.
public struct Likelihood: Hashable, Sendable {
    /// The likelihood, dimensionless, in 0...1.
    public let value: Double
    /// The likelihood as it was written: a number, or a word of the codebook.
    public let text: String

    /// Creates a likelihood, or nil where `value` is not in 0...1.
    public init?(_ value: Double, text: String) {
        guard (0...1).contains(value) else { return nil }
        self.value = value
        self.text = text
    }
}
