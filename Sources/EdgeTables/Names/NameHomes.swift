import Threads

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
struct NameHomes: ~Copyable {
    /// The homes of the texts of all workers, one worker after the other.
    private let homes: Column<NamePlace>
    /// Where the texts of each worker start.
    private let starts: [Int]

    private static let perChunk = 1 << 13

    /// Finds the homes of all texts; threads share them out in pieces.
    init(_ contents: [NameView], _ threads: ThreadCount) {
        let starts = NamePlace.starts(contents)
        let homes = Column<NamePlace>(uninitialized: starts[contents.count])
        var chunks: [(worker: Int, texts: Range<Int>)] = []
        for (worker, table) in contents.enumerated() {
            for start in stride(from: 0, to: table.count, by: Self.perChunk) {
                chunks.append((worker, start..<min(start + Self.perChunk, table.count)))
            }
        }
        let shared = chunks
        Crew.forEach(chunks.count, chunks.count == contents.count ? .one : threads) { number in
            let (worker, texts) = shared[number]
            Self.find(texts, of: worker, contents, homes.start + starts[worker])
        }
        self.homes = homes
        self.starts = starts
    }

    /// Where a text of a worker is at home.
    @inline(__always)
    func home(_ number: Int, _ worker: Int) -> NamePlace { homes[starts[worker] + number] }

    /// Finds the homes of some texts of one worker.
    private static func find(
        _ texts: Range<Int>, of worker: Int, _ contents: [NameView],
        _ homes: UnsafeMutablePointer<NamePlace>
    ) {
        for number in texts { homes[number] = NamePlace(number: number, worker: worker) }
        for other in 0..<worker {
            var lookup = Lookup(table: contents[other], other, homes)
            for number in texts where homes[number].worker == worker {
                lookup.add(contents[worker].key(number), number)
            }
            lookup.flush()
        }
    }

    /// Texts on their way to the table of another worker.
    private struct Lookup: ~Copyable {
        private let table: NameView
        private let worker: Int
        private let homes: UnsafeMutablePointer<NamePlace>
        private let keys = Column<NameTable.Key>(uninitialized: NameTable.batch)
        /// The texts that the keys are of.
        private let numbers = Column<Int>(uninitialized: NameTable.batch)
        private let found = Column<Int32>(uninitialized: NameTable.batch)
        private var count = 0

        init(table: NameView, _ worker: Int, _ homes: UnsafeMutablePointer<NamePlace>) {
            (self.table, self.worker, self.homes) = (table, worker, homes)
        }

        @inline(__always)
        mutating func add(_ key: NameTable.Key, _ number: Int) {
            keys[count] = key
            numbers[count] = number
            count += 1
            if count == NameTable.batch { flush() }
        }

        mutating func flush() {
            table.find(keys.start, count, into: found.start)
            for index in 0..<count where found[index] >= 0 {
                homes[numbers[index]] = NamePlace(number: Int(found[index]), worker: worker)
            }
            count = 0
        }
    }
}

extension NamePlace {
    /// Where the texts of each table start when all stand in one row; shape `[tables + 1]`.
    static func starts(_ tables: [NameView]) -> [Int] {
        tables.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }
}
