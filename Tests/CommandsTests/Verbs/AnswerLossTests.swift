import Foundation
import Testing

@testable import Commands

/// What answers lose with a source that is not believed is said in words and in JSON.
///
/// Each sentence is derived by hand: what rests on `t` alone is taken out of the drawn graph.
@Suite struct AnswerLossTests {
    private func world(_ body: String) -> World {
        var world = World()
        world.files["case.yaml"] =
            "tributary: 1\nsources: {s: S, t: T}\nregions: {a: A, b: B, c: C}\n" + body + "\n"
        return world
    }

    private func notes(_ world: World, _ line: String) throws -> [String] {
        let text = world.run("\(line) -f json").output
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(object?["notes"] as? [String])
    }

    private let chain = """
        links:
        - {link: b learns-from a, date: 2010, evidence: s}
        - {link: c learns-from b, date: 2011, evidence: t}
        """

    @Test(arguments: [
        ("downstream a", "without t 1 actor is no longer downstream: C; fallen: "),
        ("upstream c", ""), ("rank", "without t fallen: "), ("chokepoints", "without t fallen: "),
        ("rank --of links", "without t fallen: "),
        ("chokepoints --downstream-of a", "without t fallen: "),
    ])
    func `what fell stands in the notes of JSON as on standard error`(
        verb: String, words: String
    ) throws {
        let world = world(chain)
        let line = "\(verb) case.yaml --without-source t"
        let said = world.run(line).messages
        guard !words.isEmpty else {
            // From C nobody is left to be upstream.
            #expect(said.contains("without t 2 actors are no longer upstream: B, A; fallen: "))
            return
        }
        let sentence = words + "c.learns-from.b.2011"
        #expect(said.contains(sentence + "\n"))
        #expect(try notes(world, line).contains(sentence))
        #expect(try !notes(world, "\(verb) case.yaml").contains { $0.contains("without") })
    }

    @Test func `where no link of the network falls, that is said`() throws {
        let line = "rank case.yaml --without-source c"
        #expect(
            try notes(world(chain), line) == ["without c nothing of the network falls"])
    }

    /// The path that is told of stands in each; a shorter one, or one about wells, falls.
    @Test(arguments: [
        ("downstream a", "c visits a, date: 2013", "C (fewestHops)"),
        ("downstream a", "c visits a, date: 2013, policy: w", "C (policies, fewestHops)"),
        ("upstream c", "c visits a, date: 2009", "A (fewestHops)"),
    ])
    func `where nobody falls out, of whom something else is said is named`(
        verb: String, link: String, change: String
    ) {
        let world = world(
            """
            policies: {w: Wells}
            links:
            - {link: b learns-from a, date: 2010, evidence: s}
            - {link: c learns-from b, date: 2011, evidence: s}
            - {link: \(link), evidence: t}
            """)
        #expect(
            world.run("\(verb) case.yaml --without-source t").messageLines.contains(
                "without t nobody falls out; what is said of 1 actor changes: \(change)"))
    }

    /// The best path stands by B; the other, by D, rests on the second source.
    @Test func `paths that are not listed and fall are counted`() {
        let world = world(
            """
            agencies: {d: D}
            links:
            - {link: b learns-from a, date: 2010, evidence: s}
            - {link: c learns-from b, date: 2011, evidence: s}
            - {link: d learns-from a, date: 2012, evidence: t}
            - {link: c learns-from d, date: 2013, evidence: t}
            """)
        let line = "paths a c case.yaml --level actor -k 1 --without-source"
        #expect(
            world.run(line + " t").lines.contains(
                "Without t no path that is listed falls; there was 1 more."))
        #expect(
            world.run(line + " d").lines.contains("Without d nothing of the answer falls."))
    }

    @Test func `that a row stands on fewer sources changes nothing of what it says`() {
        let world = world("links: [{link: b learns-from a, date: 2010, evidence: [s, t]}]")
        #expect(
            world.run("paths a b case.yaml --without-source t").lines
                .contains("Without t nothing of the answer falls."))
        #expect(
            world.run("downstream a case.yaml --without-source t").messageLines
                == ["without t nothing of the answer falls"])
    }

    // MARK: - Who leaves out, and whose word it is

    @Test func `who leaves a link out has a column of its own for programs`() {
        let world = world(
            """
            links:
            - {link: b visits a, id: x, evidence: [{source: t, stance: omits}]}
            - {link: c visits a, id: y, evidence: [s, {source: t, stance: disputes}]}
            - {link: c visits b, id: z}
            """)
        let rows = world.run("list links case.yaml -f csv").lines
        #expect(rows.first?.hasSuffix(",sources,disputedBy,omittedBy") == true)
        #expect(rows.dropFirst().map { $0.hasSuffix(",,,t") } == [true, false, false])
        #expect(rows.dropFirst(2).first?.hasSuffix(",s,t,") == true)
        #expect(world.run("list links case.yaml -f jsonl").output.contains(#""omittedBy": ["t"]"#))
        #expect(!world.run("list links case.yaml").output.contains("omittedBy"))
    }

    @Test func `an actor who is a source shows what rests on its word`() throws {
        let world = world(
            """
            agencies: {paper: Paper, bureau: Bureau}
            links:
            - {link: b visits a, id: x, evidence: paper}
            - {link: c visits a, id: y, evidence: [s, {source: paper, stance: disputes}]}
            - {link: paper advises c, id: z, evidence: [{source: paper, stance: omits}, s]}
            """)
        let page = world.run("show paper case.yaml").lines
        for title in ["Supports 1 link", "Disputes 1 link", "Omits 1 link"] {
            #expect(page.contains(title))
        }
        let json = world.run("show paper case.yaml -f json").output
        #expect(json.contains(#""supports": ["x"]"#) && json.contains(#""disputes": ["y"]"#))
        #expect(json.contains(#""omits": ["z"]"#))
        #expect(!world.run("show bureau case.yaml").output.contains("Supports"))
        #expect(world.run("show bureau case.yaml -f json").output.contains(#""supports": []"#))
    }
}
