import ArgumentParser
import DiffusionAnalysis
import DiffusionModel

/// What it takes for one step to follow another; spelled the same on every verb about paths.
struct TimeOptions: ParsableArguments {
    @Option(help: "Whether two steps on one day are in order: allow or forbid.")
    var simultaneous = SameDay.allow

    @Flag(help: "Also list what time forbids, marked as impossible.")
    var anyOrder = false
}

/// Whether two steps on the same day are in order.
enum SameDay: String, Choice {
    case allow, forbid
}

/// Whether a path must carry one policy.
struct PolicyOptions: ParsableArguments {
    @Option(
        help: """
            Whether all steps of a path must be about one policy, steps that state none going with \
            any: one or mixed.
            """)
    var policies = PolicyRule.one

    /// Whether steps may be about different policies.
    var allowsMixed: Bool { policies == .mixed }
}

/// Which policies the steps of a path may be about.
enum PolicyRule: String, Choice {
    case one, mixed
}

/// Which paths are best, and how many are asked for.
struct BestPathOptions: ParsableArguments {
    @Option(
        name: .customShort("k"),
        help: ArgumentHelp(
            "The best N paths; otherwise those of the fewest steps, at most 20.", valueName: "n"))
    var count: Int?

    @Option(
        help: """
            What makes a path better: hops, arrival or likelihood; ties go by the others in this \
            order. Of likelihood: first whose steps leave it unstated least often.
            """)
    var by: Preference?

    func validate() throws {
        if let count, count < 1 { throw ValidationError("-k must be 1 or more") }
    }
}

/// The actors that paths must pass, and those that they must not.
struct ConditionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only paths that come to every one of these, in any order.", valueName: "actors"))
    var through: [CommaList] = []

    @Option(help: ArgumentHelp("Only paths that come to none of these.", valueName: "actors"))
    var avoiding: [CommaList] = []

    /// The ids of the actors that are named here.
    ///
    /// - Throws: `CommandFailure` or `NameError` for an unknown name.
    func ids(in graph: LoadedGraph) throws -> (through: [String], avoiding: [String]) {
        guard !through.isEmpty || !avoiding.isEmpty else { return ([], []) }
        let names = graph.names
        return (
            try names.entityIDs("--through", through), try names.entityIDs("--avoiding", avoiding)
        )
    }
}

/// What makes one path better than another.
enum Preference: String, Choice {
    case hops, arrival, likelihood

    var preference: PathPreference {
        switch self {
        case .hops: .hops
        case .arrival: .arrival
        case .likelihood: .likelihood
        }
    }
}
