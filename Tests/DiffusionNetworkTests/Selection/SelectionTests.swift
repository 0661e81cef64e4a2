import DiffusionModel
import ModelFormats
import TestSupport
import Testing

@testable import DiffusionNetwork

/// The rules of filters and evidence, each on a graph small enough to judge by hand.
@Suite struct SelectionTests: SmallGraphs {
    private func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

    private let sourced = """
        tributary: 1
        media: {daily: Daily, rival: Rival}
        officials: {kim: Kim}
        sources:
          report: {reliability: B, publisher: house}
          digest: {reliability: B, depends-on: report}
          blog: {reliability: E}
          letter: {title: Letter}
        regions: {a: A, b: B}
        links:
          - {id: chain, link: a learns-from b, evidence: daily via report par. 1}
          - {id: two, link: a learns-from b, evidence: [{source: report, credibility: 2}, blog]}
          - {id: same, link: a learns-from b, evidence: [{source: report, credibility: 6}, digest]}
          - {id: heard, link: a learns-from b, evidence: {source: blog, speaker: kim}}
          - {id: bare, link: a learns-from b}
          - {id: against, link: a learns-from b, evidence: [letter, {source: blog, stance: disputes}]}
        """

    @Test(arguments: [
        ("daily", ["two", "same", "heard", "bare", "against"]),
        // The digest depends on the report, so "same" has no other word.
        ("report", ["two", "heard", "bare", "against"]),
        ("house", ["two", "heard", "bare", "against"]),
        ("kim", ["chain", "two", "same", "bare", "against"]),
        ("blog", ["chain", "two", "same", "bare", "against"]),
        ("letter", ["chain", "two", "same", "heard", "bare"]),
    ])
    func `a link stands while one supporting row does`(without: String, left: [String]) throws {
        #expect(kept(try model(sourced), .withoutSources([without])) == left)
    }

    @Test func `independent rows share no member, publisher or ground`() throws {
        #expect(kept(try model(sourced), .minSources(2)) == ["two"])
    }

    @Test func `grades fail what is ungraded and count it apart`() throws {
        let model = try model(sourced)
        let minimum = try #require(MinimumGrade(parsing: "B2"))
        #expect(kept(model, .minGrade(minimum)) == ["two"])
        let open = kept(model, .minGrade(minimum)) { $0.keepsUngraded = true }
        // What was heard stands on a blog graded E: that is a grade, and too low.
        #expect(open == ["chain", "two", "same", "bare", "against"])
        let selection = Selection(SelectionCriteria([.minGrade(minimum)]), in: model)
        #expect(selection.steps.first?.unjudged == 4)
        #expect(MinimumGrade(parsing: "F1") == nil && MinimumGrade(parsing: "B6") == nil)
    }

    private let dated = """
        tributary: 1
        regions: {a: A, b: B}
        agencies: {g: {acts-for: a}}
        links:
          - {id: day, link: a directs b, date: 2018-11-27}
          - {id: year, link: a directs b, date: 2018}
          - {id: by, link: a directs b, date: by 2017}
          - {id: last, link: a directs b, from: 2016, to: 2019}
          - {id: open, link: a directs b, from: 2020, to: ..}
          - {id: never, link: a directs b}
        """

