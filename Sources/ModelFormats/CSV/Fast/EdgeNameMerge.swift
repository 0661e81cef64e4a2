import GraphKernel

/// Makes the numbers that workers gave to texts one, in the order in which the texts stand.
///
/// The texts are shared out by their hashes among threads, each of which has a table of its own;
/// which thread a text falls to changes nothing.
struct EdgeNameMerge {
    /// The number of each worker's texts among all.
    private(set) var maps: [[Int32]] = []
    /// Where each text stands in the tables, in the order of the texts: see `place`.
    private var order: [Int32] = []
    private var tables: [NameTable]
    private var contents: [NameTable.Contents] = []

    /// The bits of a place that say the table; more tables than this allows cost more than they save.
    fileprivate static let tableBits: Int32 = 3
    private static let leastShared = 1 << 13

    /// Unites the tables of workers, each of which has its texts in the order of the file.
    ///
    /// What it makes of long texts rests on the tables, which have to outlive it.
    ///
    /// Texts that readers cannot tell apart, an accent being written in two ways, are one.
    init(_ tables: [NameTable], _ threads: ThreadCount) {
        self.tables = tables
        if tables.count == 1 {
            order = (0..<Int32(tables[0].count)).map { $0 << Self.tableBits }
            maps = [(0..<Int32(tables[0].count)).map { $0 }]
        } else {
            let isLarge = tables.reduce(0) { $0 + $1.count } > Self.leastShared
            unite(tables, isLarge ? threads : .one)
        }
        contents = self.tables.map(\.contents)
        joinTwins()
    }

    private static var tableMask: Int { (1 << Int(tableBits)) - 1 }

    /// How many texts there are.
    var count: Int { order.count }

    /// A text as it was first seen.
    func key(_ number: Int) -> NameTable.Key {
        let place = Int(order[number])
        return contents[place & Self.tableMask].key(place >> Int(Self.tableBits))
    }

    // MARK: - Uniting

    private mutating func unite(_ workers: [NameTable], _ threads: ThreadCount) {
        let shares = min(threads.count, 1 << Int(Self.tableBits))
        let most = workers.map(\.count).max() ?? 0
        tables = (0..<shares).map { _ in
            NameTable(expecting: max((most + most / 4) / shares, 64), copies: false)
        }
        let places = workers.map {
            UnsafeMutablePointer<Int32>.allocate(capacity: max($0.count, 1))
        }
        defer { for column in places { column.deallocate() } }
        nonisolated(unsafe) let (all, found) = (workers.map(\.contents), places)
        nonisolated(unsafe) let tables = tables
        Crew.forEach(shares, threads) { share in
            Self.take(share, of: shares, all, into: tables[share], found)
        }
        let numbers = ordered(tables.map(\.contents))
        maps = zip(workers, places).map { worker, places in
            [Int32](unsafeUninitializedCapacity: worker.count) { map, filled in
                for index in 0..<worker.count {
                    let place = Int(places[index])
                    map[index] = numbers[place & Self.tableMask][place >> Int(Self.tableBits)]
                }
                filled = worker.count
            }
        }
        for column in numbers { column.deallocate() }
    }

    /// Takes the texts of one share into its table, in the order in which they stand.
    private static func take(
        _ share: Int, of shares: Int, _ workers: [NameTable.Contents], into table: NameTable,
        _ places: [UnsafeMutablePointer<Int32>]
    ) {
        var next = [Int](repeating: 0, count: workers.count)
        var waiting = NameQueue(table, share: share, of: shares)
        defer { waiting.finish() }
        for _ in 0..<workers.reduce(0, { $0 + $1.count }) {
            let first = first(workers, next)
            let number = next[first]
            next[first] = number + 1
            let key = workers[first].key(number)
            guard NameQueue.share(of: key.hash, of: shares) == share else { continue }
            waiting.append(key, for: places[first] + number)
        }
    }

    /// Puts the texts of all tables in order, and gives the number of each.
    private mutating func ordered(
        _ tables: [NameTable.Contents]
    ) -> [UnsafeMutablePointer<Int32>] {
        let numbers = tables.map {
            UnsafeMutablePointer<Int32>.allocate(capacity: max($0.count, 1))
        }
        let total = tables.reduce(0) { $0 + $1.count }
        var next = [Int](repeating: 0, count: tables.count)
        order = [Int32](unsafeUninitializedCapacity: total) { order, filled in
            for number in 0..<total {
                let first = Self.first(tables, next)
                numbers[first][next[first]] = Int32(number)
                order[number] = Int32(next[first] << Int(Self.tableBits) | first)
                next[first] += 1
            }
            filled = total
        }
        return numbers
    }

    /// The table whose next text stands first; one of them has to have one.
    @inline(__always)
    private static func first(_ tables: [NameTable.Contents], _ next: [Int]) -> Int {
        var (first, least) = (0, Int32.max)
        for table in tables.indices where next[table] < tables[table].count {
            let offset = tables[table].offset(next[table])
            if offset <= least { (first, least) = (table, offset) }
        }
        return first
    }

    // MARK: - Twins

    private mutating func joinTwins() {
        guard (0..<count).contains(where: { !key($0).isASCII }) else { return }
        var first: [String: Int32] = [:]
        var (kept, numbers): ([Int32], [Int32]) = ([], [])
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

/// Texts on their way into one of several tables, and where their numbers are wanted.
private struct NameQueue {
    private let table: NameTable
    private let share: Int32
    private let shares: Int32
    private let keys = UnsafeMutablePointer<NameTable.Key>.allocate(capacity: NameTable.batch)
    private let ids = UnsafeMutablePointer<Int32>.allocate(capacity: NameTable.batch)
    private let owners = UnsafeMutablePointer<UnsafeMutablePointer<Int32>>.allocate(
        capacity: NameTable.batch)
    private var count = 0

    init(_ table: NameTable, share: Int, of shares: Int) {
        (self.table, self.share, self.shares) = (table, Int32(share), Int32(shares))
    }

    /// The share that a hash falls to, by bits that large tables do not look at.
    @inline(__always)
    static func share(of hash: UInt64, of shares: Int) -> Int {
        (Int(hash >> 32 & 0xFFF) * shares) >> 12
    }

    mutating func append(_ key: NameTable.Key, for owner: UnsafeMutablePointer<Int32>) {
        (keys + count).initialize(to: key)
        (owners + count).initialize(to: owner)
        count += 1
        if count == NameTable.batch { flush() }
    }

    private mutating func flush() {
        table.resolve(keys, count, into: ids)
        // A number says the table too.
        for index in 0..<count {
            owners[index].pointee = ids[index] << EdgeNameMerge.tableBits | share
        }
        count = 0
    }

    mutating func finish() {
        flush()
        keys.deallocate()
        ids.deallocate()
        owners.deallocate()
    }
}
