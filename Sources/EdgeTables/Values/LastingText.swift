package import DiffusionModel

/// The texts that say from when and to when something lasted, as one: each with a sign behind it.
package enum LastingText {
    /// What stands behind each of the two texts, and in neither of them.
    static let separator = UInt8(ascii: "\n")

    /// The two texts; nil where there is one, which says a moment.
    package static func parts(_ text: String) -> (from: Substring, to: Substring)? {
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        return parts.count == 3 ? (parts[0], parts[1]) : nil
    }

    /// The time that a text says: a moment, or what lasts; nil where a part of it is no date, or
    /// the end comes before the start.
    package static func timing(_ text: String) -> Timing? {
        guard let (from, to) = parts(text) else { return DayText.date(text).map { .moment($0) } }
        let first = DayText.date(String(from))
        guard first != nil || from.isEmpty else { return nil }
        if to.isEmpty || to == ".." { return .lasting(from: first, to: to.isEmpty ? nil : .open) }
        guard let last = DayText.date(String(to)) else { return nil }
        if let first, first.bounds.earliest > last.bounds.latest { return nil }
        return .lasting(from: first, to: .on(last))
    }
}
