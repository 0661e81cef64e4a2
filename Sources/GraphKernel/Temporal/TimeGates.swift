/// The steps out of each node as gates: begun by the day that the gate closes, done on the day
/// that it opens or, after that, at once.
///
/// In the possible reading a gate is open from the first day of its edge to the last. In the
/// certain one it closes on the last day that is sure and opens on the first day that is sure;
/// an unknown moment then closes before it opens. Days outside the frame, self-loops and, in
/// the certain reading, edges without a date are left out.
///
/// Edges that share a day are each read by themselves. That is exact where the shared day is
/// known; else it says too much in the possible reading (never too late) and too little in the
/// certain one (never wrongly sure).
struct TimeGates: Sendable {
    /// Where each node's row starts; shape `[nodeCount + 1]`.
    let offsets: [Int32]
    /// The gates, within a row those that close last come first.
    let gates: [Gate]
    /// Whether walks must be told apart by how many days their steps take at least.
    let countsSteps: Bool

    struct Gate: Sendable {
        let head: Int32
        let open: Int32
        let close: Int32
        /// How many days must lie between the step before and this one: 0 or 1.
        let gap: Int32
        let edge: Int32

        /// The day on which a walk is through the gate if it has stood before it since `day`.
        @inline(__always)
        func passed(by day: Int32) -> Int32? {
            let ready = gap == 0 || day == .min || day == .max ? day : day &+ 1
            return ready <= close ? max(ready, open) : nil
        }

        /// Whether the gate leaves the days of a walk as they are.
        var isTransparent: Bool { gap == 0 && open == EdgeTimes.past && close == EdgeTimes.future }
    }

    var nodeCount: Int { offsets.count - 1 }

    @inline(__always)
    func row(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    /// Reads the edges of a graph; O(E log E) time and O(V + E) memory.
    init(_ graph: TemporalGraph, _ frame: TimeFrame) {
        let rows = graph.graph.outgoing
        var offsets: [Int32] = [0]
        var gates: [Gate] = []
        offsets.reserveCapacity(graph.graph.nodeCount + 1)
        gates.reserveCapacity(rows.neighbors.count)
        for node in 0..<graph.graph.nodeCount {
            var row: [Gate] = []
            for entry in rows.row(of: node) where rows.neighbors[entry] != node {
                let gate = Self.gate(rows.edges[entry], to: rows.neighbors[entry], graph, frame)
                if let gate { row.append(gate) }
            }
            row.sort { ($1.close, $0.edge, $0.head) < ($0.close, $1.edge, $1.head) }
            gates += row
            offsets.append(Int32(gates.count))
        }
        (self.offsets, self.gates) = (offsets, gates)
        countsSteps =
            !frame.rules.allowsSameDay
            && gates.contains { $0.open < $0.close && !$0.isTransparent }
    }

    private static func gate(
        _ edge: Int32, to head: Int32, _ graph: TemporalGraph, _ frame: TimeFrame
    ) -> Gate? {
        let (times, index) = (graph.times, Int(edge))
        if times.isTransparent[index] {
            return Gate(
                head: head, open: EdgeTimes.past, close: EdgeTimes.future, gap: 0, edge: edge)
        }
        let isSure = frame.reading == .certain
        if isSure, times.isUndated[index] || !times.isSurelyInOrder(index) { return nil }
        guard times.mayBeInOrder(index) else { return nil }
        let open = isSure ? times.sureStart[index] : times.earliest[index]
        let close = isSure ? times.sureEnd[index] : times.latest[index]
        guard open <= frame.days.upperBound, close >= frame.days.lowerBound else { return nil }
        return Gate(
            head: head, open: max(open, frame.days.lowerBound),
            close: min(close, frame.days.upperBound), gap: frame.rules.allowsSameDay ? 0 : 1,
            edge: edge)
    }
}
