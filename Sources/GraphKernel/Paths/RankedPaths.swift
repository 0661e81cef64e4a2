/// The loopless paths between two nodes, the shortest first, each found when it is asked for.
///
/// The paths not given out yet are parted by where and how they leave those given out. Of each
/// part only a lower bound is known at first; its best path is searched for when no other part
/// could hold a shorter one.
///
/// - SeeAlso: J. Y. Yen, "Finding the k shortest loopless paths in a network", *Management
///   Science* 17(11), 1971, doi:10.1287/mnsc.17.11.712; E. L. Lawler, "A procedure for computing
///   the k best solutions", *Management Science* 18(7), 1972, doi:10.1287/mnsc.18.7.401.
public struct RankedPaths: IteratorProtocol, Sequence {
    private let net: PathNet
    private let search: SpurSearch
    private let target: Int32
    private var parts = Heap<PathPart>()

    init(_ net: PathNet, _ search: SpurSearch, from source: Int32, to target: Int32) {
        (self.net, self.search, self.target) = (net, search, target)
        add(root: Path(nodes: [source], edges: [], length: 0), at: 0, without: [])
    }

    /// The next path, or nil after the last.
    public mutating func next() -> Path? {
        while let part = parts.popLeast() {
            if let path = part.path {
                partRest(of: part, path)
                return path
            }
            resolve(part)
        }
        return nil
    }

    /// All paths that share the first steps of `path` and go on by other edges than some.
    private mutating func add(root path: Path, at spur: Int, without banned: [Int32]) {
        let node = path.nodes[spur]
        var bound = 0.0
        if node != target {
            bound = search.bound(from: node, root: path.nodes[..<spur], without: banned)
            guard bound < .infinity else { return }
        }
        let root = net.path(
            nodes: Array(path.nodes[...spur]), edges: Array(path.edges[..<spur]))
        parts.push(
            PathPart(
                bound: net.units(of: root.edges) + bound, root: root, banned: banned, path: nil))
    }

    /// Finds the best path of a part.
    private mutating func resolve(_ part: PathPart) {
        let root = part.root
        let spur = root.nodes[root.hops]
        guard
            let rest = search.path(
                from: spur, root: root.nodes[..<root.hops], without: part.banned)
        else { return }
        let path = net.path(
            nodes: root.nodes.dropLast() + rest.nodes, edges: root.edges + rest.edges)
        parts.push(
            PathPart(
                bound: net.units(of: path.edges), root: root, banned: part.banned, path: path))
    }

    /// Splits the rest of a part, without the path that was taken from it, by the step at which
    /// other paths leave that path.
    private mutating func partRest(of part: PathPart, _ path: Path) {
        let first = part.root.hops
        for spur in path.edges.indices.dropFirst(first) {
            let banned = (spur == first ? part.banned : []) + [path.edges[spur]]
            add(root: path, at: spur, without: banned)
        }
    }
}

/// Some of the paths not given out yet: those that begin with a root and go on by no banned edge.
struct PathPart: Comparable {
    /// The units of the best of them, or a lower bound where that is not known.
    let bound: Double
    let root: Path
    let banned: [Int32]
    /// The best of them, once it is known.
    let path: Path?

    /// Where lengths are equal, what is not known comes first: it may hold the earlier path.
    static func < (left: PathPart, right: PathPart) -> Bool {
        guard left.bound == right.bound else { return left.bound < right.bound }
        switch (left.path, right.path) {
        case (nil, nil): return Path.tieIsBefore(left.root, right.root)
        case (nil, _): return true
        case (_, nil): return false
        case (let left?, let right?): return Path.tieIsBefore(left, right)
        }
    }
}

extension PathFinder {
    /// The loopless paths between two nodes, the shortest first, one after the other.
    ///
    /// Parallel edges make separate paths. Between a node and itself there is one, without a step.
    ///
    /// - Throws: `nodeOutOfRange`.
    /// - Complexity: one search from the target over the whole graph at first, O((V + E) log V);
    ///   then at worst a search a step of each path given out, and mostly a few of about
    ///   the size of the path. O(V) memory, and what the paths given out take, squared in hops.
    public func rankedPaths(from source: Int, to target: Int) throws(GraphError) -> RankedPaths {
        try net.requireNode(source)
        try net.requireNode(target)
        let search = SpurSearch(
            scratch.along, scratch.against, target: Int32(target), isExact: net.isExact)
        return RankedPaths(net, search, from: Int32(source), to: Int32(target))
    }

    /// The `count` shortest loopless paths between two nodes, or as many as there are.
    ///
    /// - Throws: `nodeOutOfRange`; `parameterOutOfRange(.count)` below 0.
    public func shortestPaths(
        from source: Int, to target: Int, count: Int
    ) throws(GraphError) -> [Path] {
        guard count >= 0 else { throw .parameterOutOfRange(.count) }
        return Array(try rankedPaths(from: source, to: target).prefix(count))
    }
}
