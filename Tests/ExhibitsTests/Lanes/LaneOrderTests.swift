import TestSupport
import Testing

@testable import Exhibits

/// The order of lanes.
///
/// Oracle: all orders of small charts, tried one by one.
@Suite struct LaneOrderTests {
    private static func chart(_ count: Int, _ pairs: [(Int, Int)]) -> LaneChart {
        var diagram = Diagram(title: "T")
        diagram.cards = (0..<count).map { DiagramCard(id: "\($0)", style: .region, name: "\($0)") }
        diagram.links = pairs.enumerated().map { number, pair in
            DiagramLink(
                id: "l\(number)", from: .card("\(pair.0)"), to: .card("\(pair.1)"),
                style: .learning)
        }
        return LaneChart(diagram)
    }

    /// How many lanes all arrows pass or reach in an order.
    private static func length(_ order: [Int], _ pairs: [(Int, Int)]) -> Int {
        pairs.reduce(0) { sum, pair in
            sum + abs((order.firstIndex(of: pair.0) ?? 0) - (order.firstIndex(of: pair.1) ?? 0))
        }
    }

    private static func orders(_ count: Int) -> [[Int]] {
        guard count > 0 else { return [[]] }
        return orders(count - 1).flatMap { order in
            (0...order.count).map { place in
                order[..<place] + [count - 1] + order[place...]
            }
        }.map { Array($0) }
    }

    @Test func `no order of the graph is better, and the best is nearly reached`() {
        var generator = SeededGenerator(seed: 11)
        var (found, best) = (0, 0)
        for _ in 0..<60 {
            let count = Int.random(in: 2...6, using: &generator)
            let pairs = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                (
                    Int.random(in: 0..<count, using: &generator),
                    Int.random(in: 0..<count, using: &generator)
                )
            }.filter { $0.0 != $0.1 }
            let order = LaneOrder(Self.chart(count, pairs)).cards.compactMap { Int($0.id) }
            #expect(order.sorted() == Array(0..<count))
            let length = Self.length(order, pairs)
            #expect(length <= Self.length(Array(0..<count), pairs))
            found += length
            best += Self.orders(count).map { Self.length($0, pairs) }.min() ?? 0
        }
        #expect(Double(found) <= 1.12 * Double(best), "\(found) where \(best) is the least")
    }

    @Test func `a chain is laid out as a chain`() {
        let pairs = [(0, 3), (3, 1), (1, 4), (4, 2)]
        let order = LaneOrder(Self.chart(5, pairs)).cards.compactMap { Int($0.id) }
        #expect(Self.length(order, pairs) == 4)
    }
}
