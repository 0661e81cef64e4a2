/// Runs a task over and over and says what it took.
struct Timer {
    let name: String
    let run: Tasks.Run

    /// Runs as often as asked, but no longer than the seconds allow.
    func time(_ settings: Settings) throws {
        let start = Clock.seconds
        try report(runs: settings.runs) { Clock.seconds - start < settings.seconds }
    }

    /// Answers each number on standard input with one line about so many runs.
    func serve() throws {
        print("{\"ready\": \"\(name)\"}")
        fflush(nil)
        while let line = readLine() {
            try report(runs: Int(line) ?? 1) { true }
            fflush(nil)
        }
    }

    private func report(runs: Int, while goesOn: () -> Bool) throws {
        var (seconds, cpus, check) = ([Double](), [Double](), 0.0)
        while seconds.isEmpty || (seconds.count < runs && goesOn()) {
            let (wall, cpu) = (Clock.seconds, Clock.cpuSeconds)
            check = try run()
            seconds.append(Clock.seconds - wall)
            cpus.append(Clock.cpuSeconds - cpu)
        }
        let median = seconds.sorted()[seconds.count / 2]
        print(
            "{\"task\": \"\(name)\", \"seconds\": \(median), \"cpu\": \(cpus.min() ?? 0), "
                + "\"peak_mb\": \(Clock.peakMegabytes), \"check\": \(check)}")
    }
}
