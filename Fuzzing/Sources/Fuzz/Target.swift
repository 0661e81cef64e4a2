import Tributary

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the bytes are given to, as the environment names it in `FUZZED_FORMAT`; each target has a
/// corpus of its own.
enum Target {
    /// A reader of files, or all of them where the bytes decide.
    case format(GraphFormat?)
    /// The reader of workbooks, given the parts of one: what is packed would hide what is wrong.
    case parts
    /// A map of a table, and the table behind it.
    case map

    static let asked: Target = {
        guard let word = getenv("FUZZED_FORMAT").map({ String(cString: $0) }) else {
            return .format(nil)
        }
        switch word {
        case "parts": return .parts
        case "map": return .map
        // What is packed says itself what it is once it is unpacked.
        case "gz": return .format(nil)
        default:
            guard let format = GraphFormat.read(named: word) else {
                fatalError("no format is called '\(word)'")
            }
            return .format(format)
        }
    }()

    /// The graph that bytes are read as; nil where they are refused.
    func graph(of bytes: [UInt8]) -> Graph? {
        switch self {
        case .format(let format):
            return try? Graph(bytes: bytes, named: "input", format: format)
        case .parts:
            let book = StoredArchive.bytes(of: Sections(bytes).named)
            return try? Graph(bytes: book, named: "input.xlsx")
        case .map:
            let sections = Sections(bytes).named
            guard sections.count > 1 else { return nil }
            return try? Graph(
                bytes: sections[1].bytes, named: sections[1].name,
                mappedBy: String(decoding: sections[0].bytes, as: UTF8.self))
        }
    }
}

/// Bytes in which lines such as `%% xl/workbook.xml` say what the lines behind them are.
struct Sections {
    private(set) var named: [(name: String, bytes: [UInt8])] = []

    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: Array("%% ".utf8)) {
                named.append((String(decoding: line.dropFirst(3), as: UTF8.self), []))
            } else if !named.isEmpty {
                named[named.count - 1].bytes += line + [0x0A]
            }
        }
    }
}
