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
/// Its pages are the system's to drop and to fetch again, so a large table is no part of what the
/// program itself takes. Where another program cuts the file short meanwhile, looking at what is
/// gone raises `SIGBUS`, which whoever maps has to be ready for.
public final class MappedFile: Sendable {
    /// How many bytes the file has.
    public var count: Int { contents.count }
    private let contents: SharedSpan<UInt8>
    private let file: OpenFile

    /// Maps a file, or gives nil where the system cannot.
    public init?(_ file: OpenFile) {
        let count = file.size
        guard count > 0, let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.descriptor, 0),
            base != MAP_FAILED
        else { return nil }
        self.file = file
        contents = SharedSpan(UnsafeRawBufferPointer(start: base, count: count))
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: contents.bytes.baseAddress), count) }

    /// Whether nobody has written to the file since it was opened.
    var isUnchanged: Bool { file.isUnchanged }

    /// The bytes of the file.
    func withBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try body(contents.bytes)
    }

    /// A copy of the bytes; what is copied is let go of, so that the file is not held twice.
    var copied: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { copy, done in
            while done < count {
                let part = done..<min(done + Self.partSize, count)
                let bytes = UnsafeRawBufferPointer(rebasing: contents.bytes[part])
                UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(copy)[part])
                    .copyMemory(from: bytes)
                release(part)
                done = part.upperBound
            }
        }
    }

    /// How many bytes are copied at a step.
    private static let partSize = 1 << 22

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
