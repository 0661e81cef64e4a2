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
}

/// Something that stands under an id of its own.
struct RawEntry {
    let id: String
    let idRef: NodeRef
    /// The section of the file, or nothing where the entry names its kind itself.
    var section: String?
    let value: NodeRef
}
