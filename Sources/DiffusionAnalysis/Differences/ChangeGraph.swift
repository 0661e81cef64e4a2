package import DiffusionModel

/// Why two graphs cannot stand in one: an id is one sort of thing in the one, and another in the
/// other.
package struct IDClash: Error {
    /// The sorts of things that share one space of ids.
    package enum Sort: String, Sendable {
        case entity = "an entity"
        case document = "a document"
        case link = "a link"
    }

    /// The id that both use.
    package let id: String
    /// What it is in the older graph.
    package let old: Sort
    /// What it is in the newer graph.
    package let new: Sort
}

extension GraphDifferences {
    /// A graph that holds all of both, each entity and link with what became of it as the attribute
    /// `change`: `appeared`, `vanished`, `changed` or `same`.
    ///
    /// What both have is as the newer graph has it. What vanished keeps the evidence, time and
    /// stage that it had there, even where it would now inherit others.
    ///
    /// - Throws: `IDClash` where an id is of an entity, a document and a link not in both alike.
    /// - Complexity: O(entities + links + evidence) of both.
    package func graph() throws(IDClash) -> GraphModel {
        var builder = ChangeGraphBuilder(self)
        try builder.checkIDs()
        return builder.build()
    }
}

/// Puts what vanished beside the newer graph.
private struct ChangeGraphBuilder: ~Copyable {
    /// What the attribute says of what did not change.
    private static let same = "same"

    private let differences: GraphDifferences
    private let old: GraphModel
    private let new: GraphModel
    /// Where parts of the older graph stand in the whole.
    private var fromOld: Renumbering
    /// Where parts of the newer graph stand in the whole.
    private var fromNew: Renumbering
    /// The sources of the whole, by the graph that they are taken from.
    private var sources: [(side: Difference.Side, index: SourceIndex)] = []
    private var changed: Set<Difference.Subject> = []
    private var kinds: [Int] = []

    init(_ differences: GraphDifferences) {
        self.differences = differences
        (old, new) = (differences.old, differences.new)
        let none = IndexedList<SourceIndex, SourceIndex>()
        fromOld = Renumbering(entities: [], sources: none)
        fromNew = Renumbering(
            entities: IndexedList(Array(differences.new.entities.indices)), sources: none)
        changed = Set(
            differences.rows.filter { $0.change == .changed || $0.detail != nil }
                .map(\.subject))
        numberEntities()
        numberSources()
    }

    /// What vanished stands behind all that is there.
    private mutating func numberEntities() {
        var next = new.entities.endIndex
        for index in old.entities.indices {
            if let place = differences.entities.new[index] {
                fromOld.entities.append(place)
            } else {
                fromOld.entities.append(next)
                next = next.advanced(by: 1)
            }
        }
    }

    /// Documents stand before entities that are sources.
    private mutating func numberSources() {
        for isDocument in [true, false] {
            sources += new.sources.indices
                .filter { (new.sources[$0].entity == nil) == isDocument }
                .map { (side: Difference.Side.new, index: $0) }
            sources += old.sources.indices
                .filter {
                    (old.sources[$0].entity == nil) == isDocument
                        && differences.sources.new[$0] == nil
                }
                .map { (side: Difference.Side.old, index: $0) }
        }
        fromNew.sources = IndexedList(repeating: 0, count: new.sources.count)
        fromOld.sources = IndexedList(repeating: 0, count: old.sources.count)
        for (place, source) in sources.enumerated() {
            switch source.side {
            case .new: fromNew.sources[source.index] = SourceIndex(place)
            case .old: fromOld.sources[source.index] = SourceIndex(place)
            }
        }
        for index in old.sources.indices {
            guard let other = differences.sources.new[index] else { continue }
            fromOld.sources[index] = fromNew.sources[other]
        }
    }

    func checkIDs() throws(IDClash) {
        let known = Dictionary(Self.ids(old)) { first, _ in first }
        for (id, sort) in Self.ids(new) {
            if let before = known[id], before != sort {
                throw IDClash(id: id, old: before, new: sort)
            }
        }
    }

    /// The ids that a graph gives, but for those of actors as sources, which are entities.
    private static func ids(_ model: GraphModel) -> [(String, IDClash.Sort)] {
        model.entities.map { ($0.id, IDClash.Sort.entity) }
            + model.sources.filter { $0.entity == nil }.map { ($0.id, IDClash.Sort.document) }
            + model.links.indices.compactMap { model.links.id(at: $0) }
            .map { ($0, IDClash.Sort.link) }
    }

    mutating func build() -> GraphModel {
        var builder = GraphModel.Builder(codebook: new.codebook)
        fill(&builder.parts)
        // What names nothing but parts of either graph fits.
        return builder.parts
    }

