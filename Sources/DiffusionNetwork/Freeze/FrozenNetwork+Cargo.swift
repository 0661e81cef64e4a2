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
        // Most links that state a policy state one, which is looked up without a list.
        var ofOne = [Int32](repeating: -1, count: model.entities.count)
        func number(_ stated: [Int]) -> Int32 {
            guard !stated.isEmpty else { return 0 }
            if let known = numbers[stated] { return known }
            let carried = tree.within(stated)
            sets.append(carried.filter { asked?.contains($0) ?? true }.map { Int32($0) })
            numbers[stated] = Int32(sets.count)
            return Int32(sets.count)
        }
        let policies = edges.policies
        let column = edges.codes.map { code -> Int32 in
            guard let link = code.link else { return number(edges.wholes[code.whole].policies) }
            let only = Int(policies.only(link))
            guard only >= 0 else { return number(policies[link].sorted()) }
            if ofOne[only] < 0 { ofOne[only] = number([only]) }
            return ofOne[only]
        }
        return sets.isEmpty ? nil : Cargo(sets, of: column)
    }

    /// Whether each edge is only intended; nothing where none is.
    ///
    /// - Complexity: O(edges).
    package var intendedEdges: [Bool]? {
        let (links, origins) = (model.links, model.links.origins)
        let marks = edges.codes.map { code in
            guard let link = code.link else { return edges.wholes[code.whole].stage == .intended }
            return origins[link] == .role
                ? model.stage(ofLink: link) == .intended : links.stage(at: link) == .intended
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
