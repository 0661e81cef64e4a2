import Testing
import Tributary

@testable import Questions

/// Where a network, or the way between two, can be cut.
///
/// Oracle: by eye on the small graph: a → b → c, with d joined to nobody.
@Suite struct ChokepointFindingTests {
    private static let line = """
        sources: {s: {title: Survey}}
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
        links: [{link: a advises b, id: x, evidence: s}, {link: b advises c, id: y}]

        """

    private let hearing = Hearing()

    private func find(
        _ question: ChokepointQuestion, body: String = line,
        _ change: (inout ChokepointOptions) -> Void = { _ in }
    ) throws -> ChokepointFinding {
        var options = ChokepointOptions()
        change(&options)
        return try ChokepointFinding(question, in: Graph(of: body), options, hearing: hearing)
    }

    private func ids(_ finding: ChokepointFinding) throws -> [String] {
        let table = try #require(try finding.composition()).exhibit.table
        let place = try #require(table.columns.firstIndex { $0.name == "id" })
        return table.rows.map { row in
            if case .text(let id) = row[place] { id } else { "" }
        }
    }

    @Test func `each question has its rows`() throws {
        #expect(try ids(find(.whole)) == ["b", "x", "y"])
        #expect(try ids(find(.gates(.downstream, of: "Ash"))) == ["b"])
        #expect(try ids(find(.gates(.upstream, of: "c"))) == ["b"])
        // A gate, the actor that parts the two, and the link nearest the start.
        #expect(try ids(find(.between("a", "c"))) == ["b", "b", "x"])
        #expect(try find(.between("a", "c")).named.count == 2)
    }

    @Test func `where nothing is a chokepoint or a gate a sentence says so`() throws {
        let pair = "regions: {a: Ash, b: Birch, c: Cedar}\nlinks: [{link: a advises b}]"
        let none = try find(
            .whole,
            body: "regions: {a: A, b: B, c: C}\nlinks:\n"
                + ["a advises b", "b advises c", "c advises a"].map { "  - {link: \($0)}\n" }
                .joined())
        let words = "No chokepoints: the loss of no single actor or link parts the network."
        #expect(try none.composition()?.exhibit.remarks == [words])
        _ = try find(.gates(.downstream, of: "a"), body: pair).composition()
        _ = try find(.gates(.upstream, of: "b"), body: pair).composition()
        #expect(
            hearing.said == [
                "none: " + words,
                "none: No gates: no single actor stands between Ash and anybody it reaches.",
                "none: No gates: no single actor stands between Birch and anybody who reaches it.",
            ])
    }

    @Test func `where no path leads there is no answer, and a reason`() throws {
        let finding = try find(.between("c", "a"))
        #expect(try finding.composition() == nil)
        #expect(finding.emptyComposition.exhibit.table.rowCount == 0)
        #expect(
            finding.reason
                == "no path leads from Cedar to Ash, even out of time; there is one from Ash to "
                + "Cedar, one with --network ties, which also follows links along which no policy "
                + "flows")
    }

    /// No path leads to whom a filter leaves out; who is asked about alone has to be there.
    @Test func `whom filters leave out is at no end, and has no gates`() throws {
        let between = try find(.between("a", "c")) { $0.part.only = ["a", "b"] }
        #expect(between.found == nil)
        #expect(between.reason.contains("excluded by --only a,b"))
        let gates = mistake {
            _ = try find(.gates(.upstream, of: "c")) { $0.part.only = ["a", "b"] }
        }
        #expect(gates?.code == .nothingFound)
    }

    @Test func `what fell is said beside the rows`() throws {
        let finding = try find(.whole) { $0.part.withoutSources = ["s"] }
        let remarks = try finding.composition()?.exhibit.remarks
        #expect(remarks?.contains("without s fallen: x") == true)
    }
}
