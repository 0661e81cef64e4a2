import Testing

@testable import Commands

/// A policy that an item covers goes with the evidence that it does, and the answer says so.
///
/// Each line is derived by hand from what the invented graph says.
@Suite struct CoverEvidenceVerbTests {
    private func run(_ line: String, _ faces: String = "{who: f, evidence: t}") -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: Survey, t: Tribune}
            regions: {a: {name: Ash}, b: {name: Birch}}
            policies: {f: Faces, z: Zones}
            agreements:
              m:
                name: Pact
                date: 2012
                model: a
                learner: b
                covers: [\(faces), z]
                evidence: s

            """
        return world.run(line + " case.yaml")
    }

    private let disputed = "{who: f, evidence: {source: t, stance: disputes}}"

    @Test func `a path is about what the item is still said to cover`() {
        let about = { (answer: World.Answer) in
            answer.lines.filter { $0.hasPrefix("Path ") }.map { $0.split(separator: ", ").last }
        }
        #expect(about(run("paths a b")) == ["about Faces and Zones"])
        #expect(about(run("paths a b --without-source t")) == ["about Zones"])
        #expect(about(run("paths a b", disputed)) == ["about Zones"])
        #expect(about(run("paths a b --disputed keep", disputed)) == ["about Faces and Zones"])
    }

    @Test func `the answer names the cover that falls`() {
        let falls = run("paths a b --without-source t").lines.filter { $0.hasPrefix("Without") }
        #expect(falls == ["Without t this falls: Pact: covers Faces (m.covers.f)."])
    }

    @Test func `nobody asks in vain about a policy that fell`() {
        for answer in [
            run("paths a b --without-source t --policy f"), run("paths a b --policy f", disputed),
        ] {
            #expect(!answer.output.contains("Path 1"))
        }
    }

    @Test func `lists of links and written parts say what stands`() {
        let list = run("list links --without-source t -f csv")
        let model = list.lines.filter { $0.hasPrefix("m.model.a,") }
        #expect(model.count == 1)
        #expect(model.allSatisfy { $0.contains(",z,") && !$0.contains("f z") })
        #expect(!run("filter --without-source t").output.contains("who: f"))
    }
}
