import DiffusionModel
import DiffusionNetwork
import GraphKernel

/// What is true of the paths up to each step of a reach, found once a step however many paths begin
/// with it; by reference, as all rows look at it.
final class ReachedSteps: Sendable {
    /// What all steps of a path up to one say together.
    struct Said: Sendable {
        /// The weakest stage; before the first step that than which none is stronger.
        var stage = Stage.done
        /// The product of the likelihoods that are stated.
        var product = 1.0
        /// How many steps state a likelihood.
        var stated: Int32 = 0
        /// Which policies the steps state, as a number of `PolicyStatements`.
        var policies: Int32 = 0

        /// How likely a path of so many steps is; nil where none of them says.
        func likelihood(of hops: Int) -> PathLikelihood? {
            guard stated > 0 else { return nil }
            return PathLikelihood(value: product, stated: Int(stated), steps: hops)
        }
    }

    private let network: FrozenNetwork
    private let tree: PolicyTree
    private let said: [Said]
    /// The edges that steps take, each once.
    let edges: [EdgeIndex]
    /// What each combination of statements has in common, of what is asked about.
    private let common: [(policies: [EntityIndex], isMixed: Bool)]
    /// The policies that are stated where only some are asked about: what is asked about may lie
    /// within what is stated, and be stated by no step itself.
    private let stated: Set<EntityIndex>?

    init(_ reach: Reach, in network: FrozenNetwork) {
        (self.network, tree) = (network, PolicyTree(network.model))
        var (said, statements) = ([Said](), PolicyStatements())
        var (edges, seen) = ([EdgeIndex](), Set<EdgeIndex>())
        said.reserveCapacity(reach.stepCount)
        for step in 0..<reach.stepCount {
            var next = reach.step(before: step).map { said[$0] } ?? Said()
            if let edge = reach.edge(ofStep: step).map({ EdgeIndex(value: $0) }) {
                next.add(network.edges[edge], &statements)
                if seen.insert(edge).inserted { edges.append(edge) }
            }
            said.append(next)
        }
        (self.said, self.edges) = (said, edges)
        let tree = tree
        common = statements.all.map { network.common(to: $0, tree) }
        stated = network.askedPolicies.isEmpty ? nil : network.statedPolicies()
    }

    /// What the steps up to one say together.
    subscript(step: Int) -> Said { said[step] }

    /// The entity of a node.
    func entity(_ node: Int32) -> EntityIndex { network.entities[NodeIndex(value: node)] }

    /// The policies that can have come to a node, sorted, and whether the path that is told of is
    /// about none.
    func policies(of found: ReachedNode) -> (all: [EntityIndex], isMixed: Bool) {
        let own = common[Int(said[found.step].policies)]
        // Of paths about different policies only the one that is told of says what it is about.
        let carried = found.cargo.flatMap { tree.widest(Set($0.map { EntityIndex(value: $0) })) }
        let kept = carried.filter { stated?.contains($0) ?? true }
        return (Set(kept + own.policies).sorted(), own.isMixed)
    }

    /// The path to a node, along the flow.
    func path(to found: ReachedNode) -> Pathway { network.pathway(found.path, tree) }
}

extension ReachedSteps.Said {
    fileprivate mutating func add(_ edge: NetworkEdge, _ statements: inout PolicyStatements) {
        stage = Stage.weakest([stage, edge.stage])
        if let likelihood = edge.likelihood {
            product *= likelihood
            stated += 1
        }
        policies = statements.adding(edge.policies, to: policies)
    }
}

/// The combinations of statements of policies along paths, each once; the first has none.
private struct PolicyStatements {
    /// The statements of each combination, in the order of their first steps.
    private(set) var all: [[[EntityIndex]]] = [[]]
    private var numbers: [Key: Int32] = [:]

    private struct Key: Hashable {
        let before: Int32
        let statement: [EntityIndex]
    }

    /// The number of a combination with one more statement; the same where that stands in it.
    mutating func adding(_ statement: [EntityIndex], to before: Int32) -> Int32 {
        guard !statement.isEmpty else { return before }
        let key = Key(before: before, statement: statement)
        if let known = numbers[key] { return known }
        var number = before
        if !all[Int(before)].contains(statement) {
            number = Int32(all.count)
            all.append(all[Int(before)] + [statement])
        }
        numbers[key] = number
        return number
    }
}
