import DiffusionModel

extension Wording {
    /// A post as the card of its holder shows it.
    static func post(_ link: Int, in model: GraphModel) -> String {
        let place = model.entities[Int(model.links.objects[link])].name
        let title = model.links.detail(at: link)?.title
        let words = title ?? "Office at \(place)"
        guard case .lasting? = model.timing(ofLink: link), let timing = model.timing(ofLink: link)
        else { return words }
        return "\(words), \(self.timing(timing))"
    }

    /// What became of a claim at somebody's hands.
    static func done(_ stance: Position.Stance) -> String {
        switch stance {
        case .asserts: "Asserted"
        case .passesOn: "Passed on"
        case .denies: "Denied"
        case .omits: "Left out"
        }
    }
}