    private mutating func fill(_ whole: inout GraphModel) {
        whole.header = new.header
        whole.header.cite = fromNew.rows(new.header.cite)
        whole.codebookExtension = new.codebookExtension
        whole.hasContext = new.hasContext || old.hasContext
        whole.statesNoDirection = new.statesNoDirection && old.statesNoDirection
        addKinds(to: &whole)
        for index in new.entities.indices { addEntity(index, to: &whole) }
        for index in old.entities.indices where differences.entities.new[index] == nil {
            addVanished(index, to: &whole)
        }
        for source in sources {
            let (model, places) = source.side == .new ? (new, fromNew) : (old, fromOld)
            let stated = model.sources[source.index]
            whole.sources.append(places.source(stated, id: stated.id))
        }
        for index in new.links.indices { addLink(index, to: &whole) }
        for index in old.links.indices where differences.links.new[index] == nil {
            addVanished(index, to: &whole)
        }
        addViews(to: &whole)
    }

    private mutating func addKinds(to whole: inout GraphModel) {
        var added = whole.codebookExtension ?? CodebookExtension()
        for kind in old.codebook.entityKinds where new.codebook.entityKind(kind.id) == nil {
            whole.codebook.set(kind)
            added.entityKinds.append(kind.id)
        }
        for kind in old.codebook.linkKinds where new.codebook.linkKind(kind.id) == nil {
            whole.codebook.set(kind)
            added.linkKinds.append(kind.id)
        }
        for word in old.codebook.likelihoods where new.codebook.likelihood(word.word) == nil {
            whole.codebook.set(word)
            added.likelihoods.append(word.word)
        }
        if added != CodebookExtension() { whole.codebookExtension = added }
        kinds = old.codebook.linkKinds.map { whole.codebook.linkKindPosition($0.id) ?? 0 }
    }

    private func addViews(to whole: inout GraphModel) {
        let known = Set(new.views.map(\.id))
        whole.views = new.views.map { fromNew.view($0) }
        whole.views += old.views.filter { !known.contains($0.id) }.map { fromOld.view($0) }
    }

    // MARK: - Entities

    private func addEntity(_ index: EntityIndex, to whole: inout GraphModel) {
        let entity = new.entities[index]
        var detail = fromNew.detail(entity.detail)
        let isNew = differences.entities.old[index] == nil
        mark(&detail.attributes, isNew ? .appeared : change(of: .entity(index, .new)))
        whole.entities.append(Entity(id: entity.id, kind: entity.kind, detail: detail))
    }

    private func addVanished(_ index: EntityIndex, to whole: inout GraphModel) {
        let entity = old.entities[index]
        var detail = fromOld.detail(entity.detail)
        let inherited = fromOld.rows(old.header.cite)
        if detail.evidence == nil, inherited != whole.header.cite { detail.evidence = inherited }
        mark(&detail.attributes, .vanished)
        whole.entities.append(Entity(id: entity.id, kind: entity.kind, detail: detail))
    }

    private func change(of subject: Difference.Subject) -> Difference.Change? {
        changed.contains(subject) ? .changed : nil
    }

    /// An attribute of the same name that a file has of its own stays, under another.
    private func mark(_ attributes: inout [Attribute], _ change: Difference.Change?) {
        let name = Difference.Change.attribute
        attributes.removeAll {
            $0.name == name
                && ($0.value == Self.same || Difference.Change(rawValue: $0.value) != nil)
        }
        for place in attributes.indices where attributes[place].name == name {
            attributes[place] = Attribute(name: name + " (stated)", value: attributes[place].value)
        }
        attributes.append(
            Attribute(name: Difference.Change.attribute, value: change?.rawValue ?? Self.same))
    }

    // MARK: - Links

    private func addLink(_ index: LinkIndex, to whole: inout GraphModel) {
        var row = fromNew.link(new.links[index])
        var detail = row.detail ?? LinkDetail()
        let isNew = differences.links.old[index] == nil
        mark(&detail.attributes, isNew ? .appeared : change(of: .link(index, .new)))
        row.detail = detail
        whole.links.append(row)
    }

    private func addVanished(_ index: LinkIndex, to whole: inout GraphModel) {
        var row = fromOld.link(old.links[index])
        row.kind = kinds[row.kind]
        var detail = row.detail ?? LinkDetail()
        keepInherited(by: index, &row, &detail, in: whole)
        mark(&detail.attributes, .vanished)
        row.detail = detail
        whole.links.append(row)
    }

    /// What a link had from its item or file is stated where it would have something else now.
    private func keepInherited(
        by index: LinkIndex, _ row: inout LinkRow, _ detail: inout LinkDetail,
        in whole: GraphModel
    ) {
        let owner = old.owner(ofLink: index).map { fromOld.entities[$0] }
        let now = owner.map { whole.evidence(ofEntity: $0) } ?? whole.header.cite
        let before = fromOld.rows(old.evidence(ofLink: index))
        if detail.evidence == nil, before != now { detail.evidence = before }
        guard let item = old.item(ofLink: index).map({ fromOld.entities[$0] }) else { return }
        let (time, stage) = (old.timing(ofLink: index), old.stage(ofLink: index))
        if row.timing == nil, time != whole.entities[item].timing { row.timing = time }
        if detail.stage == nil, stage != whole.entities[item].detail.stage ?? .unknown {
            detail.stage = stage
        }
    }
}
