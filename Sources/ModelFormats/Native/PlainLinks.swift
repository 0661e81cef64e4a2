import DiffusionModel
import Texts

/// How a link is written.
enum LinkForm {
    /// A record of JSON Lines.
    case jsonLine
    /// A row of `links:` in JSON.
    case json
    /// A row of `links:` in YAML, on one line.
    case yaml
}

/// The links that say nothing but their ends, kind, time and weight, put together from texts that
/// are made once for all links.
///
/// A large table has no others: for them no document is built link by link.
struct PlainLinks {
    private let form: LinkForm
    private let links: LinkTable
    private let subjects: IndexedList<LinkIndex, EntityIndex>
    private let objects: IndexedList<LinkIndex, EntityIndex>
    private let kinds: IndexedList<LinkIndex, UInt16>
    private let timingIndices: IndexedList<LinkIndex, Int32>
    private let entities: IndexedList<EntityIndex, String>
    private let kindIDs: [String]
    /// The times behind a comma.
    private let timings: [String]

    init(_ document: NativeDocument, as form: LinkForm) {
        self.form = form
        links = document.model.links
        (subjects, objects) = (links.subjects, links.objects)
        (kinds, timingIndices) = (links.kinds, links.timingIndices)
        let isQuoted = form == .jsonLine
        let written = { (id: String) -> String in
            isQuoted ? Self.word(NativeNode.text(id), form) : id
        }
        entities = IndexedList(document.model.entities.map { written($0.id) })
        kindIDs = document.model.codebook.linkKinds.map { written($0.id) }
        timings = links.timings.map { Self.entries(of: $0, document, form) }
    }

    /// The entries that a time has, each behind a comma.
    private static func entries(
        of timing: Timing, _ document: NativeDocument, _ form: LinkForm
    ) -> String {
        var map = NativeMap()
        document.set(timing, in: &map)
        var text = ""
        for (key, value) in map.entries {
            text += ", " + word(NativeNode.text(key), form) + ": " + word(value, form)
        }
        return text
    }

    /// Appends a link; returns false, and appends nothing, where it has to be built.
    func append(_ index: LinkIndex, to blocks: inout TextBlocks) -> Bool {
        guard !links.hasDetail(at: index), let ends = beginning(of: index) else { return false }
        let timing = timingIndices[index] < 0 ? "" : timings[Int(timingIndices[index])]
        var weight = ""
        if let number = links.weight(at: index) {
            weight = form == .yaml ? ", weight: " : ", \"weight\": "
            weight += Self.word(NativeNode.plain("\(number)"), form)
        }
        if form == .yaml {
            // What is longer stands on several lines; 5 are the dash and the bracket.
            let length = ends.utf8.count + timing.utf8.count + weight.utf8.count + 5
            guard length <= YAMLText.width else { return false }
        }
        blocks.append(ends)
        blocks.append(timing)
        blocks.append(weight)
        blocks.append(UInt8(ascii: "}"))
        return true
    }

    /// The beginning of a link, up to its time.
    private func beginning(of index: LinkIndex) -> String? {
        let subject = entities[subjects[index]]
        let object = entities[objects[index]]
        let kind = kindIDs[Int(kinds[index])]
        var text = ""
        text.reserveCapacity(64 + subject.utf8.count + kind.utf8.count + object.utf8.count)
        guard form != .jsonLine else {
            text += "{\"record\": \"link\", \"subject\": "
            text += subject
            text += ", \"kind\": "
            text += kind
            text += ", \"object\": "
            text += object
            return text
        }
        // One text says all three where no space is in them, and where a line holds them.
        let isShort = subject.utf8.count + kind.utf8.count + object.utf8.count < 50
        guard isShort, isPlain(subject), isPlain(kind), isPlain(object) else { return nil }
        text += form == .yaml ? "{link: " : "{\"link\": \""
        text += subject
        text += " "
        text += kind
        text += " "
        text += object
        if form == .json { text += "\"" }
        return text
    }

    /// Whether a text is of letters, digits and hyphens, which are written as they stand.
    private func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.first != UInt8(ascii: "-")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    private static func word(_ node: NativeNode, _ form: LinkForm) -> String {
        form == .yaml ? YAMLText.flow(node) : TextBlocks.text { JSONText.append(node, to: &$0) }
    }
}
