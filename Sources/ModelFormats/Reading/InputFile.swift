/// A graph file on its way in: its bytes, and the name that messages call it by.
public struct InputFile: Sendable {
    private enum Content: Sendable {
        case loaded([UInt8])
        case mapped(MappedFile)
    }

    /// The name as the user gave it; `-` for standard input.
    public let name: String
    /// The format, or nothing where the name and the first bytes decide.
    public let format: InputFormat?
    private let content: Content

    /// Creates an input file of bytes.
    public init(name: String, bytes: [UInt8], format: InputFormat? = nil) {
        (self.name, self.format) = (name, format)
        content = .loaded(bytes)
    }

    /// Creates an input file that is seen where it lies.
    public init(name: String, mapped: MappedFile, format: InputFormat? = nil) {
        (self.name, self.format) = (name, format)
        content = .mapped(mapped)
    }

    /// The whole file; a copy where it is mapped.
    public var bytes: [UInt8] {
        switch content {
        case .loaded(let bytes): bytes
        case .mapped(let file): file.withBytes { Array($0) }
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

    /// The mapped file, which may be let go of part by part.
    var mapped: MappedFile? {
        if case .mapped(let file) = content { file } else { nil }
    }
}

/// The formats that graphs are read from.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
    /// The native format as YAML.
    case yaml
    /// The native format as one JSON document.
    case json
    /// The native format as one JSON object a line.
    case jsonl
    /// A table of edges with the columns `source,target` and what else it has.
    case csv
}

extension InputFormat {
    /// The format that the end of a file's name promises.
    static func named(_ file: String) -> InputFormat? {
        let name = file.lowercased()
        let endings: [(String, InputFormat)] = [
            (".yaml", .yaml), (".yml", .yaml), (".json", .json), (".jsonl", .jsonl),
            (".ndjson", .jsonl), (".csv", .csv), (".tsv", .csv),
        ]
        return endings.first { name.hasSuffix($0.0) }?.1
    }

    /// The format that the first bytes show.
    static func sniffed(_ bytes: some Sequence<UInt8>) -> InputFormat {
        let start = Array(bytes.prefix(4096))
        if CSVScanner.statedDelimiter(of: start) != nil { return .csv }
        let head = start.drop {
            $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09
        }
        let line = String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        if head.first == UInt8(ascii: "{") {
            return line.contains("\"record\"") ? .jsonl : .json
        }
        if head.first == UInt8(ascii: "[") { return .json }
        let columns = line.split { $0 == "," || $0 == ";" || $0 == "\t" }
            .map { $0.lowercased().filter { $0 != "\"" && $0 != " " } }
        return isHeader(Set(columns)) ? .csv : .yaml
    }

    /// Whether words separated by commas or the like are the columns of a table.
    private static func isHeader(_ words: Set<String>) -> Bool {
        let pairs = [["source", "target"], ["subject", "object"], ["from", "to"]]
        if pairs.contains(where: words.isSuperset) { return true }
        return words.contains("id")
            && !words.isDisjoint(with: ["kind", "name", "label", "title", "orientation"])
    }
}
