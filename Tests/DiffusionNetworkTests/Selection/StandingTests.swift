import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// What stands once a source is not believed, and what is only disputed: each derived by hand from
/// the rules of evidence, on invented graphs.
@Suite struct StandingTests: SmallGraphs {
    private func entities(_ model: GraphModel, without source: String) -> [String] {
        let selection = Selection(SelectionCriteria([.withoutSources([source])]), in: model)
        return model.entities.indices.filter { selection.keepsEntity[$0] }
            .map { model.entities[$0].id }
    }

    // MARK: - Evidence of its own

    private let cited = """
        tributary: 1
        cite: gazette
        sources: {gazette: Gazette, study: Study, notes: Notes}
        regions: {a: A, b: B, c: C}
        policies: {meters: Meters, tolls: Tolls}
        agreements:
          pact:
            date: 2012
            evidence: notes
            model: {who: a, evidence: study}
            learner: {who: b, evidence: study}
            parties: c
        adoptions:
          - {id: own, actor: a, policy: meters, date: 2014, stage: done, evidence: study}
          - {id: inherits, actor: b, policy: tolls, date: 2014, stage: done}
        links:
          - {id: written, link: a advises b, evidence: [gazette, study]}
        """

    /// The file's `cite` falls: what has evidence of its own stays, and so does what that joins.
    @Test func `without the file's cite only what inherits it falls`() throws {
        let model = try model(cited)
        let left = kept(model, .withoutSources(["gazette"]))
        #expect(
            Set(left) == ["pact.model.a", "pact.learner.b", "pact.parties.c", "written", "own"])
        #expect(entities(model, without: "gazette") == ["a", "b", "c", "meters", "pact"])
    }

    /// The item's evidence falls: roles with evidence of their own stand, and keep the item.
    @Test func `without an item's evidence its roles stand on their own`() throws {
        let model = try model(cited)
        let left = kept(model, .withoutSources(["notes"]))
        #expect(left.contains("pact.model.a") && left.contains("pact.learner.b"))
        #expect(!left.contains("pact.parties.c"))
        #expect(entities(model, without: "notes").contains("pact"))
        let frozen = try model.freeze(
            Selection(SelectionCriteria([.withoutSources(["notes"])]), in: model),
            NetworkSettings())
        #expect(
            frozen.edges.contains { $0.through == 5 && [$0.upstream, $0.downstream] == [0, 1] })
    }

    @Test func `without the roles' evidence the item stays as what it is`() throws {
        let model = try model(cited)
        #expect(!kept(model, .withoutSources(["study"])).contains("pact.model.a"))
        #expect(entities(model, without: "study").contains("pact"))
    }

    /// A stand on a claim with evidence of its own keeps the claim, and that alone is left of it.
    @Test func `a claim stays for a stand with evidence of its own`() throws {
        let model = try model(
            """
            tributary: 1
            sources: {gazette: Gazette, study: Study}
            regions: {a: A, b: B}
            policies: {meters: Meters}
            claims:
              works:
                says: Meters save water
                evidence: gazette
                about: meters
                positions:
                  - {by: a, stance: asserts, evidence: study}
                  - {by: b, stance: denies}
              fails: {says: Meters fail, evidence: gazette, positions: [{by: a, stance: denies}]}
            """)
        let selection = Selection(SelectionCriteria([.withoutSources(["gazette"])]), in: model)
        #expect(entities(model, without: "gazette") == ["a", "b", "meters", "works"])
        let left = model.subset(selection)
        let claim = try #require(left.entities.first { $0.id == "works" })
        #expect(claim.detail.positions.map { left.sources[$0.holder].id } == ["a"])
    }

    // MARK: - What falls with what

    private let copied = """
        tributary: 1
        sources:
          wire: {publisher: agency, author: Ann Alder}
          paper: {depends-on: wire}
          blog: {depends-on: paper}
          one: {depends-on: two}
          two: {depends-on: one}
          study: {title: Study}
        media: {agency: Agency}
        officials: {kim: Kim}
        regions: {a: A, b: B}
        links:
          - {id: far, link: a advises b, evidence: [blog, paper]}
          - {id: ring, link: a advises b, evidence: two}
          - {id: both, link: a advises b, evidence: [blog, study]}
          - {id: heard, link: a advises b, evidence: {source: study, speaker: kim}}
          - {id: through, link: a advises b, evidence: study via blog}
        """

    /// By hand: the blog rests on the paper, the paper on the wire, the wire on its agency.
    @Test(arguments: [
        ("wire", ["ring", "both", "heard"]), ("agency", ["ring", "both", "heard"]),
        ("Ann Alder", ["ring", "both", "heard"]), ("paper", ["ring", "both", "heard"]),
        ("blog", ["far", "ring", "both", "heard"]), ("one", ["far", "both", "heard", "through"]),
        ("two", ["far", "both", "heard", "through"]), ("study", ["far", "ring", "both"]),
        ("kim", ["far", "ring", "both", "through"]),
    ])
    func `a source falls with what it rests on`(without: String, left: [String]) throws {
        #expect(kept(try model(copied), .withoutSources([without])) == left)
    }

    @Test func `each source that falls is named with what it falls with`() throws {
        let model = try model(copied)
        let scope = EvidenceScope(model: model, without: ["agency"])
        let fallen = scope.fall.fallen.map {
            "\(model.sources[$0.source].id) \($0.reason) \($0.ground)"
        }
        #expect(
            fallen == ["wire publishedBy agency", "paper dependsOn wire", "blog dependsOn paper"])
    }

    @Test func `a document of the graph falls with who it is by`() throws {
        let model = try model(
            """
            tributary: 1
            agencies: {office: Office}
            documents: {memo: {name: Memo, by: office}}
            regions: {a: A, b: B}
            links: [{id: x, link: a advises b, evidence: memo}, {id: y, link: b advises a}]
            """)
        #expect(!kept(model, .withoutSources(["office"])).contains("x"))
        #expect(kept(model, .withoutSources(["office"])).contains("y"))
    }

    // MARK: - Disputed links

    private let disputed = """
        tributary: 1
        sources: {paper: Paper, study: Study, diary: Diary}
        regions: {a: A, b: B, c: C}
        links:
          - {id: both, link: a advises b, evidence: [paper, {source: study, stance: disputes}]}
          - {id: against, link: b advises c, evidence: {source: study, stance: disputes}}
          - {id: silent, link: b advises c, evidence: {source: diary, stance: omits}}
          - {id: bare, link: a advises c}
        agreements:
          pact: {parties: [a, c], evidence: {source: diary, stance: disputes}}
        """

    @Test func `what no row supports is left out, kept or asked for alone`() throws {
        let model = try model(disputed)
        let roles = ["pact.parties.a", "pact.parties.c"]
        let all = kept(model) { $0.disputed = .keep }
        #expect(Set(kept(model)) == ["both", "bare"])
        #expect(Set(all) == Set(["both", "against", "silent", "bare"] + roles))
        #expect(Set(kept(model) { $0.disputed = .only }) == Set(["against", "silent"] + roles))
        #expect(Selection(SelectionCriteria(), in: model).disputedLeftOut == 4)
        #expect(Selection(everythingIn: model).keepsLink.allSatisfy { $0 })
    }

    /// Its one support falls, its dispute stands; then that falls, too, and nothing is left.
    @Test func `a link whose support falls is only disputed, and without its dispute falls`() throws
    {
        let model = try model(disputed)
        #expect(kept(model, .withoutSources(["paper"])) == ["bare"])
        let left = kept(model, .withoutSources(["paper"])) { $0.disputed = .keep }
        #expect(left.contains("both"))
        let none = kept(model, .withoutSources(["paper", "study"])) { $0.disputed = .keep }
        #expect(!none.contains("both") && !none.contains("against") && none.contains("silent"))
    }

    @Test func `a network is frozen without what is only disputed`() throws {
        let model = try model(disputed)
        let frozen = try model.freeze(
            Selection(SelectionCriteria(), in: model), NetworkSettings())
        #expect(frozen.edges.map { [$0.upstream, $0.downstream] } == [[0, 1], [0, 2]])
        #expect(frozen.testimony(of: frozen.edges[0]).disputes.count == 1)
        #expect(frozen.evidence(of: frozen.edges[0]).count == 1)
    }

    /// An office that is only disputed folds nobody; one that is supported does.
    @Test func `offices that are only disputed do not fold`() throws {
        let model = try model(
            """
            tributary: 1
            sources: {study: Study}
            regions: {a: A, b: B}
            agencies:
              g: {acts-for: a, evidence: study}
              h: {name: H}
            links:
              - {id: office, link: h acts-for a, evidence: {source: study, stance: disputes}}
              - {id: x, link: h advises b, date: 2010}
            """)
        let settings = NetworkSettings(level: .region)
        let left = try model.freeze(Selection(SelectionCriteria(), in: model), settings)
        let names = left.edges.map { left.model.entities[$0.upstream].id }
        #expect(names == ["h"])
        var keeping = SelectionCriteria()
        keeping.disputed = .keep
        let kept = try model.freeze(Selection(keeping, in: model), settings)
        #expect(kept.edges.map { kept.model.entities[$0.upstream].id } == ["a"])
    }

    @Test func `a source is asked for what it supports, and besides for what it disputes`() throws {
        let model = try model(disputed)
        #expect(kept(model, .sources(["study"])) == [])
        #expect(kept(model, .sources(["paper"])) == ["both"])
        let besides = kept(model, .sources(["study"])) {
            ($0.disputed, $0.includesDisputes) = (.keep, true)
        }
        #expect(besides == ["both", "against"])
        let alone = kept(model, .sources(["study"])) {
            ($0.disputed, $0.includesDisputes) = (.only, true)
        }
        #expect(alone == ["against"])
    }

    // MARK: - Grades

    /// F and 6 are grades that fail; what lacks a grade that might do is ungraded.
    ///
    /// By hand, under B2: "good" is graded 3, "eff" F, "six" 6, "low" D: all too low or beyond
    /// judging. "half" lacks a credibility, and of "twice" the second row lacks both.
    @Test(arguments: [
        ("B2", ["none", "half", "twice"], 2), ("B", ["good", "six", "none", "half", "twice"], 1),
        ("2", ["eff", "none", "half", "low", "twice"], 1),
    ])
    func `F and 6 fail where ungraded is kept`(
        grade: String, left: [String], unjudgeable: Int
    ) throws {
        let model = try model(
            """
            tributary: 1
            sources: {eff: {reliability: F}, fine: {reliability: A}, poor: {reliability: D}, raw: Raw}
            regions: {a: A, b: B}
            links:
              - {id: good, link: a advises b, evidence: {source: fine, credibility: 3}}
              - {id: eff, link: a advises b, evidence: {source: eff, credibility: 1}}
              - {id: six, link: a advises b, evidence: {source: fine, credibility: 6}}
              - {id: none, link: a advises b, evidence: raw}
              - {id: half, link: a advises b, evidence: fine}
              - {id: low, link: a advises b, evidence: [poor, {source: raw, stance: disputes}]}
              - {id: twice, link: a advises b, evidence: [{source: poor, credibility: 4}, raw]}
            """)
        let minimum = try #require(MinimumGrade(parsing: grade))
        #expect(kept(model, .minGrade(minimum)) { $0.keepsUngraded = true } == left)
        let step = Selection(SelectionCriteria([.minGrade(minimum)]), in: model).steps.first
        #expect(step?.cannotBeJudged == unjudgeable)
    }

    // MARK: - Independence

    @Test(arguments: [15, 16, 17, 40, 200])
    func `independence is exact beyond many rows of one source`(rows: Int) throws {
        let list = (1...rows).map { "s0 par. \($0)" } + ["s1"]
        let model = try model(
            """
            tributary: 1
            sources: {s0: Zero, s1: One}
            regions: {a: A, b: B}
            links: [{id: x, link: a advises b, evidence: [\(list.joined(separator: ", "))]}]
            """)
        #expect(kept(model, .minSources(2)) == ["x"])
        #expect(kept(model, .minSources(3)) == [])
    }

    @Test(arguments: [
        ("[doc, house]", 1), ("[doc, other]", 1), ("[doc, writer]", 1), ("[doc, copy]", 1),
        ("[copy, mirror]", 1), ("[doc, lone]", 2), ("[doc via lone, lone]", 1),
        ("[ring, rong]", 1), ("[house, writer, lone]", 3), ("[copy, other, lone, mirror]", 2),
    ])
    func `rows that share a member, publisher, author or ground are one witness`(
        evidence: String, count: Int
    ) throws {
        let model = try model(
            """
            tributary: 1
            sources:
              doc: {publisher: house, author: writer}
              other: {publisher: house}
              copy: {depends-on: doc}
              mirror: {depends-on: other}
              lone: {title: Lone}
              ring: {depends-on: rong}
              rong: {depends-on: ring}
            media: {house: House}
            officials: {writer: Writer}
            regions: {a: A, b: B}
            links: [{id: x, link: a advises b, evidence: \(evidence)}]
            """)
        let rows = model.evidence(ofLink: 0)
        let witnesses = Witnesses(model)
        #expect(witnesses.hasIndependent(count, among: rows))
        #expect(!witnesses.hasIndependent(count + 1, among: rows))
        #expect(witnesses.isOneWitness(rows) == (count == 1))
    }
}
