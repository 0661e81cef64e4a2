import Testing

@testable import Commands

/// Who leaves a thing out is named wherever who supports or disputes it is.
///
/// Each row is derived by hand from the rows of evidence of the invented graphs.
@Suite struct OmittedEvidenceTests {
    private func run(_ line: String, _ body: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S, t: T, u: U}
            regions: {a: A, b: B}
            policies: {f: F}

            """ + body + "\n"
        return world.run(line + " case.yaml")
    }

    private static func link(_ evidence: String) -> String {
        "links: [{link: b learns-from a, id: x, date: 2012, evidence: \(evidence)}]"
    }

    private static func adoption(_ evidence: String) -> String {
        "adoptions: [{actor: b, policy: f, date: 2013, stage: done, evidence: \(evidence)}]"
    }

    private static let omitted = "{source: s, stance: omits}"

    @Test(arguments: [
        (omitted, ",,s", "omitted by s"),
        ("[t, \(omitted)]", "t,,s", "t; omitted by s"),
        (
            "[\(omitted), {source: t, stance: omits}, {source: u, stance: disputes}]", ",u,s t",
            "omitted by s, t"
        ),
        ("[t]", "t,,", "t"),
    ])
    func `adoptions name who leaves them out`(evidence: String, cells: String, shown: String) {
        let rows = run("list adoptions -f csv", Self.adoption(evidence)).lines
        #expect(
            rows == [
                "actor,policy,date,stage,sources,disputedBy,omittedBy",
                "b,f,2013,done,\(cells)",
            ])
        let table = run("list adoptions", Self.adoption(evidence)).output
        #expect(table.contains(shown) && !table.contains("omittedBy"))
    }

    @Test(arguments: [
        ("[t, \(omitted)]", ["t"], ["s"]), (omitted, [], ["s"]),
        ("[t, {source: s, via: u, stance: omits}]", ["t"], ["s via u"]), ("[t]", ["t"], []),
    ])
    func `steps and links of answers name who leaves them out`(
        evidence: String, sources: [String], omitted: [String]
    ) {
        func json(_ texts: [String]) -> String {
            "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        }
        let columns =
            "\"sources\": \(json(sources)), \"disputedBy\": [], "
            + "\"omittedBy\": \(json(omitted))"
        for line in ["paths a b", "rank --of links", "chokepoints", "chokepoints --between a b"] {
            let answer = run(line + " --disputed keep -f jsonl", Self.link(evidence)).output
            #expect(answer.contains(columns), "\(line)")
        }
        let steps = run("paths a b --steps --disputed keep -f csv", Self.link(evidence)).lines
        #expect(steps.last?.hasSuffix(",\(sources.joined()),,\(omitted.joined()),,,") == true)
    }

    @Test func `a picture draws what is only left out as what nobody supports`() {
        let body = Self.link(Self.omitted) + "\n" + Self.adoption("[t, \(Self.omitted)]")
        let dot = run("render -f dot", body).output
        #expect(dot.contains("[omitted by 1]"))
        #expect(dot.contains("Policy learning, supported by nobody"))
        #expect(!dot.contains("only disputed"))
    }
}
