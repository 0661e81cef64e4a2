public import DiffusionModel
public import Questions

extension Graph {
    /// The entity that a word names: by id, exact name or alias in any language, or a beginning
    /// that only one has.
    ///
    /// - Throws: `TributaryError`: `ambiguousName` with the candidates, or `unknownName` with a
    ///   suggestion.
    /// - Complexity: O(entities).
    public func resolve(_ word: String) throws(TributaryError) -> Entity {
        try TributaryError.mapping { () throws -> Entity in
            model.entities[try entity(named: word)]
        }
    }
}
