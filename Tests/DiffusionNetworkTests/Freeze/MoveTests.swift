import DiffusionModel
import TestSupport
import Testing

@testable import DiffusionNetwork

/// Officials who move carry policies from the region of one post to that of a later one.
@Suite struct MoveTests: SmallGraphs {
    /// Moves between regions as `upstream>downstream by carrier`, in the order of the network.
    private func moves(
        _ model: GraphModel, _ filters: [Filter] = [], _ settings: NetworkSettings? = nil
    ) throws -> [String] {
        let selection = Selection(SelectionCriteria(filters), in: model)
        let network = try model.freeze(selection, settings ?? NetworkSettings(level: .region))
        return network.edges.compactMap { edge in
            guard let carrier = edge.carrier else { return nil }
            let ids = [edge.upstream, edge.downstream].map { model.entities[$0].id }
            return ids.joined(separator: ">") + " by " + model.entities[carrier].id
        }
    }

    private let clerk = """
        tributary: 1
        sources: {diary: Diary, gazette: Gazette, wire: Wire}
        regions: {a: A, b: B, c: C}
        agencies: {b-court: {acts-for: b}, b-office: {acts-for: b-court}}
        officials:
          clerk:
            posts:
              - {at: c, from: 2018, to: .., evidence: wire}
              - {at: a, title: Mayor, from: 2010-01, to: 2013-12, evidence: diary}
              - {at: b-office, from: 2014-01, to: 2017, evidence: gazette}
        """

    @Test func `each pair of posts in two regions is an edge from the earlier to the later`() throws
    {
        #expect(
            try moves(model(clerk)) == ["a>b by clerk", "a>c by clerk", "b>c by clerk"])
    }

    @Test func `among actors and items there are posts and no moves`() throws {
        let model = try model(clerk)
        for level in [NetworkLevel.actor, .item] {
            #expect(try moves(model, [], NetworkSettings(level: level)) == [])
        }
        let written = NetworkSettings(level: .region, view: .asWritten)
        #expect(try moves(model, [], written) == [])
        let ties = NetworkSettings(level: .region, view: .ties)
        #expect(try moves(model, [], ties).count == 3)
    }

    @Test func `a move has the evidence of both posts and falls with either`() throws {
        let model = try model(clerk)
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: .region))
        let first = network.edges[0]
        let sources = network.evidence(of: first).flatMap(\.chain).map { model.sources[$0].id }
        #expect(sources == ["diary", "gazette"])
        #expect(network.kinds(of: first) == ["moves"])
        #expect(try moves(model, [.withoutSources(["diary"])]) == ["b>c by clerk"])
        #expect(try moves(model, [.withoutSources(["gazette"])]) == ["a>c by clerk"])
    }

    @Test func `filters on kinds of links ask for moves or leave them out`() throws {
        let model = try model(clerk)
        #expect(try moves(model, [.linkKinds(["visits"])]) == [])
        #expect(try moves(model, [.linkKinds(["holds-office"])]) == [])
        #expect(try moves(model, [.linkKinds(["visits", "moves"])]).count == 3)
        var settings = NetworkSettings(level: .region)
        settings.orientations["moves"] = Orientation.none
        #expect(try moves(model, [], settings) == [])
    }

    /// Who asks for moves asks for no way back from the later post to the earlier.
    @Test(arguments: [NetworkLevel.region, .actor, .item])
    func `posts are no edges where only moves are asked for`(level: NetworkLevel) throws {
        let model = try model(clerk)
        let settings = NetworkSettings(level: level)
        let edges = { (model: GraphModel, kinds: [String]) in
            let selection = Selection(SelectionCriteria([.linkKinds(kinds)]), in: model)
            return try model.freeze(selection, settings).edges.count
        }
        let moves = level == .region ? 3 : 0
        #expect(try edges(model, ["moves"]) == moves)
        let selection = Selection(SelectionCriteria([.linkKinds(["moves"])]), in: model)
        let written = model.subset(selection)
        #expect(
            try written.freeze(Selection(everythingIn: written), settings).edges.count == moves)
        let both = try edges(model, ["moves", "holds-office"])
        #expect(level == .region ? both >= moves : both > 0)
    }

    /// Both posts may have been in 2014 to 2017 for the last pair alone.
    @Test func `filters on dates look at both posts`() throws {
        let date = try PartialDate(parsing: "2018")
        let earlier = try moves(model(clerk), [.before([date])])
        #expect(earlier == ["a>b by clerk"])
    }

    /// By hand: posts that begin in one year, or without a date, may follow either way round.
    @Test(arguments: [
        ("from: 2010, to: 2012", "from: 2010, to: 2014", ["a>b", "b>a"]),
        ("from: 2010, to: 2012", "to: 2014", ["a>b", "b>a"]),
        ("from: 2010, to: 2012", "seen: 2011", ["a>b", "b>a"]),
        ("title: Mayor", "from: 2012", ["a>b", "b>a"]),
        ("title: Mayor", "title: Judge", ["a>b", "b>a"]),
        ("from: 2010", "from: 2011", ["a>b"]),
        // Of two that began on one known day neither is the earlier.
        ("from: 2010-01-01, to: 2012", "from: 2010-01-01", []),
        ("from: 2010-01-01", "from: 2010-01", ["a>b"]),
        ("to: 2010", "from: 2011", ["a>b"]),
        ("seen: 2010", "from: 2011, to: ..", ["a>b"]),
        ("from: 2012", "date: 2011", ["b>a"]),
    ])
    func `where the order of posts is unknown both ways may be`(
        first: String, second: String, expected: [String]
    ) throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            officials: {o: {posts: [{at: a, \(first)}, {at: b, \(second)}]}}
            """)
        #expect(try moves(model) == expected.map { $0 + " by o" })
    }

    @Test func `nobody writes a move by hand`() throws {
        let error = #expect(throws: InvalidModel.self) {
            try model("tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a moves b}]")
        }
        #expect(error?.diagnostics.first?.hint?.contains("two posts") == true)
    }

    // MARK: - Against a slow definition

    private struct RandomPosts {
        var yaml = "tributary: 1\nregions: {r0: R, r1: R, r2: R}\nagencies:\n"
        var expected: [String] = []

        init(seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            var places = ["r0": 0, "r1": 1, "r2": 2]
            for agency in 0..<3 {
                let region = Int.random(in: 0..<3, using: &random)
                yaml += "  g\(agency): {acts-for: r\(region)}\n"
                places["g\(agency)"] = region
            }
            yaml += "officials:\n"
            let names = places.keys.sorted()
            for official in 0..<Int.random(in: 1...3, using: &random) {
                var posts: [(region: Int, from: Int)] = []
                yaml += "  o\(official):\n    posts:\n"
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let name = names[Int.random(in: 0..<names.count, using: &random)]
                    let from = Int.random(in: 2010...2013, using: &random)
                    yaml += "      - {at: \(name), from: \(from)}\n"
                    posts.append((places[name] ?? 0, from))
                }
                for (one, first) in posts.enumerated() {
                    for (other, second) in posts.enumerated()
                    where one != other && first.region != second.region
                        && first.from <= second.from
                    {
                        expected.append("r\(first.region)>r\(second.region) by o\(official)")
                    }
                }
            }
        }
    }

    /// Oracle: every pair of posts, the year of the one not after the year of the other.
    @Test(arguments: 0..<200)
    func `moves are those of every pair of posts`(seed: UInt64) throws {
        let random = RandomPosts(seed: seed)
        let found = try moves(model(random.yaml))
        #expect(found.sorted() == random.expected.sorted())
    }
}
