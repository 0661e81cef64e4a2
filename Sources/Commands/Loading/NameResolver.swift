import DiffusionModel

/// Finds what users name: by id, exact name or alias in any language, or unique prefix.
struct NameResolver: Sendable {
    let model: GraphModel
    private let callables: [Callable]

    /// Something that can be named, with all that it answers to.
    struct Callable: Sendable {
        let id: String
        let title: String
        let kind: String
        let names: [String]
    }

    /// Gathers the names of a model's entities.
    ///
    /// - Complexity: O(entities).
    init(model: GraphModel) {
        self.model = model
        callables = model.entities.map { entity in
            let detail = entity.detail
            let names =
                [detail.name].compactMap { $0 } + detail.names.map(\.text) + detail.aliases
            return Callable(id: entity.id, title: entity.name, kind: entity.kind, names: names)
        }
    }

    /// The entity that a word names.
    ///
    /// - Throws: `CommandFailure` with candidates where the word is ambiguous, or with a
    ///   suggestion where nothing is called so; both exit 64.
    func entity(_ word: String) throws -> EntityIndex {
        EntityIndex(try Self.position(of: word, among: callables, as: "entity"))
    }

    /// Entities, each once, in the order in which they are named.
    func entities(_ words: [String]) throws -> [EntityIndex] {
        var seen: Set<EntityIndex> = []
        return try words.map { try entity($0) }.filter { seen.insert($0).inserted }
    }

    /// The entities that an option names, each once, in the order of the option.
    func entities(_ option: String, _ lists: [CommaList]) throws -> [EntityIndex] {
        var seen: Set<EntityIndex> = []
        return try lists.resolved(option, isName: isEntity) { try entity($0) }
            .filter { seen.insert($0).inserted }
    }

    /// The policies that an option names, each once, in the order of the option.
    ///
    /// What a link or an item states as its policy is one, whatever its kind.
    func policies(_ option: String, _ lists: [CommaList]) throws -> [EntityIndex] {
        let named = try entities(option, lists)
        if let other = named.first(where: { !isPolicy($0) }) {
            let kind = model.entities[other].kind
            throw CommandFailure(
                .usage, "\(option) '\(model.entities[other].id)' is \(kind.withArticle), no policy",
                hint: "'tributary list entities --kind policy' names the policies.")
        }
        return named
    }

    private func isPolicy(_ entity: EntityIndex) -> Bool {
        model.nature(ofEntity: entity) == .policy
            || model.entities.contains { $0.policies.contains(entity) }
            || model.links.origins.indices.contains { link in
                model.links.policies(at: link).contains(entity)
            }
    }

    /// The ids of the sources that an option names, in its order.
    func sourceIDs(_ option: String, _ lists: [CommaList]) throws -> [String] {
        try lists.resolved(option, isName: isSource) { try sourceID($0) }
    }

    /// Whether a text with a comma names an entity; few graphs have such names at all.
    private func isEntity(_ text: String) -> Bool {
        callables.contains { $0.id.contains(",") || $0.names.contains { $0.contains(",") } }
            && (try? entity(text)) != nil
    }

    /// Whether a text with a comma names a source, a publisher or an author.
    private func isSource(_ text: String) -> Bool {
        let hasCommas = model.sources.contains { source in
            ([source.id, source.title, source.publisher].compactMap { $0 } + source.authors)
                .contains { $0.contains(",") }
        }
        return (hasCommas || isEntity(text)) && (try? sourceID(text)) != nil
    }

    /// The id of a source, an actor or a publisher, as evidence is judged by.
    func sourceID(_ word: String) throws -> String {
        var all = model.sources.map { source in
            Callable(
                id: source.id, title: source.title ?? source.id, kind: "source",
                names: [source.title].compactMap { $0 })
        }
        var known = Set(all.map(\.id))
        all += callables.filter { known.insert($0.id).inserted }
        let makers = SourceMakers(model)
        for name in makers.authors.flatMap({ $0 }) + makers.publishers.compactMap({ $0 })
        where known.insert(name).inserted {
            all.append(Callable(id: name, title: name, kind: "publisher or author", names: []))
        }
        // An actor that is a source keeps its names.
        let names = Dictionary(callables.map { ($0.id, $0) }) { first, _ in first }
        all = all.map { names[$0.id] ?? $0 }
        return all[try Self.position(of: word, among: all, as: "source")].id
    }

    /// Something that has a sheet of its own.
    enum Thing: Hashable, Sendable {
        case entity(EntityIndex), source(SourceIndex), link(LinkIndex)
    }

    /// What a word names: an entity, else a source, else a link by its id.
    func anything(_ word: String) throws -> Thing {
        if let exact = model.entities.firstIndex(where: { $0.id == word }) { return .entity(exact) }
        if let source = model.sources.firstIndex(where: { $0.id == word }) {
            return .source(source)
        }
        if let link = model.linkNames.index(of: word) { return .link(link) }
        return .entity(try entity(word))
    }

    // MARK: - Finding

    private static func position(
        of word: String, among all: [Callable], as what: String
    ) throws -> Int {
        if let exact = all.firstIndex(where: { $0.id == word }) { return exact }
        let folded = word.lowercased()
        let stages: [(Callable) -> Bool] = [
            { $0.names.contains(word) },
            { $0.id.lowercased() == folded || $0.names.contains { $0.lowercased() == folded } },
            { callable in
                callable.id.lowercased().hasPrefix(folded)
                    || callable.names.contains { $0.lowercased().hasPrefix(folded) }
            },
        ]
        guard !word.isEmpty else {
            throw CommandFailure(.usage, "the name of \(what.withArticle) is empty")
        }
        for stage in stages {
            let found = all.indices.filter { stage(all[$0]) }
            if found.count == 1 { return found[0] }
            if !found.isEmpty { throw ambiguous(word, found.map { all[$0] }) }
        }
        throw unknown(word, among: all, as: what)
    }

    /// How many candidates an ambiguous name is shown with.
    private static let shownCandidates = 5

    private static func ambiguous(_ word: String, _ found: [Callable]) -> CommandFailure {
        let sorted = found.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        let listed = sorted.prefix(shownCandidates).map { candidate in
            let title = candidate.title == candidate.id ? "" : candidate.title + ", "
            return "\(candidate.id) (\(title)\(candidate.kind))"
        }
        let more = found.count - listed.count
        let rest = more > 0 ? " and \(more) more" : ""
        return CommandFailure(
            .usage, "'\(word)' is ambiguous: \(listed.joined(separator: "; "))\(rest)",
            hint: "Name one by its id.")
    }

    private static func unknown(
        _ word: String, among all: [Callable], as what: String
    ) -> CommandFailure {
        let near = Suggestion.nearest(to: word, among: all.flatMap { $0.names + [$0.id] })
        return CommandFailure(
            .usage, "no \(what) is called '\(word)'",
            hint: near.map { "Did you mean '\($0)'?" }
                ?? "'tributary list \(what == "source" ? "sources" : "entities")' names them all.")
    }
}
