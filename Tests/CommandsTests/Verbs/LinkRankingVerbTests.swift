import Testing

@testable import Commands

/// `rank --of links`, from a file to the answer.
///
/// Oracle: NetworkX 3.6.1 `edge_betweenness_centrality(normalized=False)` and python-igraph 1.0.0
/// `edge_betweenness`, as `Tests/Oracles/edge_betweenness.py` prints them for these edges.
@Suite struct LinkRankingVerbTests {
    private var world: World {
        var world = World()
        world.files["peers.csv"] = """
            source,target,type,weight
            n0,n1,t,1
            n1,n2,t,2
            n2,n0,t,0.5
            n2,n3,t,1
            n3,n4,t,0.3
            n4,n2,t,0.3
            n3,n5,t,0.6
            n5,n6,t,1.5
            n6,n6,t,1
            n4,n5,t,0.3
            n1,n3,t,3
            n5,n0,t,0.7

            """
        world.files["pact.yaml"] = """
            tributary: 1
            sources:
              gazette: {title: Gazette}
            regions: {a: {name: A}, b: {name: B}, c: {name: C}}
            agreements:
              pact: {name: Pact, date: 2011, parties: [a, b], evidence: gazette}
            links:
              - {link: c learns-from b, evidence: gazette p. 2}

            """
        return world
    }

    private static let ends = [
        "n0n1", "n1n2", "n2n0", "n2n3", "n3n4", "n4n2", "n3n5", "n5n6", "n6n6", "n4n5", "n1n3",
        "n5n0",
    ]

    /// The score of each link by its ends.
    private func scores(_ options: String) -> [String: Double] {
        let rows = world.run("rank peers.csv --of links --format csv \(options)").lines.dropFirst()
        let pairs = rows.map { row -> (String, Double) in
            let cells = row.replacing(/"[^"]*"/, with: "-")
                .split(separator: ",", omittingEmptySubsequences: false)
            return ("\(cells[4])\(cells[5])", Double(cells[6]) ?? .nan)
        }
        return Dictionary(pairs) { $0 + $1 }
    }

    private static let expected: [(String, [Double])] = [
        ("", [13, 4, 4, 5, 6, 4, 10, 6, 0, 3, 10, 8]),
        // igraph; NetworkX tells 0.3 + 0.3 from 0.6.
        ("--weights distance", [13, 9, 7, 10, 12, 7, 4, 6, 0, 6, 5, 5]),
        ("--network ties", [14, 9, 15, 12, 9, 16, 24, 36, 0, 19, 17, 27].map { $0 / 6 }),
        ("--network ties --weights distance", [6, 0, 6, 0, 5, 8, 1, 6, 0, 5, 0, 4]),
    ]

    @Test(arguments: expected)
    func `links score what two other programs say`(options: String, expected: [Double]) {
        let found = scores(options)
        #expect(found.count == Self.ends.count)
        for (link, score) in zip(Self.ends, expected) {
            let difference: Double = (found[link] ?? .nan) - score
            #expect(difference.magnitude < 1e-9, "\(link)")
        }
        // Seven nodes: 42 ordered pairs, 21 without direction.
        let pairs: Double = options.contains("ties") ? 21 : 42
        for (link, share) in scores(options + " --scale fraction") {
            let difference: Double = share * pairs - (found[link] ?? .nan)
            #expect(difference.magnitude < 1e-9, "\(link)")
        }
    }

    /// By hand: a → b, b → a, b → c; 2 of 4 pairs with a way use b → c, 2 a → b, 1 b → a.
    @Test func `an agreement is a link each way, and each says on whose word it stands`() {
        let answer = world.run("rank pact.yaml --of links --format csv")
        #expect(
            answer.lines.first
                == "rank,id,name,kind,upstream,downstream,betweenness,sources,disputedBy,omittedBy")
        let rows = answer.lines.dropFirst().map {
            $0.split(separator: ",").suffix(4).joined(separator: " ")
        }
        #expect(rows == ["a b 2.0 gazette", "b c 2.0 gazette", "b a 1.0 gazette"])
        let sentences = world.run("rank pact.yaml --of links --reverse --limit 2").lines
        #expect(
            sentences.dropFirst(2) == [
                "Rank 3, betweenness 1: B signs an agreement with A: Pact, 2011 (direction not "
                    + "stated) [1]",
                "Rank 2, betweenness 2: C learns from B, undated [2]", "", "[1] Gazette (gazette)",
                "[2] Gazette, p. 2 (gazette)",
            ])
    }

    /// The embassy acts for China: the same words either way, so it is said which.
    @Test func `of a link that leads both ways it is said which way is meant`() {
        let lines = World().run("rank \(ChecklistTests.real) --of links --limit 3").lines
        let ends = lines.dropFirst(2).prefix(3).map { line in
            line.split(separator: ",").dropFirst(3).first.map { String($0.prefix { $0 != "[" }) }
        }
        let embassy = "China's embassy in the United States"
        #expect(ends.first == " from China to \(embassy) ")
        #expect(ends.last == " from \(embassy) to China ")
    }

    @Test func `equal scores go by the ids of the ends, and limits keep ranks`() {
        let all = world.run("rank peers.csv --of links --format csv").lines
        let first = world.run("rank peers.csv --of links --format csv --limit 3").lines
        #expect(first == Array(all.prefix(4)))
        // Two links score 10.
        #expect(
            first.dropFirst().map { $0.split(separator: ",")[1] } == [
                "n0.t.n1", "n1.t.n3", "n3.t.n5",
            ])
    }

    @Test(arguments: [
        ("--by degree", "links are not ranked by 'degree'"),
        ("--by betweenness,closeness", "links are not ranked by 'closeness'"),
        ("--damping 0.1", "--damping is for ranks of actors, not of links"),
        ("--rows region", "--rows is for ranks of actors, not of links"),
        ("--direction in", "--direction is for ranks of actors, not of links"),
    ])
    func `what says nothing of links is refused`(options: String, expected: String) {
        let answer = world.run("rank peers.csv --of links \(options)")
        #expect(answer.status == .usage)
        #expect(answer.messageLines.first == "error: \(expected)")
    }

    @Test func `any number of threads gives the same bytes`() {
        let line = "rank graphs/pilot-cascade.yaml --of links --format csv --threads "
        #expect(World().run(line + "3").output == World().run(line + "1").output)
        #expect(World().run(line + "2").lines.count > 50)
    }
}
