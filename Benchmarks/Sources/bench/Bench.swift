import GraphKernel

/// `bench TASK GRAPH.csv [--threads N] [--runs N] [--pairs FILE]`: times one task on one graph in this process.
///
/// Prints one JSON line: the median of seconds, the least CPU seconds, the peak of memory in MB
/// and a number that must agree with what peers find.
@main struct Bench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2, let task = Tasks.all[arguments[0]] else {
            print("usage: bench TASK GRAPH.csv [--threads N] [--runs N] [--pairs FILE]; tasks:")
            print(Tasks.all.keys.sorted().joined(separator: " "))
            return
        }
        let settings = Settings(arguments.dropFirst(2))
        let graph = try BenchGraph(csv: arguments[1])
        try graph.choosePairs(file: settings.pairs)
        let run = try task(graph, settings.threads)
        var (seconds, cpus, check) = ([Double](), [Double](), 0.0)
        let start = Clock.seconds
        while seconds.count < settings.runs, seconds.isEmpty || Clock.seconds - start < 10 {
            let (wall, cpu) = (Clock.seconds, Clock.cpuSeconds)
            check = try run()
            seconds.append(Clock.seconds - wall)
            cpus.append(Clock.cpuSeconds - cpu)
        }
        let median = seconds.sorted()[seconds.count / 2]
        print(
            "{\"task\": \"\(arguments[0])\", \"seconds\": \(median), \"cpu\": \(cpus.min() ?? 0), "
                + "\"peak_mb\": \(Clock.peakMegabytes), \"check\": \(check)}")
    }
}

private struct Settings {
    var threads = ThreadCount.cores
    var runs = 5
    /// A file with the pairs of node numbers that tasks about pairs ask for, a pair a line.
    var pairs: String?

    init(_ words: ArraySlice<String>) {
        for (name, value) in zip(words, words.dropFirst()) {
            if name == "--threads" { threads = Int(value).flatMap(ThreadCount.init) ?? .cores }
            if name == "--runs" { runs = Int(value) ?? 5 }
            if name == "--pairs" { pairs = value }
        }
    }
}
