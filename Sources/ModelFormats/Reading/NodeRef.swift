/// A value in one of the trees that a model is built from.
struct NodeRef: Hashable {
    let tree: Int32
    let node: Int32
}

/// One key of a map with its value.
struct Field {
    let key: String
    let keyNode: NodeRef
    let value: NodeRef
}

/// The keys and values of one thing, which several files may describe together.
struct Fields {
    /// Where the thing stands: its first map, list or text.
    let place: NodeRef
    var all: [Field] = []

    /// The value of a key that may stand once.
    func value(_ key: String) -> NodeRef? { all.first { $0.key == key }?.value }

    /// The values of a key in all files.
    func values(_ key: String) -> [NodeRef] { all.filter { $0.key == key }.map(\.value) }

    func field(_ key: String) -> Field? { all.first { $0.key == key } }
}
