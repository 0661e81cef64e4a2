import GraphKernel

/// A text in the tables of the workers, as one number.
struct NamePlace {
    private static let workerBits: UInt32 = 4
    /// The most workers that places can tell apart.
    static let mostWorkers = 1 << Int(workerBits)

    private let code: UInt32

    init(number: Int, worker: Int) {
        code =
            UInt32(truncatingIfNeeded: number) << Self.workerBits
            | UInt32(truncatingIfNeeded: worker)
    }

    var number: Int { Int(code >> Self.workerBits) }

    var worker: Int { Int(code) & (Self.mostWorkers - 1) }
}

/// Which texts are the same: the home of each is the first worker's that has it.
struct NameHomes {
    private let contents: [NameEntries]
    /// The homes of the texts of each worker.
    private let homes: [UnsafeMutablePointer<NamePlace>]

    private static let perChunk = 1 << 13

    /// Finds the homes of all texts; threads share them out in pieces.
    init(_ contents: [NameEntries], _ threads: ThreadCount) {
        self.contents = contents
        homes = contents.map { .allocate(capacity: max($0.count, 1)) }
        var chunks: [(worker: Int, texts: Range<Int>)] = []
        for (worker, table) in contents.enumerated() {
            for start in stride(from: 0, to: table.count, by: Self.perChunk) {
                chunks.append((worker, start..<min(start + Self.perChunk, table.count)))
            }
        }
        nonisolated(unsafe) let me = self
        let shared = chunks
        Crew.forEach(chunks.count, chunks.count == contents.count ? .one : threads) { number in
            me.find(shared[number].texts, of: shared[number].worker)
        }
    }

    func deallocate() { for column in homes { column.deallocate() } }

    /// Where a text of a worker is at home.
    @inline(__always)
    func home(_ number: Int, _ worker: Int) -> NamePlace { homes[worker][number] }

    private func find(_ texts: Range<Int>, of worker: Int) {
        for number in texts {
            homes[worker][number] = NamePlace(number: number, worker: worker)
        }
        for other in 0..<worker {
            var lookup = Lookup(table: contents[other])
            for number in texts where homes[worker][number].worker == worker {
                lookup.add(contents[worker].key(number), wantedAt: homes[worker] + number, other)
            }
            lookup.finish(other)
        }
    }

    /// Texts on their way to a table, and where their places in it are wanted.
    private struct Lookup {
        let table: NameEntries
        private let keys = UnsafeMutablePointer<NameTable.Key>.allocate(
            capacity: NameTable.batch)
        private let wanted = UnsafeMutablePointer<UnsafeMutablePointer<NamePlace>>.allocate(
            capacity: NameTable.batch)
        private let found = UnsafeMutablePointer<Int32>.allocate(capacity: NameTable.batch)
        private var count = 0

        init(table: NameEntries) { self.table = table }

        @inline(__always)
        mutating func add(
            _ key: NameTable.Key, wantedAt place: UnsafeMutablePointer<NamePlace>, _ worker: Int
        ) {
            (keys + count).initialize(to: key)
            (wanted + count).initialize(to: place)
            count += 1
            if count == NameTable.batch { flush(worker) }
        }

        private mutating func flush(_ worker: Int) {
            table.find(keys, count, into: found)
            for index in 0..<count where found[index] >= 0 {
                wanted[index].pointee = NamePlace(number: Int(found[index]), worker: worker)
            }
            count = 0
        }

        mutating func finish(_ worker: Int) {
            flush(worker)
            keys.deallocate()
            wanted.deallocate()
            found.deallocate()
        }
    }
}
