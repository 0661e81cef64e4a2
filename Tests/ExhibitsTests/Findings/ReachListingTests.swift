import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// Who is reached, by which day, and in which order of a measure, as rows.
///
/// Oracle: by hand from the dates and likelihoods of the small graphs.
@Suite struct ReachListingTests: SmallGraphs {
    private static let line = """
        regions: {a: Ash, b: Birch, c: Cedar}
        policies: {p: Rents}
        links:
          - {link: a advises b, date: 2011-05, likelihood: 0.5, policy: p}
          - {link: b advises c, date: 2012, stage: intended}

        """

    private func reach(_ side: ReachSide, of id: String, _ body: String) throws -> Table {
        let network = try network(body)
        let reached = try network.reach(side, from: [network.model.entity(id)], ReachRules())
        return Table.reach(reached, side, in: network.model)
    }

    @Test func `downstream a row has the arrival and who is before`() throws {
        let table = try reach(.downstream, of: "a", Self.line)
        #expect(
            table.columns.map(\.name) == [
                "id", "name", "kind", "hops", "earliest", "latest", "chronology", "stage",
                "likelihood", "policies", "previous", "fewestHops", "likelihoodSteps",
            ])
        #expect(
            table.cells == [
                [
                    "b", "Birch", "region", "1", "2011-05-01", "2011-05-31", "certain", "unknown",
                    "0.5", "p", "a", "1", "1",
                ],
                [
                    "c", "Cedar", "region", "2", "2012-01-01", "2012-12-31", "certain", "intended",
                    "0.5", "p", "b", "2", "1",
                ],
            ])
    }

    @Test func `upstream a row has the departure and who is next`() throws {
        let table = try reach(.upstream, of: "c", Self.line)
        #expect(
            table.columns.map(\.name)[4...10] == [
                "departureEarliest", "departureLatest", "chronology", "stage", "likelihood",
                "policies", "next",
            ])
        #expect(try table.column("id") == ["b", "a"])
        #expect(try table.column("departureEarliest") == ["2012-01-01", "2011-05-01"])
        #expect(try table.column("next") == ["c", "b"])
    }

    /// Nobody takes a plan for a deed, nor a product of some steps for one of all.
    @Test func `people read on what a word and a number rest`() throws {
        let words = try reach(.downstream, of: "a", Self.line).words
        #expect(words.map { $0[6] } == ["certain", "certain, intended only"])
        #expect(words.map { $0[8] } == ["0.50", "0.500 (of 1 of 2 steps)"])
    }

    @Test func `no likelihood and no day are nothing`() throws {
        let table = try reach(
            .downstream, of: "a", "regions: {a: Ash, b: Birch}\nlinks: [{link: a advises b}]")
        #expect(
            table.rows[0][4...8] == [.null, .null, "undated", "unknown", .null])
        #expect(table.rows[0].last == 0)
    }

    @Test func `counts by day have what is certain and what is only intended`() throws {
        let network = try network(Self.line)
        let found = try network.reachOverTime(from: [network.model.entity("a")], ReachRules())
        let table = Table.reach(overTime: found)
        #expect(
            table.columns.map(\.name) == ["date", "possible", "certain", "intendedOnly"])
        // Birch from some day of May on, surely at its end; Cedar in 2012 if it comes to that.
        #expect(
            table.cells == [
                ["2011-05-01", "1", "0", "0"], ["2011-05-31", "1", "1", "0"],
                ["2012-01-01", "1", "1", "1"],
            ])
    }

    @Test func `who may have been reached on any day has a row of words`() throws {
        let network = try network("regions: {a: Ash, b: Birch}\nlinks: [{link: a advises b}]")
        let found = try network.reachOverTime(from: [network.model.entity("a")], ReachRules())
        let table = Table.reach(overTime: found)
        #expect(table.cells == [["", "1", "0", "0"]])
        #expect(table.words == [["any day", "1", "0", "0"]])
    }

    /// a and b have one neighbour, c two; equal ones go by id, and ranks stay where rows are not.
    @Test func `a ranking has a column for each measure, and counts are whole`() throws {
        let network = try network(
            """
            regions: {a: A, c: C}
            media: {b: B}
            links: [{link: a advises c}, {link: c advises b}]
            """)
        let ranking = try network.ranking(by: [.degree, .pagerank], MeasureSettings(), limit: nil)
        let table = Table.ranking(ranking, in: network.model)
        #expect(table.columns.map(\.name) == ["rank", "id", "name", "kind", "degree", "pagerank"])
        #expect(
            table.cells.map { $0.prefix(5).joined(separator: " ") } == [
                "1 c C region 2", "2 a A region 1", "3 b B media 1",
            ])
        let shown = Table.ranking(ranking, in: network.model) { $0.kind == "media" }
        #expect(shown.cells.map { $0.prefix(2) } == [["3", "b"]])
    }
}
