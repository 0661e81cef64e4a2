import Threads

/// How fast a crew works off its chunks, and whether that will take long enough to say so.
///
/// What is forecast is measured, not reckoned from the size of a graph: a path and a star of as
/// many actors take very different times.
struct Pace {
    private var queue = 0
    private var begin = 0
    private var isTold = false
    private var isShown = false

    /// Looks on from the beginning of a queue.
    init(queue: Int = 0, begin: Int = 0) { (self.queue, self.begin) = (queue, begin) }

    /// So long is looked on before anything is said; milliseconds.
    private static let patience = 3000
    /// Work that takes less is not spoken of; milliseconds.
    private static let leastWorthSaying = 10_000

    /// Looks at how far the crew is, shows it, and tells once of a piece of work that takes long.
    mutating func look(
        at state: CrewProgress.State, now: Int, _ forecast: (_ percent: Int, _ seconds: Int) -> Void
    ) {
        guard state.queue == queue else {
            if isShown { ProgressLine.note(.computing, done: 0, of: 0) }
            self = Pace(queue: state.queue, begin: now)
            return
        }
        let spent = now - begin
        guard spent > 1000, state.taken < state.count, state.taken > 0 else { return }
        ProgressLine.note(.computing, done: state.taken, of: state.count)
        isShown = true
        guard !isTold, spent >= Self.patience else { return }
        isTold = true
        let whole = Int(Double(spent) * Double(state.count) / Double(state.taken))
        guard whole >= Self.leastWorthSaying else { return }
        forecast(state.taken * 100 / state.count, (whole - spent) / 1000)
    }
}
