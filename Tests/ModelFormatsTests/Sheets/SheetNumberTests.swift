import Testing

@testable import ModelFormats

/// Numbers and times of day as text.
@Suite struct SheetNumberTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (2018, "2018"), (-3, "-3"), (0.1, "0.1"),
        (0.10000000000000001, "0.1"), (1234567.5, "1234567.5"), (1e15, "1000000000000000"),
        (1e16, "10000000000000000"), (12345678901234568e4, "123456789012345680000"),
        (1.5e20, "150000000000000000000"), (1e21, "1e+21"), (0.00001, "0.00001"),
        (-1.25e-7, "-0.000000125"), (1e-20, "1e-20"), (9_007_199_254_740_994, "9007199254740994"),
    ])
    func `numbers are as short as can be, without a power of ten`(number: Double, text: String) {
        #expect(SheetNumber.text(number) == text)
        #expect(Double(text) == number)
    }

    @Test(arguments: [(Float(0.1), "0.1"), (16_777_216, "16777216"), (1e8, "100000000"), (2, "2")])
    func `numbers of four bytes have no more digits than they keep`(number: Float, text: String) {
        #expect(SheetNumber.text(number) == text)
        #expect(Float(text) == number)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `what is no number has no text`(number: Double) {
        #expect(SheetNumber.text(number) == nil)
        #expect(SheetNumber.text(Float(number)) == nil)
        #expect(SheetTime.text(seconds: number) == nil)
    }

    @Test(arguments: [
        (0.0, "00:00"), (34_200, "09:30"), (34_201.4, "09:30:01"), (91_800, "25:30"),
        (360_000, "100:00"),
    ])
    func `times have seconds where they need them`(seconds: Double, text: String) {
        #expect(SheetTime.text(seconds: seconds) == text)
    }
}
