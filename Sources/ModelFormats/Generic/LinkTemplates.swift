/// Which rows of links state the same kind or the same time, each of which the tree says once.
struct LinkTemplates: Sendable {
    /// A kind as rows state it.
    struct StatedKind: Hashable, Sendable {
        var text: TextID?
        var isUndirected = false
    }

    /// Kinds with the maps of the tree that say them: `kind` and, where there is no direction,
    /// `orientation`.
    private(set) var kinds: [(stated: StatedKind, node: Int32)] = []
    /// Maps of the tree with the keys of times.
    private(set) var times: [Int32] = []
    /// The kind and the time of each row; empty where all have the first kind, or no time.
    private var kindsOfRows: [Int32] = []
    private var timesOfRows: [Int32] = []
    private var count = 0

    private var kindNumbers: [StatedKind: Int32] = [:]
    private var momentNumbers = TextMap<Int32>()
    private var timeNumbers: [StatedTexts: Int32] = [:]

    /// The number of a kind, if a row before stated it.
    func number(of kind: StatedKind) -> Int32? {
        if let first = kinds.first, first.stated == kind { return 0 }
        return kindNumbers[kind]
    }

    /// The number of a time, if a row before stated it; -1 for none.
    func number(of time: StatedTexts) -> Int32? {
        if time == StatedTexts() { return -1 }
        return time.onlyDate.map { momentNumbers[$0] } ?? timeNumbers[time]
    }

    /// Keeps a kind, and the node that says it.
    mutating func add(_ kind: StatedKind, at node: Int32) -> Int32 {
        kinds.append((kind, node))
        kindNumbers[kind] = Int32(kinds.count - 1)
        return Int32(kinds.count - 1)
    }

    /// Keeps a time, and the node that says it.
    mutating func add(_ time: StatedTexts, at node: Int32) -> Int32 {
        let number = Int32(times.count)
        times.append(node)
        if let date = time.onlyDate {
            momentNumbers[date] = number
        } else {
            timeNumbers[time] = number
        }
        return number
    }

    /// Says what the next row states.
    mutating func append(kind: Int32, time: Int32) {
        if kind > 0, kindsOfRows.isEmpty { kindsOfRows = Array(repeating: 0, count: count) }
        if kind > 0 || !kindsOfRows.isEmpty { kindsOfRows.append(kind) }
        if time >= 0, timesOfRows.isEmpty { timesOfRows = Array(repeating: -1, count: count) }
        if time >= 0 || !timesOfRows.isEmpty { timesOfRows.append(time) }
        count += 1
    }

    /// Where the kind of a row stands among the kinds.
    func kind(ofRow row: Int) -> Int { kindsOfRows.isEmpty ? 0 : Int(kindsOfRows[row]) }

    /// Where the time of a row stands among the times; -1 for none.
    func time(ofRow row: Int) -> Int { timesOfRows.isEmpty ? -1 : Int(timesOfRows[row]) }
}
