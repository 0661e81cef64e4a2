/// The rows of one part of an edge table, as columns of numbers.
final class EdgeBlock {
    /// Rows of which each stands on the line after the one before, and starts in one column.
    struct Run: Hashable, Sendable {
        var row: Int
        var line: Int
        var column: Int
    }

    /// A row that is not read here: where it starts, in bytes and in lines of the block.
    struct Remnant {
        let offset: Int
        let line: Int
    }

    /// Which worker's numbers the columns hold.
    let worker: Int
    let rows: Int
    /// How many lines the block has.
    let lines: Int
    let runs: [Run]
    let remnants: [Remnant]
    let sources: UnsafeMutablePointer<Int32>
    let targets: UnsafeMutablePointer<Int32>
    /// The kinds by number, -1 where none is named.
    let kinds: UnsafeMutablePointer<Int32>?
    let dates: UnsafeMutablePointer<Int32>?
    let weights: UnsafeMutablePointer<Double>?

    init(copying rows: EdgeRows, _ layout: EdgeTableLayout, lines: Int, worker: Int) {
        (self.worker, self.lines, self.rows) = (worker, lines, rows.count)
        (runs, remnants) = (rows.runs, rows.remnants)
        func copy<Value>(_ column: UnsafeMutablePointer<Value>) -> UnsafeMutablePointer<Value> {
            let copy = UnsafeMutablePointer<Value>.allocate(capacity: max(rows.count, 1))
            copy.initialize(from: column, count: rows.count)
            return copy
        }
        sources = copy(rows.sources)
        targets = copy(rows.targets)
        kinds = layout.type == nil ? nil : copy(rows.kinds)
        dates = layout.date == nil ? nil : copy(rows.dates)
        weights = layout.weight == nil ? nil : copy(rows.weights)
    }

    deinit {
        sources.deallocate()
        targets.deallocate()
        kinds?.deallocate()
        dates?.deallocate()
        weights?.deallocate()
    }
}

/// The columns that a worker fills for one block after the other.
final class EdgeRows {
    private(set) var capacity: Int
    var count = 0
    var runs: [EdgeBlock.Run] = []
    var remnants: [EdgeBlock.Remnant] = []
    private(set) var sources: UnsafeMutablePointer<Int32>
    private(set) var targets: UnsafeMutablePointer<Int32>
    private(set) var kinds: UnsafeMutablePointer<Int32>
    private(set) var dates: UnsafeMutablePointer<Int32>
    private(set) var weights: UnsafeMutablePointer<Double>

    init(capacity: Int) {
        self.capacity = capacity
        sources = .allocate(capacity: capacity)
        targets = .allocate(capacity: capacity)
        kinds = .allocate(capacity: capacity)
        dates = .allocate(capacity: capacity)
        weights = .allocate(capacity: capacity)
    }

    deinit {
        sources.deallocate()
        targets.deallocate()
        kinds.deallocate()
        dates.deallocate()
        weights.deallocate()
    }

    func clear() {
        count = 0
        runs.removeAll(keepingCapacity: true)
        remnants.removeAll(keepingCapacity: true)
    }
}
