import DiffusionModel
import DiffusionNetwork
import Testing

@testable import DiffusionAnalysis

/// Offices on which a step rests, though they need not have been held then.
///
/// Oracle: by hand; a post is sure where its latest start is no later than the first day of the
/// step, and its earliest end no earlier than the last.
@Suite struct OfficeDoubtTests: SmallNetworks {
    /// The doubts of the only path, as `step office reason arrival`.
    private func doubts(_ yaml: String, _ from: String, _ to: String) throws -> [String] {
        let network = try network(yaml, .region)
        let (positions, ids) = (network.model.entitiesByID(), network.model.linkIDs())
        let question = PathQuestion(
            from: [try #require(positions[from])], to: [try #require(positions[to])])
        let paths = try network.pathways(question).paths
        #expect(paths.count == 1)
        return try #require(paths.first).steps.enumerated().flatMap { number, step in
            step.doubts.map { doubt in
                "\(number) \(ids[doubt.office]) \(doubt.reason) "
                    + "\(doubt.arrival.earliest)-\(doubt.arrival.latest)"
            }
        }
    }

    @Test(arguments: [
        ("from: 2016, to: 2018", "date: 2017", []),
        ("from: 2016, to: 2018", "date: 2016-05", ["0 o.holds-office.a.2016 mayNotHold ..-.."]),
        ("title: Mayor", "date: 2016", []),
        (
            "from: 2016, to: 2018", "note: undated",
            [
                "0 o.holds-office.a.2016 mayNotHold ..-.."
            ]
        ),
    ])
    func `a post that need not have been held then is in doubt`(
        post: String, time: String, expected: [String]
    ) throws {
        let yaml = """
            tributary: 1
            regions: {a: A, b: B}
            officials: {o: {posts: [{at: a, \(post)}]}}
            links: [{link: o directs b, \(time)}]
            """
        #expect(try doubts(yaml, "a", "b") == expected)
    }

    /// The official comes from a, until 2016, to b, from 2010; the policy comes to a in 2014.
    @Test(arguments: [
        ("to: 2011", ["1 o.holds-office.b.2010 hadEnded 2014-01-01-2014-12-31"]),
        ("to: 2014", ["1 o.holds-office.b.2010 mayHaveEnded 2014-01-01-2014-12-31"]),
        ("to: 2015", []), ("to: ..", []),
        // Of an end that nobody tells nothing is known but that it may have come.
        ("note: none", ["1 o.holds-office.b.2010 mayHaveEnded 2014-01-01-2014-12-31"]),
    ])
    func `the later post of a move may have ended before the policy came`(
        end: String, expected: [String]
    ) throws {
        let yaml = """
            tributary: 1
            regions: {x: X, a: A, b: B}
            officials: {o: {posts: [{at: a, from: 2008, to: 2016}, {at: b, from: 2010, \(end)}]}}
            links: [{link: x directs a, date: 2014}]
            """
        #expect(try doubts(yaml, "x", "b") == expected)
    }
}
