/// Writes native documents as YAML that libyaml, and other readers, read back as the same texts.
struct YAMLText {
    private(set) var text = ""
    private let width = 100

    /// Writes the entries of the topmost map.
    mutating func document(_ entries: [(key: String, value: NativeNode)]) {
        for entry in entries {
            text += Self.scalar(.text(entry.key)) + ":"
            switch entry.value {
            case .map(let sections) where !sections.isEmpty:
                text += "\n"
                for section in sections { self.entry(section, indent: 2) }
            case .list(let rows) where !rows.isEmpty && !rows.allSatisfy(\.isScalar):
                text += "\n"
                for row in rows { item(row, indent: 2) }
            default: text += " " + Self.flow(entry.value) + "\n"
            }
        }
    }

    /// A key with its value: on one line where that fits, else below it.
    private mutating func entry(_ entry: (key: String, value: NativeNode), indent: Int) {
        let key = String(repeating: " ", count: indent) + Self.scalar(.text(entry.key)) + ":"
        let flow = Self.flow(entry.value)
        if entry.value.isScalar || key.count + 1 + flow.count <= width || Self.isEmpty(entry.value)
        {
            text += key + " " + flow + "\n"
            return
        }
        text += key + "\n"
        block(entry.value, indent: indent + 2)
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
        if row.isScalar || dash.count + flow.count <= width || Self.isEmpty(row) {
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
        switch node {
        case .text, .plain: scalar(node)
        case .list(let items): "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
        case .map(let entries):
            "{"
                + entries.map { scalar(.text($0.key)) + ": " + flow($0.value) }
                .joined(separator: ", ") + "}"
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

    static func scalar(_ node: NativeNode) -> String {
        switch node {
        case .plain(let word): isSafe(word) ? word : quoted(word)
        case .text(let text): isSafe(text) && !looksTyped(text) ? text : quoted(text)
        case .list, .map: ""
        }
    }

    /// Whether a text may stand without quotes, on a line and within brackets.
    private static func isSafe(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            !"-?:,[]{}#&*!|>'\"%@`~= .".unicodeScalars.contains(first) || text == "..",
            last != " ", last != ":"
        else { return false }
        var previous: Unicode.Scalar = "x"
        for scalar in text.unicodeScalars {
            guard isPrintable(scalar), !",[]{}".unicodeScalars.contains(scalar) else {
                return false
            }
            if scalar == "#", previous == " " { return false }
            if previous == ":", scalar == " " { return false }
            previous = scalar
        }
        return true
    }

    /// Whether readers that guess types would take a text for a number or a truth value.
    private static func looksTyped(_ text: String) -> Bool {
        let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"]
        if words.contains(text.lowercased()) { return true }
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
