import Synchronization

/// Adds up how many bytes of some files are read.
final class ReadingMeter: Sendable {
    private let total: Int
    private let done = Atomic<Int>(0)

    init(_ files: [InputFile]) { total = files.reduce(0) { $0 + $1.count } }

    /// Counts bytes that were read, and tells how many there are by now.
    func add(_ bytes: Int, _ progress: ModelReader.Progress) {
        progress(done.add(bytes, ordering: .relaxed).newValue, total)
    }
}
