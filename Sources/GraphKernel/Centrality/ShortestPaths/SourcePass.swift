import Synchronization

/// One thread's buffers for the shortest paths from one source after another.
protocol SourcePass: AnyObject, SendableMetatype {
    /// Adds one source's part to its sums, or says that paths were more than can be counted.
    func run(from source: Int32) -> Bool

    /// Adds the sums of the sources since the last hand-in to a total, and starts anew.
    func handIn(to total: borrowing Column<Double>)
}

/// Sums sources in chunks of the list alone, handed in by ascending number.
enum SourceSum {
    /// Adds up what a pass gives for each source.
    static func over<Pass: SourcePass>(
        _ sources: [Int32], count: Int, _ threads: ThreadCount,
        makePass: @Sendable () -> Pass
    ) throws(GraphError) -> [Double] {
        // Small enough to keep threads busy to the end, large enough to hide the hand-in.
        let size = min(max(sources.count / 64, 1), 32)
        let isOverflown = Atomic<Bool>(false)
        let total = Column<Double>(repeating: 0, count: count)
        Crew.inOrder((sources.count + size - 1) / size, threads, makeState: makePass) {
            pass, chunk in
            let range = chunk * size..<min((chunk + 1) * size, sources.count)
            for source in sources[range] where !isOverflown.load(ordering: .relaxed) {
                if !pass.run(from: source) { isOverflown.store(true, ordering: .relaxed) }
            }
        } commit: { pass, _ in
            pass.handIn(to: total)
        }
        if isOverflown.load(ordering: .relaxed) { throw .pathCountOverflow }
        return total.array
    }
}

extension Column<Double> {
    /// Adds the numbers to others of the same count, and makes them 0.
    func move(to total: borrowing Column<Double>) {
        for index in 0..<count { total[index] += self[index] }
        fill(0)
    }
}
