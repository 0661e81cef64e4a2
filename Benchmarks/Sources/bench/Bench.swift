import GraphKernel

/// Times one task on one graph in this process, makes graphs, and readies tables for timing.
///
/// A run prints one JSON line: the median of seconds, the least CPU seconds, the peak of memory in
/// MB and a number that must agree with what peers find.
@main struct Bench {
    private static let usage = """
        usage: bench TASK GRAPH [--threads N] [--runs N] [--seconds S] [--serve]
               bench make NODES SEED TABLE.csv     an invented graph, ten edges a node
               bench prepare TABLE.csv GRAPH       the table as numbers, read in one sweep
               bench tasks
        GRAPH is what prepare wrote, or a TABLE.csv. With --serve each line on standard input, a
        number, asks for so many runs and is answered by one line.
        """

    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("tasks", 1): print(Tasks.all.keys.sorted().joined(separator: "\n"))
        case ("make", 4):
            var maker = GraphMaker(nodeCount: Int(words[1]) ?? 0, seed: UInt64(words[2]) ?? 1)
            try maker.write(to: words[3])
        case ("prepare", 3): try BenchGraph(words[1]).save(to: words[2])
        case (let name?, 2...):
            guard let task = Tasks.all[name] else { return refuse("no task \(name)") }
            let settings = Settings(words.dropFirst(2))
            let timer = Timer(name: name, run: try task(BenchGraph(words[1]), settings.threads))
            settings.isServing ? try timer.serve() : try timer.time(settings)
        default: refuse(usage)
        }
    }

    private static func refuse(_ reason: String) {
        let text = reason + "\n"
        _ = text.withCString { write(2, $0, text.utf8.count) }
        exit(64)
    }
}

/// What the command line asks of a run.
struct Settings {
    var threads = ThreadCount.cores
    var runs = 5
    var seconds = 10.0
    var isServing = false

    init(_ words: ArraySlice<String>) {
        isServing = words.contains("--serve")
        for (name, value) in zip(words, words.dropFirst()) {
            if name == "--threads" { threads = Int(value).flatMap(ThreadCount.init) ?? .cores }
            if name == "--runs" { runs = Int(value) ?? 5 }
            if name == "--seconds" { seconds = Double(value) ?? 10 }
        }
    }
}
