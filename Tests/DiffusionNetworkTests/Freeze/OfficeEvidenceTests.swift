import DiffusionModel
import ModelFormats
import TestSupport
import Testing

@testable import DiffusionNetwork

/// Edges know the posts and `acts-for` by which their ends are folded, and rest on their evidence.
///
/// What is expected follows by hand from semantics, section 3: folded into the region they act for,
/// evidence and names kept.
@Suite struct OfficeEvidenceTests {
    private func network(_ body: String, _ view: NetworkView = .flow) throws -> FrozenNetwork {
        let yaml = """
            tributary: 1
            sources: {s: S, g: G, h: H, p: P, q: Q}
            regions: {a: A, b: B, c: C}

            """
        let model = try ModelReader.read([
            InputFile(name: "test.yaml", bytes: Array((yaml + body).utf8))
        ]).model
        let settings = NetworkSettings(level: .region, view: view)
        return try model.freeze(Selection(SelectionCriteria(), in: model), settings)
    }

    /// Each edge as `upstream>downstream: sources; offices by their ends, ? for one in doubt`.
    private func edges(_ network: FrozenNetwork) -> [String] {
        let model = network.model
        func id(_ entity: EntityIndex) -> String { model.entities[entity].id }
        return network.edges.map { edge in
            let sources = network.evidence(of: edge).flatMap(\.chain)
                .map { model.sources[$0].id }.joined(separator: " ")
            let offices = edge.offices.map { office in
                id(model.links.subjects[office.link]) + "-" + id(model.links.objects[office.link])
                    + (office.isUpstream ? "^" : "v") + (office.onlyMayHold ? "?" : "")
            }
            let ends = "\(model.entities[edge.upstream].id)>\(model.entities[edge.downstream].id)"
            return "\(ends): \(sources); \(offices.joined(separator: " "))"
        }
    }

    @Test(arguments: [
        // An agency at the upstream end, and at the downstream one.
        ("agencies: {w: {acts-for: {who: a, evidence: g}}}", "w advises b", "a>b: s g; w-a^"),
        ("agencies: {w: {acts-for: {who: a, evidence: g}}}", "b advises w", "b>a: s g; w-av"),
        // One agency acts for another: both say for whom.
        (
            "agencies: {v: {acts-for: {who: w, evidence: h}}, w: {acts-for: {who: a, evidence: g}}}",
            "b learns-from v", "a>b: s h g; v-w^ w-a^"
        ),
        // Two ways to one region: all that say so.
        (
            """
            agencies: {w: {acts-for: {who: a, evidence: g}}}
            officials: {o: {posts: [{at: w, evidence: p}, {at: a, evidence: q}]}}
            """, "o advises b", "a>b: s p g q; o-w^ w-a^ o-a^"
        ),
        // A post that cannot have been held then says nothing.
        (
            "officials: {o: {posts: [{at: a, to: 2010, evidence: p}, {at: b, from: 2012, evidence: q}]}}",
            "o advises c", "b>c: s q; o-b^?"
        ),
        // What the agency's own evidence says of all that it has goes for whom it acts for.
        ("agencies: {w: {acts-for: a, evidence: g}}", "w advises b", "a>b: s g; w-a^"),
        ("agencies: {w: {acts-for: a}}", "w advises b", "a>b: s; w-a^"),
        ("agencies: {w: {acts-for: a}}", "a advises b", "a>b: s; "),
        // A circle of agencies says nothing of the region for which one of them acts.
        (
            "agencies: {v: {acts-for: {who: w, evidence: h}}, w: {acts-for: [{who: a, evidence: g}, v]}}",
            "w advises b", "a>b: s g; w-a^"
        ),
    ])
    func `an edge rests on the offices by which its ends are folded`(
        offices: String, link: String, expected: String
    ) throws {
        let body = offices + "\nlinks: [{link: \(link), date: 2014, evidence: s}]"
        // Moves between the posts are edges of their own.
        let network = try network(body)
        let found = zip(network.edges, edges(network)).filter { $0.0.carrier == nil }
        #expect(found.map(\.1) == [expected])
    }

