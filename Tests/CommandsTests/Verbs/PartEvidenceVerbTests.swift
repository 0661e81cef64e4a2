import Testing

@testable import Commands

/// A step that needs two things rests on the evidence of both, and is disputed where one is.
///
/// Each mark is derived by hand from what the invented graph says of either role or post.
@Suite struct PartEvidenceVerbTests {
    private func run(_ body: String, _ line: String) -> World.Answer {
        var world = World()
        let head = """
            tributary: 1
            sources: {s: Survey, t: Tribune, u: Union}
            regions: {a: {name: Ash}, b: {name: Birch}, c: {name: Cedar}}

            """
        world.files["case.yaml"] = head + body + "\n"
        return world.run(line + " case.yaml")
    }

    /// The marks of the steps of an answer.
    private func marks(_ body: String, _ line: String = "paths a b") -> [String] {
        run(body, line).lines.filter { $0.hasPrefix("  ") }
            .compactMap { $0.split(separator: "[").last.map { "[" + $0 } }
    }

    private func pact(_ model: String, _ learner: String) -> String {
        """
        agreements:
          pact:
            name: Pact
            date: 2012
            model: {who: a, evidence: \(model)}
            learner: {who: b, evidence: \(learner)}
        """
    }

    @Test(arguments: [
        ("s", "t", "[1 and 2]"), ("s", "s", "[1]"), ("[s, t]", "[s, t]", "[1, 2]"),
        ("[s, t]", "u", "[(1, 2) and 3]"),
        ("[s, {source: u, stance: disputes}]", "t", "[(1; disputed by 2) and 3]"),
        ("s", "[s, {source: t, stance: disputes}]", "[1; disputed by 2]"),
        ("s", "[]", "[1; its other part without source]"),
    ])
    func `roles that need each other are cited together, and alternatives apart`(
        model: String, learner: String, mark: String
    ) {
        #expect(marks(pact(model, learner)) == [mark])
    }

    @Test func `a link on two sources has either as an alternative`() {
        #expect(marks("links: [{link: b visits a, date: 2013, evidence: [s, t]}]") == ["[1, 2]"])
    }

    @Test func `a move needs both posts`() {
        let body = """
            officials:
              max:
                name: Max
                posts: [{at: a, from: 2010, to: 2011, evidence: s}, {at: b, from: 2012, evidence: t}]
            """
        #expect(marks(body) == ["[1 and 2]"])
    }

    private let ring = """
        agreements:
          ring:
            name: Ring
            date: 2013
            parties: [a, b, {who: c, evidence: {source: t, stance: disputes}}]
            evidence: s
        """

    @Test func `a step of which one part is only disputed is not marked as supported`() {
        let half = "[1; its other part only disputed by 2]"
        #expect(marks(ring) == ["[1]"])
        #expect(marks(ring, "paths a c").isEmpty)
        #expect(marks(ring, "paths a c --disputed keep") == [half])
        #expect(marks(ring, "paths c a --disputed keep") == [half])
        let doubted = pact("{source: t, stance: disputes}", "s")
        #expect(marks(doubted, "paths a b --disputed keep") == [half])
    }

    @Test func `a picture draws such a step as one that nothing supports`() {
        let picture = run(ring, "render --level region -f dot").output
        #expect(picture.contains("its other part only disputed by"))
    }

    @Test func `what is left of an answer says that both sources are needed`() {
        let line = "paths a b --without-source u"
        #expect(
            run(pact("s", "t"), line).output
                .contains("Pact stands on Survey and on Tribune, both needed."))
        #expect(
            run(pact("[s, t]", "[s, t]"), line).output
                .contains("Pact stands on Survey; Tribune."))
        #expect(
            run(ring, "paths a c --disputed keep --without-source u").output.contains(
                "Ring stands on Survey for one part, and nothing supports the other; "
                    + "disputed by Tribune."))
    }
}