    @Test func `filters on dates keep what may match and drop what is undated`() throws {
        let model = try model(dated)
        let acts = "g.acts-for.a"
        #expect(
            kept(model, .after([try date("2018-06")])) == [acts, "day", "year", "last", "open"])
        #expect(kept(model, .before([try date("2018")])) == [acts, "by", "last"])
        #expect(kept(model, .during([try date("2018-11-27")])) == [acts, "day", "year", "last"])
        #expect(
            kept(model, .at([try date("2017"), try date("2021")])) == [acts, "by", "last", "open"])
        let all = kept(model, .after([try date("2018-06")])) { $0.keepsUndated = true }
        #expect(all.contains("never"))
        let steps = Selection(SelectionCriteria([.after([try date("2018-06")])]), in: model).steps
        #expect(steps.first?.unjudged == 1)
        // The year may lie wholly before July, and what ends in 2019 surely reaches beyond June.
        #expect(steps.first?.uncertain == 1)
    }

    @Test func `only brings the participants of items and the items that join the named`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B, c: C}
            agreements: {pact: {parties: [a, b]}, other: {parties: [b, c]}}
            """)
        let names = { (filter: Filter) in
            let selection = Selection(SelectionCriteria([filter]), in: model)
            return model.entities.indices.filter { selection.keepsEntity[$0] }
                .map { model.entities[$0].id }
        }
        #expect(names(.only([3])) == ["a", "b", "pact"])
        #expect(names(.only([0, 1])) == ["a", "b", "pact"])
        #expect(names(.only([0, 2])) == ["a", "c"])
    }

    @Test func `policies are found through what an item covers`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            policies: {p: P, q: Q}
            agreements: {pact: {learner: a, model: b, covers: p}}
            links: [{id: x, link: a directs b, policy: q}, {id: y, link: a directs b}]
            adoptions: [{id: z, actor: a, policy: q, stage: done}]
            """)
        #expect(
            kept(model, .policies([2]))
                == ["pact.learner.a", "pact.model.b", "pact.covers.p"])
        #expect(kept(model, .policies([3])) == ["x", "z"])
    }

    /// Of the offices only those go that lose an end, or the last that vouches for them.
    @Test func `a subset keeps posts and acts-for whatever filters say of links`() throws {
        let model = try model(
            """
            tributary: 1
            sources: {s: S}
            regions: {a: A, b: B}
            agencies: {g: {acts-for: a}}
            officials: {o: {posts: [{at: b, from: 2001, to: 2003, evidence: s}]}}
            links: [{id: x, link: a directs b, date: 2018}]
            """)
        let left = { (filter: Filter) in
            model.subset(Selection(SelectionCriteria([filter]), in: model)).linkIDs().sorted()
        }
        let (acts, post) = ("g.acts-for.a", "o.holds-office.b.2001")
        let links: [Filter] = [
            .linkKinds(["visits"]), .mechanisms([.learning]), .policies([]), .stages([.done]),
            .during([try date("2010")]), .minSources(2), .sources(["nobody"]),
        ]
        for filter in links { #expect(left(filter) == [acts, post], "\(filter.name)") }
        #expect(left(.withoutSources(["s"])) == [acts, "x"])
        // Who acts for a chosen region comes along, whatever it is.
        #expect(left(.kinds(["region", "agency"])) == [acts, post, "x"])
        #expect(left(.only([0, 1])) == [acts, post, "x"])
        #expect(left(.only([0])) == [acts])
    }

    @Test func `a subset keeps its evidence and reads back`() throws {
        let model = try ModelReader.read([
            InputFile(
                name: "graphs/pilot-cascade.yaml",
                bytes: Repository.bytes("graphs/pilot-cascade.yaml"))
        ]).model
        let selection = Selection(SelectionCriteria([.during([try date("2015")])]), in: model)
        let subset = model.subset(selection)
        let text = NativeWriter.jsonLines(subset)
        let again = try ModelReader.read([
            InputFile(name: "-", bytes: Array(text.utf8), format: .jsonl)
        ]).model
        let kept = selection.keepsLink.indices.filter {
            selection.keepsLink[$0] || model.isOffice($0)
        }
        #expect(again.links.count == kept.count)
        #expect(NativeWriter.jsonLines(again) == text)
        let chains = { (model: GraphModel) in
            IndexedList<LinkIndex, [[String]]>(
                model.links.indices.map { index in
                    model.evidence(ofLink: index).map { row in
                        row.chain.map { model.sources[$0].id }
                    }
                })
        }
        #expect(chains(again).elements == kept.map { chains(model)[$0] })
    }
}
