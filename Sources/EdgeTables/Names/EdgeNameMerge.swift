package import Threads

/// Makes the numbers that workers gave to texts one, in the order in which the texts stand.
///
/// Each text is looked up in the tables of the workers before its own, which nobody changes any
/// more; then one walk over all of them, as they stand in the file, numbers those that are new.
package struct EdgeNameMerge {
    /// The number of each worker's texts among all.
    package private(set) var maps: [[Int32]] = []
    /// Where each text is seen first, in the order of the texts.
    private var order: [NamePlace] = []
    private let contents: [NameView]
    /// What the contents rest on.
    private let tables: [NameTable]

    /// Unites the tables of workers, each of which has its texts in the order of the file.
    ///
    /// Texts that readers cannot tell apart, an accent being written in two ways, are one.
    init(_ tables: [NameTable], _ threads: ThreadCount) {
        (self.tables, contents) = (tables, tables.map(\.contents))
        if tables.count == 1 {
            order = (0..<tables[0].count).map { NamePlace(number: $0, worker: 0) }
            maps = [(0..<Int32(tables[0].count)).map { $0 }]
        } else {
            unite(threads)
        }
        joinTwins()
    }

    /// How many texts there are.
    package var count: Int { order.count }

    /// A text as it was first seen.
    package func key(_ number: Int) -> NameTable.Key {
        let place = order[number]
        return contents[place.worker].key(place.number)
    }

    /// Whether a text is one of them, as it stands in the file.
    package func holds(_ text: String) -> Bool {
        // Sixteen bytes are read, which a short text does not have.
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 16)
        return bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            var key = NameTable.Key(start, bytes.count - 16, seed: NameTable.Key.currentSeed)
            return contents.contains { table in
                var number: Int32 = -1
                table.find(&key, 1, into: &number)
                return number >= 0
            }
        }
    }

    /// Hands on all texts in their order, in pieces by several threads.
    package func forEach(_ threads: ThreadCount, _ body: @Sendable (Int, NameTable.Key) -> Void) {
        // Threads that ask for the arrays themselves wait for each other's counts.
        order.withSharedSpan { order in
            contents.withSharedSpan { contents in
                Crew.forEachRange(of: count, by: 1 << 13, threads) { range in
                    for index in range {
                        let place = order[index]
                        body(index, contents[place.worker].key(place.number))
                    }
                }
            }
        }
    }

    // MARK: - Uniting

    private mutating func unite(_ threads: ThreadCount) {
        let homes = NameHomes(contents, threads)
        order.reserveCapacity(contents.map(\.count).max() ?? 0)
        number(homes)
    }

    /// Numbers texts as they stand in the file; a text that was numbered lends others its number.
    private mutating func number(_ homes: borrowing NameHomes) {
        let starts = NamePlace.starts(contents)
        let numbers = Column<Int32>(repeating: -1, count: starts[contents.count])
        var next = [Int](repeating: 0, count: contents.count)
        for _ in 0..<contents.reduce(0, { $0 + $1.count }) {
            let worker = first(next)
            let number = next[worker]
            next[worker] += 1
            let home = homes.home(number, worker)
            var known = numbers[starts[home.worker] + home.number]
            if known < 0 {
                known = Int32(truncatingIfNeeded: order.count)
                order.append(NamePlace(number: number, worker: worker))
                numbers[starts[home.worker] + home.number] = known
            }
            numbers[starts[worker] + number] = known
        }
        let all = SharedPlaces(numbers).buffer
        maps = contents.indices.map { worker in
            Array(all[starts[worker]..<starts[worker + 1]])
        }
    }

    /// The worker whose next text stands first; one of them has to have one.
    @inline(__always)
    private func first(_ next: [Int]) -> Int {
        var (first, least) = (0, Int32.max)
        for worker in contents.indices where next[worker] < contents[worker].count {
            let offset = contents[worker].places[next[worker]].offset
            if offset <= least { (first, least) = (worker, offset) }
        }
        return first
    }

    // MARK: - Twins

    private mutating func joinTwins() {
        guard !contents.allSatisfy(\.isASCII) else { return }
        var first: [String: Int32] = [:]
        var (kept, numbers): ([NamePlace], [Int32]) = ([], [])
        for index in 0..<count {
            let key = key(index)
            if !key.isASCII, let twin = first[key.string] {
                numbers.append(twin)
                continue
            }
            if !key.isASCII { first[key.string] = Int32(kept.count) }
            numbers.append(Int32(kept.count))
            kept.append(order[index])
        }
        guard kept.count < count else { return }
        order = kept
        maps = maps.map { $0.map { numbers[Int($0)] } }
    }
}
