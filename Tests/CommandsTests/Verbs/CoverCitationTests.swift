import Testing

@testable import Commands

/// What an answer says of a policy that an item covers is cited from whoever says that it does.
///
/// Each line is derived by hand from what the invented graph says: the survey speaks of the pact,
/// the tribune of what it covers, and the union disputes that.
@Suite struct CoverCitationTests {
    private func run(
        _ line: String, covers: String, roles: String = "model: a, learner: b",
        evidence: String = "{source: s, credibility: 1}"
    ) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources:
              s: {title: Survey, reliability: A}
              t: {title: Tribune, reliability: E}
              u: Union
            regions: {a: {name: Ash}, b: {name: Birch}}
            policies: {f: Faces, g: Gates}
            agreements:
              pact:
                {name: Pact, date: 2012, \(roles), covers: \(covers), evidence: \(evidence)}

            """
        return world.run(line + " case.yaml")
    }

    private func steps(_ answer: World.Answer) -> [String] {
        answer.lines.filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
    }

    private let disputed = "{who: f, evidence: [t, {source: u, stance: disputes}]}"
    private let doubted = "{who: f, evidence: {source: t, stance: disputes}}"

    // MARK: - Marks

    @Test(arguments: [
        ("{who: f, evidence: t}", "about Faces [1; Faces: 2]"),
        ("{who: f, evidence: [t, u]}", "about Faces [1; Faces: 2, 3]"),
        (
            "{who: f, evidence: [t, {source: u, stance: disputes}]}",
            "about Faces [1; Faces: 2, disputed by 3]"
        ),
        (
            "[{who: f, evidence: t}, {who: g, evidence: t}]",
            "about Faces and Gates [1; Faces and Gates: 2]"
        ),
        (
            "[{who: f, evidence: t}, {who: g, evidence: u via t}]",
            "about Faces and Gates [1; Faces: 2; Gates: 3]"
        ),
        ("[{who: f, evidence: t}, g]", "about Faces and Gates [1; Faces: 2]"),
        // The survey says it too, yet not alone.
        // The survey is graded for the pact, and for the cover it is not.
        ("{who: f, evidence: [s, t]}", "about Faces [1; Faces: 2, 3]"),
    ])
    func `a step cites who says what it is about`(covers: String, mark: String) {
        let steps = steps(run("paths a b", covers: covers))
        #expect(steps == ["Birch learns from Ash: Pact, 2012, \(mark)"])
    }

    @Test(arguments: ["f", "{who: f, evidence: s}", "{who: f, evidence: {source: s, quote: Yes}}"])
    func `a cover on the word of the item changes nothing`(covers: String) {
        #expect(
            steps(run("paths a b", covers: covers))
                == ["Birch learns from Ash: Pact, 2012, about Faces [1]"])
    }

    /// Either role is told by another; what the pact covers by one of them.
    @Test func `a cover on the word of one role is cited, and on that of both changes nothing`() {
        let roles = "model: {who: a, evidence: t}, learner: b"
        #expect(
            steps(run("paths a b", covers: "f", roles: roles))
                == ["Birch learns from Ash: Pact, 2012, about Faces [1 and 2; Faces: 2]"])
        let same = "model: {who: a, evidence: t}, learner: {who: b, evidence: t}"
        #expect(
            steps(run("paths a b", covers: "{who: f, evidence: t}", roles: same))
                == ["Birch learns from Ash: Pact, 2012, about Faces [1]"])
        let both = "model: {who: a, evidence: t}, learner: {who: b, evidence: t}"
        #expect(
            steps(run("paths a b", covers: "f", roles: both))
                == ["Birch learns from Ash: Pact, 2012, about Faces [1; Faces: 2]"])
    }

    /// The tribune tells one role, and the union disputes the other.
    @Test(arguments: [
        ("{who: f, evidence: {source: u, stance: disputes}}", "; Faces: only disputed by 2"),
        (
            "{who: f, evidence: [t, {source: u, stance: disputes}]}",
            "; Faces: 1, disputed by 2"
        ),
        ("{who: f, evidence: t}", "; Faces: 1"),
        ("{who: f, evidence: {source: u, stance: omits}}", "; Faces: only omitted by 2"),
    ])
    func `a cover on the word of half a step is marked by itself`(covers: String, mark: String) {
        let roles =
            "model: {who: a, evidence: t}, "
            + "learner: {who: b, evidence: {source: u, stance: disputes}}"
        let answer = run("paths a b --disputed keep", covers: covers, roles: roles)
        #expect(
            steps(answer) == [
                "Birch learns from Ash: Pact, 2012, about Faces "
                    + "[1; its other part only disputed by 2\(mark)]"
            ])
    }

    @Test func `a policy that the item states itself needs no cover`() {
        let roles = "model: a, learner: b, policy: f"
        #expect(
            steps(run("paths a b", covers: "{who: f, evidence: t}", roles: roles))
                == ["Birch learns from Ash: Pact, 2012, about Faces [1]"])
    }

    @Test func `a cover that nobody supports is marked where it is walked`() {
        #expect(
            steps(run("paths a b --disputed keep", covers: doubted))
                == ["Birch learns from Ash: Pact, 2012, about Faces [1; Faces: only disputed by 2]"]
        )
        #expect(
            steps(run("paths a b", covers: doubted)) == ["Birch learns from Ash: Pact, 2012 [1]"])
    }

    @Test func `records name the covers, and whoever speaks of them`() {
        let record = run("paths a b -f jsonl", covers: disputed).output
        let voices = #""sources": ["s", "t"], "disputedBy": ["u"], "omittedBy": [], "offices": []"#
        #expect(record.contains(voices))
        #expect(record.contains(#""covers": ["pact.covers.f"]}], "sources": ["s", "t"]"#))
        let steps = run("paths a b --steps -f csv", covers: disputed).lines
        #expect(steps.first?.hasSuffix(",offices,officesInDoubt,covers") == true)
        #expect(steps.last?.hasSuffix(",s t,u,,,,pact.covers.f") == true)
    }

    @Test func `what a step stands on is said of its covers too`() {
        let alone = run("paths a b --without-source u", covers: disputed).lines
        #expect(alone.contains("Without u nothing of the answer falls."))
        #expect(alone.contains("Pact stands on Survey alone."))
        #expect(alone.contains("Pact: covers Faces stands on Tribune alone."))
        let two = "[{who: f, evidence: t}, {who: g, evidence: t}]"
        #expect(
            run("paths a b --without-source u", covers: two).lines
                .contains("2 covers by which these are about policies stand on Tribune alone."))
        let own = run("paths a b --without-source u", covers: "f").lines
        #expect(own.filter { $0.contains("stands on") } == ["Pact stands on Survey alone."])
    }

    // MARK: - Filters on evidence

    @Test(arguments: ["--min-grade A1", "--source s", "--min-sources 2", "--without-source t"])
    func `a policy is asked for by covers that filters on evidence keep`(filter: String) {
        for verb in ["paths a b", "downstream a", "upstream b"] {
            let answer = run("\(verb) --policy f \(filter)", covers: disputed)
            #expect(answer.status.rawValue == 1, "\(verb)")
        }
    }

    @Test(arguments: [
        ("--min-grade A1", "[1]"), ("--source s", "[1]"), ("--without-source t", "[1]"),
    ])
    func `a path is about no policy by a cover that is filtered out`(
        filter: String, mark: String
    ) {
        #expect(
            steps(run("paths a b \(filter)", covers: disputed))
                == ["Birch learns from Ash: Pact, 2012 \(mark)"])
        #expect(
            steps(run("paths a b \(filter)", covers: "[\(disputed), g]"))
                == ["Birch learns from Ash: Pact, 2012, about Gates \(mark)"])
    }

    @Test(arguments: ["--link-kind model,learner", "--during 2012", "--stage unknown"])
    func `other filters leave what covers say`(filter: String) {
        #expect(
            steps(run("paths a b \(filter)", covers: disputed)) == [
                "Birch learns from Ash: Pact, 2012, about Faces [1; Faces: 2, disputed by 3]"
            ])
    }

    @Test func `roles are listed about no policy by a cover that is only disputed`() {
        let policies = { (line: String) in
            run(line, covers: "[\(doubted), g]").lines.dropFirst().map { row in
                let cells = row.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[0]): \(cells[11])"
            }
        }
        let roles = { (policies: String) in
            [
                "pact.covers.f: f", "pact.covers.g: g", "pact.learner.b: \(policies)",
                "pact.model.a: \(policies)",
            ]
        }
        #expect(policies("list links -f csv") == roles("g"))
        #expect(policies("list links -f csv --disputed keep") == roles("f g"))
    }

    // MARK: - Other answers

    @Test(arguments: ["rank --of links", "chokepoints"])
    func `answers that name no policy cite nobody for one`(verb: String) {
        let answer = run(verb, covers: disputed).output
        #expect(answer.contains("Survey") || answer.contains("  s"))
        #expect(!answer.contains("Tribune") && !answer.contains("s t"))
    }
}
