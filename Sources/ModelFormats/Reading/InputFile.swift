/// A graph file on its way in: its bytes, and the name that messages call it by.
public struct InputFile: Sendable {
    private enum Content: Sendable {
        case loaded([UInt8])
        case mapped(MappedFile)
    }

    /// The name as the user gave it; `-` for standard input.
    public let name: String
    /// The format, or nil where the name and the first bytes decide.
    public let format: GraphFormat?
    /// What the columns of a table mean, where they are not named as ours are.
    public var map: TableMap?
    /// The sheet of a workbook, or nil for the first.
    public var sheet: String?
    private let content: Content

    /// Creates an input file of bytes.
    public init(name: String, bytes: [UInt8], format: GraphFormat? = nil) {
        (self.name, self.format) = (name, format)
        // Texts of another encoding that says so are as good as if they were in UTF-8.
        let text = bytes.withUnsafeBytes { TextEncoding.marked($0)?.utf8($0) }
        content = .loaded(text ?? bytes)
    }

    /// Creates an input file that is seen where it lies.
    public init(name: String, mapped: MappedFile, format: GraphFormat? = nil) {
        (self.name, self.format) = (name, format)
        let text = mapped.withBytes { TextEncoding.marked($0)?.utf8($0) }
        content = text.map { .loaded($0) } ?? .mapped(mapped)
    }

    /// The whole file; a copy where it is mapped.
    public var bytes: [UInt8] {
        switch content {
        case .loaded(let bytes): bytes
        case .mapped(let file): file.copied
        }
    }

    /// How many bytes the file has.
    public var count: Int {
        switch content {
        case .loaded(let bytes): bytes.count
        case .mapped(let file): file.count
        }
    }

    /// Looks at the bytes without copying them.
    func withBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        switch content {
        case .loaded(let bytes): try bytes.withUnsafeBytes(body)
        case .mapped(let file): try file.withBytes(body)
        }
    }

    /// Whether the file is seen where it lies.
    package var isMapped: Bool { mapped != nil }

    /// Whether the file is as it was when it was opened, as far as it was not copied then.
    package var isUnchanged: Bool { mapped?.isUnchanged ?? true }

    /// The mapped file, which may be let go of part by part.
    var mapped: MappedFile? {
        if case .mapped(let file) = content { file } else { nil }
    }
}
