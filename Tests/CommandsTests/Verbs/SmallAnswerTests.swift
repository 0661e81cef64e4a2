import Foundation
import Testing

@testable import Commands

/// Sayings of single verbs on invented cases, each judged by hand.
@Suite struct SmallAnswerTests {
    private func world(_ yaml: String) -> World {
        var world = World()
        world.files["case.yaml"] = "tributary: 1\n" + yaml
        return world
    }

    private func object(_ world: World, _ command: String) throws -> [String: Any] {
        let text = world.run(command + " --format json").output
        return try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    // MARK: - Likelihood

    private var chain: World {
        world(
            """
            regions: {a: A, b: B, c: C, d: D, e: E}
            links:
            - {link: a advises b, date: 2010, likelihood: 0.5}
            - {link: b advises c, date: 2011}
            - {link: c advises d, date: 2012, likelihood: 0.4}
            - {link: b advises e, date: 2012}
            """)
    }

    private func likelihoods(_ command: String) throws -> [String] {
        let rows = try object(chain, command)["rows"] as? [[String: Any]] ?? []
        return rows.map { row in
            let value = (row["likelihood"] as? Double).map { "\($0)" } ?? "null"
            return "\(row["id"] ?? "path") \(value) \(row["likelihoodSteps"] ?? "missing")"
        }
    }

    @Test(arguments: [
        ("paths a d case.yaml", ["path 0.2 2"]), ("paths b c case.yaml", ["path null 0"]),
        ("paths a e case.yaml", ["path 0.5 1"]),
        ("downstream a case.yaml", ["b 0.5 1", "c 0.5 1", "e 0.5 1", "d 0.2 2"]),
        ("upstream d case.yaml", ["c 0.4 1", "b 0.4 1", "a 0.2 2"]),
    ])
    func `programs read of how many steps a likelihood is`(
        command: String, expected: [String]
    ) throws {
        #expect(try likelihoods(command) == expected)
        let header = chain.run(command + " --format csv").lines.first ?? ""
        #expect(header.hasSuffix(",likelihoodSteps"))
    }

    @Test func `people read it beside the likelihood`() {
        let lines = chain.run("downstream a case.yaml").lines
        #expect(!lines.contains { $0.contains("likelihoodSteps") })
        #expect(lines.contains { $0.contains("0.200 (of 2 of 3 steps)") })
    }

    // MARK: - Chokepoints

    private func cut(_ yaml: String) -> String? {
        world(yaml).run("chokepoints --between a c case.yaml").lines.first {
            $0.contains("links no path leads")
        }
    }

    private let mover = """
        regions: {a: A, b: B, c: C}
        officials:
          o: {posts: [{at: a, from: 2010, to: 2011}, {at: b, from: 2012, to: 2013}, {at: c, \
        from: 2014}]}
        """

    /// Both moves from a fall with the post there; in the agreement both pairs with a's role.
    @Test func `where steps share a post or a role fewer links may part two`() {
        let shared = ", and no fewer do it, but one post or role may be part of several:"
        #expect(cut(mover) == "Without these 2 links no path leads from A to C" + shared)
        let agreement = """
            regions: {a: A, b: B, c: C}
            agreements: {i: {model: a, learner: [b, c]}}
            links: [{link: b advises c}, {link: b advises c, id: again}]
            """
        #expect(cut(agreement) == "Without these 2 links no path leads from A to C" + shared)
    }

    @Test func `where none is shared no fewer part two`() {
        let ways = ["advises", "cooperates-with"].map { kind in
            "regions: {a: A, b: B, c: C, d: D}\nlinks:\n"
                + ["a \(kind) b", "b \(kind) c", "a \(kind) d", "d \(kind) c"]
                .map { "- {link: \($0)}\n" }.joined()
        }
        for yaml in ways {
            #expect(
                cut(yaml) == "Without these 2 links no path leads from A to C, and no fewer do it:")
        }
    }

