import Testing

@testable import DiffusionModel

/// Places of one kind, which are numbers and nothing more.
@Suite struct TypedIndexTests {
    @Test func `a place takes the four bytes of its number`() {
        #expect(MemoryLayout<EntityIndex>.size == 4 && MemoryLayout<EntityIndex>.stride == 4)
        #expect(MemoryLayout<EntityIndex>.alignment == MemoryLayout<Int32>.alignment)
        let places: [EntityIndex] = [7, -1, 1_073_741_824]
        let numbers = places.withUnsafeBytes { Array($0.bindMemory(to: Int32.self)) }
        #expect(numbers == [7, -1, 1_073_741_824])
    }

    @Test func `places are compared, counted and hashed as numbers`() {
        let places: [EntityIndex] = [3, 1, 2]
        #expect(places.sorted() == [1, 2, 3] && places.min() == 1)
        #expect(Set(places + places).count == 3)
        #expect(EntityIndex(1).distance(to: 4) == 3 && EntityIndex(4).advanced(by: -3) == 1)
        #expect("\(EntityIndex(5))" == "5" && Int(EntityIndex(5)) == 5)
    }

    @Test func `a range of places is gone through in order`() {
        let range: Range<EntityIndex> = 2..<5
        #expect(Array(range) == [2, 3, 4] && range.count == 3 && range.contains(4))
        #expect(range.filter { $0 != 3 } == [2, 4])
    }
}
