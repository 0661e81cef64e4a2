import Testing

@testable import Exhibits

/// Scales of numbers with round names.
///
/// Oracle: by hand; steps are 1, 2 or 5 times a power of ten, as in Heckbert's "Nice numbers for
/// graph labels" (Graphics Gems, 1990).
@Suite struct NumberAxisTests {
    private func labels(_ values: [Double], most: Int = 6, holdsZero: Bool = false) -> [String] {
        NumberAxis(values, from: 0, to: 100, most: most, holdsZero: holdsZero).ticks.map(\.label)
    }

    @Test func `round numbers are named`() {
        #expect(labels([3, 47], holdsZero: true) == ["0", "10", "20", "30", "40", "50"])
        #expect(labels([0.11, 0.52], most: 5) == ["0.0", "0.2", "0.4", "0.6"])
        #expect(
            labels([0, 25_000], most: 6) == ["0", "5000", "10,000", "15,000", "20,000", "25,000"])
        #expect(labels([-12, 8], most: 5) == ["-15", "-10", "-5", "0", "5", "10"])
        #expect(labels([0.0012, 0.0014], most: 3) == ["0.0012", "0.0013", "0.0014"])
    }

    @Test func `one number alone has a scale as well`() {
        for value in [0.0, 7, -3, 1e300, 1e-300] {
            let axis = NumberAxis([value], from: 0, to: 10, most: 5, holdsZero: false)
            #expect((axis.first...axis.last).contains(value) && axis.first < axis.last)
            #expect(axis.place(of: value).isFinite)
        }
        #expect(labels([]).count > 1)
    }

    @Test func `all numbers lie on the scale, and the names are few`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let size = Double.random(in: 0.001...1e6, using: &random)
            let values = (0..<5).map { _ in Double.random(in: -size...size, using: &random) }
            let axis = NumberAxis(values, from: 10, to: 90, most: 7, holdsZero: true)
            #expect(axis.ticks.count <= 10, "\(values)")
            for value in values {
                #expect((9.999...90.001).contains(axis.place(of: value)), "\(values)")
            }
            #expect(axis.ticks.contains { $0.value == 0 } || axis.first > 0 || axis.last < 0)
        }
    }
}
