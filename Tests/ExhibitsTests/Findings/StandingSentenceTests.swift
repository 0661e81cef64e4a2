import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What each step of an answer stands on, a sentence each.
///
/// Oracle: by hand from the evidence of the small graphs.
@Suite struct StandingSentenceTests: SmallGraphs {
    private func lines(_ body: String, _ level: NetworkLevel = .actor) throws -> [String] {
        let network = try network(
            """
            sources: {s: Survey, t: Tribune, u: Union, echo: {title: Echo, depends-on: s}}
            regions: {a: Ash, b: Birch}

            """ + body, level)
        return StandingSentences(Array(network.edges), in: network).lines
    }

    @Test(arguments: [
        ("s", "stands on Survey alone."), ("[s, t]", "stands on Survey; Tribune."),
        ("[s, echo]", "stands on Survey; Echo, which are one independent witness."),
        ("t via s", "stands on Tribune via Survey alone."),
        // Twice the same chain, at two places.
        ("[s p. 1, s p. 2]", "stands on Survey alone."),
        ("[s, {source: t, stance: disputes}]", "stands on Survey alone; disputed by Tribune."),
        (
            "[{source: t, stance: disputes}, {source: u, stance: omits}]",
            "stands on nothing that supports it; disputed by Tribune; omitted by Union."
        ),
        ("[]", "has no source."),
    ])
    func `a link stands on what supports it`(evidence: String, words: String) throws {
        #expect(
            try lines("links: [{link: a advises b, evidence: \(evidence)}]")
                == ["Ash advises Birch " + words])
    }

    @Test(arguments: [
        ("s", "s", "stands on Survey alone."),
        ("s", "t", "stands on Survey and on Tribune, both needed."),
        ("s", "[]", "stands on Survey for one part, and nothing supports the other."),
    ])
    func `an item stands on what supports both its roles`(
        model: String, learner: String, words: String
    ) throws {
        let body = """
            agreements:
              e:
                name: pact
                model: {who: a, evidence: \(model)}
                learner: {who: b, evidence: \(learner)}
            """
        #expect(try lines(body) == ["Pact " + words])
    }

    @Test func `links that read alike are told by their times, else by their ids`() throws {
        let body = """
            links:
              - {link: a advises b, id: x, date: 2011, evidence: s}
              - {link: a advises b, id: y, date: 2012, evidence: s}
              - {link: a advises b, id: z, date: 2012, evidence: t}
            """
        #expect(
            try lines(body) == [
                "Ash advises Birch, 2011, stands on Survey alone.",
                "Ash advises Birch, 2012 (y) stands on Survey alone.",
                "Ash advises Birch, 2012 (z) stands on Tribune alone.",
            ])
    }

    /// An agreement is an edge each way, on the same word.
    @Test func `what several edges stand for is said once`() throws {
        #expect(
            try lines("links: [{link: a signs-with b, evidence: s}]")
                == ["Ash signs an agreement with Birch stands on Survey alone."])
        #expect(
            try lines("agreements: {e: {name: Pact, parties: [a, b], evidence: s}}")
                == ["Pact stands on Survey alone."])
    }

    @Test func `offices by which ends are folded follow, those on one footing together`() throws {
        func body(_ second: String) -> String {
            """
            agencies:
              f: {name: Forge, acts-for: {who: a, evidence: t}}
              g: {name: Guild, acts-for: {who: b, evidence: \(second)}}
            links: [{link: g learns-from f, evidence: s}]
            """
        }
        let step = "Birch (Guild) learns from Ash (Forge) stands on Survey alone."
        #expect(
            try lines(body("t"), .region) == [
                step, "2 offices by which these count for regions stand on Tribune alone.",
            ])
        #expect(
            try lines(body("u"), .region) == [
                step, "Forge: acts for Ash stands on Tribune alone.",
                "Guild: acts for Birch stands on Union alone.",
            ])
        // Of what has no evidence nothing is said.
        #expect(try lines(body("[]"), .region).count == 2)
    }
}
