import ArgumentParser
import DiffusionModel
import Exhibits
import ModelFormats

/// What makes `check` fail.
enum FailureThreshold: String, Choice {
    case error, warning
}

/// `tributary check`: every mistake in graph files, and what is probably not as meant.
struct CheckVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "check",
        abstract: "Look for mistakes in graph files.",
        discussion: """
            Errors make a file unusable: unreadable text, unknown keys, ids that nothing declares, \
            impossible dates. Warnings are probably not as meant: links without date or source, \
            links that no evidence supports, \
            sources that nothing cites, names that two entities share. --duplicates lists names \
            that may be spellings of one: they differ in case, marks over letters, width, hyphens \
            or punctuation, in letters of other scripts that look alike, in the order of words, or \
            one has initials. Nothing is joined; 'merge' does that, by a table.
            """)

    static let examples = [
        VerbExample("every mistake of a file", "tributary check graphs/xinjiang-ningxia.yaml"),
        VerbExample(
            "fail on warnings too, for a script",
            "tributary check graphs/xinjiang-ningxia.yaml --fail-on warning --format jsonl"),
        VerbExample(
            "who may stand twice among two coders' files",
            "tributary check graphs/toll-reports.yaml graphs/toll-letters.yaml --duplicates"),
    ]

    static let meaningOfOne: String? = "there are warnings, and --fail-on is 'warning'"

    @OptionGroup var input: InputOptions

    @Option(help: "What counts as failure.")
    var failOn = FailureThreshold.error

    @Flag(help: "List names of entities that look alike as well; nothing is joined.")
    var duplicates = false

    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        let files = try input.inputFiles(
            in: context, Reporter(options: messages, context: context))
        var report = CheckReport(files: files.map(\.name))
        do throws(InvalidModel) {
            let read = try input.read(files, in: context)
            report.problems = Problems(
                Lint.findings(on: read, alikeNames: duplicates), unlisted: read.unlistedWarnings,
                in: files,
                isStrict: input.strict)
            report.model = read.model
            Reporter(options: messages, context: context)
                .diagnostics(read.notes, limit: input.maxErrors)
        } catch {
            report.problems = Problems(error.diagnostics, unlisted: error.unlisted)
        }
        if messages.quiet { report.problems = report.problems.without(.warning) }
        try write(report, in: context)
        return report.status(failingOn: failOn)
    }

    private func write(_ report: CheckReport, in context: CommandContext) throws {
        if messages.messages == .json {
            Reporter(options: messages, context: context)
                .problems(report.problems, limit: input.maxErrors)
        }
        guard result.chosenFormat == .text(.table), !result.arrangesRows else {
            if report.problems.count > report.problems.listed {
                Reporter(options: messages, context: context).warning(
                    "of \(report.problems.count) problems \(report.problems.listed) are listed, "
                        + "the first of each severity", code: "unlisted")
            }
            return try result.write(
                report.exhibit, from: report.files, messages: messages, in: context)
        }
        try result.destination.check(against: report.files, in: context)
        let colour =
            result.destination.isStandard && messages.color.isOn(for: .output, in: context)
        try result.destination.write(in: context) { blocks in
            try report.write(limit: input.maxErrors, colour: colour, to: &blocks)
        }
    }
}
