package import DiffusionModel
import GraphKernel

extension FrozenNetwork {
    /// Which policies a walk can carry along each edge, or nil where no edge states one.
    ///
    /// An edge that states policies carries these and what lies within them, as far as that agrees
    /// with the policies asked about, or, if none are asked about, is stated by some edge. An edge
    /// that states no policy carries any.
    ///
    /// - Complexity: O(edges) where some link concerns a policy.
    func cargo() -> Cargo? {
        guard edges.policies.areStated else { return nil }
        let tree = PolicyTree(model)
        var numbers: [[EntityIndex]: Int32] = [:]
        var statements: [[EntityIndex]] = []
        // Most links that state a policy state one, which is looked up without a list.
        var ofOne = IndexedList<EntityIndex, Int32>(repeating: -1, count: model.entities.count)
        func number(_ stated: [EntityIndex]) -> Int32 {
            guard !stated.isEmpty else { return 0 }
            if let known = numbers[stated] { return known }
            statements.append(stated)
            numbers[stated] = Int32(statements.count)
            return Int32(statements.count)
        }
        let policies = edges.policies
        let column = edges.codes.map { code -> Int32 in
            guard let link = code.link else { return number(edges.policies(of: code)) }
            guard let only = policies.only(link) else { return number(policies[link].sorted()) }
            if ofOne[only] < 0 { ofOne[only] = number([only]) }
            return ofOne[only]
        }
        return statements.isEmpty ? nil : Cargo(carried(by: statements, tree), of: column)
    }

    /// What edges carry, for each statement of policies.
    ///
    /// A third policy that lies within two others is something they have in common only if some
    /// edge states it. What the policy that is asked about lies within is carried too, because a
    /// step may name that.
    private func carried(by statements: [[EntityIndex]], _ tree: PolicyTree) -> [[Int32]] {
        let asked = Set(
            askedPolicies.isEmpty
                ? Array(statements.joined()) : tree.agreeing(with: askedPolicies))
        return statements.map { stated in
            tree.within(stated).filter { asked.contains($0) }.map(\.value)
        }
    }

    /// The policies that some edge states.
    ///
    /// - Complexity: O(edges) where some link concerns a policy.
    package func statedPolicies() -> Set<EntityIndex> {
        guard edges.policies.areStated else { return [] }
        return edges.codes.reduce(into: []) { found, code in
            found.formUnion(edges.policies(of: code))
        }
    }

    /// Whether each edge is only intended; nil where none is.
    ///
    /// - Complexity: O(edges).
    package var intendedEdges: [Bool]? {
        let (links, origins) = (model.links, model.links.origins)
        // Of a pair each link is asked once, however many edges it is part of.
        let stages = IndexedList<LinkIndex, Stage>(
            edges.pairs.isEmpty ? [] : links.indices.map { model.stage(ofLink: $0) })
        let marks = edges.codes.map { code in
            if let pair = code.pair.map({ edges.pairs[$0] }) {
                return Stage.weakest([stages[pair.first], stages[pair.second]]) == .intended
            }
            guard let link = code.link else { return edges.wholes[code.whole].stage == .intended }
            return origins[link] == .role
                ? model.stage(ofLink: link) == .intended : links.stage(at: link) == .intended
        }
        return marks.contains(true) ? marks : nil
    }

    /// Whether edges of the network state several policies with none in common.
    ///
    /// - Complexity: O(edges) where some link concerns a policy.
    package var hasSeveralPolicies: Bool {
        guard edges.policies.areStated else { return false }
        let tree = PolicyTree(model)
        var common: Set<EntityIndex>?
        var known: Set<[EntityIndex]> = []
        for code in edges.codes {
            let stated = edges.policies(of: code)
            guard !stated.isEmpty, known.insert(stated).inserted else { continue }
            let carried = Set(tree.within(stated))
            common = common.map { $0.intersection(carried) } ?? carried
            if common?.isEmpty == true { return true }
        }
        return false
    }
}
