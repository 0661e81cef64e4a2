import ArgumentParser

/// The few words that an option takes, of which help tells all.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable, Sendable
where RawValue == String {}

extension Choice {
    static var allValueStrings: [String] { words }
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
    /// The words in order; argument parsing would go by key paths, which takes longer than to read
    /// a small graph.
    static var words: [String] { allCases.map { $0.rawValue } }
}
