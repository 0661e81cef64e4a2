import DiffusionModel

/// Words on lines that look alike and mean different things.
enum LineTerms {
    /// More lines of one look than this are left to the legend and their tooltips.
    private static let mostLines = 8

    private struct Look: Hashable {
        let style: LinkKind.Style
        let isIntended: Bool
        let isHeadless: Bool
        let dispute: SourceMarks.Dispute

        init(_ link: DiagramLink) {
            style = link.style
            isIntended = link.isIntended
            isHeadless = link.isHeadless
            dispute = link.marks.dispute
        }
    }

    /// The lines, those labelled whose look stands for more than one term.
    static func told(apart links: [DiagramLink]) -> [DiagramLink] {
        var terms: [Look: Set<String>] = [:]
        var counts: [Look: Int] = [:]
        for link in links {
            terms[Look(link), default: []].formUnion(link.terms)
            counts[Look(link), default: 0] += 1
        }
        return links.map { link in
            let look = Look(link)
            guard link.label.isEmpty, link.terms.count == 1, link.count == 1,
                terms[look, default: []].count > 1, counts[look, default: 0] <= mostLines
            else { return link }
            var labelled = link
            labelled.label = link.terms[0].lowercased()
            return labelled
        }
    }
}
