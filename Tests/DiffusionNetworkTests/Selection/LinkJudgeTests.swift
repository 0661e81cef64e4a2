import DiffusionModel
import TestSupport
import Testing

@testable import DiffusionNetwork

/// One link judged by one filter.
@Suite struct LinkJudgeTests: SmallGraphs {
    private func judge(
        _ model: GraphModel, _ filter: Filter, set: (inout SelectionCriteria) -> Void = { _ in }
    ) -> LinkJudge {
        var criteria = SelectionCriteria([filter])
        set(&criteria)
        return LinkJudge(model: model, criteria: criteria, scope: EvidenceScope(model: model))
    }

    private func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

    // MARK: - Dates, against every choice of the unknown days

    /// A time with every choice of its first and last day; days far off stand for no bound.
    private struct Choices {
        let timing: Timing
        let spans: [(first: Int32, last: Int32)]

        init(_ timing: Timing) {
            self.timing = timing
            func days(_ bounds: DayBounds) -> [Int32] {
                let (low, high) = (Choices.window.lowerBound, Choices.window.upperBound)
                let first = max(bounds.earliest.number, low)
                let last = min(bounds.latest.number, high)
                return first <= last ? Array(first...last) : [first > high ? high : low]
            }
            let starts = days(timing.start)
            spans =
                timing.isMoment
                ? starts.map { ($0, $0) }
                : starts.flatMap { start in
                    days(timing.end).filter { $0 >= start }.map { (start, $0) }
                }
        }

        /// The days of March 2018, which is day 17,591 from 1970, and some before and after.
        static let window: ClosedRange<Int32> = 17_580...17_640
    }

    private static let times = [
        "date: 2018-03-10", "date: 2018-03", "date: '[..2018-03-10]'", "date: '[2018-03-10..]'",
        "date: between 2018-03-05 and 2018-03-12", "from: 2018-03-05, to: 2018-03-12",
        "from: 2018-03, to: 2018-03", "from: 2018-03-10", "to: 2018-03-10", "seen: 2018-03-10",
        "from: between 2018-03-02 and 2018-03-09, to: between 2018-03-06 and 2018-03-20",
        "from: 2018-03-10, to: ..", "seen: early 2018-03",
    ]

    private static let asked = [
        "2018-03-01", "2018-03-10", "2018-03-12", "2018-03", "early 2018-03", "late 2018-03",
        "2018-02-27", "2018-04-02", "between 2018-03-08 and 2018-03-11",
    ]

    private func timing(_ text: String) throws -> Timing {
        let model = try model(
            "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a directs b, \(text)}]")
        return try #require(model.timing(ofLink: 0))
    }

    /// Oracle: what every choice of the unknown days says: all, some, or none.
    @Test(arguments: times, asked)
    func `a filter on dates keeps what matches for all choices, or for some`(
        time: String, text: String
    ) throws {
        let choices = Choices(try timing(time))
        let asked = try date(text)
        let (first, last) = (asked.bounds.earliest.number, asked.bounds.latest.number)
        let filters: [(Filter, (Int32, Int32) -> Bool)] = [
            (.after([asked]), { $1 > last }), (.before([asked]), { start, _ in start < first }),
            (.during([asked]), { $0 <= last && $1 >= first }),
            (.at([asked]), { $0 <= last && $1 >= first }),
        ]
        let empty = GraphModel.Builder(codebook: Codebook()).parts
        for (filter, matches) in filters {
            let hits = choices.spans.count { matches($0.first, $0.last) }
            let expected: LinkJudge.Verdict =
                hits == choices.spans.count ? .matches : hits > 0 ? .mayMatch : .misses
            let found = judge(empty, filter).verdict(onDate: choices.timing, filter)
            #expect(found == expected, "\(filter.name) \(hits) of \(choices.spans.count)")
        }
    }

    @Test func `of several dates the best verdict counts`() throws {
        let march = try timing("date: 2018-03")
        let empty = GraphModel.Builder(codebook: Codebook()).parts
        func verdict(_ texts: String...) throws -> LinkJudge.Verdict {
            let filter = Filter.during(try texts.map { try date($0) })
            return judge(empty, filter).verdict(onDate: march, filter)
        }
        #expect(try verdict("2017", "2018-03-10") == .mayMatch)
        #expect(try verdict("2017", "2018-03-10", "2018") == .matches)
        #expect(try verdict("2017", "2019") == .misses)
    }

    // MARK: - What a link lacks

