/// The gates of a graph whose days are all known and single, in the order of time.
///
/// One pass over it finds what searches find node by node, and for many sources at once.
struct Timetable: Sendable {
    /// The gates day by day.
    let connections: [Connection]
    /// The days on which there are gates, ascending.
    let days: [Day]
    let nodeCount: Int
    /// Whether two steps on the same day are in order.
    let allowsSameDay: Bool

    struct Connection: Sendable {
        let tail: Int32
        let head: Int32
    }

    struct Day: Sendable {
        let day: Int32
        let start: Int32
        let end: Int32
        /// Whether a gate of this day leads to where another of it begins.
        let isKnotted: Bool
    }

    /// Sorts gates by day, or gives nil where one may be passed on several days or on none
    /// that is known, or where items share a day on which steps may not follow.
    init?(_ gates: TimeGates, _ rules: TimeRules) {
        let gap: Int32 = rules.allowsSameDay ? 0 : 1
        var keys: [(day: Int32, connection: Connection)] = []
        keys.reserveCapacity(gates.gates.count)
        for node in 0..<gates.nodeCount {
            for index in gates.row(of: node) {
                let gate = gates.gates[index]
                let isKnown = gate.open == gate.close && gate.open != .min && gate.open != .max
                guard isKnown, gate.gap == gap else { return nil }
                keys.append((gate.open, Connection(tail: Int32(node), head: gate.head)))
            }
        }
        keys.sort { left, right in
            (left.day, left.connection.tail, left.connection.head)
                < (right.day, right.connection.tail, right.connection.head)
        }
        nodeCount = gates.nodeCount
        allowsSameDay = rules.allowsSameDay
        connections = keys.map(\.connection)
        days = Self.days(keys.map(\.day), connections, nodeCount: gates.nodeCount)
    }

    private static func days(
        _ column: [Int32], _ connections: [Connection], nodeCount: Int
    ) -> [Day] {
        var days: [Day] = []
        var lastHeaded = [Int32](repeating: -1, count: nodeCount)
        var start = 0
        while start < column.count {
            var end = start
            while end < column.count, column[end] == column[start] { end += 1 }
            for index in start..<end { lastHeaded[Int(connections[index].head)] = Int32(start) }
            let isKnotted = (start..<end).contains { index in
                lastHeaded[Int(connections[index].tail)] == Int32(start)
            }
            days.append(
                Day(
                    day: column[start], start: Int32(start), end: Int32(end),
                    isKnotted: isKnotted))
            start = end
        }
        return days
    }
}
