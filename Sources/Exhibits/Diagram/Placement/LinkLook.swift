import DiffusionAnalysis
package import DiffusionModel

/// Colour, dash, weight and head of a line: each alone tells the style in grayscale.
package struct LinkLook: Hashable, Sendable {
    package var color: String
    package var width: Double
    /// The Graphviz style, or nil for a solid line.
    package var dash: String?
    package var head: String
    package var headSize: Double
    /// The mark at its start: a ring where the line is disputed, a square where it has no head and
    /// is only intended.
    package var tail = "none"
    /// What the legend calls it.
    package var words: String

    package init(_ style: LinkKind.Style) {
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
        if link.isIntended { open() }
        if let change = link.change { show(change) }
        show(link.marks.dispute)
        if link.count > 1 { width = min(width + Double(link.count - 1) * 0.8, 7) }
        switch link.emphasis {
        case .strong: width += 1
        case .quiet: color = Self.tint(of: color)
        case .normal: break
        }
        if link.isIntended { widenHead() }
    }

    /// What is only intended has an open head, or open squares at its ends where it has no head.
    private mutating func open() {
        switch head {
        case "none": (head, tail) = ("obox", "obox")
        case "diamond", "normaltee": head = "o" + head
        default:
            // Graphviz has no open form of the chevron, and fills it whatever it is called.
            head = "onormal"
        }
        width = min(width, 1.8)
    }

    /// An open head grows with the pen, which draws its outline too and would fill it.
    private mutating func widenHead() {
        let least = head.hasPrefix("onormal") ? 1 : headSize
        headSize = max(least, min(width * 0.55, 2.6))
    }

    /// What appeared is bold, what vanished is pale and dashed, what changed starts with a dot:
    /// each is told in grayscale too.
    private mutating func show(_ change: Difference.Change) {
        switch change {
        case .appeared: (color, width) = ("#00703C", width + 1.4)
        case .vanished: (color, width, dash) = ("#8C8C8C", min(width, 1.2), "dashed")
        case .changed: (color, tail) = ("#B85000", tail == "none" ? "dot" : tail)
        }
    }

    /// A disputed line starts with a ring; one that nobody speaks for is a thin row of dots too.
    private mutating func show(_ dispute: SourceMarks.Dispute) {
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
        case "obox": 7.5 * headSize
        case "diamond", "odiamond": 12 * headSize
        case "normaltee", "onormaltee": 12.5 * headSize
        default: 10 * headSize
        }
    }

    /// From the card to where the line starts behind its ring or square, in points.
    package var tailLength: Double {
        switch tail {
        case "none": 0
        case "obox": 7.5 * headSize
        default: 8 * headSize
        }
    }

    /// The colour as Graphviz writes it; competition is a double line.
    ///
    /// Graphviz draws the mark at the start of a line in the second of its colours, which must not
    /// be the white between two strokes.
    package var graphvizColor: String {
        guard words == "Competition" else { return color }
        return tail == "none" ? "\(color):white:\(color)" : "\(color):\(color)"
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

    /// For how many links a line stands, where these are several.
    static func number(of link: DiagramLink) -> String? {
        link.count > 1 ? "\(link.count) links" : nil
    }
}
