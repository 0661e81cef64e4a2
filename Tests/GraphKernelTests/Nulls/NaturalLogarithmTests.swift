import Foundation
import Testing

@testable import GraphKernel

@Suite struct NaturalLogarithmTests {
    /// Oracle: the C library's `log` and `log1p`.
    @Test func `logarithms agree with the C library's`() {
        for step in 1...2000 {
            let value = Double(step) / 700
            let expected = log(value)
            #expect(
                (NaturalLogarithm.of(value) - expected).magnitude <= 4e-16 + expected.magnitude
                    * 4e-16)
        }
        for exponent in 1...300 {
            let small = 0.9 * pow(2, -Double(exponent))
            let expected = log1p(-small)
            let found = NaturalLogarithm.ofOneMinus(small)
            #expect((found / expected - 1).magnitude < 1e-15)
        }
    }
}