    /// Two participants of one region make one edge, which rests on what says so of both.
    @Test func `edges that folding makes alike unite their offices`() throws {
        let body = """
            agencies: {w: {acts-for: {who: a, evidence: g}}, v: {acts-for: {who: b, evidence: h}}}
            officials: {o: {posts: [{at: a, evidence: p}]}}
            agreements: {pact: {date: 2014, evidence: s, model: [w, o], learner: v}}
            """
        #expect(try edges(network(body)) == ["a>b: s g p h; w-a^ o-a^ v-bv"])
    }

    /// Without direction `c` and the agency of `a` come in both orders, and are one edge.
    @Test func `without direction each office stays at its own end`() throws {
        let body = """
            agencies: {w: {acts-for: {who: a, evidence: g}}}
            agreements: {pact: {date: 2014, evidence: s, parties: [w, c, a]}}
            """
        #expect(try edges(network(body, .ties)) == ["a>c: s g; w-a^"])
        let turned = body.replacing("[w, c, a]", with: "[a, c, w]")
        #expect(try edges(network(turned, .ties)) == ["a>c: s g; w-a^"])
    }

    @Test func `a move rests on what says for whom the agencies of its posts act`() throws {
        let body = """
            agencies: {w: {acts-for: {who: a, evidence: g}}, v: {acts-for: {who: b, evidence: h}}}
            officials:
              o: {posts: [{at: w, from: 2010, to: 2012, evidence: p}, {at: v, from: 2014, evidence: q}]}
            """
        #expect(try edges(network(body)) == ["a>b: p q g h; w-a^ v-bv"])
    }

    /// By hand: a post is sure where its latest start is no later than the earliest day of the
    /// link, and its earliest end no earlier than the latest day.
    @Test(arguments: [
        ("from: 2016, to: 2018", "date: 2016-05", true),
        ("from: 2016, to: 2018", "date: 2018", true),
        ("from: 2016, to: 2018", "date: 2017", false),
        ("from: 2016-01-01, to: 2018-12-31", "date: 2016", false),
        ("seen: 2015-05-01", "date: 2010", true),
        ("seen: 2015-05-01", "date: 2015-05-01", false),
        // Nobody says when a post without an end ended; one that lasts still has not.
        ("from: 2010", "date: 2012", true),
        ("from: 2010, to: ..", "date: 2012", false),
        ("from: 2010, to: ..", "note: undated", true),
        // Both lasted, and each began before the other can have ended.
        ("from: 2010, to: 2014", "from: 2012, to: 2016", false),
        ("from: 2010, to: 2014", "from: 2014, to: 2016", true),
        // Undated offices lower nothing.
        ("title: Mayor", "date: 2012", false),
    ])
    func `a post may or must have been held at the time of a link`(
        post: String, time: String, isInDoubt: Bool
    ) throws {
        let body = """
            officials: {o: {posts: [{at: a, \(post)}]}}
            links: [{link: o advises b, \(time), evidence: s}]
            """
        #expect(try edges(network(body)) == ["a>b: s; o-a^" + (isInDoubt ? "?" : "")])
    }

    /// The second post is sure; with the `acts-for` of 2016 alone the way is in doubt.
    @Test func `one sure way to a region leaves no office in doubt`() throws {
        let body = """
            officials: {o: {posts: [{at: a, from: 2016, to: 2018}, {at: a, from: 2010, to: ..}]}}
            links: [{link: o advises b, date: 2016-05, evidence: s}]
            """
        #expect(try edges(network(body)) == ["a>b: s; o-a^ o-a^"])
        let agency = """
            agencies: {w: {acts-for: {who: a, from: 2016}}}
            officials: {o: {posts: [{at: w, from: 2010, to: ..}]}}
            links: [{link: o advises b, date: 2016-05, evidence: s}]
            """
        #expect(try edges(network(agency)) == ["a>b: s; o-w^ w-a^?"])
    }

    @Test func `what speaks for an office is no support of a link that is only disputed`() throws {
        let body = """
            agencies: {w: {acts-for: {who: a, evidence: [g, {source: h, stance: disputes}]}}}
            links: [{link: w advises b, date: 2012, evidence: [{source: s, stance: disputes}]}]
            """
        let model = try network(body).model
        var criteria = SelectionCriteria()
        criteria.disputed = .keep
        let kept = try model.freeze(
            Selection(criteria, in: model), NetworkSettings(level: .region))
        let testimony = kept.testimony(of: kept.edges[0])
        #expect(testimony.supports.isEmpty && testimony.disputes.count == 2)
    }
}
