import ModelFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads standard input to its end, and holds no more of it than is worth holding.
enum StandardInput {
    /// The most bytes of a pipe that are held in memory where they could be put elsewhere.
    private static let mostHeld = 1 << 25
    private static let name = FileReading.words(for: "-")

    static func file(_ format: GraphFormat?, mayMap: Bool) throws -> InputFile {
        if mayMap, let mapped = file() {
            return InputFile(name: "-", mapped: mapped, format: format)
        }
        var bytes: [UInt8] = []
        while bytes.count <= mostHeld {
            guard try next(&bytes) else {
                return InputFile(name: "-", bytes: bytes, format: format)
            }
        }
        if mayMap, let mapped = try spooled(&bytes) {
            return InputFile(name: "-", mapped: mapped, format: format)
        }
        while try next(&bytes) {}
        return InputFile(name: "-", bytes: bytes, format: format)
    }

    /// The file that standard input is the whole of, where it is large; nil for anything else.
    private static func file() -> MappedFile? {
        guard lseek(STDIN_FILENO, 0, SEEK_CUR) == 0 else { return nil }
        let copy = dup(STDIN_FILENO)
        guard copy >= 0, let file = OpenFile(descriptor: copy), file.isRegular,
            (FileReading.leastMapped...FileReading.limit).contains(file.size)
        else { return nil }
        return MappedFile(file)
    }

    /// Puts what was read and what is to come into a file; gives nil where there is no room for
    /// it, with all that was read in memory.
    private static func spooled(_ bytes: inout [UInt8]) throws -> MappedFile? {
        guard var spool = SpooledInput(), spool.append(bytes) else { return nil }
        bytes = []
        var block: [UInt8] = []
        while try next(&block) {
            guard spool.count + block.count <= FileReading.limit else {
                throw FileReading.tooLarge(name, FileReading.limit)
            }
            guard spool.append(block) else {
                bytes =
                    (spool.mapped().map { InputFile(name: "-", mapped: $0).bytes } ?? []) + block
                return nil
            }
            block.removeAll(keepingCapacity: true)
        }
        return spool.mapped()
    }

    /// Reads some more; gives false at the end.
    private static func next(_ bytes: inout [UInt8]) throws -> Bool {
        let size = max(1 << 16, min(bytes.count, 1 << 24))
        let count = try FileReading.append(from: STDIN_FILENO, upTo: size, to: &bytes, name: name)
        guard bytes.count <= FileReading.limit else {
            throw FileReading.tooLarge(name, FileReading.limit)
        }
        return count > 0
    }
}
