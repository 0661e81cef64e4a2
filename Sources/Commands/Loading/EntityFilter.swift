import DiffusionModel

extension [CommaList] {
    /// Tells the entities of the kinds that an option names; nothing where it names none.
    ///
    /// - Throws: `CommandFailure` for an unknown kind.
    func entityFilter(in model: GraphModel) throws -> ((Entity) -> Bool)? {
        let (codebook, kinds) = (model.codebook, values)
        let known = codebook.entityKinds.map(\.id)
        for kind in kinds where !known.contains(kind) {
            throw CommandFailure.unknown("kind", kind, known: known)
        }
        if kinds.isEmpty { return nil }
        return { entity in kinds.contains { codebook.isKind(entity.kind, a: $0) } }
    }
}
