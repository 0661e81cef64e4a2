package import DiffusionModel

extension Graph {
    /// The entity that a word names.
    ///
    /// - Throws: `NameError`.
    package func entity(named word: String) throws -> EntityIndex {
        try NameLookup(model).entity(word)
    }
}
