import ArgumentParser
import GraphvizRenderer
import Questions

/// The root of the command line.
struct TributaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tributary",
        abstract: "Trace how policies spread between governments.",
        discussion: """
            A graph file holds actors, dated links and the sources that they rest on. Tributary \
            checks it, answers questions about it, and draws it.

            It reads and writes files and nothing else: it never uses the network, and it sends \
            nothing to anyone.
            """,
        subcommands: verbs)

    /// Every verb, in the order in which help lists them.
    static let verbs: [any ParsableCommand.Type] = [
        CheckVerb.self,
        InfoVerb.self,
        ListVerb.self,
        ShowVerb.self,
        FilterVerb.self,
        PathsVerb.self,
        UpstreamVerb.self,
        DownstreamVerb.self,
        RankVerb.self,
        MeasureVerb.self,
        GroupsVerb.self,
        ChokepointsVerb.self,
        BrokersVerb.self,
        RenderVerb.self,
        ChartVerb.self,
        DiffVerb.self,
        MergeVerb.self,
        ConvertVerb.self,
        MapVerb.self,
        CodebookVerb.self,
        FormatsVerb.self,
        SchemaVerb.self,
    ]

    @Flag(help: "Print the version; with --verbose, what it was built from.")
    var version = false
}

/// Runs the program on the arguments of the process and never returns.
///
/// A process that was started to draw is a worker and nothing else of the program.
package func runTributary() -> Never {
    let arguments = FileName.arguments()
    if let code = GraphvizWorker.run(arguments) { CLibrary.endProcess(code) }
    Interrupts.install()
    let status = Program.run(Array(arguments.dropFirst()), in: .live)
    CLibrary.endProcess(status.rawValue)
}
