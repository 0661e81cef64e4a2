import Testing

@testable import Commands

/// Filters on dates and on evidence judge each stand on a claim as they judge links.
///
/// Each row is derived by hand from the dates, grades and chains of the invented stands.
@Suite struct PositionFilterTests {
    private func run(_ line: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources:
              x: {title: X, reliability: F}
              y: {title: Y, reliability: B}
              z: {title: Z, reliability: D}
              u: U
            regions: {a: A, b: B, c: C, d: D}
            claims:
              k:
                says: It works
                positions:
                  - {by: a, stance: asserts, date: 2010, evidence: x}
                  - {by: b, stance: denies, date: 2014, evidence: [y, {source: z, stance: disputes}]}
                  - {by: c, stance: passes-on, date: 2012, evidence: [y, z]}
                  - {by: d, stance: asserts, evidence: u}

            """
        return world.run(line + " case.yaml")
    }

    /// The cells `asserts,passesOn,denies` of the claim.
    private func stands(_ options: String) -> String? {
        run("list claims -f csv " + options).lines.last?
            .split(separator: ",", omittingEmptySubsequences: false).dropFirst(2).prefix(3)
            .joined(separator: ",")
    }

    @Test(arguments: [
        ("--before 2012", "a,,"), ("--after 2012", ",,b"), ("--during 2012", ",c,"),
        ("--at 2012-05-01", ",c,"), ("--after 2011-06 --before 2014", ",c,"),
        ("--before 2012 --undated keep", "a d,,"), ("--before 2000", ",,"),
    ])
    func `filters on dates keep stands that may match`(options: String, cells: String) {
        #expect(stands(options) == cells)
    }

    /// X is graded F, U not at all, Z below B; a dispute by Z takes nothing from what Y supports.
    @Test(arguments: [
        ("--min-grade B", ",c,b"), ("--min-grade E", ",c,b"), ("--min-grade A", ",,"),
        ("--min-grade B --ungraded keep", "d,c,b"), ("--min-sources 2", ",c,"),
        ("--source y", ",c,b"), ("--source z", ",c,"), ("--source z --disputed keep", ",c,b"),
        ("--source a", "a,,"), ("--source y --source u", "d,c,b"),
        ("--without-source y", "a d,c,"), ("--disputed only", ",,"),
    ])
    func `filters on evidence keep stands as they keep links`(options: String, cells: String) {
        #expect(stands(options) == cells)
    }

    @Test(arguments: [
        ("--before 2012", "undated", 1), ("--after 2012 --undated keep", "undated", 0),
        ("--min-grade B", "ungraded", 1), ("--min-grade B", "unjudgeable", 1),
        ("--min-sources 2", "ungraded", 0),
    ])
    func `stands that a filter cannot judge are counted`(options: String, key: String, count: Int) {
        let answer = run("list claims -f json " + options).output
        #expect(answer.contains("\"\(key)\": \(count)"))
    }

    @Test func `what each filter took of stands is explained`() {
        let lines = run("list claims --before 2012-06 --min-grade B --explain").messageLines
        #expect(lines.contains("positions on claims 4 → --before 2 → --min-grade 1"))
        #expect(lines.contains("--before dropped 1 undated position; --undated keep keeps it"))
        #expect(lines.contains("--before kept 1 position that only may match"))
        #expect(
            lines.contains(
                "--min-grade dropped 1 position graded F or 6, which says that nobody can judge"))
        let others = run("list claims --kind region --explain").messageLines
        #expect(!others.contains { $0.contains("position") })
    }

    /// Only the stand of 2010, and with it X, is left of what speaks of the claim.
    @Test func `what is written and counted has the stands that are kept`() {
        let written = run("filter --before 2012").output
        #expect(written.contains("\"by\":\"a\"") || written.contains("\"by\": \"a\""))
        #expect(!written.contains("\"denies\"") && !written.contains("passes-on"))
        let sources = run("list sources --before 2012 -f csv").lines.dropFirst()
        #expect(sources.map { String($0.prefix { $0 != "," }) } == ["a", "x"])
        #expect(run("info --before 2012 -f json").output.contains("\"sources\": 2"))
        let dot = run("render -f dot --before 2012 --isolated keep").output
        #expect(dot.contains("Asserted by A") && !dot.contains("Denied by"))
    }

    /// The claim is of 2020; somebody took a stand on it before.
    @Test(arguments: [("--before 2012", 1), ("--after 2019", 1), ("--during 2016", 0)])
    func `a claim is there at its own time and when somebody takes a stand on it`(
        options: String, rows: Int
    ) {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            regions: {a: A}
            claims: {k: {says: It works, date: 2020, positions: [{by: a, stance: asserts, date: 2010}]}}

            """
        #expect(world.run("list claims -f csv case.yaml \(options)").lines.count == 1 + rows)
    }
}
