extension Graph {
    /// The position in the model of the entity that a word names.
    ///
    /// - Throws: `NameError`.
    package func position(of word: String) throws -> Int {
        try NameLookup(model).entity(word)
    }
}
