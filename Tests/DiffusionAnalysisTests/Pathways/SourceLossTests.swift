import DiffusionModel
import DiffusionNetwork
import Testing

@testable import DiffusionAnalysis

/// What becomes of an answer when some sources are not believed.
///
/// Oracle: by hand from the semantics, section 1, one sentence a graph.
@Suite struct SourceLossTests: SmallNetworks {
    private let head = """
        tributary: 1
        sources:
          s: {title: S}
          t: {title: T}
          copy: {title: Copy, depends-on: s}
        regions: {a: A, b: B, c: C}

        """

    private func question(
        _ body: String, without ids: [String], _ from: String = "a", _ to: String = "b",
        level: NetworkLevel = .actor, set: (inout SelectionCriteria) -> Void = { _ in }
    ) throws -> FilteredQuestion {
        let model = try model(head + body)
        let positions = model.entitiesByID()
        var criteria = SelectionCriteria(ids.isEmpty ? [] : [.withoutSources(ids)])
        set(&criteria)
        return FilteredQuestion(
            model: model, criteria: criteria, settings: NetworkSettings(level: level),
            question: PathQuestion(
                from: [try #require(positions[from])], to: [try #require(positions[to])]))
    }

    private func loss(_ question: FilteredQuestion) throws -> SourceLoss? {
        guard let before = try question.answerBelievingAll() else { return nil }
        return question.sourceLoss(of: before, in: try question.answer().network)
    }

    /// What falls, as `item: links`, with `?` where something still disputes it.
    private func fallen(_ question: FilteredQuestion) throws -> [String] {
        let (model, ids) = (question.model, question.model.linkIDs())
        return try #require(try loss(question)).fallen.map { fallen in
            let links = fallen.links.map { ids[$0] }.joined(separator: " ")
            return (fallen.item.map { model.entities[$0].id + ": " } ?? "") + links
                + (fallen.isDisputed ? "?" : "")
        }
    }

    @Test(
        arguments: [
            // A link falls by itself, and with what its source depends on.
            ("links: [{link: a directs b, id: l, evidence: s}]", "s", ["l"]),
            ("links: [{link: a directs b, id: l, evidence: copy}]", "s", ["l"]),
            // One other row is enough, and whoever has no evidence has nothing to lose.
            ("links: [{link: a directs b, id: l, evidence: [s, t]}]", "s", []),
            ("links: [{link: a directs b, id: l}]", "s", []),
            // A link that no answer rests on is not told of.
            ("links: [{link: a directs b, id: l}, {link: b directs c, evidence: s}]", "s", []),
            // What disputes it stands still.
            (
                "links: [{link: a directs b, id: l, evidence: [s, {source: t, stance: disputes}]}]",
                "s", ["l?"]
            ),
            // An item falls with its own evidence, and all roles that the step had.
            (
                "agreements: {i: {parties: [a, b], evidence: s}}", "s",
                ["i: i.parties.a i.parties.b"]
            ),
            // Of an item of which something stands only the links fall.
            (
                "agreements: {i: {parties: [{who: a, evidence: s}, b], evidence: t}}", "s",
                ["i.parties.a"]
            ),
            (
                "agreements: {i: {parties: [a, b, {who: c, evidence: t}], evidence: s}}", "s",
                ["i.parties.a", "i.parties.b"]
            ),
            // What only says that the item covers a policy falls alone.
            (
                """
                policies: {p: P}
                agreements: {i: {parties: [a, b], covers: {who: p, evidence: s}, evidence: t}}
                """, "s", ["i.covers.p"]
            ),
        ] as [(String, String, [String])])
    func `what falls is what the answer rested on`(
        body: String, without: String, expected: [String]
    ) throws {
        #expect(try fallen(question(body, without: [without])) == expected)
    }

    @Test func `where all is believed there is no loss`() throws {
        let question = try question("links: [{link: a directs b, evidence: s}]", without: [])
        #expect(try question.answerBelievingAll() == nil)
        #expect(try loss(question) == nil)
        #expect(try question.answer().paths.count == 1)
    }

    @Test func `the answer is asked with and without the source`() throws {
        let body = """
            links:
              - {link: a directs b, evidence: s}
              - {link: a directs c, evidence: t}
              - {link: c directs b, evidence: t}
            """
        let question = try question(body, without: ["s"])
        let before = try #require(try question.answerBelievingAll())
        #expect(before.paths.map(\.steps.count) == [1])
        #expect(try question.answer().paths.map(\.steps.count) == [2])
        let loss = try #require(try loss(question))
        #expect(loss.disbelieved == ["s"] && loss.refolded.isEmpty)
    }

    /// An agency acts for a by the word of s: without it, it is a node of its own.
    @Test func `an office by which an end was folded falls`() throws {
        let body = """
            agencies: {w: {acts-for: {who: a, evidence: s}}}
            links: [{link: w directs b, evidence: t}]
            """
        let question = try question(body, without: ["s"], level: .region)
        #expect(try fallen(question) == ["w.acts-for.a"])
        #expect(try question.answer().paths.isEmpty)
    }

    /// Of two posts that might hold one falls: the clerk counts for the region of the other.
    @Test func `whoever was a node counts for a region once a post falls`() throws {
        let body = """
            officials: {o: {posts: [{at: a, evidence: s}, {at: c, evidence: t}]}}
            links: [{link: o directs b, date: 2015, evidence: t}]
            """
        let question = try question(body, without: ["s"], "o", "b", level: .region)
        let loss = try #require(try loss(question))
        let (model, ids) = (question.model, question.model.linkIDs())
        #expect(loss.refolded.map { model.entities[$0.actor].id } == ["o"])
        #expect(loss.refolded.map { $0.regions.map { model.entities[$0].id } } == [["c"]])
        #expect(loss.fallen.map { $0.links.map { ids[$0] } } == [["o.holds-office.a"]])
    }

    /// A link that never had support loses none, where such are kept.
    @Test func `what was only disputed before is no loss where it is kept`() throws {
        let body = """
            links:
              - link: a directs b
                id: l
                evidence: [{source: t, stance: disputes}, {source: s, stance: omits}]
            """
        let kept = try question(body, without: ["s"]) { $0.disputed = .keep }
        #expect(try fallen(kept) == [])
        let supported = body.replacing("stance: omits", with: "stance: supports")
        #expect(try fallen(question(supported, without: ["s"]) { $0.disputed = .keep }) == ["l?"])
    }
}
