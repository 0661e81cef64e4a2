import Testing

@testable import Commands

/// `--limit`, `--sort` and `--reverse` choose and order sentences; they do not change the form.
@Suite struct PathOrderTests {
    private func lines(_ options: String) -> [String] {
        World().run("paths Xinjiang Ningxia \(ChecklistTests.real) \(options)").lines
    }

    private func headings(_ options: String) -> [String] {
        lines(options).filter { $0.hasPrefix("Path ") }.map { String($0.prefix(11)) }
    }

    @Test func `a limit keeps the first paths in sentences, with their sources alone`() {
        let (all, first) = (lines(""), lines("--limit 1"))
        #expect(headings("") == ["Path 1 of 2", "Path 2 of 2"])
        #expect(first.prefix(4) == all.prefix(4))
        #expect(first.dropFirst(4).prefix(1) == [""])
        // Ningxia Daily via the report: one chain.
        #expect(first.dropFirst(5).map { $0.prefix(4) } == ["[1] "])
        let visit = lines("--reverse --limit 1")
        #expect(visit.dropFirst(2).first?.hasPrefix("Path 2 of 2") == true)
        // The visit rests on the report alone.
        #expect(
            visit.suffix(2) == [
                "[1] News report on the Xinjiang policy, about Dec 2018, par. 13 (report)",
                "[2] News report on the Xinjiang policy, about Dec 2018, par. 14, heard from Zhang "
                    + "Yunsheng (report)",
            ])
        #expect(!visit.contains { $0.contains("Ningxia Daily") })
    }

    @Test func `an order asked for is the order of the sentences`() {
        #expect(headings("--reverse") == ["Path 2 of 2", "Path 1 of 2"])
        // The agreement was signed by 27 November, the visit made by the end of December.
        #expect(headings("--sort arrival.latest") == ["Path 1 of 2", "Path 2 of 2"])
        #expect(headings("--sort arrival.latest --reverse") == ["Path 2 of 2", "Path 1 of 2"])
    }

    @Test func `a limit of nothing leaves the caption, and nothing under quiet`() {
        #expect(lines("--limit 0").filter { !$0.isEmpty }.count == 1)
        #expect(lines("--limit 0 --quiet").filter { !$0.isEmpty } == [])
        #expect(lines("--quiet").first?.hasPrefix("Path 1 of 2") == true)
    }

    @Test func `in Markdown the steps stand under their path`() {
        let found = lines("--format md --limit 1").filter { !$0.isEmpty }
        #expect(found[1].hasPrefix("### Path 1 of 2: 1 step"))
        #expect(found[2].hasPrefix("- Ningxia (its authorities) aims to learn from "))
    }

    /// Both ways leave one step unstated; only one of them has a product.
    @Test func `by likelihood, what no step states comes after what some do`() {
        var world = World()
        world.files["l.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C}
            links:
              - {link: a advises b}
              - {link: a directs c, likelihood: 0.1}
              - {link: c directs b}

            """
        let rows = world.run("paths a b l.yaml --by likelihood --format csv --no-header").lines
        #expect(rows.map { $0.split(separator: ",")[1] } == ["2", "1"])
    }
}
