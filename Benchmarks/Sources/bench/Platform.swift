#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#elseif canImport(Darwin)
    @_exported import Darwin
#endif

/// What stops a benchmark, in words for whoever started it.
enum BenchError: Error {
    case cannotRead(String)
    case cannotWrite(String)
    case noColumn(String)
    case noGraphFile(String)
    case tooManyEdges(Int)
}

extension Array {
    /// Reads that many elements as they stand in a file.
    init(count: Int, from file: UnsafeMutablePointer<FILE>, named path: String) throws {
        try self.init(unsafeUninitializedCapacity: count) { buffer, filled in
            filled = fread(buffer.baseAddress, MemoryLayout<Element>.stride, count, file)
            guard filled == count else { throw BenchError.noGraphFile(path) }
        }
    }

    /// Writes the elements as they stand in memory.
    func write(to file: UnsafeMutablePointer<FILE>, named path: String) throws {
        let written = withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        guard written == count * MemoryLayout<Element>.stride else {
            throw BenchError.cannotWrite(path)
        }
    }
}
