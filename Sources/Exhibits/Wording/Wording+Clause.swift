package import DiffusionModel

extension Wording {
    /// Joins a subject and what is said of it.
    ///
    /// The codebook's words are in the singular. One government and one person take them; any
    /// other name may be a plural, as "Northmoor authorities" is, and no rule tells which. A colon
    /// after it makes an entry of the sentence, which is right for both.
    ///
    /// - Parameters:
    ///   - subject: The subject as the sentence names it.
    ///   - entity: The entity that it is.
    ///   - words: What is said of it, from the verb on.
    ///   - model: The graph.
    /// - Returns: `Northmoor learns from Eastford` or `Northmoor authorities: acts for Northmoor`.
    package static func clause(
        _ subject: String, of entity: Int, _ words: String, in model: GraphModel
    ) -> String {
        subject + (isSingular(entity, in: model) ? " " : ": ") + words
    }

    /// Whether an entity's name is sure to be a singular.
    package static func isSingular(_ entity: Int, in model: GraphModel) -> Bool {
        let nature = model.nature(ofEntity: entity)
        return nature == .region || nature == .person
    }
}
