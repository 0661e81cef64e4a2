/// The weight that joins one node to each community, gathered anew for each node.
///
/// A dense table with a list of what was touched: clearing costs what gathering did.
struct Affinities: ~Copyable {
    private let cells: Column<Double>
    private let touched: Column<Int32>
    private(set) var count = 0

    init(communities: Int) {
        cells = Column(repeating: 0, count: communities)
        touched = Column(uninitialized: communities + 1)
    }

    /// The weight gathered for a community.
    @inline(__always)
    func affinity(_ community: Int) -> Double { cells[community] }

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
    private mutating func add(_ weight: Double, to community: Int32) {
        let cell = cells.start + Int(community)
        touched[count] = community
        count &+= cell.pointee == 0 ? 1 : 0
        cell.pointee += weight
    }

    /// Forgets what was gathered.
    @inline(__always)
    mutating func clear() {
        for index in 0..<count { cells[Int(touched[index])] = 0 }
        count = 0
    }
}
