/// Walks from some nodes, the first to arrive first, and for each node the one that is shown.
///
/// A way is dropped only for one that is no worse in any respect and surely goes before it: of
/// ways that tie in all else the order of nodes and edges decides, and one that is later here may
/// still arrive as soon where it leads. Groups are bounded only, see `EdgeTimes.arrival`.
struct ReachSearch {
    private(set) var labels: [ReachLabel] = []
    /// The last label settled at each node, or −1.
    private(set) var settled: [Int32]
    /// The label of the best walk to each node, or −1.
    private(set) var best: [Int32]
    private(set) var cargo: CargoTable
    /// Sets that walks which meet a node twice can carry to it, and with them perhaps a path.
    private(set) var suspects: [Suspect] = []
    private let graph: TemporalGraph
    private let direction: ReachDirection
    private let rules: TimeRules
    private let isSource: [Bool]
    /// Whether each edge is shown only if no path without such edges ties; nil where none is.
    private let isLesser: [Bool]?
    private var queue = Heap<Waiting>()

    /// A set at a node.
    struct Suspect: Hashable {
        let node: Int32
        let load: Int32
    }

    private struct Waiting: Comparable {
        let key: ReachKey
        let label: Int32

        static func < (left: Waiting, right: Waiting) -> Bool { left.key < right.key }
    }

    init(
        _ graph: TemporalGraph, _ direction: ReachDirection, _ sources: [Int32],
        _ rules: TimeRules, _ isLesser: [Bool]?
    ) {
        (self.graph, self.direction, self.rules) = (graph, direction, rules)
        self.isLesser = isLesser
        cargo = CargoTable(graph.cargo)
        settled = [Int32](repeating: -1, count: graph.graph.nodeCount)
        best = settled
        var isSource = [Bool](repeating: false, count: graph.graph.nodeCount)
        for source in sources { isSource[Int(source)] = true }
        self.isSource = isSource
        for source in Set(sources).sorted(by: {
            graph.ranks.nodes[Int($0)] < graph.ranks.nodes[Int($1)]
        }) {
            add(
                ReachLabel(
                    node: source, edge: -1, parent: -1, score: PathScore(), load: 0,
                    hasUndated: false, isLesser: false, sure: SureWalk()))
        }
    }

    mutating func run(limit: Int) throws(GraphError) {
        var work = 0
        while let waiting = queue.popLeast() {
            work += 1
            guard work <= limit else { throw .workLimit(limit: limit) }
            let index = waiting.label
            guard !isBeaten(labels[Int(index)], index) else { continue }
            settle(index)
            reach(from: index)
        }
    }

    private mutating func settle(_ index: Int32) {
        let node = Int(labels[Int(index)].node)
        labels[Int(index)].earlier = settled[node]
        settled[node] = index
        guard !isSource[node] else { return }
        if best[node] < 0 || isTied(index, best[node]) && precedes(index, best[node]) {
            best[node] = index
        }
    }

    private func isTied(_ one: Int32, _ other: Int32) -> Bool {
        let (one, other) = (labels[Int(one)], labels[Int(other)])
        return one.score == other.score && one.chronology == other.chronology
            && one.isLesser == other.isLesser
    }

    private mutating func reach(from index: Int32) {
        let label = labels[Int(index)]
        let rows = graph.graph.outgoing
        for entry in rows.row(of: Int(label.node)) {
            let (neighbor, edge) = (rows.neighbors[entry], Int(rows.edges[entry]))
            var score = label.score
            guard !isSource[Int(neighbor)], graph.times.pass(&score, by: edge, rules) else {
                continue
            }
            let load = cargo.meet(label.load, graph.cargo?.column[edge] ?? 0)
            guard load >= 0 else { continue }
            // Where loads tell walks apart, a walk that comes back to a node is not dropped for the
            // shorter one, although it is no path.
            if load != label.load || load > 0, meets(neighbor, index) {
                suspects.append(Suspect(node: neighbor, load: load))
                continue
            }
            score.step(costing: graph.costs[edge])
            var sure = label.sure
            if sure?.pass(edge, graph.times, rules) == false { sure = nil }
            add(
                ReachLabel(
                    node: neighbor, edge: Int32(edge), parent: index, score: score, load: load,
                    hasUndated: label.hasUndated || graph.times.isUndated[edge],
                    isLesser: label.isLesser || isLesser?[edge] == true, sure: sure))
        }
    }

    /// Whether a walk has been at a node.
    private func meets(_ node: Int32, _ index: Int32) -> Bool {
        var next = index
        while next >= 0 {
            if labels[Int(next)].node == node { return true }
            next = labels[Int(next)].parent
        }
        return false
    }

    private mutating func add(_ label: ReachLabel) {
        let index = Int32(labels.count)
        labels.append(label)
        guard !isBeaten(label, index) else {
            labels.removeLast()
            return
        }
        queue.push(Waiting(key: ReachKey(label, tie: tie(label, index)), label: index))
    }

    /// The part of a key by which ways that tie are settled in their own order, where that is free.
    private func tie(_ label: ReachLabel, _ index: Int32) -> Int64 {
        guard direction == .upstream, label.parent >= 0 else { return Int64(index) }
        let next = graph.ranks.nodes[Int(labels[Int(label.parent)].node)]
        return Int64(next) << 32 + Int64(graph.ranks.edges[Int(label.edge)])
    }

    private func isBeaten(_ label: ReachLabel, _ index: Int32) -> Bool {
        var next = settled[Int(label.node)]
        while next >= 0 {
            let other = labels[Int(next)]
            if other.isNoWorse(than: label),
                other.isBetter(than: label) || !precedes(index, next)
            {
                return true
            }
            next = other.earlier
        }
        return false
    }

    /// Whether one of two walks of as many steps to one node goes first, step by step along the
    /// flow.
    private func precedes(_ one: Int32, _ other: Int32) -> Bool {
        var (left, right, goesFirst) = (one, other, false)
        while left != right {
            let (first, second) = (place(left), place(right))
            let (next, there) = (labels[Int(left)].parent, labels[Int(right)].parent)
            if first != second {
                goesFirst = first < second
                // Against the flow a path begins where its walk ended.
                if direction == .upstream { return goesFirst }
            }
            guard next >= 0, there >= 0 else { break }
            (left, right) = (next, there)
        }
        return goesFirst
    }

    /// The place of a step: along the flow its end and edge, against it its start and edge.
    private func place(_ index: Int32) -> Int64 {
        let label = labels[Int(index)]
        guard label.parent >= 0 else { return Int64(graph.ranks.nodes[Int(label.node)]) << 32 }
        let node = direction == .downstream ? label.node : labels[Int(label.parent)].node
        return Int64(graph.ranks.nodes[Int(node)]) << 32 + Int64(graph.ranks.edges[Int(label.edge)])
    }

    /// The walk that a label stands for, from its start.
    func walk(to index: Int32) -> Walk {
        var (nodes, edges, next) = ([Int32](), [Int32](), index)
        while next >= 0 {
            let label = labels[Int(next)]
            nodes.append(label.node)
            if label.parent >= 0 { edges.append(label.edge) }
            next = label.parent
        }
        return Walk(nodes: nodes.reversed(), edges: edges.reversed())
    }

    /// The labels settled at a node, the last first.
    func labels(at node: Int32) -> [Int32] {
        var found: [Int32] = []
        var next = settled[Int(node)]
        while next >= 0 {
            found.append(next)
            next = labels[Int(next)].earlier
        }
        return found
    }
}
