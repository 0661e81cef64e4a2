package import ArgumentParser
import DiffusionAnalysis

/// What it takes for one step to follow another; spelled the same on every verb about paths.
package struct TimeOptions: ParsableArguments {
    @Option(help: "Whether two steps on one day are in order: allow or forbid.")
    package var simultaneous = SameDay.allow

    @Flag(help: "Also list what time forbids, marked as impossible.")
    package var anyOrder = false

    package init() {}
}

/// Whether two steps on the same day are in order.
package enum SameDay: String, ExpressibleByArgument, CaseIterable, Sendable {
    case allow, forbid
}

/// Which paths are best, and how many are asked for.
package struct BestPathOptions: ParsableArguments {
    @Option(
        name: .customShort("k"),
        help: ArgumentHelp(
            "The best N paths; otherwise those of the fewest steps, at most 20.", valueName: "n"))
    package var count: Int?

    @Option(
        help: """
            What makes a path better: hops, arrival or likelihood; ties go by the others in this \
            order. A step without a likelihood counts as 1.
            """)
    package var by: Preference?

    package init() {}

    package func validate() throws {
        if let count, count < 1 { throw ValidationError("-k must be 1 or more") }
    }
}

/// What makes one path better than another.
package enum Preference: String, ExpressibleByArgument, CaseIterable, Sendable {
    case hops, arrival, likelihood

    var preference: PathPreference {
        switch self {
        case .hops: .hops
        case .arrival: .arrival
        case .likelihood: .likelihood
        }
    }
}
