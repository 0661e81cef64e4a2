/// A value of a native document on its way out, before it is written as YAML or JSON.
indirect enum NativeNode: Sendable {
    /// A text, quoted where it would read as something else.
    case text(String)
    /// A number, a date or another word of the format, as it stands.
    case plain(String)
    case list([NativeNode])
    case map([(key: String, value: NativeNode)])

    var isScalar: Bool {
        switch self {
        case .text, .plain: true
        case .list, .map: false
        }
    }
}

/// A map that leaves out what is not there.
struct NativeMap {
    private(set) var entries: [(key: String, value: NativeNode)] = []

    mutating func set(_ key: String, _ text: String?) {
        if let text { entries.append((key, .text(text))) }
    }

    mutating func set(_ key: String, plain: String?) {
        if let plain { entries.append((key, .plain(plain))) }
    }

    mutating func set(_ key: String, _ node: NativeNode?) {
        if let node { entries.append((key, node)) }
    }

    /// One value stands alone, several stand as a list, none are left out.
    mutating func set(_ key: String, each values: [NativeNode]) {
        switch values.count {
        case 0: break
        case 1: entries.append((key, values[0]))
        default: entries.append((key, .list(values)))
        }
    }

    mutating func set(_ key: String, each texts: [String]) {
        set(key, each: texts.map { .text($0) })
    }

    var node: NativeNode { .map(entries) }
}
