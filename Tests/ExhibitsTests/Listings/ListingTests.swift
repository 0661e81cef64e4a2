import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// The tables of a graph's entities, links, sources, claims and adoptions.
///
/// Oracle: by eye, from the invented graph.
@Suite struct ListingTests: SmallGraphs {
    private static let body = """
        sources:
          s: {title: Survey, publisher: Guild, published: 2013, reliability: B}
          t: {title: Talk}
          spare: {title: Spare}
        officials: {o: Olga}
        media: {m: Courier}
        regions: {b: Birch, a: {name: Ash, within: b}}
        policies: {p: Rents}
        links:
          - {link: b learns-from a, id: x, date: 2012-05, evidence: [s, {source: t, stance: omits}]}
          - {link: a advises a, id: w, evidence: [s p. 1, s p. 2, {source: m, speaker: o}]}
        adoptions:
          - {actor: b, policy: p, date: 2014, stage: done, evidence: {source: t, stance: disputes}}
          - {actor: b, policy: p, date: 2011}
          - {actor: a, policy: p}
        claims:
          k:
            says: It works
            positions:
              - {by: a, stance: asserts, evidence: [s, {source: t, stance: disputes}]}
              - {by: b, stance: denies, speaker: m, evidence: {source: t, stance: disputes}}
              - {by: m, stance: passes-on}

        """

    private func table(_ listing: Listing, _ filters: [Filter] = []) throws -> Table {
        let model = try model(Self.body)
        var criteria = SelectionCriteria(filters)
        criteria.disputed = .keep
        return listing.table(of: model, selection: Selection(criteria, in: model))
    }

    /// A link from one to itself is one link of it; stands on claims are none.
    @Test func `entities stand by id and count their links`() throws {
        let table = try table(.entities)
        #expect(table.columns.map(\.name) == ["id", "name", "kind", "within", "links"])
        #expect(
            table.cells == [
                ["a", "Ash", "region", "b", "3"], ["b", "Birch", "region", "", "3"],
                ["k", "It works", "claim", "", "0"], ["m", "Courier", "media", "", "0"],
                ["o", "Olga", "official", "", "0"], ["p", "Rents", "policy", "", "3"],
            ])
    }

    @Test func `links stand by id, with days and who says so`() throws {
        let table = try table(.links, [.linkKinds(["learns-from", "advises"])])
        #expect(try table.column("id") == ["w", "x"])
        #expect(
            table.cells[1] == [
                "x", "b", "Birch", "learns-from", "a", "Ash", "2012-05", "2012-05-01",
                "2012-05-31", "unknown", "learning", "", "", "", "s", "", "t",
            ])
        #expect(table.words[1][6] == "May 2012")
        #expect(table.words[1][14] == "s; omitted by t")
    }

    /// Each link, stand and word counts once for a source, however many rows name it.
    @Test func `sources count what they do with links and stands`() throws {
        let table = try table(.sources)
        #expect(
            table.columns.map(\.name).suffix(5) == [
                "links", "disputes", "omits", "positions", "speaks",
            ])
        func counts(_ id: String) throws -> [String] {
            let row = table.cells.first { $0[0] == id }
            return Array(try #require(row).suffix(5))
        }
        #expect(try counts("s") == ["2", "0", "0", "1", "0"])
        #expect(try counts("t") == ["0", "1", "1", "2", "0"])
        // Through the courier Birch denies, which is all that the courier speaks of.
        #expect(try counts("m") == ["1", "0", "0", "0", "1"])
        let survey = try #require(table.cells.first { $0[0] == "s" })
        #expect(survey.prefix(5) == ["s", "Survey", "Guild", "2013", "B"])
    }

    @Test func `claims have each stand apart, and what nothing supports by itself`() throws {
        let table = try table(.claims)
        #expect(
            table.cells == [
                ["k", "It works", "a", "m", "", "", "b denies", "a asserts: t; b denies: t", ""]
            ])
        #expect(table.words[0][2] == "a (disputed by t)")
    }

    /// What has no date stands last of its actor.
    @Test func `adoptions stand by actor and date`() throws {
        let table = try table(.adoptions)
        #expect(
            table.cells == [
                ["a", "p", "", "unknown", "", "", ""], ["b", "p", "2011", "unknown", "", "", ""],
                ["b", "p", "2014", "done", "", "t", ""],
            ])
    }

    @Test func `kinds of the codebook have their number in the graph`() throws {
        let model = try model(Self.body)
        let table = CodebookListing.table(model.codebook, counting: model)
        func row(_ kind: String) throws -> [String] {
            Array(try #require(table.cells.first { $0[0] == kind }).prefix(6))
        }
        #expect(try row("region") == ["region", "actor", "", "", "Region", "2"])
        #expect(try row("study-tour") == ["study-tour", "item", "", "visit", "Study tour", "0"])
        #expect(
            try row("learns-from") == ["learns-from", "link", "backward", "", "learns from", "1"])
        #expect(try row("visitor") == ["visitor", "role", "forward", "", "brings", "0"])
        let alone = CodebookListing.table(model.codebook, counting: nil)
        #expect(alone.rows.allSatisfy { $0[5] == .null })
    }
}
