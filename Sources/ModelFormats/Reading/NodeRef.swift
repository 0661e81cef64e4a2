/// A value in one of the trees that a model is built from.
struct NodeRef: Hashable {
    let tree: Int32
    let node: Int32
}

/// One key of a map with its value.
struct Field {
    /// The text of the key, by the number that equal texts share.
    let name: TextID
    /// The key of the native format that it is, if it is one.
    let key: NativeKey?
    let keyNode: NodeRef
    let value: NodeRef
}

/// The keys and values of one thing, which several files may describe together.
struct Fields {
    /// Where the thing stands: its first map, list or text.
    let place: NodeRef
    var all: [Field] = []

    /// The value of a key that may stand once.
    func value(_ key: NativeKey) -> NodeRef? { field(key)?.value }

    /// The values of a key in all files.
    func values(_ key: NativeKey) -> [NodeRef] { all.filter { $0.key == key }.map(\.value) }

    func field(_ key: NativeKey) -> Field? {
        for field in all where field.key == key { return field }
        return nil
    }

    func field(named name: TextID) -> Field? {
        for field in all where field.name == name { return field }
        return nil
    }
}
