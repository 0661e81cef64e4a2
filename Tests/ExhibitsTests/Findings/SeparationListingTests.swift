import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What stands between two actors, as rows and as sentences.
///
/// Oracle: by eye on the small graphs.
@Suite struct SeparationListingTests: SmallGraphs {
    private func exhibit(_ start: String, _ end: String, _ body: String) throws -> Exhibit {
        let network = try network(body)
        let found = try network.separation(
            from: try network.node(start), to: try network.node(end))
        return SeparationListing(
            try #require(found), from: try network.model.entity(start),
            to: try network.model.entity(end), in: network
        ).exhibit
    }

    /// Two ways lead from Ash to Dell, and both pass Dell's neighbour Elm.
    private static let rhombus = """
        sources: {s: Survey}
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell, e: Elm}
        links:
          - {link: a advises b, id: ab}
          - {link: a advises c, id: ac}
          - {link: b advises e, id: be}
          - {link: c advises e, id: ce}
          - {link: e advises d, id: ed, date: 2012, evidence: s}

        """

    @Test func `rows say which answer they belong to`() throws {
        let table = try exhibit("a", "d", Self.rhombus).table
        #expect(
            table.columns.map(\.name) == [
                "answer", "type", "id", "name", "kind", "sources", "disputedBy", "omittedBy",
            ])
        #expect(
            table.cells.map { $0.prefix(3).joined(separator: " ") } == [
                "gate actor e", "actor-cut actor e", "link-cut link ed",
            ])
        #expect(try table.column("sources") == ["", "", "s"])
    }

    @Test func `one who parts the two is named in the singular`() throws {
        let exhibit = try exhibit("a", "d", Self.rhombus)
        #expect(
            exhibit.lines == [
                "Every path from Ash to Dell passes:", "- Elm",
                "Without this actor no path leads from Ash to Dell:", "- Elm",
                "Without this link no path leads from Ash to Dell:",
                "- Elm advises Dell, 2012 [1]",
            ])
        #expect(exhibit.cited.map(\.number) == [1])
    }

    @Test func `several who part the two are counted, and no other stands on every path`() throws {
        let lines = try exhibit("a", "e", Self.rhombus).lines
        #expect(lines[0] == "No other actor stands on every path from Ash to Elm.")
        #expect(
            lines[1] == "Without these 2 actors no path leads from Ash to Elm, and no fewer do it:")
        #expect(lines[2...3] == ["- Birch", "- Cedar"])
        #expect(
            lines[4] == "Without these 2 links no path leads from Ash to Elm, and no fewer do it:")
        #expect(lines.suffix(2).allSatisfy { $0.hasSuffix(", undated [no source given]") })
    }

    @Test func `of neighbours it is said that no others part them`() throws {
        let exhibit = try exhibit("e", "d", Self.rhombus)
        #expect(
            exhibit.lines.prefix(2) == [
                "No other actor stands on every path from Elm to Dell.",
                "A link joins the two directly, so no other actors part them.",
            ])
        #expect(try exhibit.table.column("answer") == ["link-cut"])
    }

    /// One who learns of two by one role: fewer roles than steps part them.
    @Test func `links that one role is part of may be fewer`() throws {
        let lines = try exhibit(
            "a", "d",
            """
            regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
            agreements: {e: {name: Pact, model: a, learner: [b, c]}}
            links: [{link: b advises d}, {link: c advises d}]
            """
        ).lines
        #expect(
            lines.contains(
                "Without these 2 links no path leads from Ash to Dell, and no fewer do it, "
                    + "but one post or role may be part of several:"))
    }
}
