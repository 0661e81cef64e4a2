import DiffusionModel

/// What entities of FollowTheMoney leave out, or say in words alone.
enum FollowTheMoneyLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        let mapping = FollowTheMoneyMapping(model)
        return [FormatLoss.title(model)] + FormatLoss.header(model)
            + kinds(model, mapping) + entities(model, mapping) + evidence(model, mapping)
            + FormatLoss.links(model, but: [.id, .time, .title, .note]) + [times(model)]
            + [FormatLoss.positions(model), FormatLoss.views(model)]
    }

    private static func kinds(
        _ model: GraphModel, _ mapping: FollowTheMoneyMapping
    ) -> [FormatLoss] {
        let directed = model.links.indices.count { link in
            guard case .link = mapping.form(of: link) else { return false }
            return model.kind(ofLink: link).orientation != .both
        }
        let posts = model.links.indices.count { link in
            guard case .post = mapping.form(of: link) else { return false }
            return !mapping.isOrganization(model.links.objects[link])
        }
        let ids = Set(model.entities.map(\.id) + model.sources.map(\.id))
        return [
            FormatLoss(
                ids.count { !FollowTheMoneyIDs.isHeld($0) },
                "id with signs that FollowTheMoney does not take",
                "ids with signs that FollowTheMoney does not take"),
            FormatLoss(
                model.entities.count, "kind of an entity, for which a schema stands",
                "kinds of entities, for which schemata stand"),
            FormatLoss(
                model.links.count, "kind of a link, for which a role stands",
                "kinds of links, for which roles stand"),
            FormatLoss(directed, "direction of a link", "directions of links"),
            FormatLoss(
                posts, "post in a region, of which the name stands",
                "posts in regions, of which the names stand"),
        ]
    }

    private static func entities(
        _ model: GraphModel, _ mapping: FollowTheMoneyMapping
    ) -> [FormatLoss] {
        var (within, names, attributes, details, times) = (0, 0, 0, 0, 0)
        for index in model.entities.indices where model.entities[index].hasDetail {
            let (detail, schema) = (model.entities[index].detail, mapping.schema(of: index))
            within += detail.within.count {
                ![schema, mapping.schema(of: $0)].allSatisfy {
                    $0 == FollowTheMoneyMapping.territory
                }
            }
            names += detail.names.count
            attributes += detail.attributes.count
            if detail.saysMore { details += 1 }
            if let timing = detail.timing {
                let hasTimes = FollowTheMoneyMapping.lasting.contains(schema)
                if !hasTimes || !FollowTheMoneyDate.holds(timing) { times += 1 }
            }
        }
        return [
            FormatLoss(within, "place of an entity in another", "places of entities in others"),
            FormatLoss(
                names, "language of a name, which stands as an alias",
                "languages of names, which stand as aliases"),
            FormatLoss(attributes, "attribute of an entity", "attributes of entities"),
            FormatLoss(
                details, "stage, mechanism, policy, likelihood or coder of an item",
                "stages, mechanisms, policies, likelihoods or coders of items"),
            FormatLoss(times, "time of an item", "times of items"),
        ]
    }

    private static func evidence(
        _ model: GraphModel, _ mapping: FollowTheMoneyMapping
    ) -> [FormatLoss] {
        let chains = FormatLoss.rows(model, "chain of sources", "chains of sources") { row in
            row.chain.count > 1 || row.chain.contains { !mapping.isDocument(model.sources[$0]) }
        }
        let others = FormatLoss.rows(
            model, "dispute or omission by a source", "disputes and omissions by sources"
        ) { $0.stance != .supports }
        let grades = FormatLoss.rows(model, "credibility", "credibilities") {
            $0.credibility != nil && $0.stance == .supports
        }
        let cited = FormatLoss(
            model.header.cite.count, "source of the whole file", "sources of the whole file")
        let details = FormatLoss(
            model.sources.count { $0.saysMore }, "detail of a source", "details of sources")
        let documents = FormatLoss(
            model.sources.count { $0.entity == nil }, "source, for which an entity stands",
            "sources, for which entities stand")
        return TablesLoss.evidence(model) + [documents, chains, others, grades, cited, details]
    }

    private static func times(_ model: GraphModel) -> FormatLoss {
        let count = model.links.indices.count { link in
            model.timing(ofLink: link).map { !FollowTheMoneyDate.holds($0) } ?? false
        }
        return FormatLoss(
            count, "time that is no plain day, month or year",
            "times that are no plain days, months or years")
    }
}

extension EntityDetail {
    /// Whether an item says more than its name, its time and what it says.
    fileprivate var saysMore: Bool {
        stage != nil || !mechanisms.isEmpty || !policies.isEmpty || likelihood != nil
            || coder != nil || isContext
    }
}

extension Source {
    /// Whether a source says what documents of FollowTheMoney do not.
    fileprivate var saysMore: Bool {
        archived != nil || sha256 != nil || language != nil || reliability != nil || !via.isEmpty
            || !dependsOn.isEmpty || !attributes.isEmpty
            || published.map { FollowTheMoneyDate.text($0) != $0.text } ?? false
    }
}
