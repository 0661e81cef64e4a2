import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// Paths as rows and as sentences.
///
/// Oracle: by hand from the dates, likelihoods and policies of the small graphs.
@Suite struct PathwayListingTests: SmallGraphs {
    private func listing(
        _ body: String, from start: String = "a", to end: String = "c",
        _ change: (inout PathQuestion) -> Void = { _ in }
    ) throws -> PathwayListing {
        let network = try network(body)
        var question = PathQuestion(
            from: [try network.model.entity(start)], to: [try network.model.entity(end)])
        change(&question)
        return PathwayListing(try network.pathways(question))
    }

    private func described(_ listing: PathwayListing) -> Exhibit {
        var exhibit = listing.exhibit(caption: "Caption.")
        listing.describe(&exhibit)
        return exhibit
    }

    private static let regions = "regions: {a: Ash, b: Birch, c: Cedar}\n"

    private static let line =
        regions + """
            sources: {s: Survey}
            policies: {p: Rents}
            links:
              - {link: a advises b, id: x, date: 2011-05, likelihood: 0.5, policy: p, evidence: s}
              - {link: b advises c, id: y, date: 2012, stage: intended}
            """

    @Test func `a row is one path, with its steps as objects`() throws {
        let table = try listing(Self.line).table
        #expect(
            table.columns.map(\.name) == [
                "rank", "hops", "chronology", "stage", "departure", "arrival", "likelihood",
                "policies", "nodes", "steps", "sources", "likelihoodSteps",
            ])
        let row = try #require(table.rows.first)
        #expect(row[0...3] == [1, 2, "certain", "intended"])
        #expect(row[4] == ["earliest": "2011-05-01", "latest": "2011-05-31"])
        #expect(row[5] == ["earliest": "2012-01-01", "latest": "2012-12-31"])
        #expect(row[6...8] == [.number(0.5), ["p"], ["a", "b", "c"]])
        #expect(row[10...11] == [["s"], 1])
        let steps: [Table.Value] = if case .list(let steps) = row[9] { steps } else { [] }
        #expect(steps.count == 2)
        #expect(
            steps.first == [
                "upstream": "a", "downstream": "b", "through": .null, "kinds": ["advises"],
                "links": ["x"], "stage": "unknown", "policies": ["p"],
                "date": ["earliest": "2011-05-01", "latest": "2011-05-31"], "sources": ["s"],
                "disputedBy": [], "omittedBy": [], "offices": [], "officesInDoubt": [],
                "covers": [],
            ])
    }

    @Test func `sentences head each path and cite each step`() throws {
        let exhibit = described(try listing(Self.line))
        #expect(
            exhibit.lines == [
                "# Path 1 of 1: 2 steps, chronology certain, 1 of 2 steps intended only, "
                    + "likelihood 0.500 (of 1 of 2 steps), policy stated for 1 of 2 steps (Rents)",
                "- Ash advises Birch, May 2011, about Rents [1]",
                "- Birch plans to advise Cedar, 2012 [no source given]",
            ])
        #expect(exhibit.notes == [])
        #expect(exhibit.cited.map(\.chain) == [["s"]])
    }

    @Test(arguments: [
        ("2011", "2012", false, "chronology certain"),
        ("2011", "2011", false, "chronology possible"),
        ("2011", "", false, "chronology undated: a step has no date"),
        ("2012", "2011", true, "chronology impossible: the steps are not in order"),
    ])
    func `a heading says what time says of the path`(
        first: String, second: String, anyOrder: Bool, words: String
    ) throws {
        let date = second.isEmpty ? "" : ", date: \(second)"
        let listing = try listing(
            Self.regions
                + "links: [{link: a advises b, date: \(first)}, {link: b advises c\(date)}]"
        ) { $0.allowsAnyOrder = anyOrder }
        #expect(described(listing).lines.first == "# Path 1 of 1: 2 steps, " + words)
    }

    @Test func `a path of one step that is only intended says so`() throws {
        let listing = try listing(
            Self.regions + "links: [{link: a advises c, stage: intended, date: 2011}]")
        #expect(
            described(listing).lines.first
                == "# Path 1 of 1: 1 step, chronology certain, intended only")
    }

    /// Three ways of two steps each.
    private static let fan =
        "regions: {a: A, b: B, d: D, e: E, c: C}\nlinks:\n"
        + ["b", "d", "e"].map { "  - {link: a advises \($0)}\n  - {link: \($0) advises c}\n" }
        .joined()

    @Test(arguments: [
        (3, nil), (2, "1 more path has as few steps; asking for the best gives the best N"),
        (1, "2 more paths have as few steps; asking for the best gives the best N"),
    ])
    func `what is not listed is counted, and how to see it`(most: Int, more: String?) throws {
        let listing = try listing(Self.fan) { $0.most = most }
        #expect(listing.more == more)
        let exhibit = described(listing)
        #expect(exhibit.notes == (more.map { [$0 + "."] } ?? []))
        #expect(exhibit.lines.first?.hasPrefix("# Path 1 of 3: 2 steps") == true)
    }

    @Test func `of a number of the best it is said that there are more`() throws {
        let listing = try listing(Self.fan) { $0.count = 2 }
        #expect(listing.more == "There are more paths; a greater N lists them")
        #expect(try self.listing(Self.fan) { $0.count = 9 }.more == nil)
    }

    @Test func `rows that are cut away are not told of`() throws {
        let listing = try listing(Self.fan)
        var exhibit = listing.exhibit(caption: "Caption.")
        exhibit.table.reverse()
        exhibit.table.limit(to: 1)
        listing.describe(&exhibit)
        let headings = exhibit.lines.filter { $0.hasPrefix("#") }
        #expect(headings.map { $0.prefix(13) } == ["# Path 3 of 3"])
    }

    @Test func `steps are rows with the rank of their path and their number in it`() throws {
        let listing = try listing(Self.fan)
        var exhibit = listing.stepExhibit(caption: "Caption.")
        #expect(
            exhibit.table.cells.map { $0.prefix(4).joined(separator: " ") } == [
                "1 1 a b", "1 2 b c", "2 1 a d", "2 2 d c", "3 1 a e", "3 2 e c",
            ])
        listing.describeSteps(&exhibit)
        #expect(exhibit.prose == nil && exhibit.notes.isEmpty)
    }
}
