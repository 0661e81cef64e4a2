/// The first bytes of a file, by which formats know their own.
struct FileStart {
    /// How many bytes are looked at.
    static let most = 4096

    /// The bytes, as many as are looked at.
    let bytes: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes.prefix(Self.most))[...] }

    /// What stands behind the blanks and blank lines at the head.
    private var head: ArraySlice<UInt8> {
        bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }

    /// The first byte that is no blank.
    var sign: UInt8? { head.first }

    /// The first line that is not blank.
    var line: String {
        String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }

    /// Whether the first element of a document of XML is called so, whatever its prefix.
    func holdsElement(_ name: String) -> Bool {
        guard sign == UInt8(ascii: "<") else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            guard let first = rest.first, first != "?", first != "!" else { continue }
            let tag = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
            return tag.split(separator: ":").last.map { $0 == name } ?? false
        }
        return false
    }
}
