import Testing

@testable import Commands

/// What a card says besides others is marked by itself where somebody speaks against it, leaves it
/// out, or nobody supports it: the marks of the card tell its lines not apart.
///
/// Each line is derived by hand from the evidence of the invented posts, stands and parts.
@Suite struct CardDoubtTests {
    private func run(_ line: String, _ body: String) -> String {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S, t: T, u: U}
            regions: {a: {name: Ash}, b: {name: Birch}}
            \(body)

            """
        return Self.words(world.run(line + " -f dot case.yaml").output)
    }

    /// What the cards say, one line after another: a long one is drawn as several.
    private static func words(_ dot: String) -> String {
        dot.split(separator: "\n").map { $0.replacing(#/<[^>]*>/#, with: "") }
            .joined(separator: " ")
    }

    private func posts(_ first: String, _ second: String) -> String {
        """
        officials:
          o:
            name: Olga
            posts:
            - {at: a, title: Mayor, from: 2010, evidence: \(first)}
            - {at: b, title: Clerk, from: 2012, evidence: \(second)}
        """
    }

    @Test(arguments: [
        (
            "{source: s, stance: omits}", "t",
            "Mayor, Ash, from 2010 (nothing supports this) Clerk, Birch, from 2012", "[1]"
        ),
        (
            "{source: s, stance: disputes}", "t",
            "Mayor, Ash, from 2010 (nothing supports this) Clerk, Birch, from 2012",
            "[1; disputed by 2]"
        ),
        (
            "[t, {source: s, stance: disputes}]", "t",
            "Mayor, Ash, from 2010 (disputed by 2) Clerk, Birch, from 2012", "[1; disputed by 2]"
        ),
        (
            "s", "[t, {source: u, stance: omits}]",
            "Mayor, Ash, from 2010 Clerk, Birch, from 2012 (omitted by 3)", "[1, 2]"
        ),
        ("s", "t", "Mayor, Ash, from 2010 Clerk, Birch, from 2012", "[1, 2]"),
    ])
    func `each post on a card is marked by itself`(
        first: String, second: String, text: String, mark: String
    ) {
        let picture = run("render --only o,b --isolated keep", posts(first, second))
        #expect(picture.contains("Olga " + text) && picture.contains(mark), "\(picture)")
    }

    @Test func `without the only one who supports a post it is not stated as held`() {
        let body = posts("[s, {source: u, stance: omits}]", "t")
        let picture = run("render --only o,b --isolated keep --without-source s", body)
        #expect(picture.contains("Mayor, Ash, from 2010 (nothing supports this) Clerk"))
    }

    @Test func `each stand on a claim is marked by itself`() {
        let picture = run(
            "render --isolated keep",
            """
            claims:
              x:
                says: It works
                positions:
                - {by: a, stance: asserts, evidence: [s, {source: t, stance: disputes}]}
                - {by: b, stance: asserts, evidence: s}
                - {by: u, stance: denies, evidence: {source: t, stance: omits}}
            """)
        // Whoever supports something is numbered first in each row: S 1, T 2.
        let text = "Asserted by Ash (disputed by 2), Birch Denied by U (nothing supports this)"
        #expect(picture.contains(text), "\(picture)")
    }

    @Test func `each part that a card says in words is marked by itself`() {
        let body = """
            officials: {o: Olga, p: Petra}
            events:
              talk:
                name: Talk
                evidence: s
                visitor: a
                visited: b
                by: [{who: o, evidence: {source: t, stance: disputes}}, p]
            """
        let picture = run("render --only a,b,talk", body)
        #expect(picture.contains("By Olga (nothing supports this); Petra"), "\(picture)")
    }
}
