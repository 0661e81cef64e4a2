/// Colour, dash, weight and head of a line: each alone tells the style in grayscale.
package struct LinkLook: Hashable, Sendable {
    package var color: String
    package var width: Double
    /// The Graphviz style, or nothing for a solid line.
    package var dash: String?
    package var head: String
    package var headSize: Double
    /// The mark at its start: a ring where the line is disputed.
    package var tail = "none"
    /// What the legend calls it.
    package var words: String

    package init(_ style: DiagramLink.Style) {
        switch style {
        case .learning: self.init("#0072B2", 2.4, "Policy learning")
        case .emulation: self.init("#007A5E", 1.6, "Emulation", "dashed", "vee")
        case .competition: self.init("#9A6700", 1.2, "Competition", nil, "diamond")
        case .coercion: self.init("#B30000", 3, "Coercion", nil, "normaltee")
        case .criticism: self.init("#B34700", 1.6, "Criticism", "dashed")
        case .reply: self.init("#6A3D7C", 1.6, "Reply", "dotted")
        case .action: self.init("#6B6B6B", 1.2, "Action")
        case .office: self.init("#6B6B6B", 1.2, "Office", nil, "none")
        case .similarity: self.init("#6B6B6B", 1, "Similarity", "dashed", "none")
        case .neutral: self.init("#6B6B6B", 1.2, "Other link")
        }
    }

    private init(
        _ color: String, _ width: Double, _ words: String, _ dash: String? = nil,
        _ head: String = "normal"
    ) {
        self.color = color
        self.width = width
        self.dash = dash
        self.head = head
        self.words = words
        headSize = width > 2 ? 0.75 : 0.7
    }

    /// The look of one line, with what the line itself adds.
    package init(_ link: DiagramLink) {
        self.init(link.style)
        if link.isHeadless { head = "none" }
        if link.isIntended, head == "normal" {
            head = "onormal"
            headSize = 1
            width = min(width, 1.8)
        }
        if link.isIntended, ["vee", "diamond", "normaltee"].contains(head) { head = "o" + head }
        show(link.marks.dispute)
        if link.count > 1 { width = min(width + Double(link.count - 1) * 0.8, 7) }
        switch link.emphasis {
        case .strong: width += 1
        case .quiet: color = Self.tint(of: color)
        case .normal: break
        }
    }

    /// A disputed line starts with a ring; one that nobody speaks for is a thin row of dots too.
    private mutating func show(_ dispute: DiagramMarks.Dispute) {
        guard dispute != .none else { return }
        tail = "odot"
        guard dispute == .wholly else { return }
        dash = "dotted"
        width = min(width, 1.2)
    }

    /// The colour, paled so that others stand out; its hue still leads to the legend.
    private static func tint(of color: String) -> String {
        guard let value = Int(color.dropFirst(), radix: 16) else { return color }
        let channels = [16, 8, 0].map { shift in 255 - (255 - (value >> shift & 255)) * 2 / 5 }
        let hex = channels.map { String($0, radix: 16, uppercase: true) }
        return "#" + hex.map { $0.count == 1 ? "0" + $0 : $0 }.joined()
    }

    /// From the end of the line to the tip of its head, in points.
    package var headLength: Double {
        switch head {
        case "none": 0
        case "diamond", "odiamond": 12 * headSize
        case "normaltee", "onormaltee": 12.5 * headSize
        default: 10 * headSize
        }
    }

    /// From the card to where the line starts behind its ring, in points.
    package var tailLength: Double { tail == "none" ? 0 : 8 * headSize }

    /// The colour as Graphviz writes it; competition is a double line.
    package var graphvizColor: String {
        words == "Competition" ? "\(color):white:\(color)" : color
    }

    /// What stands beside a line: the policies that tell it from others, and what it says.
    package static func words(on link: DiagramLink) -> String {
        let words = ownWords(on: link)
        guard link.showsPolicies else { return words }
        let policies = Wording.list(link.policies, "and")
        return words.isEmpty ? policies : "\(policies) (\(words))"
    }

    /// The label of a line, else what all it stands for.
    private static func ownWords(on link: DiagramLink) -> String {
        guard link.label.isEmpty else { return link.label }
        guard link.count > 1, link.terms.count > 1 else { return number(of: link) ?? "" }
        return Wording.list(link.terms.map { $0.lowercased() }, "and")
    }

    /// What stands beside a line on one line of text: its words, cut where they are longer than a
    /// width, and its marks, which never are.
    package static func label(of link: DiagramLink, in width: Double) -> String {
        let style = LabelPlacer.style
        let marks = link.showsMarks ? link.marks.text : ""
        let rest = marks.isEmpty ? width : max(60, width - style.width(of: " " + marks))
        let words = TextMetrics.wrap(words(on: link), in: rest, style: style, most: 1).first
        return [words ?? "", marks].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// For how many links a line stands, where these are several.
    static func number(of link: DiagramLink) -> String? {
        link.count > 1 ? "\(link.count) links" : nil
    }
}
