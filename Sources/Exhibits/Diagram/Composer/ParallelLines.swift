import DiffusionAnalysis
import DiffusionModel

/// Makes one line of several that look alike, concern the same policies and join the same cards.
enum ParallelLines {
    private struct Key: Hashable {
        let ends: [DiagramLink.End]
        let style: LinkKind.Style
        let isIntended: Bool
        let isHeadless: Bool
        let dispute: SourceMarks.Dispute
        let policies: [String]
        let change: Difference.Change?
    }

    /// The lines with alike ones united, each as wide as they are many.
    static func united(_ links: [DiagramLink]) -> [DiagramLink] {
        var united: [DiagramLink] = []
        var places: [Key: Int] = [:]
        for link in links {
            let key = key(of: link)
            guard let place = places[key] else {
                places[key] = united.count
                united.append(link)
                continue
            }
            united[place].count += link.count
            let terms = link.terms.filter { !united[place].terms.contains($0) }
            united[place].terms += terms
            united[place].sentence += "; " + link.sentence
            united[place].marks = united[place].marks.union(link.marks)
            if link.emphasis == .strong { united[place].emphasis = .strong }
        }
        return united
    }

    private static func key(of link: DiagramLink) -> Key {
        let ends = [link.from, link.to]
        // Without a head both directions look alike.
        let isTurned = link.isHeadless && "\(link.to)" < "\(link.from)"
        return Key(
            ends: isTurned ? ends.reversed() : ends, style: link.style,
            isIntended: link.isIntended, isHeadless: link.isHeadless, dispute: link.marks.dispute,
            policies: link.policies, change: link.change)
    }
}
