import Testing

@testable import Commands

/// Listings and sheets say on whose word each stand on a claim is told, and who speaks against it.
///
/// Each row is derived by hand from the evidence of the invented stands.
@Suite struct PositionEvidenceTests {
    private func run(_ line: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {x: {title: Xenon}, y: {title: Yttrium}, z: {title: Zinc}}
            regions: {a: {name: Ash}, b: {name: Birch}, c: {name: Cedar}}
            officials: {ivo: {name: Ivo}}
            claims:
              k:
                says: It works
                positions:
                  - {by: a, stance: asserts, date: 2010, evidence: x}
                  - {by: a, stance: denies, date: 2014, evidence: [x, {source: y, stance: disputes}]}
                  - {by: b, stance: denies, speaker: ivo, evidence: [x, {source: z, via: y, stance: omits}]}
              m:
                says: It is cheap
                positions:
                  - {by: y, stance: asserts, evidence: [y]}
                  - {by: c, stance: asserts, evidence: {source: y, stance: disputes}}

            """
        return world.run(line + " case.yaml")
    }

    @Test func `a stand that somebody disputes or leaves out says by whom in every format`() {
        let table = run("list claims").lines
        #expect(table[1].contains("a (disputed by y), b (omitted by z via y)"))
        #expect(table[2].contains("c asserts (disputed by y)"))
        #expect(!table[0].contains("disputedBy") && !table[0].contains("omittedBy"))
        #expect(
            run("list claims -f csv").lines == [
                "id,says,asserts,passesOn,denies,omits,unsupported,disputedBy,omittedBy",
                "k,It works,a,,a b,,,a denies: y,b denies: z via y",
                "m,It is cheap,y,,,,c asserts,c asserts: y,",
            ])
        let json = run("list claims -f jsonl").lines
        #expect(
            json[0].hasSuffix(
                #""denies": ["a", "b"], "omits": [], "unsupported": [], "#
                    + #""disputedBy": ["a denies: y"], "omittedBy": ["b denies: z via y"]}"#))
    }

    @Test(arguments: [
        ("--without-source y", "k,It works,a,,a b,,,,"),
        ("--before 2012", "k,It works,a,,,,,,"),
        ("--disputed only", "m,It is cheap,,,,,c asserts,c asserts: y,"),
    ])
    func `what speaks against a stand goes with the filters`(options: String, row: String) {
        #expect(run("list claims -f csv \(options)").lines.contains(row))
    }

    /// X bears on three stands; Y on those that it disputes, passes on or supports; no link is
    /// there.
    @Test func `sources count the stands of which they speak`() {
        let rows = run("list sources -f csv").lines
        #expect(rows.first?.hasSuffix(",links,disputes,omits,positions,speaks") == true)
        #expect(
            rows.dropFirst().map { row in
                let cells = row.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[0]) \(cells.suffix(5).prefix(4).joined(separator: " "))"
            } == ["a 0 0 0 0", "b 0 0 0 0", "c 0 0 0 0", "x 0 0 0 3", "y 0 0 0 4", "z 0 0 0 1"])
        let kept = run("list sources -f csv --before 2012").lines
        #expect(kept.dropFirst().map { String($0.suffix(4)) } == [",0,0", ",1,0"])
    }

    @Test func `the sheet of a source names the stands on which it bears`() {
        let lines = run("show y").lines
        #expect(lines.contains("Bears on 4 positions"))
        #expect(lines.contains("  It works: Ash denies it, 2014 (disputes this)"))
        #expect(lines.contains("  It works: Birch denies it, through Ivo (omits this)"))
        #expect(lines.contains("  It is cheap: Yttrium asserts it (supports this)"))
        #expect(lines.contains("  Asserts it: It is cheap [1]"))
        #expect(
            run("show z -f jsonl").output.contains(
                #""bearsOn": [{"claim": "k", "by": "b", "stance": "denies", "rows": ["omits"]}]"#))
        #expect(run("show x -f jsonl").output.contains(#""stands": []"#))
    }

    @Test func `the sheet of an actor names the stands that it takes`() {
        let lines = run("show a").lines
        #expect(lines.contains("Stands on claims"))
        #expect(lines.contains("  Asserts it, 2010: It works [1]"))
        #expect(lines.contains("  Denies it, 2014: It works [1; disputed by 2]"))
        #expect(
            run("show b").lines.contains("  Denies it, through Ivo: It works [1; omitted by 2]"))
        #expect(
            run("show a -f jsonl").output.contains(
                #""stands": [{"claim": "k", "stance": "asserts", "date": "2010", "evidence": ["#))
        #expect(!run("show ivo").lines.contains("Stands on claims"))
    }
}
