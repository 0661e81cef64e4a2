/// What stands beside a line, on one line of text.
package struct LineLabel: Hashable, Sendable {
    /// The words, cut where they are longer than the room, and the marks, which never are.
    package let text: String
    /// The words as they are, where the text has them cut.
    package let uncut: String?

    /// Sets the words and marks of a line in a width.
    package init(_ link: DiagramLink, in width: Double) {
        let style = LabelPlacer.style
        let marks = link.showsMarks ? link.marks.text : ""
        let rest = marks.isEmpty ? width : max(60, width - style.width(of: " " + marks))
        let words = LinkLook.words(on: link)
        let whole = TextMetrics.wrap(words, in: rest, style: style, most: 2)
        let cut = TextMetrics.wrap(words, in: rest, style: style, most: 1).first ?? ""
        text = [cut, marks].filter { !$0.isEmpty }.joined(separator: " ")
        uncut = whole.count > 1 ? words : nil
    }

    /// What the foot says of words that do not stand whole beside lines: all of them, each once.
    static func note(ofCut words: [String]) -> String? {
        var known: Set<String> = []
        let each = words.filter { known.insert($0).inserted }
        return each.isEmpty
            ? nil : "Words cut or left out, in full: \(each.joined(separator: "; "))."
    }
}
