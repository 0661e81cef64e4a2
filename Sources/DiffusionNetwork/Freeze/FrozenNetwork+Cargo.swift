import DiffusionModel
import GraphKernel

extension FrozenNetwork {
    /// Which policies a walk can carry along each edge, or nothing where no edge states one.
    ///
    /// An edge that states policies carries them and what lies within them, of what is asked
    /// about; one that states none carries any. Things are positions in `GraphModel.entities`.
    ///
    /// - Complexity: O(edges) where some link concerns a policy.
    func cargo() -> Cargo? {
        guard edges.policies.areStated else { return nil }
        let tree = PolicyTree(model)
        let asked = askedPolicies.isEmpty ? nil : Set(tree.within(askedPolicies))
        var numbers: [[Int]: Int32] = [:]
        var sets: [[Int32]] = []
        let column = edges.codes.map { code -> Int32 in
            let stated = code.link.map { edges.policies[$0] } ?? edges.wholes[code.whole].policies
            guard !stated.isEmpty else { return 0 }
            if let known = numbers[stated] { return known }
            let carried = tree.within(stated)
            sets.append(carried.filter { asked?.contains($0) ?? true }.map { Int32($0) })
            numbers[stated] = Int32(sets.count)
            return Int32(sets.count)
        }
        return sets.isEmpty ? nil : Cargo(sets, of: column)
    }

    /// Whether each edge is only intended; nothing where none is.
    ///
    /// - Complexity: O(edges).
    package var intendedEdges: [Bool]? {
        let links = model.links
        let marks = edges.codes.map { code in
            guard let link = code.link else { return edges.wholes[code.whole].stage == .intended }
            let isPlain = links.origins[link] != .role && !links.hasDetail(at: link)
            return !isPlain && model.stage(ofLink: link) == .intended
        }
        return marks.contains(true) ? marks : nil
    }

    /// Whether links of several policies are edges of the network, none of which agrees with all.
    ///
    /// - Complexity: O(edges) where some link concerns a policy.
    package var hasSeveralPolicies: Bool {
        guard edges.policies.areStated else { return false }
        let tree = PolicyTree(model)
        var common: Set<Int>?
        var known: Set<[Int]> = []
        for code in edges.codes {
            let stated = code.link.map { edges.policies[$0] } ?? edges.wholes[code.whole].policies
            guard !stated.isEmpty, known.insert(stated).inserted else { continue }
            let carried = Set(tree.within(stated))
            common = common.map { $0.intersection(carried) } ?? carried
            if common?.isEmpty == true { return true }
        }
        return false
    }
}
