/// The legend of a diagram: one entry for each kind of line that is present, no other.
struct LegendEntry: Hashable {
    var style: DiagramLink.Style
    var isIntended: Bool
    var look: LinkLook
    var words: String

    /// The entries of a diagram in the order of the styles.
    static func entries(of diagram: Diagram) -> [LegendEntry] {
        var entries: [LegendEntry] = []
        for style in DiagramLink.Style.allCases {
            for isIntended in [false, true] {
                let present = diagram.links.first {
                    $0.style == style && $0.isIntended == isIntended
                }
                guard var link = present else { continue }
                link.count = 1
                link.emphasis = .normal
                link.isUndirected = diagram.links.allSatisfy {
                    $0.style != style || $0.isIntended != isIntended || $0.isUndirected
                }
                let look = LinkLook(link)
                let words = look.words + (isIntended ? ", only intended" : "")
                entries.append(
                    LegendEntry(style: style, isIntended: isIntended, look: look, words: words))
            }
        }
        return entries
    }

    /// What the width of a line says, where it says anything.
    static func widthNote(of diagram: Diagram) -> String? {
        diagram.links.contains { $0.count > 1 } ? "Wider lines stand for several links." : nil
    }
}
