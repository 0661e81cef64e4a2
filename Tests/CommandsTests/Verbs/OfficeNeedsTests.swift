import Testing

@testable import Commands

/// Marks say of the offices by which ends count for regions which are needed together and which
/// are either.
///
/// Each mark is derived by hand from the invented offices: both ends need theirs, a way through
/// another agency needs each office on it, and of several ways any will do.
@Suite struct OfficeNeedsTests {
    private func run(_ line: String, _ body: String, link: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S, g: G, h: H, p: P, q: Q}
            regions: {a: {name: Ash}, b: {name: Birch}}
            \(body)
            links: [{link: \(link), date: 2012, evidence: s}]

            """
        return world.run(line + " case.yaml")
    }

    private static let both = """
        agencies: {w: {acts-for: {who: a, evidence: g}}, v: {acts-for: {who: b, evidence: h}}}
        """

    /// The office acts for another, which acts for Ash.
    private static let chain = """
        agencies: {w: {acts-for: {who: x, evidence: g}}, x: {acts-for: {who: a, evidence: h}}}
        """

    /// The official counts for Ash by either post.
    private static let either = """
        officials:
          o:
            posts:
            - {at: a, from: 2010, to: 2014, evidence: g}
            - {at: a, from: 2011, to: 2013, evidence: h}
        agencies: {v: {acts-for: {who: b, evidence: p}}}
        """

    /// By the post at an office and whom that acts for, or by the post at Ash itself.
    private static let mixed = """
        agencies: {w: {acts-for: {who: a, evidence: g}}, v: {acts-for: {who: b, evidence: q}}}
        officials: {o: {posts: [{at: w, evidence: p}, {at: a, evidence: h}]}}
        """

    private static let doubted = """
        agencies:
          w: {acts-for: {who: a, evidence: [g, {source: h, stance: disputes}]}}
          v: {acts-for: {who: b, evidence: p}}
        """

    @Test(arguments: [
        (both, "w advises v", "[1; offices: 2 and 3]"),
        (chain, "w advises b", "[1; offices: 2 and 3]"),
        (either, "o advises b", "[1; offices: 2, 3]"),
        (either, "o advises v", "[1; offices: (2, 3) and 4]"),
        (mixed, "o advises b", "[1; offices: (2 and 3), 4]"),
        (mixed, "o advises v", "[1; offices: ((2 and 3), 4) and 5]"),
        (doubted, "w advises v", "[1; offices: (2; disputed by 3) and 4]"),
        // What is said twice is needed once.
        (both.replacing("evidence: h", with: "evidence: g"), "w advises v", "[1; offices: 2]"),
    ])
    func `a step says which offices are needed`(body: String, link: String, mark: String) {
        let steps = run("paths a b --link-kind advises", body, link: link).lines
        #expect(steps.contains { $0.hasSuffix(mark) }, "\(steps)")
    }

    @Test(arguments: [
        (both, "w advises v", "[1; offices: 2 and 3]"),
        (chain, "w advises b", "[1; offices: 2 and 3]"),
        (either, "o advises v", "[1; offices: (2, 3) and 4]"),
        (doubted, "w advises v", "[1; offices: (2; disputed by 3) and 4]"),
    ])
    func `a line of a picture says it too`(body: String, link: String, mark: String) {
        for line in ["render --level region", "render --only a,b"] {
            let picture = run(line + " --link-kind advises -f dot", body, link: link)
            #expect(picture.output.contains(mark), "\(line): \(picture)")
        }
    }

    @Test func `an office that nobody supports is said to be no support of what needs it`() {
        let body = Self.both.replacing(
            "evidence: h", with: "evidence: {source: h, stance: disputes}")
        let steps = run("paths a b --disputed keep", body, link: "w advises v").lines
        #expect(steps.contains { $0.hasSuffix("[1; offices: 2 and only disputed by 3]") })
    }
}
