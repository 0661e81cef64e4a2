import Testing

@testable import Exhibits

/// Oracle: by hand.
@Suite struct BoundTextTests {
    private static let bounds: [(Double, String)] = [
        (0.05, "0.05"), (0.1, "0.1"), (0.144, "0.15"), (0.05 / 1e6, "0.00000005"),
        (1_234.4, "1300"), (9_996.2, "10000"), (99_999_900_000, "99999900000"), (0, "0"),
        (7, "7"), (999_933, "999933"), (199.9, "200"), (0.999, "1"), (2.5, "2.5"),
        (12.34, "13"), (0.000_123, "0.00013"),
    ]

    @Test(arguments: bounds)
    func `a bound is rounded up and no other way`(number: Double, text: String) {
        #expect(Wording.noLess(number, digits: 2) == text)
    }

    @Test func `what is written is no less, but for noise`() throws {
        for step in 1..<2_000 {
            let number = Double(step) * 0.001_37
            let written = try #require(Double(Wording.noLess(number, digits: 2)))
            #expect(written >= number * (1 - 1e-11) && written < number * 1.1 + 1e-9)
        }
    }
}
