import DiffusionModel
import Texts

/// Writes native documents as YAML that libyaml, and other readers, read back as the same texts.
struct YAMLText {
    private var text = ""
    /// The longest line that is not broken.
    static let width: Int = 100

    /// Writes the sections of a document, and hands on what fills a block.
    static func write(
        _ sections: [(key: String, value: NativeSection)], to blocks: inout TextBlocks
    ) throws {
        var writer = YAMLText()
        for section in sections {
            writer.text += scalar(.text(section.key)) + ":"
            switch section.value {
            case .node(let node): writer.topmost(node)
            case .links(let links, let bare, let row):
                writer.text += "\n"
                for link in links {
                    try writer.pass(to: &blocks)
                    try writer.write(link, bare, row, to: &blocks)
                }
            case .entries(let count, let entry):
                writer.text += "\n"
                for index in 0..<count {
                    writer.entry(entry(index), indent: 2)
                    try writer.pass(to: &blocks)
                }
            }
            try writer.pass(to: &blocks)
        }
    }

    /// Writes a link in brackets where it says little, else as it has to be.
    private mutating func write(
        _ link: LinkIndex, _ bare: NativeBareRows, _ row: NativeRows, to blocks: inout TextBlocks
    ) throws {
        let mark = blocks.mark
        blocks.append("  - ")
        if bare(link, &blocks) { return blocks.append("\n") }
        blocks.cut(to: mark)
        item(row(link), indent: 2)
    }

    private mutating func pass(to blocks: inout TextBlocks) throws {
        blocks.append(text)
        text.removeAll(keepingCapacity: true)
        try blocks.endRow()
    }

    private mutating func topmost(_ node: NativeNode) {
        switch node {
        case .map(let sections) where !sections.isEmpty:
            text += "\n"
            for section in sections { self.entry(section, indent: 2) }
        case .list(let rows) where !rows.isEmpty && !rows.allSatisfy(\.isScalar):
            text += "\n"
            for row in rows { item(row, indent: 2) }
        default: text += " " + Self.flow(node) + "\n"
        }
    }

    /// A key with its value: on one line where that fits, else below it.
    private mutating func entry(_ entry: (key: String, value: NativeNode), indent: Int) {
        let key = String(repeating: " ", count: indent) + Self.scalar(.text(entry.key)) + ":"
        let flow = Self.flow(entry.value)
        if entry.value.isScalar || Self.length(key) + 1 + Self.length(flow) <= Self.width
            || Self.isEmpty(entry.value)
        {
            text += key + " " + flow + "\n"
            return
        }
        text += key + "\n"
        block(entry.value, indent: indent + 2)
    }

    /// How many characters a text has; those of ASCII are its bytes.
    private static func length(_ text: String) -> Int {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 } ? text.utf8.count : text.count
    }

    private mutating func block(_ node: NativeNode, indent: Int) {
        switch node {
        case .map(let entries): for entry in entries { self.entry(entry, indent: indent) }
        case .list(let rows): for row in rows { item(row, indent: indent) }
        case .text, .plain: break
        }
    }

    private mutating func item(_ row: NativeNode, indent: Int) {
        let dash = String(repeating: " ", count: indent) + "- "
        let flow = Self.flow(row)
        if row.isScalar || dash.utf8.count + Self.length(flow) <= Self.width || Self.isEmpty(row) {
            text += dash + flow + "\n"
            return
        }
        var inner = YAMLText()
        inner.block(row, indent: indent + 2)
        // The first line of the block moves up behind the dash.
        text += dash + inner.text.dropFirst(indent + 2)
    }

    // MARK: - On one line

    static func flow(_ node: NativeNode) -> String {
        var text = ""
        append(node, to: &text)
        return text
    }

    private static func append(_ node: NativeNode, to text: inout String) {
        switch node {
        case .text, .plain: text += scalar(node)
        case .list(let items):
            for (index, item) in items.enumerated() {
                text += index == 0 ? "[" : ", "
                append(item, to: &text)
            }
            text += items.isEmpty ? "[]" : "]"
        case .map(let entries):
            for (index, entry) in entries.enumerated() {
                text += index == 0 ? "{" : ", "
                text += scalar(.text(entry.key))
                text += ": "
                append(entry.value, to: &text)
            }
            text += entries.isEmpty ? "{}" : "}"
        }
    }

    private static func isEmpty(_ node: NativeNode) -> Bool {
        switch node {
        case .list(let items): items.isEmpty
        case .map(let entries): entries.isEmpty
        case .text, .plain: false
        }
    }

    // MARK: - Scalars

    private static func scalar(_ node: NativeNode) -> String {
        switch node {
        case .plain(let word): isSafe(word) ? word : quoted(word)
        case .text(let text): isSafe(text) && !looksTyped(text) ? text : quoted(text)
        case .list, .map: ""
        }
    }

    /// Whether a text may stand without quotes, on a line and within brackets.
    private static func isSafe(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last,
            !openers.contains(first) || text == "..", last != 0x20, last != UInt8(ascii: ":")
        else { return false }
        var previous = UInt8(ascii: "x")
        var isASCII = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), 0..<0x20, 0x7F:
                return false
            // Some readers take it for the sign of a key wherever it stands within brackets.
            case UInt8(ascii: "?"): return false
            case UInt8(ascii: "#") where previous == 0x20: return false
            case 0x20 where previous == UInt8(ascii: ":"): return false
            case 0x80...: isASCII = false
            default: break
            }
            previous = byte
        }
        return isASCII || text.unicodeScalars.allSatisfy(isPrintable)
    }

    /// What no text may begin with that stands without quotes.
    private static let openers = Array("-?:,[]{}#&*!|>'\"%@`~= .".utf8)

    private static let words: Set<String> = [
        "true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf",
    ]

    /// Whether readers that guess types would take a text for a number or a truth value.
    private static func looksTyped(_ text: String) -> Bool {
        if text.utf8.count < 8, words.contains(text.lowercased()) { return true }
        guard let first = text.utf8.first, (0x30...0x39).contains(first) || first == 0x2B else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || "+-.eE_:xXabcdfABCDFo".utf8.contains(byte)
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: !isHidden(scalar)
        default: false
        }
    }

    /// Line separators, byte-order marks and signs that turn the direction of text.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x61B: false
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// Whether a text may be a key: YAML allows one 1,024 signs, escapes and quotes among them.
    static func holds(key text: String) -> Bool { quoted(text).unicodeScalars.count <= 1_000 }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
            default: result += escape(scalar)
            }
        }
        return result + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (sign, width) =
            switch scalar.value {
            case ...0xFF: ("x", 2)
            case ...0xFFFF: ("u", 4)
            default: ("U", 8)
            }
        return "\\" + sign + String(repeating: "0", count: width - digits.count) + digits
    }
}
