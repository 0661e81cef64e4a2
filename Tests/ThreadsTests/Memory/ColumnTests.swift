import Testing

@testable import Threads

@Suite struct ColumnTests {
    @Test func `a column holds what was written last`() {
        let column = Column<Int32>(repeating: 7, count: 4)
        column[2] = 9
        #expect(column.array == [7, 7, 9, 7])
        #expect(column.array(first: 3) == [7, 7, 9])
        column.fill(1)
        #expect(column.array == [1, 1, 1, 1])
    }

    @Test func `a column of an array is a copy`() {
        let values = [1.5, 2.5, 3]
        let column = Column(values)
        column[0] = 0
        #expect(values == [1.5, 2.5, 3])
        #expect(column.sum == 5.5)
    }

    @Test func `a column without places can be made, copied and grown`() {
        var column = Column<UInt8>([])
        #expect(column.count == 0)
        #expect(column.array.isEmpty)
        column.grow(to: 2, keeping: 0)
        column.fill(3)
        #expect(column.array == [3, 3])
    }

    @Test func `a column that grows keeps what it is told to`() {
        var column = Column((0..<100).map { $0 })
        column.grow(to: 1000, keeping: 100)
        column[999] = -1
        #expect(column.count == 1000)
        #expect(column.array(first: 100) == (0..<100).map { $0 })
        #expect(column[999] == -1)
    }

    /// Each worker writes squares at places of its own.
    @Test(arguments: [1, 2, 5])
    func `workers write into one column`(threads: Int) throws {
        let column = Column<Int>(repeating: 0, count: 1000)
        Crew.forEachRange(of: 1000, by: 7, try #require(ThreadCount(threads))) { range in
            for index in range { column[index] = index * index }
        }
        #expect(column.array == (0..<1000).map { $0 * $0 })
    }
}
