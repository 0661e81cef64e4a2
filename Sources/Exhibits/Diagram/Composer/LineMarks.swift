/// Source marks beside lines whose sources neither of their cards bears.
enum LineMarks {
    /// Among more lines than this, marks would be a thicket; the lines' sentences have them.
    private static let mostLines = 60

    /// The lines, those labelled with marks that a reader would otherwise look for in vain.
    static func shown(on links: [DiagramLink], cards: [DiagramCard]) -> [DiagramLink] {
        guard links.count <= mostLines else { return links }
        let marks = Dictionary(cards.map { ($0.id, numbers(in: $0.marks)) }) { one, _ in one }
        return links.map { link in
            let known = [link.from, link.to].reduce(into: Set<String>()) { known, end in
                if case .card(let id) = end { known.formUnion(marks[id, default: []]) }
            }
            let isBorne = numbers(in: link.marks).isSubset(of: known)
            let words = LinkLook.words(on: link)
            guard !link.marks.isEmpty, !isBorne || !words.isEmpty else { return link }
            var marked = link
            marked.label = words.isEmpty ? link.marks : "\(words) \(link.marks)"
            return marked
        }
    }

    private static func numbers(in marks: String) -> Set<String> {
        Set(marks.split { !$0.isNumber }.map(String.init))
    }
}
