import DiffusionModel
import TestSupport
import Testing

@testable import DiffusionNetwork

/// What depends on kinds alone is asked once a kind.
@Suite struct KindTableTests {
    @Test(arguments: 0..<40)
    func `each entity has the value of its kind, asked once a kind`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let kinds = ["region", "agency", "visit", "own kind"]
        let entities = (0..<Int.random(in: 0...30, using: &random)).map { number in
            Entity(id: "e\(number)", kind: kinds[Int.random(in: 0..<4, using: &random)])
        }
        var asked: [String] = []
        let table = KindTable(of: IndexedList(entities)) { kind in
            asked.append(kind)
            return kind.uppercased()
        }
        #expect(table.values.elements == entities.map { $0.kind.uppercased() })
        #expect(asked.count == Set(entities.map(\.kind)).count)
    }

    /// A value that is nothing is a value, and is not asked for again.
    @Test func `nothing is remembered as well`() {
        let entities = ["a", "b", "a", "b"].map { Entity(id: $0, kind: $0) }
        var asked = 0
        let table = KindTable(of: IndexedList(entities)) { kind -> Int? in
            asked += 1
            return kind == "a" ? 1 : nil
        }
        #expect(table.values == [1, nil, 1, nil])
        #expect(asked == 2)
    }
}
