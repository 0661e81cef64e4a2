/// A word or a sign of a DOT file, with its place.
struct DOTToken {
    /// What a word or sign is.
    enum Kind {
        /// An id without quotes, a number among them.
        case word
        case quoted, html
        case strict, graph, digraph, node, edge, subgraph
        case openBrace, closeBrace, openBracket, closeBracket
        case equals, semicolon, comma, colon, plus
        /// `->` and `--`.
        case arrow, dashes
        /// A sign that DOT does not have.
        case other
        /// The end of the file.
        case end
    }

    var kind: Kind
    /// Where it starts and ends among the bytes.
    var start: Int
    var end: Int
    var place: GenericRows.Place
    /// What an id says; the empty text of a sign.
    var text = TextID(number: 0)
    /// Whether a number runs into a letter or a second point, so that it ends there.
    var isSplit = false

    /// Whether it is an id.
    var isID: Bool { kind == .word || kind == .quoted || kind == .html }

    /// The keywords in small letters; each may stand in any case.
    static let keywords: [(word: StaticString, kind: Kind)] = [
        ("strict", .strict), ("graph", .graph), ("digraph", .digraph), ("node", .node),
        ("edge", .edge), ("subgraph", .subgraph),
    ]

    /// The signs of one byte.
    static func sign(_ byte: UInt8) -> Kind {
        switch byte {
        case UInt8(ascii: "{"): .openBrace
        case UInt8(ascii: "}"): .closeBrace
        case UInt8(ascii: "["): .openBracket
        case UInt8(ascii: "]"): .closeBracket
        case UInt8(ascii: "="): .equals
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "+"): .plus
        default: .other
        }
    }
}
