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
            let links = diagram.links.filter { $0.style == style }
            for isIntended in [false, true] {
                for isHeadless in [false, true] {
                    let present = links.first {
                        $0.isIntended == isIntended && $0.isHeadless == isHeadless
                    }
                    if let present { add(LegendEntry(present), to: &entries) }
                }
            }
        }
        return entries
    }

    /// Lines that look alike have one entry, which says all that they may mean.
    private static func add(_ entry: LegendEntry, to entries: inout [LegendEntry]) {
        var plain = entry.look
        let alike = entries.firstIndex { other in
            plain.words = other.look.words
            return plain == other.look
        }
        if let alike {
            entries[alike].words += "; " + entry.words.prefix(1).lowercased()
            entries[alike].words += entry.words.dropFirst()
        } else {
            entries.append(entry)
        }
    }

    /// What one line means, whatever its own width and emphasis.
    private init(_ link: DiagramLink) {
        var plain = link
        plain.count = 1
        plain.emphasis = .normal
        style = link.style
        isIntended = link.isIntended
        look = LinkLook(plain)
        let isNeverHeaded = [.office, .similarity, .competition].contains(style)
        words =
            look.words + (isIntended ? ", only intended" : "")
            + (link.isUndirected && !isNeverHeaded ? ", direction not stated" : "")
    }

    /// What the width of a line says, where it says anything.
    static func widthNote(of diagram: Diagram) -> String? {
        diagram.links.contains { $0.count > 1 } ? "Wider lines stand for several links." : nil
    }
}
