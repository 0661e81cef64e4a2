import Testing

@testable import DiffusionModel

/// Which grade is as good as which.
///
/// Oracle: the scales of AJP-2.1 written out, and from the semantics that F, 6 and what has no
/// grade are neither good nor bad.
@Suite struct GradesTests {
    /// The grades that each one reaches.
    @Test(arguments: [
        ("A", "ABCDE"), ("B", "BCDE"), ("C", "CDE"), ("D", "DE"), ("E", "E"), ("F", ""),
    ])
    func `a letter reaches itself and what is worse, and F nothing`(
        letter: String, reached: String
    ) throws {
        let grade = try #require(Reliability(rawValue: letter))
        let found = Reliability.allCases.filter { grade.isAtLeast($0) }
        #expect(found.map(\.rawValue).joined() == reached)
    }

    @Test(arguments: [
        (1, [1, 2, 3, 4, 5]), (2, [2, 3, 4, 5]), (3, [3, 4, 5]), (4, [4, 5]), (5, [5]), (6, []),
    ])
    func `a digit reaches itself and what is worse, and 6 nothing`(
        digit: Int, reached: [Int]
    ) throws {
        let grade = try #require(Credibility(digit))
        let found = (1...6).compactMap { Credibility($0) }.filter { grade.isAtLeast($0) }
        #expect(found.map(\.grade) == reached)
    }

    @Test func `digits end at 1 and 6`() {
        #expect((-1...8).filter { Credibility($0) != nil } == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: [
        (0.0, true), (1, true), (0.125, true), (-0.0001, false), (1.0001, false),
        (.nan, false), (.infinity, false),
    ])
    func `a likelihood lies from nought to one`(value: Double, isOne: Bool) {
        let found = Likelihood(value, text: "as written")
        #expect((found != nil) == isOne)
        #expect(found?.text ?? "as written" == "as written")
    }
}
