import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// Links in the order of a measure, as rows and as sentences.
///
/// Oracle: by hand; a link bears each pair whose only way runs along it, and equal links go by the
/// ids of their ends.
@Suite struct EdgeRankingListingTests: SmallGraphs {
    private func listing(_ body: String) throws -> (EdgeRankingListing, Exhibit) {
        let network = try network(body)
        let ranking = try network.edgeRanking(by: .betweenness, MeasureSettings(), limit: nil)
        let listing = EdgeRankingListing(ranking, in: network)
        return (listing, Exhibit(listing.table))
    }

    private static let line = """
        sources: {s: Survey}
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
        links:
          - {link: a advises b, id: x, date: 2012, evidence: s}
          - {link: b advises c, id: y}
          - {link: c advises d, id: z}

        """

    /// On a line of four the middle link bears 2 · 2 paths, each outer one 1 · 3.
    @Test func `a row has its rank, ends, score and sources`() throws {
        let (_, exhibit) = try listing(Self.line)
        #expect(
            exhibit.table.columns.map(\.name) == [
                "rank", "id", "name", "kind", "upstream", "downstream", "betweenness", "sources",
                "disputedBy", "omittedBy",
            ])
        #expect(
            exhibit.table.cells == [
                [
                    "1", "y", "Birch advises Cedar, undated", "advises", "b", "c", "4.0", "", "",
                    "",
                ],
                ["2", "x", "Ash advises Birch, 2012", "advises", "a", "b", "3.0", "s", "", ""],
                ["3", "z", "Cedar advises Dell, undated", "advises", "c", "d", "3.0", "", "", ""],
            ])
    }

    @Test func `sentences follow the rows that are left, in their order`() throws {
        var (listing, exhibit) = try listing(Self.line)
        exhibit.table.limit(to: 2)
        exhibit.table.reverse()
        listing.describe(&exhibit)
        #expect(
            exhibit.lines == [
                "Rank 2, betweenness 3: Ash advises Birch, 2012 [1]",
                "Rank 1, betweenness 4: Birch advises Cedar, undated [no source given]",
            ])
        #expect(exhibit.cited.map(\.chain) == [["s"]])
    }

    @Test func `of a link that leads both ways it is said which way is meant`() throws {
        var (listing, exhibit) = try listing(
            "regions: {a: Ash, b: Birch}\nlinks: [{link: a twins-with b, date: 2012}]")
        listing.describe(&exhibit)
        let words = "Ash is twinned with Birch, 2012 (direction not stated), from"
        #expect(
            Set(exhibit.lines) == [
                "Rank 1, betweenness 1: \(words) Ash to Birch [no source given]",
                "Rank 2, betweenness 1: \(words) Birch to Ash [no source given]",
            ])
    }
}
