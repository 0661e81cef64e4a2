/// Says under `--timings` how long a verb worked and how much memory it held.
enum Timings {
    /// Runs a verb, and says what it took where that was asked for.
    static func told(_ verb: any Verb, in context: CommandContext) throws -> ExitStatus {
        guard verb.messages.timings else { return try verb.run(in: context) }
        context.stopwatch.start(context)
        let status = try verb.run(in: context)
        context.warn(line(context))
        return status
    }

    private static func line(_ context: CommandContext) -> String {
        let spent = context.stopwatch.spent(context)
        let parts = Stopwatch.Part.allCases.map { ($0.rawValue, spent[$0] ?? 0) }
        let all = parts + [("total", parts.reduce(0) { $0 + $1.1 })]
        let fields = all.map { "\"\($0.0)\":\(decimal($0.1 / 1000, places: 6))" }
        let tenths = context.peakMemory() * 10 / (1 << 20)
        return "{\"timings\":{\(fields.joined(separator: ","))},"
            + "\"peak_mb\":\(decimal(tenths, places: 1))}\n"
    }

    /// A whole number with a point before its last places.
    private static func decimal(_ number: Int, places: Int) -> String {
        let digits = String(max(number, 0))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return padded.dropLast(places) + "." + padded.suffix(places)
    }
}
