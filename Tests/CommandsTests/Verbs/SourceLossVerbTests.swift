import Testing

@testable import Commands

/// What `paths --without-source` says of what falls and of what the rest stands on.
///
/// Each sentence is derived by hand from what the invented graph says: who rests on what.
@Suite struct SourceLossVerbTests {
    private func notes(_ body: String, _ line: String) -> [String] {
        var world = World()
        let head = """
            tributary: 1
            sources:
              gazette: {title: Gazette}
              wire: {title: Wire}
              memoir: {title: Memoir}
              echo: {title: Echo, depends-on: gazette}
            regions: {a: {name: Ash}, b: {name: Birch}, c: {name: Cedar}}

            """
        world.files["case.yaml"] = head + body + "\n"
        return world.run("paths \(line) case.yaml").lines.filter {
            $0.hasPrefix("Without") || $0.contains(" stands on ") || $0.hasSuffix("no source.")
        }
    }

    /// Two parties are named by two sources: the pact itself stands.
    private let pact = """
        agreements:
          pact:
            name: Water pact
            date: 2012
            evidence: gazette
            model: a
            learner: {who: b, evidence: gazette}
            led-by: {who: c, evidence: wire}
        links: [{link: b learns-from c, date: 2013, evidence: gazette}]
        """

    @Test func `a role that falls is named, and the item that stands is not said to fall`() {
        #expect(
            notes(pact, "c b --level actor --without-source wire") == [
                "Without wire this falls: Water pact: is led by Cedar (pact.led-by.c).",
                "Birch learns from Cedar stands on Gazette alone.",
            ])
    }

    @Test func `an item of which nothing is left falls as a whole`() {
        let body = """
            agreements: {pact: {name: Water pact, date: 2012, evidence: wire, model: a, learner: b}}
            links: [{link: b learns-from a, date: 2013, evidence: gazette}]
            """
        #expect(
            notes(body, "a b --without-source wire") == [
                "Without wire this falls: Water pact (pact.model.a, pact.learner.b).",
                "Birch learns from Ash stands on Gazette alone.",
            ])
    }

    /// Both roles rest on the wire, the pact itself on the gazette: it is there, and joins nobody.
    @Test func `an item that stands without its roles is not said to fall`() {
        let body = """
            agreements:
              pact:
                {name: Pact, date: 2012, evidence: gazette, model: {who: a, evidence: wire},
                 learner: {who: b, evidence: wire}}
            links: [{link: b learns-from a, date: 2013, evidence: gazette}]
            """
        #expect(
            notes(body, "a b --without-source wire").prefix(2) == [
                "Without wire this falls: Pact: has as its model Ash (pact.model.a).",
                "Without wire this falls: Pact: has as its learner Birch (pact.learner.b).",
            ])
    }

    private let twice = """
        links:
          - {link: b learns-from a, date: 2012, evidence: gazette}
          - {link: b learns-from a, date: 2014, evidence: [memoir, {source: wire, stance: disputes}]}
          - {link: b learns-from a, date: 2015, evidence: [gazette, echo]}
          - {link: b learns-from a, date: 2016}
        """

    /// Four links of the same words; the echo depends on the gazette, so both are one witness.
    @Test func `links of the same words are told apart, with who disputes them`() {
        #expect(
            notes(twice, "a b --without-source c") == [
                "Without c nothing of the answer falls.",
                "Birch learns from Ash, 2012, stands on Gazette alone.",
                "Birch learns from Ash, 2014, stands on Memoir alone; disputed by Wire.",
                "Birch learns from Ash, 2015, stands on Gazette; Echo, which are one independent "
                    + "witness.",
                "Birch learns from Ash, 2016, has no source.",
            ])
    }
}
