import DiffusionModel

extension [CommaList] {
    /// Tells the entities of the kinds that an option names; nil where it names none.
    ///
    /// - Throws: `CommandFailure` for an unknown kind.
    func entityFilter(in model: GraphModel) throws -> ((Entity) -> Bool)? {
        let codebook = model.codebook
        let kinds = try resolved("--rows") { try codebook.entityKindID(named: $0) }
        if kinds.isEmpty { return nil }
        return { entity in kinds.contains { codebook.isKind(entity.kind, a: $0) } }
    }
}
