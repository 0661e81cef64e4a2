import TestSupport
import Testing
import Tributary

/// The library writes what the program writes, byte for byte, of the real case and of the invented
/// federation.
///
/// Oracle: the program as it was built, run on the same files.
@Suite struct VerbBytesTests {
    private static let ningxia = "graphs/xinjiang-ningxia.yaml"
    private static let federation = "graphs/pilot-cascade.yaml"

    private func graph(_ path: String) throws -> Graph {
        try Graph(contentsOf: Repository.file(path).path)
    }

    /// Compares every format of an answer with what a command prints.
    private func expect<Row>(
        _ answer: Answer<Row>, is command: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let written = [
            ("table", answer.text()), ("md", answer.markdown()), ("json", answer.json()),
            ("jsonl", answer.jsonLines()), ("csv", answer.csv()), ("tsv", answer.tsv()),
        ]
        for (format, text) in written {
            let printed = try BuiltProgram.shell(
                "tributary \(command) --format \(format) 2>/dev/null")
            #expect(printed.output == text, "\(format)", sourceLocation: sourceLocation)
        }
        let folder = try Scratch()
        defer { folder.remove() }
        _ = try BuiltProgram.shell("tributary \(command) -o \(folder.path)/a.dta 2>/dev/null")
        // Where nothing is found, nothing is written.
        if !answer.isEmpty {
            #expect(
                try answer.dataSet() == folder.bytes("a.dta"), sourceLocation: sourceLocation)
        }
        #expect(answer.rows.count == answer.count, sourceLocation: sourceLocation)
    }

    // MARK: - Paths

    @Test func `paths of the real case`() throws {
        let answer = try graph(Self.ningxia).paths(from: "Xinjiang", to: "宁夏")
        try expect(answer, is: "paths Xinjiang Ningxia \(Self.ningxia)")
        #expect(answer.whyEmpty == nil)
    }

    @Test func `paths without a source, with what falls`() throws {
        var options = PathOptions()
        options.part.withoutSources = ["ningxia-daily"]
        let answer = try graph(Self.ningxia).paths(from: "Xinjiang", to: "Ningxia", options)
        try expect(
            answer, is: "paths Xinjiang Ningxia \(Self.ningxia) --without-source ningxia-daily")
    }

    @Test func `the likeliest paths by one city that keep clear of another`() throws {
        var options = PathOptions()
        (options.through, options.avoiding) = (["eskerry"], ["aldermark"])
        (options.count, options.order) = (3, .likelihood)
        options.network.level = .actor
        let answer = try graph(Self.federation).paths(
            from: "aldergate", to: "brackwater", options)
        try expect(
            answer,
            is: "paths aldergate brackwater \(Self.federation) --through eskerry "
                + "--avoiding aldermark -k 3 --by likelihood --level actor")
    }

    @Test func `why there is no path is what the program says`() throws {
        var options = PathOptions()
        options.part.withoutSources = ["report"]
        let answer = try graph(Self.ningxia).paths(from: "Xinjiang", to: "Ningxia", options)
        let printed = try BuiltProgram.shell(
            "tributary paths Xinjiang Ningxia \(Self.ningxia) --without-source report >/dev/null")
        #expect(answer.isEmpty)
        #expect("error: \(answer.whyEmpty ?? "")\n" == printed.output)
    }

    @Test func `upstream and downstream`() throws {
        try expect(
            try graph(Self.ningxia).upstream(of: "Ningxia"),
            is: "upstream Ningxia \(Self.ningxia)")
        var options = ReachOptions()
        options.part.before = [try PartialDate(parsing: "2016")]
        options.allowsSameDay = false
        try expect(
            try graph(Self.federation).downstream(of: "aldergate", options),
            is: "downstream aldergate \(Self.federation) --before 2016 --simultaneous forbid")
        try expect(
            try graph(Self.federation).downstreamOverTime(of: "aldergate"),
            is: "downstream aldergate \(Self.federation) --over-time")
    }

    // MARK: - Ranks and structure

    @Test func `ranks of actors and of links`() throws {
        var options = RankOptions()
        (options.network.level, options.limit) = (.actor, 6)
        try expect(
            try graph(Self.ningxia).ranking(by: .betweenness, .pagerank, options: options),
            is: "rank \(Self.ningxia) --by betweenness,pagerank --level actor --limit 6")
        (options.network.level, options.limit, options.scale) = (.region, 5, .fraction)
        try expect(
            try graph(Self.federation).linkRanking(options),
            is: "rank \(Self.federation) --of links --level region --limit 5 --scale fraction")
        var sampled = RankOptions()
        sampled.sampling = SampleSettings(error: 0.05)
        (sampled.restarts, sampled.direction) = (["aldergate"], .outgoing)
        try expect(
            try graph(Self.federation).ranking(
                by: [.betweenness, .pagerank, .harmonic], sampled),
            is: "rank \(Self.federation) --by betweenness,pagerank,harmonic --sample 0.05 "
                + "--restart-at aldergate --direction out")
    }

    @Test func `an order turned round and cut is that of the program`() throws {
        let ranking = try graph(Self.federation).ranking(by: .degree)
        try expect(
            ranking.sorted(by: "name").reversed().limited(to: 4),
            is: "rank \(Self.federation) --sort name --reverse --limit 4")
        let paths = try graph(Self.ningxia).paths(from: "Xinjiang", to: "Ningxia")
        try expect(
            paths.reversed().limited(to: 1),
            is: "paths Xinjiang Ningxia \(Self.ningxia) --reverse --limit 1")
    }

    @Test func `groups, brokers and measures`() throws {
        try expect(try graph(Self.federation).groups(), is: "groups \(Self.federation)")
        var options = GroupOptions()
        (options.seed, options.network.dropsIsolated) = (7, true)
        try expect(
            try graph(Self.federation).groups(by: .leiden, options),
            is: "groups \(Self.federation) --by leiden --seed 7 --isolated drop")
        var brokers = BrokerOptions()
        brokers.partition = .within
        try expect(
            try graph(Self.federation).brokers(brokers),
            is: "brokers \(Self.federation) --partition within")
        var measures = MeasureOptions()
        (measures.partition, measures.part.during) = (.kind, [try PartialDate(parsing: "2013")])
        try expect(
            try graph(Self.federation).measures(measures),
            is: "measure \(Self.federation) --partition kind --during 2013")
    }

    @Test func `chokepoints and gates`() throws {
        try expect(
            try graph(Self.federation).chokepoints(), is: "chokepoints \(Self.federation)")
        try expect(
            try graph(Self.federation).gates(.downstream, of: "aldergate"),
            is: "chokepoints --downstream-of aldergate \(Self.federation)")
        try expect(
            try graph(Self.ningxia).gates(.upstream, of: "Ningxia"),
            is: "chokepoints --upstream-of Ningxia \(Self.ningxia)")
        let between = try graph(Self.federation).separation(from: "aldergate", to: "brackwater")
        try expect(
            between, is: "chokepoints --between aldergate brackwater \(Self.federation)")
        try expect(
            between.sorted(by: "id").limited(to: 2),
            is: "chokepoints --between aldergate brackwater \(Self.federation) --sort id --limit 2"
        )
    }

    // MARK: - Two graphs

    private static let tolls = "graphs/toll-reports.yaml"
    private static let tollsToo = "graphs/toll-reports-2.yaml"

    @Test func `differences of two graphs, and the graph that holds both`() throws {
        let (old, new) = (try graph(Self.tolls), try graph(Self.tollsToo))
        try expect(old.differences(to: new), is: "diff \(Self.tolls) \(Self.tollsToo)")
        try expect(
            old.differences(to: new).sorted(by: "name").limited(to: 3),
            is: "diff \(Self.tolls) \(Self.tollsToo) --sort name --limit 3")
        let printed = try BuiltProgram.shell(
            "tributary diff \(Self.tolls) \(Self.tollsToo) --graph 2>/dev/null")
        #expect(try old.withChanges(to: new).text(as: .jsonl) == printed.output)
    }

    @Test func `files joined by a table of names`() throws {
        let paths = [Self.tolls, "graphs/toll-letters.yaml"]
        let names = "graphs/toll-names.csv"
        let joined = try Graph(
            contentsOf: paths.map { Repository.file($0).path },
            joinedBy: Repository.file(names).path)
        let printed = try BuiltProgram.shell(
            "tributary merge \(paths.joined(separator: " ")) --same-as \(names) --to yaml "
                + "2>/dev/null")
        #expect(try joined.text(as: .yaml) == printed.output)
    }

    // MARK: - Graphs

    @Test func `a part of a graph`() throws {
        var part = GraphPart()
        part.withoutSources = ["Ningxia Daily"]
        #expect(
            try graph(Self.ningxia).filtered(to: part).text(as: .yaml)
                == BuiltProgram.shell(
                    "tributary filter \(Self.ningxia) --without-source ningxia-daily "
                        + "--format yaml 2>/dev/null"
                ).output)
        (part.withoutSources, part.policies) = ([], ["Rent caps"])
        #expect(
            try graph(Self.federation).filtered(to: part).text(as: .jsonl)
                == BuiltProgram.shell(
                    "tributary filter \(Self.federation) --policy 'Rent caps' 2>/dev/null"
                ).output)
    }

    @Test(arguments: ["yaml", "json", "jsonl", "csv", "dot"])
    func `a graph in another format`(name: String) throws {
        let format = try #require(GraphFormat.written(named: name))
        let printed = try BuiltProgram.shell(
            "tributary convert \(Self.ningxia) --format \(name) 2>/dev/null")
        #expect(try graph(Self.ningxia).text(as: format) == printed.output)
    }
}
