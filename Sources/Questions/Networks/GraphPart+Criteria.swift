package import DiffusionModel
package import DiffusionNetwork

extension GraphPart {
    /// The filters of the part, with every name found in a model.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - walking: Whether the question walks or measures a network, which leaves out links that
    ///     are only disputed; listings and writers keep them.
    /// - Returns: The filters, and what they do with what they cannot judge.
    /// - Throws: `NameError` or `TributaryError` for names and kinds that the model does not have.
    package func criteria(
        in model: GraphModel, walking: Bool = false
    ) throws -> SelectionCriteria {
        var criteria = SelectionCriteria(try filters(in: model))
        criteria.keepsUndated = keepsUndated
        criteria.keepsUnstated = keepsUnstated
        criteria.keepsUngraded = keepsUngraded
        criteria.disputed = disputed ?? (walking ? .leave : .keep)
        criteria.drawsOnDisputed = walking || disputed != nil
        criteria.includesDisputes = disputed == .keep || disputed == .only
        return criteria
    }

    private func filters(in model: GraphModel) throws -> [Filter] {
        let names = NameLookup(model)
        let book = model.codebook
        var filters: [Filter] = []
        if !kinds.isEmpty {
            filters.append(.kinds(try kinds.map { try book.entityKindID(named: $0) }))
        }
        if !linkKinds.isEmpty {
            filters.append(.linkKinds(try linkKinds.map { try book.linkKindID(named: $0) }))
        }
        if !mechanisms.isEmpty { filters.append(.mechanisms(mechanisms)) }
        if !stages.isEmpty { filters.append(.stages(stages)) }
        if leavesOutIntended { filters.append(.notIntended) }
        if !policies.isEmpty { filters.append(.policies(try names.policies(policies))) }
        filters += dateFilters
        if let minGrade { filters.append(.minGrade(minGrade)) }
        if let minSources { filters.append(.minSources(minSources)) }
        if !sources.isEmpty { filters.append(.sources(try names.sourceIDs(sources))) }
        if !withoutSources.isEmpty {
            filters.append(.withoutSources(try names.sourceIDs(withoutSources)))
        }
        if !within.isEmpty { filters.append(.within(try names.entities(within))) }
        if !only.isEmpty { filters.append(.only(try names.entities(only))) }
        return filters
    }

    private var dateFilters: [Filter] {
        let pairs: [([PartialDate], ([PartialDate]) -> Filter)] = [
            (after, Filter.after), (before, Filter.before), (during, Filter.during),
            (at, Filter.at),
        ]
        return pairs.compactMap { dates, filter in dates.isEmpty ? nil : filter(dates) }
    }
}
