/// A node waiting at a distance; nearer nodes first, then lower node numbers.
struct WaitingNode: Comparable {
    let distance: Double
    let node: Int32

    static func < (left: WaitingNode, right: WaitingNode) -> Bool {
        (left.distance, left.node) < (right.distance, right.node)
    }
}
