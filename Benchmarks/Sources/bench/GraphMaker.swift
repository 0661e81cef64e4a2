/// Draws an invented table of edges of any size, the same bytes for the same size and seed.
///
/// R-MAT with quadrants of 0.57, 0.19, 0.19 and 0.05: few nodes have most of the edges, as in what
/// people write about each other. Simple and directed; each node has an edge out, so that the table
/// names every node; ten edges a node; numbers and rows are shuffled, so that neither tells rank.
struct GraphMaker {
    /// Kinds of links that lead from source to target in the codebook.
    private static let types = [
        "directs", "designates", "endorses", "trains", "advises", "promotes",
    ]
    private static let kinds = ["region", "agency", "official", "office"]

    private let nodeCount: Int
    private var chance: Chance

    init(nodeCount: Int, seed: UInt64) {
        self.nodeCount = max(nodeCount, 2)
        chance = Chance(seed: seed)
    }

    mutating func write(to path: String) throws {
        let keys = drawEdges()
        let labels = chance.order(of: nodeCount).map { Self.name(Int($0)) }
        guard let file = fopen(path, "w") else { throw BenchError.cannotWrite(path) }
        defer { fclose(file) }
        var text = Array("source,target,type,weight,date\n".utf8)
        for key in keys {
            text += labels[key / nodeCount]
            text += labels[key % nodeCount]
            appendRest(to: &text)
            guard text.count > 1 << 20 else { continue }
            try text.write(to: file, named: path)
            text.removeAll(keepingCapacity: true)
        }
        try text.write(to: file, named: path)
    }

    /// Edges as `source · nodeCount + target`, each once and in no order.
    private mutating func drawEdges() -> [Int] {
        let wanted = min(nodeCount * 10, nodeCount * (nodeCount - 1))
        var keys: [Int] = []
        for source in 0..<nodeCount {
            let target = drawPair().target % nodeCount
            keys.append(source * nodeCount + (target == source ? (target + 1) % nodeCount : target))
        }
        let certain = keys.count
        while keys.count < wanted {
            for _ in keys.count..<(wanted + wanted / 16) {
                let pair = drawPair()
                guard pair.source < nodeCount, pair.target < nodeCount, pair.source != pair.target
                else { continue }
                keys.append(pair.source * nodeCount + pair.target)
            }
            keys = unique(keys, keepingFirst: certain, atMost: wanted)
        }
        chance.shuffle(&keys)
        return keys
    }

    /// Drops what is there twice, then what is too much, but none of the first ones.
    private func unique(_ keys: [Int], keepingFirst certain: Int, atMost limit: Int) -> [Int] {
        // The low bit tells later draws from the first ones, which sort before their doubles.
        var marked = keys.indices.map { keys[$0] << 1 | ($0 < certain ? 0 : 1) }
        marked.sort()
        var (first, later, last) = ([Int](), [Int](), -1)
        for key in marked where key >> 1 != last {
            last = key >> 1
            if key & 1 == 0 { first.append(last) } else { later.append(last) }
        }
        var order = Chance(seed: UInt64(later.count))
        if first.count + later.count > limit { order.shuffle(&later) }
        return first + later.prefix(limit - first.count)
    }

    /// Descends into one quadrant a level; a word of chance serves four levels.
    private mutating func drawPair() -> (source: Int, target: Int) {
        var (source, target, word, size) = (0, 0, UInt64(0), 1)
        var left = 0
        while size < nodeCount {
            if left == 0 { (word, left) = (chance.next(), 4) }
            let part = word & 0xFFFF
            (word, left, size) = (word >> 16, left - 1, size * 2)
            source = source * 2 + (part >= 49_807 ? 1 : 0)
            target = target * 2 + ((37_355..<49_807).contains(part) || part >= 62_259 ? 1 : 0)
        }
        return (source, target)
    }

    private mutating func appendRest(to text: inout [UInt8]) {
        text += Self.types[chance.below(Self.types.count)].utf8
        let weight = chance.below(10_000) + 1
        let digits = "\(weight % 10_000)"
        text += ",\(weight / 10_000).".utf8
        text += repeatElement(48, count: 4 - digits.utf8.count)
        text += digits.utf8
        let (year, month) = (1995 + chance.below(30), 1 + chance.below(12))
        let day = 1 + chance.below(28)
        text += ",\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)\n".utf8
    }

    private static func name(_ number: Int) -> [UInt8] {
        let digits = "\(number)"
        let zeros = String(repeating: "0", count: max(0, 6 - digits.utf8.count))
        return Array("\(kinds[number % kinds.count])-\(zeros)\(digits),".utf8)
    }
}
