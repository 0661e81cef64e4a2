import GraphKernel

/// Distances and numbers of shortest paths between all nodes, from which betweenness follows.
struct PathMatrix {
    private let graph: CSRGraph
    private let length: (Int) -> Int
    private var distance: [[Int]]
    private var count: [[Double]]

    init(_ graph: CSRGraph, length: @escaping (Int) -> Int) {
        (self.graph, self.length) = (graph, length)
        let nodes = 0..<graph.nodeCount
        distance = nodes.map { from in nodes.map { $0 == from ? 0 : Int.max / 4 } }
        count = nodes.map { from in nodes.map { $0 == from ? 1 : 0 } }
        for node in nodes {
            for (head, edge) in steps(from: node) where head != node {
                distance[node][head] = min(distance[node][head], length(edge))
            }
        }
        for middle in nodes {
            for from in nodes {
                for to in nodes {
                    let sum = distance[from][middle] + distance[middle][to]
                    if sum < distance[from][to] { distance[from][to] = sum }
                }
            }
        }
        for from in nodes {
            for node in nodes.sorted(by: { distance[from][$0] < distance[from][$1] })
            where count[from][node] > 0 {
                for (head, edge) in steps(from: node)
                where head != node && distance[from][node] + length(edge) == distance[from][head] {
                    count[from][head] += count[from][node]
                }
            }
        }
    }

    private func steps(from node: Int) -> [(head: Int, edge: Int)] {
        graph.outgoing.row(of: node).map {
            (Int(graph.outgoing.neighbors[$0]), Int(graph.outgoing.edges[$0]))
        }
    }

    var betweenness: [Double] {
        let nodes = 0..<graph.nodeCount
        return nodes.map { node in
            var sum = 0.0
            for from in nodes where from != node {
                for to in nodes where to != node && to != from && count[from][to] > 0 {
                    guard distance[from][node] + distance[node][to] == distance[from][to] else {
                        continue
                    }
                    sum += count[from][node] * count[node][to] / count[from][to]
                }
            }
            return graph.isUndirected ? sum / 2 : sum
        }
    }

    var edgeBetweenness: [Double] {
        var scores = [Double](repeating: 0, count: graph.edgeCount)
        for node in 0..<graph.nodeCount {
            for (head, edge) in steps(from: node) where head != node {
                for from in 0..<graph.nodeCount {
                    for to in 0..<graph.nodeCount where count[from][to] > 0 {
                        let way = distance[from][node] + length(edge) + distance[head][to]
                        guard way == distance[from][to] else { continue }
                        let share = count[from][node] * count[head][to] / count[from][to]
                        scores[edge] += graph.isUndirected ? share / 2 : share
                    }
                }
            }
        }
        return scores
    }
}
