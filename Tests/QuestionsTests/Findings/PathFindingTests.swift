import Testing
import Tributary

@testable import Questions

/// The paths between two, why there is none, and which questions make no sense.
///
/// Oracle: by hand from the small graphs; each way that a reason names gives a path.
@Suite struct PathFindingTests {
    private static let line = """
        sources: {s: {title: Survey}, t: {title: Talk}}
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
        policies: {p: Rents, q: Tolls}
        links:
          - {link: a advises b, id: x, date: 2011, policy: p, evidence: s}
          - {link: b advises c, id: y, date: 2012, policy: p, evidence: [s, t]}

        """

    private let hearing = Hearing()

    private func find(
        _ start: String = "a", _ end: String = "c", body: String = line,
        _ change: (inout PathOptions) throws -> Void = { _ in }
    ) throws -> PathFinding {
        let graph = try Graph(of: body)
        var options = PathOptions()
        try change(&options)
        let (question, asked) = try graph.askPaths(
            from: start, to: end, options, hearing: hearing)
        return try PathFinding(question, asked)
    }

    private func reason(
        _ start: String = "a", _ end: String = "c", body: String = line,
        _ change: (inout PathOptions) throws -> Void = { _ in }
    ) throws -> String {
        let finding = try find(start, end, body: body, change)
        #expect(finding.isEmpty)
        return finding.reason
    }

    @Test func `an answer has rows, and sentences once its rows are chosen`() throws {
        var composition = try find().composition()
        #expect(composition.exhibit.table.rowCount == 1 && composition.exhibit.prose == nil)
        #expect(composition.exhibit.caption?.hasPrefix("Answered between regions") == true)
        composition.describe(&composition.exhibit)
        #expect(composition.exhibit.prose?.count == 2)
        let steps = try find().composition(bySteps: true)
        #expect(steps.exhibit.table.rowCount == 2)
    }

    @Test func `what paths rest on without a source is told below them`() throws {
        var composition = try find { $0.part.withoutSources = ["t"] }.composition()
        composition.describe(&composition.exhibit)
        #expect(
            composition.exhibit.notes == [
                "Without t nothing of the answer falls.",
                "Ash advises Birch stands on Survey alone.",
                "Birch advises Cedar stands on Survey alone.",
            ])
    }

    @Test func `the best paths are twenty, and those of the fewest steps all`() throws {
        let graph = try Graph(of: Self.line)
        func question(_ change: (inout PathOptions) -> Void) throws -> PathQuestion {
            var options = PathOptions()
            change(&options)
            return try graph.askPaths(from: "a", to: "c", options, hearing: hearing).question
        }
        #expect(try question { _ in }.count == nil)
        #expect(try question { $0.order = .likelihood }.count == 20)
        #expect(try question { $0.order = .hops }.count == nil)
        #expect(try question { ($0.order, $0.count) = (.arrival, 3) }.count == 3)
    }

    @Test(arguments: [
        ("a", [], "paths cannot start at 'a' and avoid it"),
        ("c", [], "paths cannot end at 'c' and avoid it"),
        ("b", ["Birch"], "paths cannot come to 'b' and avoid it"),
    ])
    func `conditions that no path could obey are refused`(
        avoided: String, through: [String], message: String
    ) {
        let refused = mistake {
            _ = try find { ($0.avoiding, $0.through) = ([avoided], through) }
        }
        #expect(refused?.code == .senselessQuestion && refused?.message == message)
        #expect(refused?.hint == "Leave it out of --avoiding.")
    }

    @Test func `a path to itself makes no sense, by whatever name`() {
        #expect(
            mistake { _ = try find("a", "Ash") }?.message
                == "paths from 'a' to itself make no sense")
    }

    // MARK: - Reasons

    @Test func `who asks the wrong way round is told so`() throws {
        let turned = try reason("c", "a")
        #expect(turned == "no path from Cedar to Ash; there is one from Ash to Cedar")
    }

    @Test func `conditions are named, and what they shut out`() throws {
        #expect(
            try reason { $0.avoiding = ["b"] }
                == "no path from Ash to Cedar avoiding Birch; there is one without --avoiding")
        #expect(
            try reason(body: Self.line + "  - {link: d criticizes b}") {
                ($0.through, $0.network.level) = (["d"], .actor)
            }.hasPrefix("no path from Ash to Cedar through Dell; there is one without --through"))
    }

    @Test func `a filter that shuts a path out is named with what it takes`() throws {
        let after = try PartialDate(parsing: "2011")
        #expect(
            try reason { $0.part.after = [after] }
                == "no path from Ash to Cedar; 1 link excluded by --after 2011, without which "
                + "there is one")
    }

    @Test func `a path against time is one without order`() throws {
        let late = Self.line.replacing("date: 2011", with: "date: 2013")
        #expect(
            try reason(body: late)
                == "no path from Ash to Cedar in time; there is one whose steps are in order for "
                + "no choice of days (--any-order lists it)")
    }

    @Test func `a path about several policies is none about one`() throws {
        let mixed = Self.line.replacing(
            "date: 2012, policy: p", with: "date: 2012, policy: q")
        #expect(
            try reason(body: mixed)
                == "no path from Ash to Cedar about one policy; there is one whose steps are "
                + "about different policies (--policies mixed lists it)")
    }

    @Test func `without a source it is said what fell`() throws {
        #expect(
            try reason { $0.part.withoutSources = ["s"] }
                == "no path from Ash to Cedar without s; fallen: x")
    }
}
