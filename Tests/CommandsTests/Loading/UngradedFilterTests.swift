import Testing

@testable import Commands

/// What nobody supports, though somebody speaks of it, is only disputed and not ungraded.
///
/// Each row is derived by hand from the invented grades: S is graded B, T and U are not graded.
@Suite struct UngradedFilterTests {
    private func run(_ line: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: {title: S, reliability: B}, t: T, u: U}
            regions: {a: A, b: B, c: C, d: D}
            links:
            - {id: left-out, link: a advises b, evidence: {source: t, stance: omits}}
            - id: denied
              link: a advises b
              evidence: {source: s, stance: disputes, credibility: 1}
            - {id: open, link: a advises b, evidence: [t, {source: u, stance: disputes}]}
            - {id: bare, link: a advises b}
            - {id: good, link: a advises b, evidence: {source: s, credibility: 1}}
            claims:
              k:
                says: It works
                positions:
                - {by: a, stance: asserts, evidence: {source: t, stance: omits}}
                - {by: b, stance: asserts, evidence: {source: t, stance: disputes}}
                - {by: c, stance: asserts, evidence: [t, {source: u, stance: disputes}]}
                - {by: d, stance: asserts, evidence: {source: s, credibility: 1}}

            """
        return world.run(line + " case.yaml")
    }

    private func links(_ options: String) -> [String] {
        run("list links -f csv --min-grade B2 " + options).lines.dropFirst()
            .map { String($0.prefix { $0 != "," }) }
    }

    @Test(arguments: ["", "--disputed keep", "--disputed leave"])
    func `ungraded links are kept that are not only disputed`(disputed: String) {
        #expect(links(disputed) == ["good"])
        #expect(links("--ungraded keep " + disputed) == ["bare", "good", "open"])
    }

    @Test func `ungraded stands on claims are kept that are not only disputed`() {
        let stands = { (options: String) in
            run("list claims -f csv --min-grade B2 " + options).lines.last ?? ""
        }
        #expect(stands("").hasPrefix("k,It works,d,"))
        #expect(stands("--ungraded keep").hasPrefix("k,It works,c d,,,,,"))
    }

    @Test func `what is only disputed is not counted as ungraded`() {
        #expect(run("list links -f json --min-grade B2").output.contains("\"ungraded\": 2"))
        #expect(run("list claims -f json --min-grade B2").output.contains("\"ungraded\": 1"))
        let said = run("list links --min-grade B2 --explain").messageLines
        #expect(
            said.contains(
                "--min-grade dropped 2 ungraded links; --ungraded keep keeps them"), "\(said)")
    }
}
