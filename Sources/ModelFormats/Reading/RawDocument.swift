/// What stands in the files, sorted by what it is, before anything is read closely.
struct RawDocument {
    /// The maps that carry a title, a default evidence and the like.
    var headers: [Fields] = []
    var codebooks: [NodeRef] = []
    var entities: [RawEntry] = []
    var sources: [RawEntry] = []
    var links: [NodeRef] = []
    var adoptions: [NodeRef] = []
    var views: [RawEntry] = []
    /// What tables name without saying more than that it exists.
    var nodes: [RawEntry] = []
    var namedPolicies: [RawEntry] = []
    var namedSources: [RawEntry] = []
}

/// Something that stands under an id of its own.
struct RawEntry {
    let id: TextID
    let idRef: NodeRef
    /// The section of the file, or nil where the entry names its kind itself.
    var section: NativeKey?
    let value: NodeRef
    /// What is known of something that a table only names.
    var mention: Mention?

    /// What tables name: the ends of links, and policies.
    enum Mention { case node, policy }
}

/// Entries by their ids; several files may each have one for the same id.
struct EntriesByID {
    private var first = TextMap<Int>()
    private var more: [TextID: [Int]] = [:]
    private let entries: [RawEntry]

    /// Sorts entries by id; a second one in the same file is left out, being a mistake.
    init(_ entries: [RawEntry]) {
        self.entries = entries
        for (index, entry) in entries.enumerated() {
            let earlier = self[entry.id]
            if earlier.isEmpty {
                first[entry.id] = index
            } else if !earlier.contains(where: { $0.idRef.tree == entry.idRef.tree }) {
                more[entry.id, default: []].append(index)
            }
        }
    }

    subscript(id: TextID) -> [RawEntry] {
        guard let index = first[id] else { return [] }
        guard !more.isEmpty, let others = more[id] else { return [entries[index]] }
        return [entries[index]] + others.map { entries[$0] }
    }
}
