package import DiffusionModel
package import DiffusionNetwork

/// Says that some links count for no region, so that what passes along them may end there.
package struct LooseLinkNote {
    private let loose: LooseLinks
    private let actor: String
    private let words: OfferWords

    /// Prepares the note for links of a model.
    package init(_ loose: LooseLinks, in model: GraphModel, offering words: @escaping OfferWords) {
        (self.loose, self.words) = (loose, words)
        actor = model.entities[loose.actor].id
    }

    /// The note in one line.
    package var text: String {
        let (links, their, them) =
            loose.count == 1
            ? ("1 link of \(actor) counts", "its date", "it")
            : ("\(loose.count) links, such as those of \(actor), count", "their dates", "them")
        return "\(links) for no region, because on \(their) no post, or posts in several regions, "
            + "may hold: what passes along \(them) may go no further "
            + "(\(words(.level(.actor))) shows where it leads)"
    }

    /// The key of JSON beside the rows.
    package var field: Table.Field {
        let fields = [
            Table.Field("links", .integer(loose.count)), Table.Field("actor", .text(actor)),
        ]
        return Table.Field("looseLinks", .object(fields))
    }
}
