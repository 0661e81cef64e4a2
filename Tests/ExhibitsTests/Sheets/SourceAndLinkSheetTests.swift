import DiffusionModel
import Testing

@testable import Exhibits

/// The pages of one source and of one link.
///
/// Oracle: by hand from the invented graph.
@Suite struct SourceAndLinkSheetTests: SmallGraphs {
    private static let body = """
        sources:
          s:
            {title: Survey, author: [Ivo, Una], publisher: Guild, published: 2013, reliability: B,
            language: de, note: Second print}
          w: {title: Wire, depends-on: s}
        regions: {a: Ash, b: Birch}
        policies: {p: Rents}
        links:
          - link: b learns-from a
            id: lesson
            from: 2010
            to: 2012
            stage: done
            policy: p
            likelihood: 0.5
            weight: 2.5
            coder: IV
            note: In part
            evidence: [s p. 3, {source: w, stance: disputes, quote: never}]
          - {link: a visits b, id: trip, evidence: {source: w, stance: disputes}}
        claims:
          k: {says: It works, positions: [{by: a, stance: asserts, date: 2010, evidence: s}]}

        """

    private func source(_ id: String) throws -> Exhibit {
        let model = try model(Self.body)
        return Sheet.source(try model.source(id), in: model)
    }

    private func link(_ index: LinkIndex) throws -> Exhibit {
        Sheet.link(index, in: try model(Self.body))
    }

    @Test func `a source has what is stated of it, and what rests on its word`() throws {
        #expect(
            try source("s").lines == [
                "= Survey", "source, id s", "author: Ivo, Una", "publisher: Guild",
                "published: 2013", "language: de", "reliability: B", "note: Second print",
                "# Supports 1 link", "- Birch learns from Ash", "# Bears on 1 position",
                "- It works: Ash asserts it, 2010 (supports this)",
            ])
        #expect(
            try source("w").lines == [
                "= Wire", "source, id w", "depends on: s", "# Disputes 2 links",
                "- Birch learns from Ash", "- Ash visits Birch",
            ])
    }

    @Test func `a link has its sentence, what is stated of it, and what is quoted`() throws {
        #expect(
            try link(0).lines == [
                "= Birch learns from Ash", "link, id lesson [1; disputed by 2]",
                "date: from 2010 to 2012", "stage: done", "mechanism: learning",
                "policies: Rents", "likelihood: 0.5", "weight: 2.5", "coder: IV", "note: In part",
                "# Words", "- “never” [2]",
            ])
    }

    @Test(arguments: [("2", "2"), ("2.5", "2.5"), ("3.0", "3")])
    func `a weight reads as one writes it`(written: String, words: String) throws {
        let model = try model(
            "regions: {a: A, b: B}\nlinks: [{link: a advises b, weight: \(written)}]")
        #expect(Sheet.link(0, in: model).lines.contains("weight: " + words))
    }

    @Test func `a link that nothing supports says so`() throws {
        let lines = try link(1).lines
        #expect(lines.contains("support: none"))
        #expect(!(try link(0).lines.contains { $0.hasPrefix("support") }))
        // Nobody states when it was or how far it came.
        #expect(!lines.contains { $0.hasPrefix("date") || $0.hasPrefix("stage") })
    }

    @Test func `the page is broken and its numbers have their sources`() throws {
        let sheet = try link(0)
        #expect(sheet.measure == 92)
        #expect(sheet.cited.map(\.number) == [1, 2])
        #expect(sheet.cited.map(\.chain) == [["s"], ["w"]])
    }
}
