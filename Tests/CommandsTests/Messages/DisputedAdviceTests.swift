import Testing

@testable import Commands

/// Who asks for disputed links alone and has no answer is told what stands in the way of one.
///
/// Each line is derived by hand: the only links are supported, so that none is left.
@Suite struct DisputedAdviceTests {
    private func run(_ line: String) -> String {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S}
            regions: {a: {name: Ash}, b: {name: Birch}, c: {name: Cedar}}
            links:
            - {link: b learns-from a, date: 2012, evidence: s}
            - {link: c learns-from b, date: 2013, evidence: {source: s, stance: disputes}}

            """
        return world.run(line + " case.yaml").messages
    }

    private static let advice =
        "with --disputed keep in place of only, which walks links that evidence supports too"

    @Test(arguments: [
        ("downstream a --disputed only", "nothing is downstream of Ash under --disputed only"),
        ("upstream b --disputed only", "nothing is upstream of Birch under --disputed only"),
        (
            "downstream a --before 2014 --disputed only",
            "nothing is downstream of Ash under --before, --disputed only"
        ),
        ("paths a b --disputed only", "no path from Ash to Birch"),
        ("paths a c --disputed only", "no path from Ash to Cedar"),
    ])
    func `disputed links alone are told from all links`(line: String, words: String) {
        let messages = run(line)
        #expect(messages.contains(words) && messages.contains(Self.advice), "\(messages)")
        #expect(!messages.contains("along links that no evidence supports"))
    }

    /// As long as disputed links are left out, it is they that may give an answer.
    @Test(arguments: ["paths b c", "downstream b", "upstream c --disputed leave"])
    func `links that are left out are still advised`(line: String) {
        let messages = run(line)
        #expect(
            messages.contains("along links that no evidence supports (--disputed keep walks them)"))
        #expect(!messages.contains("in place of only"))
    }
}
