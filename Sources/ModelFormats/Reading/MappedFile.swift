import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file in the memory of the system, seen and not copied.
///
/// The system may drop its pages and fetch them again, so a large table does not count as memory
/// that the program takes. A file that another program cuts short meanwhile ends this one; small
/// files, which people edit, are therefore copied.
public final class MappedFile: Sendable {
    /// How many bytes the file has.
    public var count: Int { contents.count }
    private let contents: SharedSpan<UInt8>

    /// Maps an open file of a known size, or gives nil where the system cannot.
    public init?(descriptor: Int32, count: Int) {
        guard count > 0, let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
            base != MAP_FAILED
        else { return nil }
        contents = SharedSpan(UnsafeRawBufferPointer(start: base, count: count))
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: contents.bytes.baseAddress), count) }

    /// The bytes of the file.
    func withBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try body(contents.bytes)
    }

    /// Lets the system drop what was read; it comes back where it is looked at again.
    func release(_ range: Range<Int>) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        // Whole pages alone, so that what stands beside stays.
        let (start, end) = (
            (range.lowerBound + page - 1) / page * page, range.upperBound / page * page
        )
        guard start < end, let base = contents.bytes.baseAddress else { return }
        _ = madvise(
            UnsafeMutableRawPointer(mutating: base) + start, end - start, Int32(MADV_DONTNEED))
    }
}
