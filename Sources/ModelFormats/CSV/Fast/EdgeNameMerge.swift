/// Makes the numbers that workers gave to texts one, in the order in which the texts stand.
struct EdgeNameMerge {
    /// Each text once, as it was first seen.
    private(set) var keys: [NameTable.Key] = []
    /// The number of each worker's texts among all.
    private(set) var maps: [[Int32]] = []

    /// Unites the tables of workers, each of which has its texts in the order of the file.
    ///
    /// What it makes of long texts rests on the tables, which have to outlive it.
    ///
    /// Texts that readers cannot tell apart, an accent being written in two ways, are one.
    init(_ tables: [NameTable]) {
        if tables.count == 1, let only = tables.first {
            keys.reserveCapacity(only.count)
            for number in 0..<only.count { keys.append(only.key(number)) }
            maps = [(0..<Int32(only.count)).map { $0 }]
        } else {
            unite(tables)
        }
        joinTwins()
    }

    private mutating func unite(_ tables: [NameTable]) {
        let most = tables.map(\.count).max() ?? 0
        let all = NameTable(expecting: max(most + most / 8, 64), copies: false)
        maps = tables.map { [Int32](repeating: -1, count: $0.count) }
        var next = [Int](repeating: 0, count: tables.count)
        let wanted = UnsafeMutablePointer<NameTable.Key>.allocate(capacity: NameTable.batch)
        let ids = UnsafeMutablePointer<Int32>.allocate(capacity: NameTable.batch)
        defer {
            wanted.deallocate()
            ids.deallocate()
        }
        var owners = [(table: Int, number: Int)](
            repeating: (0, 0), count: NameTable.batch)
        var waiting = 0
        var heads = tables.map { $0.count > 0 ? $0.offset(0) : Int32.max }
        while true {
            var first = 0
            for table in heads.indices where heads[table] < heads[first] { first = table }
            let isOver = heads.isEmpty || heads[first] == .max
            if isOver || waiting == NameTable.batch {
                all.resolve(wanted, waiting, into: ids)
                for index in 0..<waiting {
                    maps[owners[index].table][owners[index].number] = ids[index]
                }
                waiting = 0
            }
            if isOver { break }
            let number = next[first]
            (wanted + waiting).initialize(to: tables[first].key(number))
            owners[waiting] = (first, number)
            waiting += 1
            next[first] = number + 1
            heads[first] =
                number + 1 < tables[first].count
                ? tables[first].offset(number + 1) : .max
        }
        keys.reserveCapacity(all.count)
        for number in 0..<all.count { keys.append(all.key(number)) }
    }

    private mutating func joinTwins() {
        guard keys.contains(where: { !$0.isASCII }) else { return }
        var first: [String: Int32] = [:]
        var kept: [NameTable.Key] = []
        var numbers: [Int32] = []
        for key in keys {
            if !key.isASCII, let twin = first[key.string] {
                numbers.append(twin)
                continue
            }
            if !key.isASCII { first[key.string] = Int32(kept.count) }
            numbers.append(Int32(kept.count))
            kept.append(key)
        }
        guard kept.count < keys.count else { return }
        keys = kept
        maps = maps.map { $0.map { numbers[Int($0)] } }
    }
}
