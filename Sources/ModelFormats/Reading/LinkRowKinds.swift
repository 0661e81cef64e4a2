import DiffusionModel

/// The kinds that rows of links state, each read once.
struct LinkRowKinds {
    /// A kind as rows state it, and what its links are.
    struct Kind {
        fileprivate(set) var match: KindSpellings.Match?
        fileprivate var text = ""
        fileprivate(set) var origin = LinkOrigin.written
        /// Whether a link of it may be a shorthand, or has a stage by its wording.
        fileprivate(set) var isSpecial = false
        /// How many rows have it.
        var count = 0
    }

    private let templates: LinkTemplates
    private let tree: Int32
    /// The kinds that were met, by their numbers among the templates.
    private var known: [Kind?]
    /// The numbers in the order in which rows had them.
    private var order: [Int] = []

    init(_ templates: LinkTemplates, tree: Int32) {
        (self.templates, self.tree) = (templates, tree)
        known = templates.kinds.map { _ in nil }
    }

    /// The kind of one more row.
    mutating func next(_ number: Int, _ builder: inout ModelBuilder) -> Kind {
        if known[number] == nil {
            known[number] = read(number, &builder)
            order.append(number)
        }
        known[number]?.count += 1
        return known[number] ?? Kind()
    }

    private func read(_ number: Int, _ builder: inout ModelBuilder) -> Kind {
        let (stated, node) = templates.kinds[number]
        let text = stated.text ?? NativeKey.link.text
        let ref = NodeRef(tree: tree, node: node)
        var kind = Kind(text: builder.texts.string(text))
        kind.match = builder.statedKind(
            builder.texts.span(text), at: ref, isUndirected: stated.isUndirected)
        guard let match = kind.match else { return kind }
        let adopts = builder.ownKinds.adopts == match.kind
        if adopts, match.wording == .intended {
            builder.fail(
                .adoptionStage, at: ref,
                "An adoption is a deed; '\(kind.text)' says that it is only intended.",
                hint: "Write it as another kind of link.")
        }
        kind.origin = adopts ? .adoption : .written
        kind.isSpecial =
            match.wording == .intended || builder.mayBeOnLine(match.kind)
            || builder.model.codebook.linkKinds[match.kind].isRole
        return kind
    }

    /// Counts what is said once for all rows of a kind.
    func note(in builder: inout ModelBuilder) {
        for number in order {
            guard let kind = known[number], let match = kind.match else { continue }
            // The first was counted when it was read.
            builder.kindReading.count(kind.text, in: tree, more: kind.count - 1)
            let (stated, node) = templates.kinds[number]
            guard stated.isUndirected else { continue }
            builder.noteDirection(
                of: match.kind, at: NodeRef(tree: tree, node: node), count: kind.count)
        }
    }
}
