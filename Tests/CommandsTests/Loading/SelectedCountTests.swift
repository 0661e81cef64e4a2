import Foundation
import Testing

@testable import Commands

/// Counts under filters are of what the filters keep: by hand, and as a filter before it has them.
@Suite struct SelectedCountTests {
    private var world: World {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: {title: S}, t: {title: T}, u: {title: U}}
            regions: {a: A, b: B, c: C}
            agencies: {g: {acts-for: b, evidence: u}}
            links:
            - {link: a advises b, date: 2012, evidence: s}
            - {link: b learns-from a, date: 2015, evidence: t}
            - {link: c criticizes g, evidence: {source: t, stance: disputes}}
            """
        return world
    }

    private func rows(_ command: String) -> [String] {
        world.run(command + " --format csv --no-header").lines
    }

    /// Whom g acts for has no date and passes every filter on dates, on the word of u, and comes
    /// along with b, as whatever says who acts for whom does.
    @Test(arguments: [
        ("", ["s", "t", "u"]), ("--during 2012", ["s", "u"]), ("--during 2015", ["t", "u"]),
        ("--link-kind advises", ["s", "u"]), ("--without-source s", ["t", "u"]),
        ("--only a,b", ["s", "t", "u"]), ("--only a,c", []),
    ])
    func `sources are those that what is kept needs`(filter: String, expected: [String]) throws {
        let listed = rows("list sources case.yaml \(filter)").map { String($0.prefix(1)) }
        #expect(listed == expected)
        let text = world.run("info case.yaml \(filter) --format json").output
        let info = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(info?["sources"] as? Int == expected.count)
    }

    /// Between a and b there are two links, or one by the filter; the others go to g.
    ///
    /// Filters on entities choose rows and take no link from those that are listed.
    @Test(arguments: [
        ("", ["a": 2, "b": 3, "c": 1, "g": 2]), ("--only a,b", ["a": 2, "b": 3]),
        ("--link-kind advises", ["a": 1, "b": 1, "c": 0, "g": 0]),
        ("--link-kind advises --only a,c", ["a": 1, "c": 0]),
    ])
    func `links of an entity are those that filters on links keep`(
        filter: String, expected: [String: Int]
    ) {
        let listed = rows("list entities case.yaml \(filter)").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let counts = Dictionary(uniqueKeysWithValues: listed.map { (String($0[0]), Int($0[4])) })
        #expect(counts == expected.mapValues { Optional($0) })
    }

    private static let linkFilters = [
        "--during 2013", "--link-kind learns-from,visits", "--not-intended", "--min-sources 2",
    ]
    private static let filters =
        linkFilters + ["--kind region", "--before 2012 --kind region,agency"]
    private static let graphs = ["pilot-cascade", "xinjiang-ningxia", "toll-reports"]

    @Test(arguments: graphs, linkFilters)
    func `each link that is listed counts for both its ends`(graph: String, filter: String) {
        let file = "graphs/\(graph).yaml"
        var counts: [String: Int] = [:]
        for row in World().run("list links \(file) \(filter) -f tsv --no-header").lines {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            for end in Set([String(fields[1]), String(fields[4])]) { counts[end, default: 0] += 1 }
        }
        for row in World().run("list entities \(file) \(filter) -f tsv --no-header").lines {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(Int(fields[4]) == counts[String(fields[0]), default: 0], "\(row)")
        }
    }

    @Test(arguments: graphs, filters)
    func `a filter in the verb and one before it say the same`(graph: String, filter: String) {
        let file = "graphs/\(graph).yaml"
        var piped = World()
        piped.input = World().run("filter \(file) \(filter)").output
        let sources = "list sources - -f csv --no-header --sort id"
        let listed = World().run(
            sources.replacing("-", with: file, maxReplacements: 1) + " " + filter)
        let ids = { (lines: [String]) in lines.map { $0.prefix { $0 != "," } } }
        #expect(ids(piped.run(sources).lines) == ids(listed.lines))
        let measured = World().run("measure \(file) \(filter)")
        #expect(piped.run("measure -").lines.first == measured.lines.first)
    }
}
