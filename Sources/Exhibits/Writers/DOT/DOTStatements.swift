import DiffusionModel
import Texts

/// The statements that placed and free drawings have in common.
struct DOTStatements {
    let diagram: Diagram
    let ids: DiagramIDs
    let paint: DOTPaint

    init(_ diagram: Diagram) {
        self.diagram = diagram
        ids = DiagramIDs(diagram)
        paint = DOTPaint(theme: diagram.theme)
    }

    /// The attributes of a card but for its label and place.
    func attributes(ofCard index: Int) -> DOTAttributes {
        let card = diagram.cards[index]
        let look = CardLook(card)
        var attributes = DOTAttributes()
        attributes.set("id", ids.cards[index])
        attributes.set("class", "card card-\(card.style.rawValue)")
        if look.isNote { attributes.set("shape", "note") }
        if look.isRounded || look.isDashed {
            let style = (look.isRounded ? ",rounded" : "") + (look.isDashed ? ",dashed" : "")
            attributes.set("style", "filled" + style)
        }
        attributes.set("fillcolor", paint(look.fill))
        attributes.set("color", paint(card.emphasis == .quiet ? "#BDBDBD" : look.border))
        if let width = card.emphasis == .strong ? 1.8 : look.borderWidth {
            attributes.set("penwidth", width)
        }
        if let address = card.url.flatMap(DOTText.address) {
            attributes.set("URL", address)
            attributes.set("tooltip", shown: card.tooltip.isEmpty ? card.name : card.tooltip)
        }
        return attributes
    }

    /// The attributes of a line but for its ends and course.
    func attributes(ofLink index: Int) -> DOTAttributes {
        let link = diagram.links[index]
        let look = LinkLook(link)
        var attributes = DOTAttributes()
        attributes.set("id", ids.links[index])
        let stage = link.isIntended ? " link-intended" : ""
        let dispute = link.marks.dispute == .none ? "" : " link-disputed"
        attributes.set("class", "link link-\(link.style.rawValue)\(stage)\(dispute)")
        paint(look, into: &attributes)
        return attributes
    }

    func paint(_ look: LinkLook, into attributes: inout DOTAttributes) {
        attributes.set("color", paint(look.graphvizColor))
        attributes.set("penwidth", look.width)
        if let dash = look.dash { attributes.set("style", dash) }
        attributes.set("arrowhead", look.head)
        if look.tail != "none" {
            attributes.set("arrowtail", look.tail)
            attributes.set("dir", "both")
        }
        attributes.set("arrowsize", look.headSize)
    }

    /// The name of a card's node; captions have a prefix of their own.
    func node(_ id: String) -> String {
        DOTText.quoted(id.hasPrefix("caption:") ? "entity:" + id : id)
    }
}