    @Test func `an answer without rows says so`() throws {
        let triangle = world(
            "regions: {a: A, b: B, c: C}\nlinks: [{link: a advises b}, {link: b advises c}, "
                + "{link: c advises a}]")
        let none = "No chokepoints: the loss of no single actor or link parts the network."
        let answer = triangle.run("chokepoints case.yaml")
        #expect(answer.messageLines == [none] && answer.status == .success)
        #expect(try object(triangle, "chokepoints case.yaml")["notes"] as? [String] == [none])
        let pair = world("regions: {a: A, b: B}\nlinks: [{link: a advises b}]")
        for (option, others) in [
            ("--downstream-of a", "A and anybody it reaches"),
            ("--upstream-of b", "B and anybody who reaches it"),
        ] {
            #expect(
                pair.run("chokepoints \(option) case.yaml").messageLines
                    == ["No gates: no single actor stands between \(others)."])
        }
        // Of whom a filter leaves out nobody can say what stands before others.
        let left = pair.run("chokepoints --downstream-of a --only b case.yaml")
        #expect(left.status == .nothingFound)
        #expect(left.messages.hasPrefix("error: A is not in the network under --only;"))
        let chained = world("regions: {a: A, b: B, c: C}\nlinks: [{link: a advises b}]")
        #expect(chained.run("chokepoints case.yaml").messages == "")
    }

    @Test func `an end that filters take is no mistake of the program`() {
        let pair = world("regions: {a: A, b: B}\nlinks: [{link: a advises b}]")
        let answer = pair.run("chokepoints --between a b case.yaml --only a")
        #expect(answer.status == .nothingFound)
        #expect(answer.messages.contains("1 link excluded by --only a, without which there is one"))
    }

    // MARK: - Names and kinds

    @Test func `names with commas are kept apart, and programs have ids`() throws {
        let yaml = world(
            "regions: {n: 'Vale, Upper', m: {name: Mill, within: n}, o: 'Vale, Lower'}\n"
                + "links: [{link: n advises m}, {link: m advises o}]")
        let command = "brokers case.yaml --partition within"
        #expect(
            yaml.run(command).lines.first?
                .contains("each a group of its own: Vale, Upper; Vale, Lower.") == true)
        let object = try object(yaml, command)
        #expect(object["ownGroups"] as? [String] == ["n", "o"])
        #expect(try self.object(yaml, "brokers case.yaml")["ownGroups"] as? [String] == [])
    }

    @Test func `what lies within is shown`() throws {
        let yaml = world(
            "regions: {n: Nation, r: {name: River, within: n}}\n"
                + "policies: {p: Meters, q: {name: Smart meters, within: p}}\n")
        #expect(yaml.run("show p case.yaml").lines.suffix(2) == ["Within it", "  Smart meters"])
        #expect(try object(yaml, "show p case.yaml")["contains"] as? [String] == ["q"])
        #expect(try object(yaml, "show n case.yaml")["contains"] as? [String] == ["r"])
        #expect(try object(yaml, "show r case.yaml")["contains"] as? [String] == [])
    }

    @Test(arguments: [
        (["road"], "1 kind (road)"), (["road", "rail"], "2 kinds (road; rail)"),
        (["road", "rail", "river", "air"], "4 kinds (road; rail; river; …)"),
    ])
    func `kinds that a table cannot hold are named`(kinds: [String], words: String) {
        let yaml = world(
            "entities: {a: {kind: node}, b: {kind: node}}\nlinks: [{link: a road b}]\n"
                + "codebook:\n  entity-kinds: {node: {family: actor}}\n  link-kinds:\n"
                + kinds.map { "    \($0): {orientation: backward}\n" }.joined())
        let messages = yaml.run("convert case.yaml -f csv").messageLines
        #expect(messages.contains { $0.hasSuffix("leaves out " + words) })
    }

    // MARK: - Answers as graphs

    @Test(arguments: [
        ("list links", "jsonl", "lines of JSON"), ("list links", "json", "answer of a verb"),
        ("paths north south", "json", "answer of a verb"), ("rank", "jsonl", "lines of JSON"),
    ])
    func `an answer that is read as a graph is told from one`(
        verb: String, format: String, words: String
    ) {
        var world = World()
        world.input = World.byTheRivers.run("\(verb) rivers.yaml -f \(format)").output
        let answer = world.run("list links -")
        #expect(answer.status == .invalidModel)
        let errors = answer.messageLines.filter { $0.contains("error:") }
        #expect(errors.count == 1 && errors[0].hasPrefix("-:1:1: error: "))
        #expect(errors[0].contains(words) && answer.messages.contains("'tributary filter'"))
    }

    @Test func `links that are listed as a table are read as one`() {
        var world = World()
        world.input = World.byTheRivers.run("list links rivers.yaml -f csv").output
        #expect(world.run("list links -").status == .success)
    }
}
