/// Source marks beside lines whose sources neither of their cards bears.
enum LineMarks {
    /// The lines, those labelled with marks that a reader would otherwise look for in vain: of
    /// sources that no card at their ends names, and of whoever disputes them.
    static func shown(on links: [DiagramLink], cards: [DiagramCard]) -> [DiagramLink] {
        let marks = Dictionary(cards.map { ($0.id, Set($0.marks.supporting)) }) { one, _ in one }
        return links.map { link in
            let known = [link.from, link.to].reduce(into: Set<Int>()) { known, end in
                if case .card(let id) = end { known.formUnion(marks[id, default: []]) }
            }
            let isBorne =
                link.marks.dispute == .none && known.isSuperset(of: link.marks.supporting)
                && known.isSuperset(of: link.marks.officesSupporting)
                && link.marks.covers.isEmpty
            let words = LinkLook.words(on: link)
            guard !link.marks.isEmpty, !isBorne || !words.isEmpty else { return link }
            var marked = link
            marked.showsMarks = true
            return marked
        }
    }
}
