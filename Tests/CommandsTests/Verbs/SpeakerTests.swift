import Testing

@testable import Commands

/// Sheets and lists say who spoke and how credible each row is.
///
/// Each line is derived by hand from the rows of the invented graph.
@Suite struct SpeakerTests {
    private func run(_ line: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {x: {title: Xenon, published: 2013}, y: {title: Yttrium}}
            regions: {a: {name: Ash}, b: {name: Birch}}
            officials: {ivo: {name: Ivo}, una: {name: Una}}
            claims:
              k: {says: It works, positions: [{by: a, stance: asserts, speaker: una, evidence: y}]}
            links:
            - {link: b learns-from a, id: one, evidence: {source: x, at: p. 2, speaker: ivo, credibility: 2}}
            - {link: b visits a, id: two, evidence: [{source: x, at: p. 2}, {source: y, speaker: una}]}
            - {link: a advises b, id: three, evidence: [{source: una, credibility: 6}, {source: y, speaker: ivo, stance: disputes}]}
            - {link: b endorses a, id: four, evidence: [{source: x, speaker: ivo}, {source: x, speaker: una}]}

            """
        return world.run(line + " case.yaml")
    }

    @Test(arguments: [
        ("one", ["[1] Xenon, 2013, p. 2, heard from Ivo, credibility 2 (x)"]),
        ("two", ["[1] Xenon, 2013, p. 2 (x)", "[2] Yttrium, heard from Una (y)"]),
        ("three", ["[1] Una, credibility 6 (una)", "[2] Yttrium, heard from Ivo (y)"]),
        // On whose word is another for each of the two.
        (
            "four",
            ["[1] Xenon, 2013, heard from Ivo (x)", "[2] Xenon, 2013, heard from Una (x)"]
        ),
    ])
    func `the sheet of a link says who spoke and how credible it is`(link: String, lines: [String])
    {
        for format in ["table", "md"] {
            let answer = run("show \(link) -f \(format)").lines
            // Markdown would read the brackets of a reference.
            let cited = answer.map { $0.replacing("\\", with: "").replacing("- [", with: "[") }
            #expect(cited.filter { $0.hasPrefix("[") } == lines, "\(format)")
        }
    }

    @Test func `the sheet of an actor names what it speaks of`() {
        let ivo = run("show ivo").lines
        #expect(
            ivo.suffix(4) == [
                "Speaks of 3 links", "  Birch learns from Ash (supports this)",
                "  Ash advises Birch (disputes this)", "  Birch endorses Ash (supports this)",
            ])
        let una = run("show una").lines
        #expect(una.contains("Speaks of 2 links") && una.contains("Speaks of 1 position"))
        #expect(una.contains("  It works: Ash asserts it, through Una"))
        #expect(
            run("show una -f jsonl").output.contains(
                #""speaks": ["two", "four"], "#
                    + #""speaksOn": [{"claim": "k", "by": "a", "stance": "asserts", "rows": []}]"#))
        #expect(run("show a -f jsonl").output.contains(#""speaks": [], "speaksOn": []"#))
    }

    /// Una is a source of one link, and speaks of two others and of one stand.
    @Test func `sources that are actors count what they speak of`() {
        let rows = run("list sources -f csv").lines.dropFirst()
        let counts = rows.map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[0]) \(cells[5]) \(cells.last ?? "")"
        }
        #expect(counts == ["a 0 0", "una 1 3", "x 3 0", "y 1 0"])
        #expect(
            run("list sources -f csv --without-source y").lines.contains { $0.hasSuffix(",0,1") })
    }
}
