import Testing

@testable import Commands

/// Options that could do nothing are refused, never passed over.
///
/// Oracle: what each measure and method is by its definition, which tells what it can take.
@Suite struct OptionRefusalTests {
    /// A way from a over b to c.
    private var ways: World {
        var world = World()
        world.files["ways.csv"] = """
            source,target,type
            a,b,t
            b,c,t

            """
        return world
    }

    private func expect(_ line: String, says message: String, hint: String? = nil) {
        let answer = ways.run(line)
        #expect(answer.status == .usage, "\(line)")
        #expect(answer.output == "")
        #expect(answer.messageLines.first == "error: \(message)", "\(line)")
        #expect(answer.messageLines.dropFirst().first == hint.map { "  hint: \($0)" }, "\(line)")
    }

    // MARK: - Directions

    /// The definition sums over paths that start at the node, or over those that end there.
    @Test(arguments: ["temporal-closeness", "harmonic,temporal-closeness"])
    func `closeness in time looks one way at a time`(measures: String) {
        expect(
            "rank ways.csv --by \(measures) --direction both",
            says: "temporal-closeness looks one way at a time, in or out",
            hint: "Ask for one of them, or take links without direction: --network ties.")
        for way in ["in", "out"] {
            let line = "rank ways.csv --by temporal-closeness --direction \(way)"
            #expect(ways.run(line).status == .success)
        }
        #expect(ways.run("rank ways.csv --by harmonic --direction both").status == .success)
    }

    @Test(arguments: [
        "in-degree", "out-degree", "betweenness", "pagerank", "hubs", "authorities", "core",
        "triangles", "clustering", "constraint", "effective-size", "temporal-betweenness",
    ])
    func `a direction is refused where no measure has one`(measure: String) {
        expect("rank ways.csv --by \(measure) --direction out", says: Self.noDirection)
    }

    @Test func `whoever gives degree a direction is told of its twins`() {
        for line in ["rank ways.csv --direction out", "rank ways.csv --by degree --direction in"] {
            expect(
                line, says: Self.noDirection,
                hint: "For degree, ask --by in-degree or --by out-degree.")
        }
        // One that takes it is enough, as with every option of single measures.
        let both = ways.run("rank ways.csv --by degree,strength --direction out --format csv")
        #expect(both.status == .success)
        #expect(
            both.lines.dropFirst() == [
                "1,b,b,node,2,1.0", "2,a,a,node,1,1.0", "3,c,c,node,1,0.0",
            ])
    }

    private static let noDirection =
        "--direction is for --by closeness or eigenvector or harmonic or katz or strength or "
        + "temporal-closeness, which is not asked for"

    // MARK: - Groups

    @Test(arguments: ["weak", "strong", "biconnected"])
    func `components take neither chance nor weights`(method: String) {
        for option in ["--seed 1", "--weights ignored", "--weights strength"] {
            let name = option.prefix { $0 != " " }
            expect(
                "groups ways.csv --by \(method) \(option)",
                says: "\(name) is for --by leiden or cpm or label-propagation, not \(method)")
        }
        expect(
            "groups ways.csv --by \(method) --resolution 1",
            says: "--resolution is for --by leiden or cpm, not \(method)")
    }

    @Test func `communities take them`() {
        for method in ["leiden", "cpm", "label-propagation"] {
            let line = "groups ways.csv --by \(method) --seed 3 --weights strength"
            #expect(ways.run(line).status == .success)
        }
        expect(
            "groups ways.csv --by label-propagation --resolution 1",
            says: "--resolution is for --by leiden or cpm, not label-propagation")
    }

    @Test(arguments: ["groups ways.csv --by leiden", "brokers ways.csv"])
    func `weights are no distances where there are no paths`(line: String) {
        let answer = ways.run(line + " --weights distance")
        #expect(answer.status == .usage)
        #expect(answer.messages.contains("'ignored'") && answer.messages.contains("'strength'"))
        #expect(!answer.messages.contains("betweenness"))
        let verb = String(line.prefix { $0 != " " })
        #expect(ChecklistTests.helps[verb]?.contains("distance") == false)
    }

    // MARK: - Rows

    /// Every path from a to c passes b; a link joins a to b, and one b to c.
    @Test func `rows between two actors are kept, turned and sorted in every format`() {
        for options in ["--limit 1", "--reverse --limit 2", "--sort id --limit 2"] {
            let line = "chokepoints --between a c ways.csv \(options)"
            let rows = ways.run(line + " --format csv --no-header").lines
            let table = ways.run(line + " --no-header --quiet").lines
            #expect(rows.count == (options == "--limit 1" ? 1 : 2))
            #expect(
                table.map { $0.split(separator: " ").prefix(3).joined(separator: ",") }
                    == rows.map { $0.split(separator: ",").prefix(3).joined(separator: ",") })
        }
        let all = ways.run("chokepoints --between a c ways.csv")
        #expect(all.output.contains("Every path from a to c passes:"))
    }

    @Test(arguments: ["measure", "info", "show a"])
    func `an answer about one thing takes no order of rows`(verb: String) {
        for option in ["--limit 3", "--sort nodes", "--reverse"] {
            let name = option.prefix { $0 != " " }
            expect(
                "\(verb) ways.csv \(option)", says: "\(name) is for answers in rows; this has one")
        }
    }

    @Test func `check turns its rows round where people read too`() {
        var world = World()
        world.files["two.csv"] = "source,target,type\na,b,t\nb,a,t\n"
        let forth = world.run("check two.csv --sort code --no-header").lines
        let back = world.run("check two.csv --reverse --no-header").lines
        #expect(forth.count > 1)
        #expect(back.first?.contains("warning:") == false)
    }

    // MARK: - Samples

    @Test(arguments: [
        ("--seed 3", "--seed belongs to --sample"),
        ("--confidence 0.5", "--confidence belongs to --sample"),
        ("--confidence 0.5 --seed 3", "--confidence and --seed belong to --sample"),
    ])
    func `only what was typed is named`(options: String, message: String) {
        let answer = ways.run("rank ways.csv --by betweenness \(options)")
        #expect(answer.status == .usage)
        #expect(answer.messageLines.first == "error: \(message)")
    }
}
