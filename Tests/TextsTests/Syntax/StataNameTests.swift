import Testing

@testable import Texts

/// Names of variables; the rules are those of Stata's manual, [U] 11.3: up to 32 letters, digits
/// and underscores, no digit first, none of the reserved words.
@Suite struct StataNameTests {
    @Test func `names that Stata takes stay as they are`() {
        let names = ["id", "linkKinds", "_x", "a1", "strength", "str", "strlen", "A", "a"]
        #expect(StataName.lawful(names) == names)
    }

    @Test(arguments: [
        ("arrival.earliest", "arrival_earliest"), ("k-core", "k_core"), ("2014", "_2014"),
        ("", "_"), ("Größe", "Gr__e"), ("int", "int_"), ("str12", "str12_"), ("strL", "strL_"),
        ("with", "with_"), ("_n", "_n_"),
        ("anUncommonlyLongNameOfSomeColumnHere", "anUncommonlyLongNameOfSomeColumn"),
    ])
    func `a name that Stata does not take becomes one that it takes`(name: String, plain: String) {
        #expect(StataName.lawful([name]) == [plain])
    }

    @Test func `no two names are alike, also where they are cut`() {
        let long = String(repeating: "x", count: 32)
        let names = StataName.lawful(["a.b", "a-b", "a_b", long + "1", long + "2"])
        #expect(names == ["a_b", "a_b_2", "a_b_3", long, String(long.prefix(30)) + "_2"])
    }
}
