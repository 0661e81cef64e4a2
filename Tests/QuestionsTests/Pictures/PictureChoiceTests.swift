import Testing
import Tributary

@testable import Questions

/// What is wanted of a picture, as a request.
///
/// Oracle: the sentences at `PictureForm`, by hand from the small graph.
@Suite struct PictureChoiceTests {
    private static let towns = """
        sources: {s: {title: Survey}}
        regions: {land: Land, a: {name: Ash, within: land}, b: Birch, c: Cedar}
        policies: {p: Rents}
        links:
          - {link: a advises b, id: x, date: 2011, policy: p, evidence: s}
          - {link: b advises c, id: y, date: 2012, evidence: s}
        views:
          front: {only: [a, b]}
          back: {only: [b, c]}
        """

    private func choice(
        view: String? = nil, level: NetworkLevel = .item, body: String = towns,
        _ change: (inout PictureForm) throws -> Void = { _ in }
    ) throws -> PictureChoice {
        let graph = try Graph(of: body)
        var form = PictureForm()
        try change(&form)
        let criteria = try form.part.criteria(in: graph.model, walking: true)
        return PictureChoice(graph, view: view, form, criteria, level: level)
    }

    @Test func `a view is found by its id, and an unknown one is answered with the known`() throws {
        #expect(try choice(view: "back").request(nil).view?.id == "back")
        #expect(try choice().request(nil).view == nil)
        let unknown = mistake { _ = try choice(view: "frond").request(nil) }
        #expect(unknown?.code == .unknownName && unknown?.message == "unknown view 'frond'")
        #expect(unknown?.hint == "Did you mean 'front'? Known are front, back.")
        let none = mistake { _ = try choice(view: "front", body: "regions: {a: A}").request(nil) }
        #expect(none?.hint == "The graph has no views.")
    }

    /// Filters on links take the lines of cards, which then say nothing.
    @Test func `cards without lines stay among items, unless a filter takes links`() throws {
        #expect(try choice().request(nil).keepsIsolated)
        #expect(try !choice(level: .actor).request(nil).keepsIsolated)
        #expect(try choice { $0.part.only = ["a"] }.request(nil).keepsIsolated)
        #expect(try choice { $0.part.kinds = ["region"] }.request(nil).keepsIsolated)
        #expect(try !choice { $0.part.sources = ["s"] }.request(nil).keepsIsolated)
        #expect(try choice(level: .actor) { $0.keepsIsolated = true }.request(nil).keepsIsolated)
        #expect(try !choice { $0.keepsIsolated = false }.request(nil).keepsIsolated)
    }

    @Test func `filters are told in words`() throws {
        let request = try choice {
            $0.part.kinds = ["Regions"]
            $0.part.mechanisms = [.learning, .coercion]
            $0.part.stages = [.done]
            $0.part.leavesOutIntended = true
            $0.part.policies = ["Rents"]
            $0.part.after = [try PartialDate(parsing: "2010"), try PartialDate(parsing: "by 2012")]
            $0.part.minGrade = MinimumGrade(parsing: "b2")
            $0.part.minSources = 2
            $0.part.withoutSources = ["Survey"]
            $0.part.within = ["Land"]
        }.request(nil)
        #expect(
            request.filters == [
                "only regions", "only learning or coercion", "only what is done",
                "without what is only intended", "about Rents",
                "what may lie later than 2010 or by 2012",
                "with evidence graded B2 or better", "with 2 independent sources",
                "without what rests on Survey", "within Land",
            ])
        #expect(request.words(.bestPaths) == "-k N")
    }

    @Test func `what is asked of the dress goes into the request`() throws {
        let request = try choice {
            ($0.title, $0.groupsParallel, $0.theme, $0.page) = ("T", true, .print, .a4)
        }.request(nil)
        #expect(request.title == "T" && request.groupsParallel)
        #expect(request.theme == .print && request.page == .a4)
        #expect(request.highlighted == nil)
    }

    @Test func `paths are emphasised with the offices that they rest on`() throws {
        let body = """
            regions: {a: Ash, b: Birch}
            agencies: {g: {name: Guild, acts-for: b}}
            links: [{link: g learns-from a, id: x}]
            """
        let choice = try choice(body: body) {
            $0.highlight = PictureForm.Ends(from: "Ash", to: "Birch")
        }
        let highlight = try #require(try choice.highlight())
        #expect(highlight.level == .region)
        #expect(try choice.request(highlight).highlighted?.count == 2)
        #expect(
            mistake {
                _ = try self.choice { $0.highlight = PictureForm.Ends(from: "Ash", to: "Elm") }
                    .highlight()
            }?.code == .unknownName)
    }

    @Test func `a view says whose paths it emphasises, unless others are asked for`() throws {
        let body = Self.towns.replacing(
            "front: {only: [a, b]}", with: "front: {highlight: a..b}")
        let own = try #require(try choice(view: "front", body: body).highlight())
        #expect(own.paths.count == 1)
        let asked = try choice(view: "front", body: body) {
            $0.highlight = PictureForm.Ends(from: "c", to: "a")
        }.highlight()
        #expect(asked?.paths.isEmpty == true && asked?.links == nil)
        #expect(try choice(view: "back", body: body).highlight() == nil)
    }
}
