package import DiffusionModel

/// Counts what of a model a format cannot hold, so that nothing is lost in silence.
package enum FormatLoss {
    /// What an edge table leaves out, such as `12 quotations`.
    package static func inEdgeTable(_ model: GraphModel) -> [String] {
        let links = CSVLinkTable(model, besideSources: false)
        return listed(
            header(model) + [
                (
                    model.sources.count { $0.isDescribed }, "description of a source",
                    "descriptions of sources"
                ),
                (
                    model.entities.count { $0.isDescribed }, "description of an entity",
                    "descriptions of entities"
                ),
                (isolated(model), "entity without a link", "entities without a link"),
                (contextEntities(model), "mark of context", "marks of context"),
            ] + inRows(model) + [
                (attributes(model, links.attributes), "attribute", "attributes"),
                (textsWithZeroBytes(model), "zero byte in a text", "texts' zero bytes"),
                (
                    sharedDays(model), "unknown day that roles share",
                    "unknown days that roles share"
                ),
                (positions(model), "position on a claim", "positions on claims"),
                (model.views.count, "view", "views"),
                likelihoodWords(model), emptyCodebook(model),
                kinds(model, holding: [.forward, .both]),
            ])
    }

    /// What tables of entities, links, sources and kinds leave out.
    package static func inTables(_ model: GraphModel) -> [String] {
        let links = CSVLinkTable(model, besideSources: true).attributes
        let entities = CSVEntityTable(model).attributes
        let sources = CSVSourceTable(model).attributes
        let left =
            attributes(model, links)
            + model.entities.reduce(0) { $0 + entities.left($1.detail.attributes) }
            + model.sources.reduce(0) { $0 + sources.left($1.attributes) }
        return listed(
            header(model) + inRows(model) + [
                (
                    model.entities.reduce(0) { $0 + $1.detail.names.count },
                    "name in another language", "names in other languages"
                ),
                (left, "attribute", "attributes"),
                (
                    withoutGrounds(model), "statement that a link has no evidence",
                    "statements that links have no evidence"
                ),
                (textsWithZeroBytes(model), "zero byte in a text", "texts' zero bytes"),
                (positions(model), "position on a claim", "positions on claims"),
                (model.views.count, "view", "views"),
                likelihoodWords(model), emptyCodebook(model),
            ])
    }

    /// What the native format leaves out, which knows directions of kinds and not of links.
    package static func inNative(_ model: GraphModel) -> [String] {
        guard model.statesNoDirection else { return [] }
        let own = Set(model.codebookExtension?.linkKinds ?? [])
        let isSaid = model.codebook.linkKinds.map {
            own.contains($0.id) && $0.orientation == .both
        }
        return listed([
            (
                model.links.kinds.count { !isSaid[Int($0)] },
                "statement that a link has no direction",
                "statements that links have no direction"
            )
        ])
    }

    /// What a plain DOT graph leaves out.
    package static func inDOT(_ model: GraphModel) -> [String] {
        let details = (0..<model.links.count).compactMap { model.links.detail(at: $0) }
        let likelihoods = (0..<model.links.count).count { model.likelihood(ofLink: $0) != nil }
        return listed(
            header(model).filter { $0.one != "title" } + [
                (model.sources.count, "source", "sources"),
                (rows(model) { _ in true }, "row of evidence", "rows of evidence"),
                (lastingLinks(model), "time that lasts", "times that last"),
                (weights(model), "weight", "weights"),
                (contexts(model), "mark of context", "marks of context"),
                (details.count { !$0.policies.isEmpty }, "link's policies", "links' policies"),
                (likelihoods, "likelihood", "likelihoods"),
                (details.reduce(0) { $0 + $1.attributes.count }, "attribute", "attributes"),
                (positions(model), "position on a claim", "positions on claims"),
                (details.count { $0.note != nil }, "note", "notes"),
                (model.views.count, "view", "views"), kinds(model, holding: [.forward]),
            ])
    }

    private typealias Loss = (count: Int, one: String, many: String)

    private static func listed(_ losses: [Loss]) -> [String] {
        losses.filter { $0.count > 0 }.map { loss in
            // What there is one of at most needs no number.
            loss.one == loss.many
                ? "the \(loss.one)" : "\(loss.count) \(loss.count == 1 ? loss.one : loss.many)"
        }
    }

    // MARK: - Counting

    /// The graph's own words, in the place of which tables have the numbers.
    private static func likelihoodWords(_ model: GraphModel) -> Loss {
        let count = model.codebookExtension?.likelihoods.count ?? 0
        return (count, "word for a likelihood", "words for likelihoods")
    }

    /// That a codebook takes the place of the built-in one and has no kinds, for which no table
    /// has a row.
    private static func emptyCodebook(_ model: GraphModel) -> Loss {
        let own = model.codebookExtension ?? CodebookExtension()
        let isEmpty = own.replaces && own.entityKinds.isEmpty && own.linkKinds.isEmpty
        let words = "codebook that replaces the built-in one by no kinds"
        return (isEmpty ? 1 : 0, words, words)
    }

    /// What a file says about itself.
    private static func header(_ model: GraphModel) -> [Loss] {
        let header = model.header
        return [
            (header.title, "title"), (header.subtitle, "subtitle"), (header.note, "note"),
            (header.language, "language"), (header.license, "license"),
        ].map { ($0 == nil ? 0 : 1, $1, $1) }
    }

    /// What rows of evidence say that no field of a table holds.
    private static func inRows(_ model: GraphModel) -> [Loss] {
        [
            (rows(model) { $0.quote != nil }, "quotation", "quotations"),
            (rows(model) { $0.place != nil }, "place in a source", "places in sources"),
            (rows(model) { $0.speaker != nil }, "speaker", "speakers"),
            (rows(model) { $0.note != nil }, "note on evidence", "notes on evidence"),
            (
                rows(model) { $0.credibility != nil && $0.stance != .supports },
                "credibility of a dispute", "credibilities of disputes"
            ),
        ]
    }

    private static func rows(_ model: GraphModel, _ isLost: (EvidenceRow) -> Bool) -> Int {
        var count = model.header.cite.count(where: isLost)
        for index in 0..<model.links.count {
            count += (model.links.evidence(at: index) ?? []).count(where: isLost)
        }
        for entity in model.entities {
            count += (entity.detail.evidence ?? []).count(where: isLost)
        }
        return count
    }

    private static func attributes(_ model: GraphModel, _ columns: AttributeColumns) -> Int {
        (0..<model.links.count).reduce(0) { count, index in
            guard model.links.hasDetail(at: index) else { return count }
            return count + columns.left(model.links.detail(at: index)?.attributes ?? [])
        }
    }

    /// What an earlier filter left only so that the rest is read aright.
    private static func contexts(_ model: GraphModel) -> Int {
        guard model.hasContext else { return 0 }
        return contextEntities(model)
            + (0..<model.links.count).count { model.links.detail(at: $0)?.isContext == true }
    }

    /// Those of them that are entities, which a table of links alone cannot mark.
    private static func contextEntities(_ model: GraphModel) -> Int {
        model.hasContext ? model.entities.count { $0.detail.isContext } : 0
    }

    /// Links that say they rest on nothing, though the entity on whose line they stand has
    /// evidence.
    private static func withoutGrounds(_ model: GraphModel) -> Int {
        (0..<model.links.count).count { link in
            guard model.links.evidence(at: link) == [] else { return false }
            return model.owner(ofLink: link).map { !model.evidence(ofEntity: $0).isEmpty } ?? false
        }
    }

    /// Items of whose roles a table without the item says a day each: that it is one day is lost.
    private static func sharedDays(_ model: GraphModel) -> Int {
        var roles = [Int](repeating: 0, count: model.entities.count)
        for index in 0..<model.links.count where model.sharesDayOfItem(index) {
            guard model.kind(ofLink: index).orientation != .none else { continue }
            roles[Int(model.links.subjects[index])] += 1
        }
        return roles.indices.count { item in
            guard roles[item] > 1, case .moment(let date)? = model.entities[item].detail.timing
            else { return false }
            return date.bounds.earliest != date.bounds.latest
        }
    }

    private static func isolated(_ model: GraphModel) -> Int {
        var hasLink = [Bool](repeating: false, count: model.entities.count)
        for index in 0..<model.links.count {
            hasLink[Int(model.links.subjects[index])] = true
            hasLink[Int(model.links.objects[index])] = true
        }
        return hasLink.count { !$0 }
    }

    private static func lastingLinks(_ model: GraphModel) -> Int {
        (0..<model.links.count).count { model.timing(ofLink: $0)?.isMoment == false }
    }

    private static func weights(_ model: GraphModel) -> Int {
        (0..<model.links.count).count { model.links.weight(at: $0) != nil }
    }

    private static func positions(_ model: GraphModel) -> Int {
        model.entities.reduce(0) { $0 + $1.detail.positions.count }
    }

    /// The kinds that a file describes beyond what a reader makes of their names by itself, with
    /// an orientation that the links themselves say; the first of them by name.
    private static func kinds(
        _ model: GraphModel, holding orientations: [Orientation]
    ) -> Loss {
        guard let own = model.codebookExtension else { return (0, "kind", "kinds") }
        let entities = own.entityKinds.filter { id in
            id != "node"
                || model.codebook.entityKind(id)
                    != EntityKind(id: id, family: .actor, section: "entities")
        }
        let links = own.linkKinds.filter { id in
            let kind = model.codebook.linkKind(id)
            return !orientations.contains { kind == LinkKind(id: id, orientation: $0) }
        }
        let ids = entities + links
        let rest = ids.count > mostNamed ? ["…"] : []
        let names = " (\((ids.prefix(mostNamed) + rest).joined(separator: "; ")))"
        return (ids.count, "kind" + names, "kinds" + names)
    }

    /// More kinds than these are counted, not named.
    private static let mostNamed = 3
}

extension Entity {
    /// Whether more is said of an entity than a table of links says.
    fileprivate var isDescribed: Bool { kind != "node" || detail != EntityDetail() }
}

extension Source {
    /// Whether more is said of a source than its id.
    fileprivate var isDescribed: Bool { self != Source(id: id, entity: entity) }
}
