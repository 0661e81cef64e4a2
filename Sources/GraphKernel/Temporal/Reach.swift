/// The nodes that a reach found, by node number, and the paths by which it did.
///
/// Paths share their steps, so that all together take as much memory as the search did.
public struct Reach: Sendable {
    private let rows: [ReachedNode]
    private let walks: ReachWalks

    init(_ rows: [ReachedNode.Row], _ walks: ReachWalks) {
        self.rows = rows.map { ReachedNode($0, walks) }
        self.walks = walks
    }

    /// How many steps the paths have together, each once; those before a step have lower numbers.
    public var stepCount: Int { walks.forest.steps.nodes.count }

    /// The step before a step; nil for the root of a path, which is one of the query's nodes.
    public func step(before step: Int) -> Int? {
        let parent = walks.forest.steps.parents[step]
        return parent < 0 ? nil : Int(parent)
    }

    /// The edge that a step takes; nil for a root.
    public func edge(ofStep step: Int) -> Int32? {
        let way = walks.forest.steps.ways[step]
        return way < 0 ? nil : walks.flow.edge(ofWay: way)
    }
}

extension Reach: RandomAccessCollection {
    /// The place of the first node.
    public var startIndex: Int { rows.startIndex }

    /// The place after the last node.
    public var endIndex: Int { rows.endIndex }

    /// The node at a place.
    public subscript(index: Int) -> ReachedNode { rows[index] }
}

/// How a node can be reached: the path that arrives first, and what is true of all paths.
public struct ReachedNode: Sendable {
    /// The node reached, or from which the query's nodes are reached.
    public var node: Int32 { row.node }
    /// The last step of the path away from the query's nodes, as `Reach` counts them.
    public var step: Int { Int(row.step) }
    /// How many steps the path has.
    public var hops: Int { Int(walks.forest.steps.hops[step]) }
    /// The node before this one on the way from the query's nodes.
    public var neighbor: Int32 { walks.forest.steps.nodes[Int(walks.forest.steps.parents[step])] }
    /// Whether the steps of the path can follow one another.
    public var chronology: Chronology { row.chronology }
    /// The bounds of the first possible arrival; against the flow, of the last possible departure.
    public var days: ClosedRange<Int32> { row.days }
    /// The fewest steps of any path.
    public var fewestHops: Int { row.fewestHops }
    /// What each path can carry, each set once, without paths that can carry anything.
    ///
    /// In a large graph a set may be missing that only ways can carry which are hard to tell from
    /// walks that meet a node twice; `isCargoWhole` says whether one may be.
    public var cargo: [[Int32]] { row.cargo }
    /// Whether no set can be missing.
    public var isCargoWhole: Bool { row.isCargoWhole }

    /// The path of the first possible arrival; against the flow, of the last possible departure.
    ///
    /// Ties go to the path of the fewest steps, then to the better chronology, to one without
    /// lesser edges, to the greater likelihood, and to the order of nodes and edges, step by step
    /// along the flow.
    ///
    /// - Complexity: O(steps), each time it is asked for.
    public var path: TimedPath { walks.path(to: row.step) }

    private let row: Row
    private let walks: ReachWalks

    /// All but the steps.
    struct Row: Hashable, Sendable {
        let node: Int32
        let step: Int32
        let chronology: Chronology
        let days: ClosedRange<Int32>
        let fewestHops: Int
        let cargo: [[Int32]]
        let isCargoWhole: Bool
    }

    fileprivate init(_ row: Row, _ walks: ReachWalks) { (self.row, self.walks) = (row, walks) }
}

/// The steps of all paths, and what it takes to tell of one; by reference, as all rows look at it.
final class ReachWalks: Sendable {
    let forest: ReachForest
    let flow: TemporalGraph
    private let direction: ReachDirection
    private let rules: TimeRules

    init(
        _ forest: ReachForest, _ flow: TemporalGraph, _ direction: ReachDirection,
        _ rules: TimeRules
    ) {
        (self.forest, self.flow, self.direction, self.rules) = (forest, flow, direction, rules)
    }

    /// The path along the flow that ends, or begins, with a step.
    func path(to step: Int32) -> TimedPath {
        let walk = forest.steps.walk(to: step)
        let path = direction == .downstream ? walk : walk.reversed
        return flow.named(flow.timed(nodes: path.nodes, edges: path.edges, rules))
    }
}
