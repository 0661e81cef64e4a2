import Testing

@testable import Commands

/// A stand that somebody disputes or leaves out, and nobody supports, is none that is held.
///
/// Each row is derived by hand from the evidence of the invented positions.
@Suite struct UnsupportedPositionTests {
    private func run(_ line: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S, t: T}
            regions: {a: {name: Ash}, b: {name: Birch}, c: {name: Cedar}}
            claims:
              x:
                says: It works
                positions:
                  - {by: a, stance: asserts, evidence: {source: t, stance: disputes}}
                  - {by: b, stance: denies, evidence: [s, {source: t, stance: disputes}]}
                  - {by: c, stance: denies, evidence: {source: t, stance: omits}}

            """
        return world.run(line + " case.yaml")
    }

    @Test(arguments: [
        ("", "x,It works,,,b,,a asserts; c denies,a asserts: t; b denies: t,c denies: t"),
        // Nothing but disputes and omissions is left.
        (
            " --without-source s",
            "x,It works,,,,,a asserts; b denies; c denies,a asserts: t; b denies: t,c denies: t"
        ),
        // Who only disputed is not believed.
        (" --without-source t", "x,It works,,,b,,,,"),
    ])
    func `claims list stands that nothing supports apart`(filter: String, row: String) {
        let lines = run("list claims -f csv" + filter).lines
        #expect(
            lines.first == "id,says,asserts,passesOn,denies,omits,unsupported,disputedBy,omittedBy")
        #expect(lines.last?.replacing("\"", with: "") == row)
    }

    @Test func `a card marks the stands that nothing supports`() {
        let all = run("render -f dot").output
        #expect(all.contains("Ash (nothing supports this)"))
        #expect(all.contains("Birch (disputed by 2), Cedar"))
        #expect(!all.contains("Birch (nothing supports this)"))
        let left = run("render -f dot --without-source t").output
        #expect(!left.contains("nothing supports this"))
    }
}
