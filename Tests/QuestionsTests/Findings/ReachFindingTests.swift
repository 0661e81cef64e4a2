import Testing
import Tributary

@testable import Questions

/// Whom a policy may have reached, what is said of that, and why it is nobody.
///
/// Oracle: by hand from the small graph.
@Suite struct ReachFindingTests {
    private static let line = """
        sources: {s: {title: Survey}, t: {title: Talk}}
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
        links:
          - {link: a advises b, id: x, date: 2011, evidence: t}
          - {link: b advises c, id: y, date: 2012, evidence: s}
          - {link: a advises c, id: z, date: 2013, evidence: s}

        """

    private let hearing = Hearing()

    private func find(
        _ side: ReachSide = .downstream, of actor: String = "a", overTime: Bool = false,
        _ change: (inout ReachOptions) -> Void = { _ in }
    ) throws -> ReachFinding {
        let graph = try Graph(of: Self.line)
        var options = ReachOptions()
        change(&options)
        let (entity, asked) = try graph.askReach(of: actor, options, hearing: hearing)
        return overTime
            ? try ReachFinding(overTimeOf: entity, options.rules, asked)
            : try ReachFinding(side, of: entity, options.rules, asked)
    }

    private func ids(_ finding: ReachFinding) -> [String] {
        finding.composition.exhibit.table.rows.map { row in
            if case .text(let id) = row[0].plain { id } else { "" }
        }
    }

    @Test func `rows are who is reached, on either side`() throws {
        #expect(try ids(find()) == ["b", "c"])
        #expect(try ids(find(.upstream, of: "Cedar")) == ["a", "b"])
        let caption = try find().composition.exhibit.caption
        #expect(caption?.hasPrefix("Answered between regions") == true)
        #expect(hearing.said == [])
    }

    @Test func `days are counted in place of actors`() throws {
        let finding = try find(overTime: true)
        #expect(finding.reached.isEmpty && !finding.isEmpty)
        #expect(
            finding.composition.exhibit.table.columns.map(\.name)
                == ["date", "possible", "certain", "intendedOnly"])
        // Birch in 2011, Cedar by Birch in 2012.
        #expect(finding.days.map(\.possible) == [1, 1, 2, 2])
        #expect(finding.days.map(\.certain) == [0, 1, 1, 2])
    }

    /// Cedar is reached by itself in 2013 where the talk is not believed.
    @Test func `what falls and what changes is said with the answer`() throws {
        let finding = try find { $0.part.withoutSources = ["t"] }
        let words =
            "without t 1 actor is no longer downstream: Birch; fallen: x; what is said of 1 actor "
            + "changes: Cedar (hops, earliest, latest, previous)"
        #expect(ids(finding) == ["c"])
        #expect(hearing.said == ["fallen: " + words])
        #expect(finding.composition.exhibit.remarks == [words])
    }

    @Test func `where all of an answer stands that is said`() throws {
        let finding = try find(.downstream, of: "b") { $0.part.withoutSources = ["t"] }
        #expect(
            finding.composition.exhibit.remarks == ["without t nothing of the answer falls"])
    }

    @Test func `that nobody is there names the filters, and what would give somebody`() throws {
        let finding = try find(of: "d")
        #expect(finding.isEmpty)
        #expect(finding.reason(isOverTime: false) == "nothing is downstream of Dell")
        let filtered = try find { ($0.part.linkKinds, $0.part.disputed) = (["visits"], .keep) }
        #expect(
            filtered.reason(isOverTime: false)
                == "nothing is downstream of Ash under --link-kind; 3 links excluded by "
                + "--link-kind visits, without which somebody is")
        let up = try find(.upstream, of: "a")
        #expect(
            up.reason(isOverTime: false)
                == "nothing is upstream of Ash; somebody is with --network ties, which also "
                + "follows links along which no policy flows")
    }

    @Test func `who asks for disputed links alone is told that this is why`() throws {
        let finding = try find { $0.part.disputed = .only }
        let reason = finding.reason(isOverTime: true)
        #expect(reason.hasPrefix("nothing is downstream of Ash under --disputed only; somebody is"))
        #expect(reason.contains("with --disputed keep in place of only"))
    }
}
