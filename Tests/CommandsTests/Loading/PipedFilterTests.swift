import TestSupport
import Testing

@testable import Commands

/// A filter means the same in the verb that asks and in the verb before it.
@Suite struct PipedFilterTests {
    /// Property: whether a filter stands in `filter` or in `paths`, the paths are the same.
    ///
    /// No number is expected: one way of asking is the oracle of the other.
    @Test(arguments: [
        "--policy water-meters", "--mechanism learning", "--mechanism coercion,learning",
        "--link-kind visits,visitor,visited,learns-from", "--stage done", "--stage done,begun",
        "--during 2015", "--after 2013 --undated keep", "--before 2014", "--min-grade B3",
        "--min-sources 2", "--source gazette", "--without-source courier-2013",
        "--policy water-meters --before 2016", "--kind region,agency,official,event,agreement",
    ])
    func `paths of a filtered graph are the paths under the filter`(filter: String) {
        var (world, found) = (World(), 0)
        let graph = ChecklistTests.pilot
        // Who has no tie is no name any more, unless it is kept.
        world.input = world.run("filter \(graph) \(filter) --isolated keep").output
        for ends in [
            "aldermark corrindale", "aldergate eskerry", "aldergate brackwater",
            "aldermark brackwater", "corrindale brackwater", "jorhaven hallenby",
        ] {
            let asked = world.run("paths \(ends) \(graph) \(filter) --format jsonl")
            let piped = world.run("paths \(ends) - --format jsonl")
            #expect(piped.output == asked.output, "\(ends) \(filter)")
            #expect(piped.status == asked.status, "\(ends) \(filter)")
            found += asked.lines.count
        }
        // Nothing that is done leads from one of these to another but offices, whose stage is
        // unknown.
        guard !filter.hasPrefix("--stage") else { return }
        #expect(found > 0, "a filter without any path tests nothing")
    }

    /// North directs nobody; the office of the east, undated, stays for whoever folds.
    @Test func `explain counts the offices that stay though no filter chose them`() {
        var world = World()
        world.files["office.yaml"] = """
            tributary: 1
            regions: {north: North, east: East}
            agencies: {office: {acts-for: east}}
            links: [{link: north visits office, date: 2012}]
            """
        let answer = world.run("filter office.yaml --link-kind visits --explain")
        #expect(answer.messageLines.last == "links that stay as context besides: 1")
        let whole = world.run("filter office.yaml --during 2012 --explain")
        #expect(!whole.messages.contains("besides"))
    }

    @Test func `a filtered graph of the real case still folds agencies into regions`() {
        var world = World()
        world.input = world.run("filter \(ChecklistTests.real) --mechanism learning").output
        let asked = world.run("paths Xinjiang Ningxia \(ChecklistTests.real) --mechanism learning")
        #expect(asked.output.contains("Ningxia (its authorities) aims to learn from Xinjiang"))
        #expect(world.run("paths Xinjiang Ningxia -").output == asked.output)
    }
}
