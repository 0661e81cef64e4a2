import Testing

@testable import Commands

/// What is said where links that are only disputed are kept: nobody takes them for supported.
///
/// Each line is derived by hand from what the invented graph says.
@Suite struct KeptDisputeTests {
    private func run(_ line: String, _ body: String) -> World.Answer {
        var world = World()
        let head = """
            tributary: 1
            sources: {s: Survey, u: Union}
            regions: {a: {name: Ash}, b: {name: Birch}, c: {name: Cedar}}

            """
        world.files["case.yaml"] = head + body + "\n"
        return world.run(line + " case.yaml")
    }

    private let link =
        "links: [{link: b advises c, date: 2016, evidence: [s, {source: u, stance: disputes}]}]"
    private let doubted =
        "links: [{link: b advises c, date: 2016, evidence: [{source: u, stance: disputes}]}]"
    private let pact = """
        agreements:
          pact:
            {name: Pact, date: 2012, model: b, learner: c,
             evidence: [s, {source: u, stance: disputes}]}
        """
    private let office = """
        agencies: {w: {name: Works, acts-for: {who: b, evidence: [s, {source: u, stance: disputes}]}}}
        links: [{link: w advises c, date: 2016}]
        """

    @Test func `a step that loses all its support is said to, kept or not`() {
        let said = { (body: String) in
            run("paths b c --without-source s --disputed keep", body).lines.filter {
                $0.hasPrefix("Without")
            }
        }
        #expect(
            said(link) == [
                "Without s nothing supports this: Birch advises Cedar (b.advises.c.2016)."
            ])
        #expect(
            said(pact) == [
                "Without s nothing supports this: Pact (pact.model.b, pact.learner.c)."
            ])
        #expect(
            said(office) == [
                "Without s nothing supports this: Works: acts for Birch (w.acts-for.b)."
            ])
        // What nobody supported before loses nothing.
        #expect(said(doubted) == ["Without s nothing of the answer falls."])
    }

    @Test func `reach says what is no longer supported`() {
        let answer = run("downstream b --without-source s --disputed keep", link)
        #expect(
            answer.messageLines.contains("without s no longer supported: b.advises.c.2016"))
        let rank = run("rank --without-source s --disputed keep", link)
        #expect(rank.messageLines.contains("without s no longer supported: b.advises.c.2016"))
    }

    /// A count rests on ways that are not told.
    @Test func `counts by day name all links that are only disputed and may be walked`() {
        let counts = run("downstream b --over-time --disputed keep", doubted)
        let words = "1 link that may be walked is only disputed: b.advises.c.2016"
        #expect(counts.messageLines.contains(words), "\(counts.messageLines)")
        #expect(
            run("downstream b --over-time --disputed keep -f json", doubted).output.contains(words))
        #expect(run("downstream b --over-time", link).messageLines.isEmpty)
    }

    @Test(arguments: ["downstream b", "upstream c"])
    func `rows that rest on what is only disputed are told`(verb: String) {
        let words = "1 link on which rows rest is only disputed: b.advises.c.2016"
        for (line, body) in [
            ("--disputed keep", doubted), ("--without-source s --disputed keep", link),
            ("--disputed only", doubted),
        ] {
            let answer = run("\(verb) \(line)", body)
            #expect(answer.messageLines.contains(words), "\(line)")
            #expect(run("\(verb) \(line) -f json", body).output.contains(words))
        }
        #expect(
            run("\(verb) --without-source s --disputed keep", pact).messageLines.contains(
                "2 links on which rows rest are only disputed: pact.model.b, pact.learner.c"))
        #expect(run("\(verb) --disputed keep", link).messageLines.isEmpty)
    }
}
