import DiffusionModel
import DiffusionNetwork
import ModelFormats
import TestSupport

/// Suites whose graphs stand in the tests as text.
protocol SmallNetworks {}

extension SmallNetworks {
    /// The model that a text in YAML says.
    func model(_ yaml: String) throws -> GraphModel {
        try ModelReader.read([InputFile(name: "test.yaml", bytes: Array(yaml.utf8))]).model
    }

    /// The whole of it as a network.
    func network(
        _ yaml: String, _ level: NetworkLevel = .actor, _ view: NetworkView = .flow
    ) throws -> FrozenNetwork {
        let model = try model(yaml)
        return try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: level, view: view))
    }
}

extension FrozenNetwork {
    /// The id of an entity.
    func id(_ entity: EntityIndex) -> String { model.entities[entity].id }

    /// The ends of each edge as plain numbers, for slow and obvious answers.
    var ends: [Plainly.Edge] { edges.map { (Int($0.upstream), Int($0.downstream)) } }
}

/// Random links between regions `n0` to `n6`, self-loops and parallel ones among them.
struct RandomTies {
    let count: Int
    private(set) var yaml: String
    /// The ends of each link `l0`, `l1` and so on.
    private(set) var links: [(from: Int, to: Int)] = []

    init(
        seed: UInt64, nodes: ClosedRange<Int> = 2...7, links most: Int = 10,
        kinds: [String] = ["directs"]
    ) {
        var random = SeededGenerator(seed: seed)
        count = Int.random(in: nodes, using: &random)
        yaml = "tributary: 1\nregions: {"
        yaml += (0..<count).map { "n\($0): N" }.joined(separator: ", ") + "}\nlinks:\n"
        for number in 0..<Int.random(in: 1...most, using: &random) {
            let (from, to) = (
                Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
            )
            let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
            yaml += "  - {link: n\(from) \(kind) n\(to), id: l\(number)}\n"
            links.append((from, to))
        }
    }
}

/// Slow and obvious answers about small graphs.
enum Plainly {
    typealias Edge = (from: Int, to: Int)

    /// Whoever ways lead to from a node, itself among them, when some nodes are taken away.
    static func reached(from start: Int, _ edges: [Edge], without taken: Set<Int> = []) -> Set<Int>
    {
        guard !taken.contains(start) else { return [] }
        var found: Set<Int> = [start]
        while true {
            let more = edges.filter {
                found.contains($0.from) && !found.contains($0.to) && !taken.contains($0.to)
            }
            if more.isEmpty { return found }
            found.formUnion(more.map(\.to))
        }
    }

    /// The sizes of the parts of some nodes, whatever the direction, greatest first.
    static func parts(of nodes: Set<Int>, _ edges: [Edge]) -> [Int] {
        let taken = Set(edges.flatMap { [$0.from, $0.to] }).subtracting(nodes)
        let ways = edges + edges.map { ($0.to, $0.from) }
        var (left, sizes) = (nodes, [Int]())
        while let first = left.min() {
            let part = reached(from: first, ways, without: taken)
            left.subtract(part)
            sizes.append(part.count)
        }
        return sizes.sorted(by: >)
    }

    /// Every choice of so many of the first numbers.
    static func choices(of size: Int, among count: Int) -> [Set<Int>] {
        (0..<(1 << count)).filter { $0.nonzeroBitCount == size }.map { choice in
            Set((0..<count).filter { choice & 1 << $0 != 0 })
        }
    }
}
