/// Which policies lie within which: a policy within another, at any depth, agrees with it.
public struct PolicyTree: Sendable {
    /// The entities that lie directly within an entity, in the author's order.
    private let children: [EntityIndex: [EntityIndex]]
    private let parents: [EntityIndex: [EntityIndex]]

    /// Looks up what lies within what.
    ///
    /// - Complexity: O(entities).
    public init(_ model: GraphModel) {
        var (children, parents): ([EntityIndex: [EntityIndex]], [EntityIndex: [EntityIndex]]) = (
            [:], [:]
        )
        for (position, entity) in model.entities.indexed() {
            for parent in entity.within {
                children[parent, default: []].append(position)
                parents[position, default: []].append(parent)
            }
        }
        (self.children, self.parents) = (children, parents)
    }

    /// Some policies and all that lie within one of them, sorted.
    public func within(_ policies: [EntityIndex]) -> [EntityIndex] {
        Self.spread(policies, by: children)
    }

    /// Some policies, all that lie within one of them, and all that one of them lies within.
    public func agreeing(with policies: [EntityIndex]) -> [EntityIndex] {
        Set(within(policies) + Self.spread(policies, by: parents)).sorted()
    }

    /// What several statements have in common, each a list of policies of which any one will do.
    ///
    /// - Returns: The stated policies that agree with every statement: each is one of its policies
    ///   or lies within one. If no stated policy does, the widest policies that lie within some
    ///   policy of every statement. Sorted; empty where there are none, or where there is no
    ///   statement.
    public func common(_ statements: [[EntityIndex]]) -> [EntityIndex] {
        guard let first = statements.first else { return [] }
        var both = Set(within(first))
        for other in statements.dropFirst() { both.formIntersection(within(other)) }
        let stated = both.intersection(statements.joined())
        return stated.isEmpty ? widest(both) : stated.sorted()
    }

    /// The policies that lie within no other of them, sorted.
    public func widest(_ policies: Set<EntityIndex>) -> [EntityIndex] {
        let inner = Set(
            policies.flatMap { policy in
                within(children[policy] ?? []).filter { $0 != policy }
            })
        let widest = policies.subtracting(inner)
        // Of policies that lie within each other in a circle none is wider.
        return (widest.isEmpty ? policies : widest).sorted()
    }

    private static func spread(
        _ policies: [EntityIndex], by next: [EntityIndex: [EntityIndex]]
    ) -> [EntityIndex] {
        guard policies.contains(where: { next[$0] != nil }) else { return Set(policies).sorted() }
        var found = Set(policies)
        var waiting = Array(found)
        while let policy = waiting.popLast() {
            for other in next[policy] ?? [] where found.insert(other).inserted {
                waiting.append(other)
            }
        }
        return found.sorted()
    }
}
