import DiffusionModel

/// What tables of entities, links, sources and kinds leave out.
enum TablesLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        let names = FormatLoss(
            model.entities.reduce(0) { $0 + $1.detail.names.count },
            "name in another language", "names in other languages")
        let grounds = FormatLoss(
            withoutGrounds(model), "statement that a link has no evidence",
            "statements that links have no evidence")
        return [FormatLoss.title(model)] + FormatLoss.header(model) + evidence(model)
            + [names, FormatLoss(attributes(model), "attribute", "attributes"), grounds]
            + [zeroBytes(model)] + rest(model)
    }

    // MARK: - What one table loses as well

    /// What rows of evidence say that no field of a table holds.
    static func evidence(_ model: GraphModel) -> [FormatLoss] {
        [
            FormatLoss.rows(model, "quotation", "quotations") { $0.quote != nil },
            FormatLoss.rows(model, "place in a source", "places in sources") { $0.place != nil },
            FormatLoss.rows(model, "speaker", "speakers") { $0.speaker != nil },
            FormatLoss.rows(model, "note on evidence", "notes on evidence") { $0.note != nil },
            FormatLoss.rows(model, "credibility of a dispute", "credibilities of disputes") {
                $0.credibility != nil && $0.stance != .supports
            },
        ]
    }

    /// Texts with zero bytes, which tables are written without.
    static func zeroBytes(_ model: GraphModel) -> FormatLoss {
        FormatLoss(textsWithZeroBytes(model), "zero byte in a text", "texts' zero bytes")
    }

    /// What is of no link, entity or source, and words in whose place tables have numbers.
    static func rest(_ model: GraphModel) -> [FormatLoss] {
        let words = model.codebookExtension?.likelihoods.count ?? 0
        return [
            FormatLoss.positions(model), FormatLoss.views(model),
            FormatLoss(words, "word for a likelihood", "words for likelihoods"),
            emptyCodebook(model),
            FormatLoss(emptiedLists(model), "emptied list of a kind", "emptied lists of kinds"),
        ]
    }

    /// Attributes of links that have no column.
    static func attributes(_ model: GraphModel, _ columns: AttributeColumns) -> Int {
        model.links.indices.reduce(0) { count, index in
            guard model.links.hasDetail(at: index) else { return count }
            return count + columns.left(model.links.detail(at: index)?.attributes ?? [])
        }
    }

    // MARK: - Counting

    private static func attributes(_ model: GraphModel) -> Int {
        let links = CSVLinkTable(model, besideSources: true).attributes
        let entities = CSVEntityTable(model).attributes
        let sources = CSVSourceTable(model).attributes
        return attributes(model, links)
            + model.entities.reduce(0) { $0 + entities.left($1.detail.attributes) }
            + model.sources.reduce(0) { $0 + sources.left($1.attributes) }
    }

    /// That a codebook takes the place of the built-in one and has no kinds, for which no table
    /// has a row.
    private static func emptyCodebook(_ model: GraphModel) -> FormatLoss {
        let own = model.codebookExtension ?? CodebookExtension()
        let isEmpty = own.replaces && own.entityKinds.isEmpty && own.linkKinds.isEmpty
        return FormatLoss(isEmpty, "codebook that replaces the built-in one by no kinds")
    }

    /// Lists of built-in kinds that a file has emptied, since an empty field of a table changes no
    /// list.
    private static func emptiedLists(_ model: GraphModel) -> Int {
        let own = model.codebookExtension ?? CodebookExtension()
        let links = own.linkKinds.compactMap { model.codebook.linkKind($0) }
        let pairs = links.count { kind in
            model.meaning(of: kind).entries.contains { $0.values.isEmpty }
        }
        return pairs + links.count { model.hasLostAliases($0) }
            + own.entityKinds.compactMap { model.codebook.entityKind($0) }
            .count { model.hasLostAliases($0) }
    }

    /// Links that say they rest on nothing, though the entity on whose line they stand has
    /// evidence.
    private static func withoutGrounds(_ model: GraphModel) -> Int {
        model.links.indices.count { link in
            guard model.links.evidence(at: link) == [] else { return false }
            return model.owner(ofLink: link).map { !model.evidence(ofEntity: $0).isEmpty } ?? false
        }
    }
}
