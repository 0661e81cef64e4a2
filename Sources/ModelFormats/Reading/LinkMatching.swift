import DiffusionModel

/// Tells which links of one subject, kind and object that several files state are the same.
struct LinkMatching<Link: Comparable> {
    /// One link, or several that are the same.
    private struct Cluster {
        var links: [Link]
        var trees: Set<Int32>
        let timing: Timing?
        let title: String?

        func isSame(as other: Cluster) -> Bool { timing == other.timing && title == other.title }

        /// Whether nothing that the two say contradicts the other.
        func agrees(with other: Cluster) -> Bool {
            guard trees.isDisjoint(with: other.trees) else { return false }
            if let title, let second = other.title, title != second { return false }
            guard let timing, let second = other.timing else { return true }
            return timing.united(with: second) != nil
        }
    }

    private var clusters: [Cluster] = []

    /// Adds a link.
    mutating func add(_ link: Link, of tree: Int32, at timing: Timing?, titled title: String?) {
        let one = Cluster(links: [link], trees: [tree], timing: timing, title: title)
        let known = clusters.firstIndex { $0.isSame(as: one) && !$0.trees.contains(tree) }
        guard let known else { return clusters.append(one) }
        clusters[known].links.append(link)
        clusters[known].trees.insert(tree)
    }

    /// The links that are the same, each group in order.
    ///
    /// Links at the same time are the same; others are where all of them agree with each other.
    /// One that may be this or that of several stays by itself, whichever file comes first.
    var groups: [[Link]] {
        var (found, seen): ([[Link]], Set<Int>) = ([], [])
        for start in clusters.indices where !seen.contains(start) {
            let together = connected(from: start)
            seen.formUnion(together)
            let parts = together.map { clusters[$0].links }
            found += isOne(together) ? [parts.joined().sorted()] : parts
        }
        return found
    }

    private func connected(from start: Int) -> [Int] {
        var (found, next) = ([start], 0)
        while next < found.count {
            found += clusters.indices.filter {
                !found.contains($0) && clusters[found[next]].agrees(with: clusters[$0])
            }
            next += 1
        }
        return found
    }

    private func isOne(_ together: [Int]) -> Bool {
        together.allSatisfy { one in
            together.allSatisfy { $0 == one || clusters[$0].agrees(with: clusters[one]) }
        }
    }
}
