package import DiffusionModel
package import DiffusionNetwork

extension Wording {
    /// What a filter leaves of a graph, as the foot of a picture says it: `about Rents`.
    package static func part(by filter: Filter, in model: GraphModel) -> String {
        switch filter {
        case .kinds(let ids):
            "only "
                + list(ids.map { model.codebook.entityKind($0)?.plural.lowercased() ?? $0 }, "and")
        case .linkKinds(let ids):
            "only links that say '"
                + list(ids.map { model.codebook.linkKind($0)?.reads ?? $0 }, "or") + "'"
        case .mechanisms(let mechanisms): "only " + list(mechanisms.map(\.rawValue), "or")
        case .stages(let stages): "only what is " + list(stages.map(\.rawValue), "or")
        case .notIntended: "without what is only intended"
        case .policies(let entities): "about " + names(of: entities, "or", in: model)
        case .after(let dates): "what may lie later than " + words(of: dates)
        case .before(let dates): "what may lie earlier than " + words(of: dates)
        case .during(let dates): "what may lie within " + words(of: dates)
        case .at(let dates): "what may hold on " + words(of: dates)
        case .minGrade(let grade):
            "with evidence graded " + (grade.reliability?.rawValue ?? "")
                + (grade.credibility.map { String($0.grade) } ?? "") + " or better"
        case .minSources(let count):
            count == 1 ? "with a source" : "with \(count) independent sources"
        case .sources(let ids): "supported by " + list(ids.map { title(of: $0, in: model) }, "or")
        case .withoutSources(let ids):
            "without what rests on " + list(ids.map { title(of: $0, in: model) }, "or")
        case .within(let entities): "within " + names(of: entities, "or", in: model)
        case .only(let entities):
            "only \(names(of: entities, "and", in: model)) and what joins them"
        }
    }

    private static func words(of dates: [PartialDate]) -> String { list(dates.map(date), "or") }

    private static func names(
        of entities: [EntityIndex], _ conjunction: String, in model: GraphModel
    ) -> String {
        list(entities.map { name(of: model.entities[$0]) }, conjunction)
    }

    /// What a source, an actor or a publisher is called.
    private static func title(of id: String, in model: GraphModel) -> String {
        if let source = model.sources.first(where: { $0.id == id }) {
            return title(of: source, in: model)
        }
        return model.entities.first { $0.id == id }.map { name(of: $0) } ?? id
    }
}
