/// Hops to a node, up to a bound, that keep off forbidden nodes.
struct HopLimits {
    static let tooFar = Int32.max
    private let net: PathNet
    private let bound: Int32
    private var isForbidden: [Bool]

    init(_ net: PathNet, bound: Int32) {
        (self.net, self.bound) = (net, bound)
        isForbidden = [Bool](repeating: false, count: net.nodeCount)
    }

    mutating func forbid(_ node: Int) { isForbidden[node] = true }

    /// The hops from each node to `target` that do not pass through `source`.
    func hops(to target: Int, from source: Int) -> [Int32] {
        var hops = [Int32](repeating: Self.tooFar, count: net.nodeCount)
        guard !isForbidden[target], !isForbidden[source] else { return hops }
        hops[target] = 0
        var queue = [Int32(target)]
        var position = 0
        net.against.withPointers { offsets, neighbors in
            while position < queue.count {
                let node = Int(queue[position])
                position += 1
                let next = hops[node] + 1
                guard next <= bound, node != source || node == target else { continue }
                for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let neighbor = Int(neighbors[entry])
                    guard hops[neighbor] == Self.tooFar, !isForbidden[neighbor] else { continue }
                    hops[neighbor] = next
                    queue.append(Int32(neighbor))
                }
            }
        }
        return hops
    }
}
