import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What is said of what falls with sources that are not believed.
///
/// Oracle: by hand from the evidence of the small graphs.
@Suite struct LossWordingTests: SmallGraphs {
    private static let head = "regions: {a: Ash, b: Birch}\n"

    private func selection(_ model: GraphModel, without ids: [String]) -> Selection {
        var criteria = SelectionCriteria([.withoutSources(ids)])
        criteria.disputed = .keep
        return Selection(criteria, in: model)
    }

    private func clauses(_ sources: String, without ids: String...) throws -> [String] {
        let model = try model("sources:\n\(sources)\n" + Self.head)
        return Wording.clauses(selection(model, without: ids).evidence.fall, in: model)
    }

    @Test func `what falls with what is said with the reason`() throws {
        #expect(
            try clauses("  s: S\n  e: {title: E, depends-on: s}", without: "s")
                == ["e falls with s, on which it depends"])
        #expect(
            try clauses(
                "  e: {title: E, publisher: Guild}\n  f: {title: F, publisher: Guild}\n"
                    + "  g: {title: G, author: Guild}", without: "Guild") == [
                    "e and f fall with Guild, which published them",
                    "g falls with Guild, who wrote it",
                ])
        #expect(try clauses("  s: S\n  t: T", without: "s") == [])
    }

    /// Through any number of steps, each with the nearest that it falls with.
    @Test func `what falls with what has fallen is a clause of its own`() throws {
        #expect(
            try clauses(
                "  s: S\n  e: {title: E, depends-on: s}\n  f: {title: F, depends-on: e}",
                without: "s") == [
                    "e falls with s, on which it depends", "f falls with e, on which it depends",
                ])
    }

    @Test func `more than twelve are counted`() throws {
        let many = (10..<24).map { "  e\($0): {title: E, depends-on: s}" }
        let words = try clauses((["  s: S"] + many).joined(separator: "\n"), without: "s")
        #expect(words.count == 1)
        #expect(
            words.first?.hasSuffix("e20, e21 and 2 more fall with s, on which they depend") == true)
    }

    private func loss(_ body: String, without ids: String...) throws -> (SourceLoss, GraphModel) {
        let network = try network("sources: {s: S, t: T}\n" + Self.head + body)
        let left = selection(network.model, without: ids)
        let loss = SourceLoss(of: Array(network.edges), in: network.model, left)
        return (try #require(loss), network.model)
    }

    private static let links = """
        links:
          - {link: a advises b, id: x, evidence: s}
          - {link: a trains b, id: y, evidence: [s, {source: t, stance: disputes}]}
          - {link: a directs b, id: z, evidence: [s, t]}

        """

    @Test func `links that fall are told from those that nothing supports any more`() throws {
        let (loss, model) = try loss(Self.links, without: "s")
        #expect(
            Wording.lines(loss, in: model) == [
                "Without s this falls: Ash advises Birch (x).",
                "Without s nothing supports this: Ash trains Birch (y).",
            ])
        #expect(
            Wording.fallenLinks(loss, in: model) == ["fallen: x", "no longer supported: y"])
    }

    @Test func `an item falls as a whole, by its name`() throws {
        let (loss, model) = try loss(
            "agreements: {e: {name: Pact, model: a, learner: b, evidence: s}}", without: "s")
        #expect(
            Wording.lines(loss, in: model)
                == ["Without s this falls: Pact (e.model.a, e.learner.b)."])
        #expect(
            Wording.fallenLinks(loss, in: model, most: 1) == ["fallen: e.model.a and 1 more"])
    }

    @Test func `where nothing falls that is said, with what changes all the same`() throws {
        let (loss, model) = try loss(
            "links: [{link: a advises b, evidence: t}]", without: "s", "u")
        #expect(
            Wording.lines(loss, in: model) == ["Without s, u nothing of the answer falls."])
        #expect(
            Wording.lines(loss, in: model, changes: ["1 changes", "2 are new"])
                == ["Without s, u no path that is listed falls; 1 changes; 2 are new."])
        #expect(Wording.fallenLinks(loss, in: model) == [])
    }
}