    private let lacking = """
        tributary: 1
        regions: {a: A, b: B}
        policies: {p: P, q: {within: p}, r: R}
        agencies: {g: {acts-for: a}}
        officials: {o: {posts: [{at: b}, {at: a, from: 2010}]}}
        links:
          - {id: bare, link: a directs b}
          - {id: inner, link: a directs b, policy: q}
          - {id: outer, link: a directs b, policy: p}
          - id: other
            link: a directs b
            policy: r
            stage: intended
            mechanism: [learning, coercion]
        """

    private func verdicts(
        _ filter: Filter, set: (inout SelectionCriteria) -> Void = { _ in }
    ) throws -> [String: LinkJudge.Verdict] {
        let model = try model(lacking)
        let (judge, ids) = (judge(model, filter, set: set), model.linkIDs())
        return Dictionary(
            uniqueKeysWithValues: ids.indices.map { (ids[$0], judge.verdict(on: $0, filter)) })
    }

    /// Undated offices say who belongs to whom at all times; an undated deed cannot be judged.
    @Test func `what is undated is not judged, unless it is an office or kept`() throws {
        let filter = Filter.during([try date("2015")])
        let found = try verdicts(filter)
        #expect(found["bare"] == .unjudged)
        #expect(found["g.acts-for.a"] == .matches && found["o.holds-office.b"] == .matches)
        // Without an end it may still last, or not.
        #expect(found["o.holds-office.a.2010"] == .mayMatch)
        #expect(try verdicts(filter) { $0.keepsUndated = true }["bare"] == .matches)
        let model = try model(lacking)
        let judge = judge(model, filter)
        let passing = model.linkIDs().indexed().filter { judge.passesUndated($0.0, filter) }
        #expect(passing.map(\.1) == ["g.acts-for.a", "o.holds-office.b"])
    }

    @Test func `a policy agrees with what lies within it and what it lies within`() throws {
        let model = try model(lacking)
        let filter = Filter.policies([try #require(model.entitiesByID()["q"])])
        let found = try verdicts(filter)
        #expect(found["inner"] == .matches && found["outer"] == .matches)
        #expect(found["other"] == .misses && found["bare"] == .unjudged)
        #expect(try verdicts(filter) { $0.keepsUnstated = true }["bare"] == .matches)
    }

    @Test func `kinds, stages and mechanisms are asked for by any of several`() throws {
        #expect(try verdicts(.notIntended)["other"] == .misses)
        #expect(try verdicts(.notIntended)["bare"] == .matches)
        #expect(try verdicts(.stages([.done, .intended]))["other"] == .matches)
        #expect(try verdicts(.stages([.done]))["bare"] == .misses)
        #expect(try verdicts(.mechanisms([.coercion, .emulation]))["other"] == .matches)
        #expect(try verdicts(.mechanisms([.emulation]))["other"] == .misses)
        #expect(try verdicts(.linkKinds(["visits", "directs"]))["bare"] == .matches)
        #expect(try verdicts(.linkKinds(["visits"]))["bare"] == .misses)
        // Who asks for moves asks for the posts that they are made of.
        let moves = try verdicts(.linkKinds(["moves"]))
        #expect(moves["o.holds-office.b"] == .matches && moves["g.acts-for.a"] == .misses)
    }

    // MARK: - Entities

    private let places = """
        tributary: 1
        regions: {n: Nation, r: {within: n}, c: {within: r}, z: Z}
        agencies: {g: {acts-for: r}, h: {acts-for: z}}
        officials: {o: {posts: [{at: c}]}, p: {posts: [{at: z}]}}
        agreements:
          inside: {parties: [r, c]}
          across: {parties: [r, z]}
          alone: {parties: [o]}
        """

    private func chosen(_ filter: (GraphModel) throws -> Filter) throws -> [String]? {
        let model = try model(places)
        let filter = try filter(model)
        return judge(model, filter).entities(chosenBy: filter).map { chosen in
            model.entities.indices.filter { chosen[$0] }.map { model.entities[$0].id }.sorted()
        }
    }

    /// By hand: what lies within, at any depth, who acts or works there, and what joins two of it.
    @Test func `within takes places, their agents and the items that join two of these`() throws {
        let found = try chosen { .within([try #require($0.entitiesByID()["r"])]) }
        #expect(found == ["c", "g", "inside", "o", "r"])
        let nation = try chosen { .within([try #require($0.entitiesByID()["n"])]) }
        #expect(nation == ["c", "g", "inside", "n", "o", "r"])
    }

    @Test func `kinds choose what narrows them, and filters on links choose nobody`() throws {
        #expect(try chosen { _ in .kinds(["agreement"]) } == ["across", "alone", "inside"])
        #expect(try chosen { _ in .kinds(["official", "nothing"]) } == ["o", "p"])
        #expect(try chosen { _ in .notIntended } == nil)
        #expect(try chosen { _ in .only([]) } == nil)
    }
}
