import DiffusionModel

/// Posts and `acts-for` say who an actor is, which no filter on links changes.
extension Selection {
    /// Whether a link is an office between two that are kept, and its evidence stands.
    ///
    /// Written graphs keep these offices and regions are folded by them, so that a filter means the
    /// same in the verb that asks and in the verb before it.
    func keepsOffice(_ link: Int, in model: GraphModel, _ scope: EvidenceScope) -> Bool {
        model.isOffice(link) && keepsEntity[Int(model.links.subjects[link])]
            && keepsEntity[Int(model.links.objects[link])] && scope.stands(link: link)
    }
}
