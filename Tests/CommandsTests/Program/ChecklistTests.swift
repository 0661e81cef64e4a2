import TestSupport
import Testing

@testable import Commands

/// The command line, point by point: each test is named by its point of the checklist.
///
/// Absent until a later issue has them: 33 (configuration), 34 (pager), 35 (completions),
/// 36 (manual pages), 38 (constant memory), 39 (gzip).
@Suite struct ChecklistTests {
    static let real = "graphs/xinjiang-ningxia.yaml"
    static let pilot = "graphs/pilot-cascade.yaml"

    /// A command of each verb that answers with a table, by verb.
    static let questions = [
        "check": "check \(pilot)", "info": "info \(pilot)", "list": "list links \(pilot)",
        "show": "show brackwater \(pilot)", "paths": "paths A B \(pilot)",
        "upstream": "upstream B \(pilot)", "downstream": "downstream A \(pilot)",
        "rank": "rank \(pilot)", "measure": "measure \(pilot)", "groups": "groups \(pilot)",
        "chokepoints": "chokepoints \(pilot)", "brokers": "brokers \(pilot)",
        "codebook": "codebook \(pilot)", "formats": "formats",
        "diff": "diff graphs/toll-reports.yaml graphs/toll-reports-2.yaml",
    ]

    /// These with a command of each verb that writes a graph or a document.
    static let commands = questions.merging([
        "filter": "filter \(real)", "convert": "convert \(real)", "schema": "schema",
        "merge": "merge \(real) \(pilot)",
        "render": "render \(real) --view front",
    ]) { $1 }

    /// Whether the command of a verb ended as it should: graphs that differ exit with 1.
    static func isDone(_ answer: World.Answer, _ verb: String) -> Bool {
        answer.status == (verb == "diff" ? .nothingFound : .success)
    }

    /// The names of all verbs, those that this suite has no command for included.
    static let verbs = TributaryCommand.verbs.map(Invocation.name)

    /// The full help of each verb; a debug build takes its time over it, so it is made once.
    static let helps = Dictionary(
        uniqueKeysWithValues: verbs.map { ($0, World().run("\($0) --help").output) })

    let world = World()
}
