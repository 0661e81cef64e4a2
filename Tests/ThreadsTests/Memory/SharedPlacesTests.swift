import Testing

@testable import Threads

@Suite struct SharedPlacesTests {
    @Test(arguments: [1, 2, 5], [0, 1, 999])
    func `workers make an array range by range`(threads: Int, count: Int) throws {
        let crew = try #require(ThreadCount(threads))
        let texts = [String](count: count, by: 10, crew) { range, places in
            for index in range { places.initialize(at: index, to: "number \(index)") }
        }
        #expect(texts == (0..<count).map { "number \($0)" })
    }

    @Test(arguments: [1, 2, 5])
    func `workers change an array that is lent to them`(threads: Int) throws {
        let crew = try #require(ThreadCount(threads))
        var numbers = (0..<500).map { $0 }
        numbers.withSharedPlaces { places in
            Crew.forEachRange(of: 500, by: 3, crew) { range in
                for index in range { places[index] += 1 }
            }
        }
        #expect(numbers == (1...500).map { $0 })
    }

    @Test func `some places are the places of the whole`() {
        var numbers = [0, 1, 2, 3, 4]
        numbers.withSharedPlaces { places in
            places[1..<3][0] = 10
            places.from(3)[1] = 40
            #expect(places.from(3).count == 2)
            #expect(places.reading[4] == 40)
        }
        #expect(numbers == [0, 10, 2, 3, 40])
    }

    @Test func `an empty array lends nothing`() {
        var none: [Int] = []
        none.withSharedPlaces { #expect($0.count == 0 && $0.from(0).count == 0) }
        none.withSharedSpan { #expect($0.count == 0) }
    }

    @Test func `bytes are shared as they stand`() {
        let sum = [UInt8](1...10).withUnsafeBytes { bytes in
            let span = SharedSpan(bytes)
            return span.bytes.reduce(0) { $0 + Int($1) } + Int(span[9])
        }
        #expect(sum == 65)
    }
}
