/// The keys that may stand in a map.
struct KnownKeys {
    let keys: [NativeKey]
    /// The keys by which items name participants; the codebook says which they are.
    var roles: [Role] = []
    var more: [NativeKey] = []

    init(_ keys: [NativeKey]) { self.keys = keys }

    /// These keys and some more.
    func with(_ others: [NativeKey]) -> KnownKeys {
        var copy = self
        copy.more += others
        return copy
    }

    func allow(_ field: Field) -> Bool {
        if let key = field.key, keys.contains(key) || more.contains(key) { return true }
        return roles.contains { $0.text == field.name }
    }

    var names: [String] {
        keys.map(\.rawValue) + roles.map(\.name) + more.map(\.rawValue)
    }
}

/// A kind of links by which items name participants.
struct Role {
    let name: String
    /// The text of a key by which files call it, if any does.
    let text: TextID?
    /// The position of the kind in `Codebook.linkKinds`.
    let kind: Int
}
