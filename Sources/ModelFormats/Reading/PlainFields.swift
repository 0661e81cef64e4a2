/// The keys and values of a map, without a word on what is wrong with it.
struct PlainFields {
    private(set) var all: [(key: TextID, node: NodeRef, value: NodeRef)] = []

    init(_ ref: NodeRef, in builder: ModelBuilder) {
        guard builder.shape(ref) == .map else { return }
        var nodes = builder.children(ref)
        while let key = nodes.next(), let value = nodes.next() {
            guard builder.shape(key) == .scalar else { continue }
            all.append((builder.texts.identity(builder.textID(key)), key, value))
        }
    }

    /// The value of a key, the first where it stands twice.
    func value(_ key: NativeKey) -> NodeRef? {
        all.first { NativeKey($0.key) == key }?.value
    }

    /// The text of a key, if it has one.
    func text(_ key: NativeKey, in builder: ModelBuilder) -> String? {
        value(key).flatMap { builder.shape($0) == .scalar ? builder.text($0) : nil }
    }
}
