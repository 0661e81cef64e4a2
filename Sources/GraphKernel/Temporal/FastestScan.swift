/// The shortest stretches of days from one node by one pass over a timetable.
///
/// Along the days each node remembers the last day on which the source can have been left to be
/// there by now; whoever is reached anew is reached in the days since then.
struct FastestScan {
    /// The least number of days of the last run, −1 where there is no way.
    private(set) var durations: [Int32]
    private let table: Timetable
    /// The last departure to be at each node by now.
    private var departures: [Int32]
    private var fresh: [Int32] = []
    /// The first day with a gate out of each node.
    private let firstDays: [Int32]

    init(_ table: Timetable) {
        self.table = table
        durations = [Int32](repeating: -1, count: table.nodeCount)
        departures = durations
        var firstDays = [Int32](repeating: .max, count: table.nodeCount)
        for index in table.days.indices.reversed() {
            for place in table.days[index].start..<table.days[index].end {
                firstDays[Int(table.connections[Int(place)].tail)] = Int32(index)
            }
        }
        self.firstDays = firstDays
    }

    mutating func run(from source: Int) {
        for node in durations.indices { (durations[node], departures[node]) = (-1, .min) }
        durations[source] = 0
        guard firstDays[source] != .max else { return }
        for index in Int(firstDays[source])..<table.days.count {
            let day = table.days[index]
            departures[source] = day.day
            if !day.isKnotted {
                _ = pass(day)
            } else if table.allowsSameDay {
                while pass(day) {}
            } else {
                passTogether(day)
            }
        }
    }

    /// Passes the gates of a day one after the other; whether anything came of it.
    @inline(__always)
    private mutating func pass(_ day: Timetable.Day) -> Bool {
        table.connections.withUnsafeBufferPointer { connections in
            departures.withUnsafeMutableBufferPointer { departures in
                durations.withUnsafeMutableBufferPointer { durations in
                    var isAnyNew = false
                    for place in Int(day.start)..<Int(day.end) {
                        let departure = departures[Int(connections[place].tail)]
                        let head = Int(connections[place].head)
                        guard departure > departures[head] else { continue }
                        departures[head] = departure
                        isAnyNew = true
                        // No stretch overflows: both days are known, and lie in 32 bits.
                        let days = Int64(day.day) - Int64(departure)
                        let known = Int64(durations[head])
                        if known < 0 || days < known {
                            durations[head] = Int32(truncatingIfNeeded: min(days, Int64(Int32.max)))
                        }
                    }
                    return isAnyNew
                }
            }
        }
    }

    /// Passes the gates of a day all at once, so that none follows another.
    private mutating func passTogether(_ day: Timetable.Day) {
        let places = Int(day.start)..<Int(day.end)
        fresh.removeAll(keepingCapacity: true)
        for place in places { fresh.append(departures[Int(table.connections[place].tail)]) }
        for (offset, place) in places.enumerated() {
            let head = Int(table.connections[place].head)
            let departure = fresh[offset]
            guard departure > departures[head] else { continue }
            departures[head] = departure
            let days = Int64(day.day) - Int64(departure)
            let known = Int64(durations[head])
            if known < 0 || days < known {
                durations[head] = Int32(truncatingIfNeeded: min(days, Int64(Int32.max)))
            }
        }
    }
}
