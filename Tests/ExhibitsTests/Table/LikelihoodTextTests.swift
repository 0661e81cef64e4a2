import Testing

@testable import Exhibits

/// How a likelihood is rounded for people: what may be is not 0, what may not be is not 1.
@Suite struct LikelihoodTextTests {
    @Test(arguments: [
        (0, "0.000"), (1, "1.000"), (0.5, "0.500"), (0.0004, "0.0004"), (0.0005, "0.001"),
        (0.9996, "0.9996"), (0.9994, "0.999"), (0.000_000_1, "0.0000001"), (0.1234, "0.123"),
    ])
    func `a likelihood looks like 0 or 1 only where it is`(number: Double, right: String) {
        #expect(ScalarText.likelihood(number) == right)
    }
}
