import DiffusionModel

extension Wording {
    /// A post as the card of its holder shows it, with its place unless a line leads there.
    static func post(_ link: LinkIndex, in model: GraphModel, withPlace: Bool) -> String {
        let hedge = model.stage(ofLink: link) == .intended ? ", only intended" : ""
        return held(link, in: model, withPlace: withPlace) + hedge
    }

    private static func held(_ link: LinkIndex, in model: GraphModel, withPlace: Bool) -> String {
        let place = model.entities[model.links.objects[link]].name
        let title = model.links.detail(at: link)?.title
        let words = withPlace ? office(title, at: place) : title ?? "Office at \(place)"
        guard let timing = model.timing(ofLink: link) else { return words }
        return "\(words), \(self.timing(timing))"
    }

    /// An office with its place, which its title may name already.
    private static func office(_ title: String?, at place: String) -> String {
        guard let title else { return "Office at \(place)" }
        return names(title, place) ? title : "\(title), \(place)"
    }

    /// Whether a title has the name of a place in it as words of its own, and not as letters of
    /// others: a governor is not one of G.
    private static func names(_ title: String, _ place: String) -> Bool {
        let (title, place) = (title.lowercased(), place.lowercased())
        return title.ranges(of: place).contains { range in
            let before = title[..<range.lowerBound].last
            let after = title[range.upperBound...].first
            return !joins(before, place.first) && !joins(place.last, after)
        }
    }

    /// Whether two signs beside each other are of one word; scripts without blanks tell no words
    /// apart.
    private static func joins(_ one: Character?, _ other: Character?) -> Bool {
        [one, other].allSatisfy { sign in
            guard let sign, let scalar = sign.unicodeScalars.first else { return false }
            return (sign.isLetter || sign.isNumber) && scalar.value < 0x2E80
        }
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

extension Wording {
    /// What the legend calls a line of a link; empty where the style's own word serves.
    static func term(
        ofLink link: LinkIndex, style: LinkKind.Style, in model: GraphModel
    ) -> String {
        let kind = model.kind(ofLink: link)
        let own = kind.style
        if let item = model.item(ofLink: link), style == .action {
            // The role of an event is drawn for the event's sake.
            let name = model.codebook.entityKind(model.entities[item].kind)?.name ?? ""
            return own == .action ? kind.legend ?? name : name
        }
        // What shows a movement only for a reason that its author states is called by the reason;
        // to hand something on has its own name, whatever the reason.
        if style.isMovement, own?.isMovement != true, kind.orientation != .forward { return "" }
        return kind.legend ?? ""
    }

    /// The words of a kind between object and subject, for a line that leads from the object.
    ///
    /// A kind that has none is told from its subject, by name: the verb alone would say the
    /// reverse.
    static func passiveVerb(ofLink link: LinkIndex, in model: GraphModel) -> String {
        let kind = model.kind(ofLink: link)
        guard let passive = kind.passive else { return Statement(ofLink: link, in: model).text }
        return model.stage(ofLink: link) == .intended ? passive + " (only intended)" : passive
    }
}
