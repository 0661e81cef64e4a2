import ArgumentParser

/// The value of an option that may be repeated and may hold several values with commas between.
struct CommaList: ExpressibleByArgument, Hashable, Sendable {
    /// The values, in order.
    let values: [String]

    init?(argument: String) {
        values = argument.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        if values.isEmpty { return nil }
    }
}

extension Array where Element == CommaList {
    /// All values of all repetitions, in order.
    var values: [String] { flatMap(\.values) }
}

extension String {
    /// The text without spaces round it.
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
