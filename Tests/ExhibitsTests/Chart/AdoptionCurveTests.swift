import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// How many had adopted by each day, counted by hand.
@Suite struct AdoptionCurveTests: SmallGraphs {
    private static let body = """
        sources: {s: {title: Survey}, t: {title: Talk}}
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell, e: Elm}
        policies: {p: Rents, q: Roads}
        adoptions:
          - {actor: a, policy: p, date: 2011-05-02, evidence: s}
          - {actor: b, policy: p, date: 2012, evidence: [s, {source: t, stance: disputes}]}
          - {actor: b, policy: p, date: 2015}
          - {actor: c, policy: p, date: before 2012-07-01}
          - {actor: d, policy: p}
          - {actor: e, policy: p, date: 2010, evidence: {source: t, stance: disputes}}
          - {actor: a, policy: q, date: 2013-01-01}
        """

    private func curve(_ filters: [Filter] = []) throws -> AdoptionCurve {
        let model = try model(Self.body)
        var criteria = SelectionCriteria(filters)
        criteria.disputed = .keep
        return AdoptionCurve(of: model, Selection(criteria, in: model))
    }

    private func points(_ name: String) throws -> [String] {
        let series = try #require(try curve().chart.series.first { $0.name == name })
        return series.points.map { point in
            "\(CalendarDay(number: Int32(point.x))) \(Int(point.y)) \(Int(point.high ?? -1))"
        }
    }

    /// Cedar may have adopted from the start of all time, Birch on any day of 2012.
    @Test func `the sure number rises with last days, the possible one with first days`() throws {
        #expect(
            try points("Rents") == [
                "2011-05-02 1 2", "2012-01-01 1 3", "2012-06-30 2 3", "2012-12-31 3 3",
            ])
        #expect(try points("Roads") == ["2013-01-01 1 1"])
    }

    @Test func `what is not counted as it stands is said`() throws {
        let notes = try curve().chart.diagram.notes
        #expect(notes.contains("Left out: 1 adoption that no source speaks for."))
        #expect(notes.contains("1 adoption has no date and is not drawn."))
        #expect(notes.contains("Of 1 actor with several adoptions of one policy the first counts."))
        #expect(!notes.contains { $0.hasPrefix("Adopters are counted") })
        #expect(notes.contains("Disputed: 1 adoption of 6."))
        #expect(notes.contains("Without a source: 4 adoptions of 6."))
        #expect(try curve().chart.diagram.sources.count == 2)
    }

    @Test func `ends and repeals are named, as no curve falls`() throws {
        let model = try model(
            """
            policies: {p: Rents, q: Roads}
            regions: {a: Arden, b: Birch, c: Cedar}
            adoptions:
              - {actor: a, policy: p, from: 2011, to: 2013}
              - {actor: b, policy: p, from: 2012, to: ..}
              - {actor: c, policy: p, date: 2012}
            links:
              - {link: c repeals p, date: 2014}
              - {link: c repeals q, date: 2014}
            """)
        let curve = AdoptionCurve(of: model, Selection(SelectionCriteria([]), in: model))
        let notes = curve.chart.diagram.notes
        #expect(
            notes.contains(
                "1 of these adoptions has an end; whoever adopted still counts."))
        #expect(
            notes.contains(
                "Not drawn: what else 1 actor did about what is adopted, such as a repeal."))
    }

    @Test func `policies come by how many adopted them, as they are listed`() throws {
        #expect(try curve().policies.map { "\($0.name) \($0.adopters)" } == ["Rents 4", "Roads 1"])
        let model = try model(Self.body)
        let selection = Selection(
            SelectionCriteria([.policies([try model.entity("q")])]), in: model)
        let rows = Listing.adoptions.table(of: model, selection: selection).cells
        #expect(AdoptionCurve(of: model, selection).policies.map(\.adopters) == [rows.count])
    }
}
