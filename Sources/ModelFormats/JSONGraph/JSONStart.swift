/// Looks at the first bytes of a document of JSON for what decides what it is.
///
/// The end of the bytes may stand anywhere, and they may be no JSON at all: what can be seen is
/// taken, and the parser will say what is wrong.
struct JSONStart {
    private(set) var facts = JSONShapeFacts()
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    /// What is open, from the top: a list, or a map with the key that its newest value has.
    private var open: [Open] = []

    private struct Open {
        let isList: Bool
        var key = ""
        var isKeyNext = true
    }

    init(_ bytes: ArraySlice<UInt8>) {
        (self.bytes, position) = (bytes, bytes.startIndex)
        while position < bytes.endIndex { step() }
    }

    private mutating func step() {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): begin(isList: byte == UInt8(ascii: "["))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
        case UInt8(ascii: ","): if !open.isEmpty { open[open.count - 1].isKeyNext = true }
        case UInt8(ascii: "\""): return string()
        default: break
        }
        position += 1
    }

    private mutating func begin(isList: Bool) {
        if open.isEmpty { facts.isList = isList }
        if !isList {
            switch open.map({ $0.isList ? "[" : $0.key }) {
            case ["nodes", "[", "data"], ["edges", "[", "data"], ["[", "data"]:
                facts.hasData = true
            default: break
            }
        }
        open.append(Open(isList: isList))
    }

    private mutating func string() {
        let start = position + 1
        position = start
        while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(position, bytes.endIndex)
        position = end + 1
        guard let last = open.indices.last, !open[last].isList, open[last].isKeyNext,
            end < bytes.endIndex
        else { return }
        let key = String(decoding: bytes[start..<end], as: UTF8.self)
        open[last].key = key
        open[last].isKeyNext = false
        if open.count == 1 { facts.keys.insert(key) }
        if open.count == 2, open[0].key == "graph", !open[0].isList {
            facts.isGraphOfParts = facts.isGraphOfParts || JSONShapeFacts.parts.contains(key)
        }
    }
}

extension FileStart {
    /// Whether the file starts as a document of JSON does.
    var isJSON: Bool { sign == UInt8(ascii: "{") || sign == UInt8(ascii: "[") }
}
