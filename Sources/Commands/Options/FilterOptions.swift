import ArgumentParser
import DiffusionNetwork

/// Which part of a graph a verb looks at; spelled the same on every verb.
///
/// A repeated option means or, different options mean and. By reference, because otherwise every
/// verb that holds them would contain the code to copy them.
final class FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Entities of these kinds, sub-kinds included.", valueName: "kinds"))
    var kind: [CommaList] = []

    @Option(help: ArgumentHelp("Links of these kinds.", valueName: "kinds"))
    var linkKind: [CommaList] = []

    @Option(help: ArgumentHelp("Links with one of these mechanisms.", valueName: "mechanisms"))
    var mechanism: [CommaList] = []

    @Option(help: ArgumentHelp("Links at these stages.", valueName: "stages"))
    var stage: [CommaList] = []

    @Flag(help: "Leave out links that are only intended.")
    var notIntended = false

    @Option(
        help: ArgumentHelp(
            "Links that state one of these policies, what lies within or around it.",
            valueName: "names"))
    var policy: [CommaList] = []

    @Option(
        help: ArgumentHelp(
            "'keep' keeps links that state no policy under --policy.", valueName: "keep"))
    var unstated: KeepOrDrop = .drop

    @Option(help: ArgumentHelp("Links that may lie later than the date.", valueName: "date"))
    var after: [CommaList] = []

    @Option(help: ArgumentHelp("Links that may lie earlier than the date.", valueName: "date"))
    var before: [CommaList] = []

    @Option(help: ArgumentHelp("Links that may lie within the date.", valueName: "date"))
    var during: [CommaList] = []

    @Option(help: ArgumentHelp("Links that may hold on the day.", valueName: "date"))
    var at: [CommaList] = []

    @Option(help: ArgumentHelp("'keep' keeps undated links under date filters.", valueName: "keep"))
    var undated: KeepOrDrop = .drop

    @Option(help: ArgumentHelp("Links with a row graded so or better, as B2.", valueName: "grade"))
    var minGrade: String?

    @Option(help: ArgumentHelp("'keep' keeps ungraded links under --min-grade.", valueName: "keep"))
    var ungraded: KeepOrDrop = .drop

    @Option(help: ArgumentHelp("Links with N independent supporting rows.", valueName: "n"))
    var minSources: Int?

    @Option(help: ArgumentHelp("Links that these sources support.", valueName: "sources"))
    var source: [CommaList] = []

    @Option(
        help: ArgumentHelp(
            "Take away every row of evidence that passes through these.", valueName: "sources"))
    var withoutSource: [CommaList] = []

    @Option(
        help: ArgumentHelp(
            "Links with evidence but no support: 'leave' them out, 'keep' them, 'only' them.",
            valueName: "disputed"))
    var disputed: DisputedLinks?

    @Option(help: ArgumentHelp("Entities within these, at any depth.", valueName: "names"))
    var within: [CommaList] = []

    @Option(help: ArgumentHelp("Only these entities and the links between.", valueName: "names"))
    var only: [CommaList] = []

    @Flag(help: "Say on standard error how each filter changed the counts.")
    var explain = false

    func validate() throws {
        if let minSources, minSources < 1 {
            throw ValidationError("--min-sources must be 1 or more")
        }
    }
}

/// What becomes of links that a filter cannot judge.
enum KeepOrDrop: String, Choice {
    case keep, drop
}

extension DisputedLinks: Choice {}
