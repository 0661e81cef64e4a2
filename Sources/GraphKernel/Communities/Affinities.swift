/// The weight that joins one node to each community, gathered anew for each node.
///
/// A dense table with a list of what was touched: clearing costs what gathering did. What a
/// community weighs in all stands beside, so that weighing one reads one line of memory.
struct Affinities: ~Copyable {
    private let cells: Column<SIMD2<Double>>
    private let touched: Column<Int32>
    private(set) var count = 0

    init(communities: Int) {
        cells = Column(repeating: SIMD2(0, 0), count: communities)
        touched = Column(repeating: 0, count: communities + 1)
    }

    /// The size of a community.
    @inline(__always)
    func size(_ community: Int) -> Double { cells.start[community].y }

    @inline(__always)
    func add(size: Double, to community: Int) { cells.start[community].y += size }

    /// The weight gathered for a community.
    @inline(__always)
    func affinity(_ community: Int) -> Double { cells.start[community].x }

    /// The communities touched, in the order in which they were.
    @inline(__always)
    func community(_ index: Int) -> Int { Int(touched[index]) }

    /// Gathers what joins a node to the communities of its neighbours, beside what is there.
    @inline(__always)
    mutating func gather(
        _ level: borrowing CommunityLevel, _ node: Int, _ labels: borrowing Column<Int32>
    ) {
        if level.isWeighted {
            for entry in level.row(of: node) {
                add(level.weights[entry], to: labels[Int(level.neighbors[entry])])
            }
        } else {
            for entry in level.row(of: node) {
                add(1, to: labels[Int(level.neighbors[entry])])
            }
        }
    }

    @inline(__always)
    mutating func add(_ weight: Double, to community: Int32) {
        let cell = cells.start + Int(community)
        touched[count] = community
        count += cell.pointee.x == 0 ? 1 : 0
        cell.pointee.x += weight
    }

    /// Forgets what was gathered.
    @inline(__always)
    mutating func clear() {
        for index in 0..<count { cells.start[Int(touched[index])].x = 0 }
        count = 0
    }
}
