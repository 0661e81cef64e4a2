extension GraphModel {
    /// The id of every link: the one given, else `subject.kind.object[.date]`.
    ///
    /// Of links that would share an id the second is `…~2`, the third `…~3` and so on.
    ///
    /// - Returns: One id per link, in link order; all are different.
    /// - Complexity: O(links).
    public func linkIDs() -> IndexedList<LinkIndex, String> {
        let names = linkNames
        return IndexedList(links.indices.map { names[$0] })
    }

    /// The ids of links, each put together when it is asked for.
    ///
    /// - Complexity: O(links); take it once and keep it.
    package var linkNames: LinkNames { LinkNames(self) }

    /// The id of a link without the count that tells it from others of the same id.
    package func uncountedID(ofLink index: LinkIndex) -> String {
        if let given = links.id(at: index) { return given }
        return madeID(
            links.subjects[index], Int(links.kinds[index]), links.objects[index],
            links.timing(at: index))
    }

    /// The id of a link that is given none, without the count that tells it from others.
    package func madeID(
        _ subject: EntityIndex, _ kind: Int, _ object: EntityIndex, _ timing: Timing?
    ) -> String {
        var id = entities[subject].id + "." + codebook.linkKinds[kind].id + "."
        id += entities[object].id
        guard let date = timing?.idText else { return id }
        id += "."
        id += date
        return id
    }
}

extension Timing {
    /// The date that tells links with the same ends apart, with nothing that a shell would read.
    var idText: String? {
        let text =
            switch self {
            case .moment(let date), .seen(let date): date.text
            case .lasting(let from?, _): from.text
            case .lasting(nil, .on(let last)?): last.text
            case .lasting: String?.none
            }
        return text.map { Self.idText(of: $0) }
    }

    /// The text of a date as it stands in the ids of links.
    package static func idText(of text: String) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return String(text.map { $0.isLetter || $0.isNumber || $0 == "~" ? $0 : "-" })
        }
        // Dates are ASCII, whose bytes are judged much faster than characters.
        if text.utf8.allSatisfy(isPlain) { return text }
        let hyphen = UInt8(ascii: "-")
        return String(decoding: text.utf8.map { isPlain($0) ? $0 : hyphen }, as: UTF8.self)
    }

    /// Whether a byte of ASCII stands in ids as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
