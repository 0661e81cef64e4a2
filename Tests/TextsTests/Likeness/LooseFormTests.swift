import Testing

@testable import Texts

@Suite struct LooseFormTests {
    @Test(arguments: [
        ("North Province", "north-province"), ("NorthProvince", "north_province"),
        ("pair 3", "Pair-3"),
    ])
    func `case and parting are no difference`(one: String, other: String) {
        #expect(LooseForm.letters(one) == LooseForm.letters(other))
        #expect(LooseForm.hash(one) == LooseForm.hash(other))
    }

    /// Parting counts beside a digit: these are different numbers.
    @Test(arguments: [("11-2", "1-12"), ("a1", "a-1"), ("north", "south")])
    func `letters and numbers are a difference`(one: String, other: String) {
        #expect(LooseForm.letters(one) != LooseForm.letters(other))
    }
}
