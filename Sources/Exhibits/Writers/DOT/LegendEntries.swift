import DiffusionAnalysis
import DiffusionModel

/// The legend of a diagram: one entry for each kind of line that is present, no other.
struct LegendEntry: Hashable {
    var style: LinkKind.Style
    var isIntended: Bool
    var dispute: SourceMarks.Dispute
    var look: LinkLook
    var words: String

    /// The entries of a diagram in the order of the styles.
    static func entries(of diagram: Diagram) -> [LegendEntry] {
        var entries: [LegendEntry] = []
        for (style, change) in styles {
            let links = diagram.links.filter { $0.style == style && $0.change == change }
            for isIntended in [false, true] where !links.isEmpty {
                for isHeadless in [false, true] {
                    for dispute in SourceMarks.Dispute.allCases {
                        let present = links.filter {
                            $0.isIntended == isIntended && $0.isHeadless == isHeadless
                                && $0.marks.dispute == dispute
                        }
                        if let entry = LegendEntry(present) { add(entry, to: &entries) }
                    }
                }
            }
        }
        return entries
    }

    /// The styles, each as it is, then by what became of its lines between two graphs.
    private static var styles: [(style: LinkKind.Style, change: Difference.Change?)] {
        LinkKind.Style.allCases.flatMap { style in
            ([nil] + Difference.Change.allCases.map { $0 }).map { (style: style, change: $0) }
        }
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

    /// What lines of one look mean, whatever their own width and emphasis.
    private init?(_ links: [DiagramLink]) {
        guard let link = links.first else { return nil }
        var plain = link
        plain.count = 1
        plain.emphasis = .normal
        style = link.style
        isIntended = link.isIntended
        dispute = link.marks.dispute
        look = LinkLook(plain)
        let isNeverHeaded = [.office, .similarity, .competition].contains(style)
        words =
            Self.terms(of: links, else: look.words) + (isIntended ? ", only intended" : "")
            + (link.isUndirected && !isNeverHeaded ? ", direction not stated" : "")
            + Self.words(dispute, of: links) + (link.change.map { ", \($0.rawValue)" } ?? "")
    }

    /// What lines of one look that nobody supports have in common; who leaves a thing out does not
    /// dispute it.
    private static func words(
        _ dispute: SourceMarks.Dispute, of links: [DiagramLink]
    ) -> String {
        switch dispute {
        case .none: ""
        case .partly: ", disputed"
        case .wholly:
            links.allSatisfy(\.marks.hasDispute) ? ", only disputed" : ", supported by nobody"
        }
    }

    /// What the lines are called, each once, in the order of the diagram.
    private static func terms(of links: [DiagramLink], else words: String) -> String {
        var terms: [String] = []
        for term in links.flatMap({ $0.terms.isEmpty ? [words] : $0.terms })
        where !terms.contains(term) {
            terms.append(term)
        }
        let rest = terms.dropFirst().map { $0.prefix(1).lowercased() + $0.dropFirst() }
        return Wording.list(terms.prefix(1) + rest, "or")
    }

    /// What a number beside a line says, where there is one.
    static func widthNote(of diagram: Diagram) -> String? {
        diagram.links.contains { $0.count > 1 && $0.terms.count < 2 }
            ? "A number beside a line says for how many links it stands." : nil
    }
}
