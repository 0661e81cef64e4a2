import ArgumentParser
import DiffusionAnalysis
import DiffusionModel
import Exhibits
import GraphKernel
import Questions

/// The options of single measures, beside those that all share.
struct SingleMeasureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            How much of a score a step of katz keeps; by default 0.85 over the largest \
            eigenvalue.
            """, valueName: "x"))
    var alpha: Double?

    @Option(
        help: ArgumentHelp(
            "How often pagerank follows a link, from 0 to below 1; by default 0.85.",
            valueName: "x"))
    var damping: Double?

    @Option(
        help: ArgumentHelp("Where pagerank starts again: a rank near these.", valueName: "actors"))
    var restartAt: [CommaList] = []

    @Option(
        help: ArgumentHelp(
            """
            Estimate measures that look from everyone at everyone else, to within this share of \
            the greatest score there could be.
            """, valueName: "error"))
    var sample: Double?

    @Option(
        help: ArgumentHelp("How likely a sample keeps its error; by default 0.9.", valueName: "x"))
    var confidence: Double?

    @Option(
        help: ArgumentHelp("Where chance begins, for --sample; by default 1.", valueName: "n"))
    var seed: UInt64?

    @Option(help: "How measures in time read unknown days; by default possible.")
    var reading: TimeReading?

    @Option(help: "Whether two steps on one day are in order in time; by default allow.")
    var simultaneous: SameDay?

    @Option(help: "Whether paths in time are about one policy, one or mixed; by default one.")
    var policies: PolicyRule?

    func validate() throws {
        if let alpha, !(alpha > 0 && alpha.isFinite) {
            throw ValidationError("--alpha must be greater than 0")
        }
        if let damping, !(0..<1).contains(damping) {
            throw ValidationError("--damping must be at least 0 and less than 1")
        }
        for (name, share) in [("--sample", sample), ("--confidence", confidence)] {
            guard let share, !(share > 0 && share < 1) else { continue }
            throw ValidationError("\(name) must be between 0 and 1")
        }
        let ofSamples = [("--confidence", confidence != nil), ("--seed", seed != nil)]
            .filter(\.1).map(\.0)
        if sample == nil, !ofSamples.isEmpty {
            let verb = ofSamples.count == 1 ? "belongs" : "belong"
            throw ValidationError("\(ofSamples.joined(separator: " and ")) \(verb) to --sample")
        }
    }

    /// Whether each of these options was said that is of measures of actors alone.
    var said: [(option: String, isSaid: Bool)] {
        [
            ("--alpha", alpha != nil), ("--damping", damping != nil),
            ("--restart-at", !restartAt.isEmpty), ("--reading", reading != nil),
            ("--simultaneous", simultaneous != nil),
            ("--policies", policies != nil),
        ]
    }

    /// Writes what was said into options.
    ///
    /// - Throws: `CommandFailure` where an option stands whose measure is not asked for, or an
    ///   actor is unknown.
    func apply(
        to options: inout RankOptions, of measures: [Measure], in graph: LoadedGraph
    ) throws {
        options.alpha = alpha
        options.damping = damping ?? options.damping
        // Whoever names nobody need not wait until all names are gathered.
        if !restartAt.isEmpty {
            options.restarts = try graph.names.entityIDs("--restart-at", restartAt)
        }
        options.reading = reading ?? .possible
        options.allowsSameDay = simultaneous != .forbid
        options.allowsMixedPolicies = policies == .mixed
    }

    /// How scores are sampled; nil where they are not.
    var sampling: SampleSettings? {
        sample.map { error in
            SampleSettings(error: error, confidence: confidence ?? 0.9, seed: seed ?? 1)
        }
    }

    /// Refuses options whose measures are not asked for.
    ///
    /// - Throws: `CommandFailure`.
    func check(_ measures: [Measure]) throws {
        let inTime: Set<Measure> = [.temporalBetweenness, .temporalCloseness]
        let said: [(String, Bool, Set<Measure>)] = [
            ("--alpha", alpha != nil, [.katz]), ("--damping", damping != nil, [.pagerank]),
            ("--restart-at", !restartAt.isEmpty, [.pagerank]),
            ("--sample", sample != nil, Set(Measure.allCases.filter(\.isOfAllPairs))),
            ("--reading", reading != nil, inTime),
            ("--simultaneous", simultaneous != nil, inTime),
            ("--policies", policies != nil, inTime),
        ]
        for (name, isSaid, needed) in said where isSaid && needed.isDisjoint(with: measures) {
            throw CommandFailure.notAsked(name, of: needed)
        }
    }
}
