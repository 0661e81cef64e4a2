import Foundation
import Testing

@testable import Commands

/// The verbs on groups, chokepoints and brokers, on graphs small enough to judge by eye.
@Suite struct StructureVerbTests {
    /// Two triangles joined by one link, with a loner; oracle: derived by hand.
    private var barbell: World {
        var world = World()
        world.files["barbell.csv"] = """
            source,target,type
            a,b,learns
            b,c,learns
            c,a,learns
            c,d,learns
            d,e,learns
            e,f,learns
            f,d,learns
            g,g,learns

            """
        return world
    }

    @Test(arguments: [
        ("weak", ["1,6,a", "1,6,b", "1,6,c", "1,6,d", "1,6,e", "1,6,f", "2,1,g"]),
        ("strong", ["1,3,a", "1,3,b", "1,3,c", "2,3,d", "2,3,e", "2,3,f", "3,1,g"]),
        ("biconnected", ["1,3,a", "1,3,b", "1,3,c", "2,3,d", "2,3,e", "2,3,f", "3,2,c", "3,2,d"]),
        ("leiden", ["1,3,a", "1,3,b", "1,3,c", "2,3,d", "2,3,e", "2,3,f", "3,1,g"]),
        ("cpm", ["1,3,a", "1,3,b", "1,3,c", "2,3,d", "2,3,e", "2,3,f", "3,1,g"]),
    ])
    func `a barbell falls into its triangles`(method: String, expected: [String]) {
        let resolution = method == "cpm" ? " --resolution 0.5" : ""
        let answer = barbell.run("groups barbell.csv --format csv --by \(method)\(resolution)")
        #expect(answer.status == .success)
        #expect(answer.lines.first == "group,size,id,name,kind")
        let rows = answer.lines.dropFirst().map {
            $0.split(separator: ",").prefix(3).joined(separator: ",")
        }
        #expect(rows == expected)
    }

    /// Links 8 with the self-loop; 3 + 3 + 1 inside; strengths 7, 7, 2: 7/8 − (49 + 49 + 4)/256.
    @Test func `the modularity of a barbell is said`() {
        let answer = barbell.run("groups barbell.csv --by leiden")
        #expect(answer.lines.first?.hasSuffix("3 communities, modularity 0.4766.") == true)
    }

    @Test(arguments: [
        ("leiden", 3, 7.0 / 8 - 102.0 / 256), ("strong", 3, nil), ("weak", 2, nil),
    ])
    func `a program finds the number of groups and their modularity beside the rows`(
        method: String, groups: Int, modularity: Double?
    ) throws {
        let answer = barbell.run("groups barbell.csv --by \(method) -f json -q --limit 2")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        #expect(object["groups"] as? Int == groups)
        #expect((object["rows"] as? [Any])?.count == 2)
        guard let modularity else { return #expect(object["modularity"] is NSNull) }
        let found = try #require(object["modularity"] as? Double)
        #expect((found - modularity).magnitude < 1e-12)
    }

    @Test func `the two ends of the bar and the bar itself are chokepoints`() {
        let answer = barbell.run("chokepoints barbell.csv --format csv")
        #expect(
            answer.lines == [
                "type,id,name,kind,cutsOff,parts,sources,disputedBy,omittedBy",
                "actor,c,c,node,2,3 2,,,", "actor,d,d,node,2,3 2,,,",
                "link,c.learns.d,\"c: learns d, undated\",learns,3,3 3,,,",
            ])
    }

    @Test func `every way across a barbell passes the ends of its bar`() {
        let answer = barbell.run("chokepoints --between a f barbell.csv --format csv")
        let rows = answer.lines.dropFirst().map {
            $0.split(separator: ",").prefix(3).joined(separator: ",")
        }
        // Of the three single actors, and of the four single links, the one nearest to a.
        #expect(
            rows == [
                "gate,actor,b", "gate,actor,c", "gate,actor,d", "gate,actor,e",
                "actor-cut,actor,b", "link-cut,link,a.learns.b",
            ])
    }

    @Test func `gates are listed by how many stand behind them`() {
        let answer = barbell.run("chokepoints --downstream-of a barbell.csv --format csv")
        #expect(
            answer.lines.dropFirst() == [
                "b,b,node,4,a", "c,c,node,3,b", "d,d,node,2,c", "e,e,node,1,d",
            ])
    }

    @Test func `where no path leads nothing stands between`() {
        let answer = barbell.run("chokepoints --between f a barbell.csv")
        #expect(answer.status == .nothingFound)
        #expect(answer.messages.contains("no path leads from f to a, even out of time"))
    }

    @Test(arguments: [
        "chokepoints --between a barbell.csv", "chokepoints --between a a barbell.csv",
        "chokepoints --between a b barbell.csv --upstream-of c",
        "groups barbell.csv --resolution 2",
        "brokers barbell.csv --network ties", "rank barbell.csv --by degree --damping 0.5",
        "rank barbell.csv --by katz --alpha 100", "rank barbell.csv --by betweenness --sample 2",
        "rank barbell.csv --by betweenness --seed 2", "groups barbell.csv --threads 0",
    ])
    func `questions that make no sense are refused`(line: String) {
        #expect(barbell.run(line).status == .usage)
    }

    /// a → b → c with groups by kind: one kind, so every broker coordinates; a tie a → c closes it.
    @Test func `brokers are counted by their roles`() {
        let answer = barbell.run("brokers barbell.csv --format csv")
        #expect(
            answer.lines.first
                == "rank,id,name,kind,constraint,effectiveSize,coordinator,itinerant,gatekeeper,"
                + "representative,liaison,total")
        let counts = answer.lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[1]) \(cells[6]) \(cells[11])"
        }
        // c passes on b → c → a and b → c → d, d passes on c → d → e and f → d → e.
        #expect(counts == ["c 2 2", "d 2 2", "a 1 1", "b 1 1", "e 1 1", "f 1 1", "g 0 0"])
    }

    @Test(arguments: ["1", "2", "3"])
    func `any number of threads gives the same bytes`(threads: String) {
        let measures =
            "betweenness,closeness,harmonic,pagerank,eigenvector,katz,hubs,core,triangles,"
            + "clustering,constraint,effective-size,temporal-betweenness,temporal-closeness"
        for line in ["rank --by \(measures)", "groups --by leiden", "brokers --partition leiden"] {
            let command = "\(line) graphs/pilot-cascade.yaml --format csv --threads "
            let answer = World().run(command + threads)
            #expect(answer.status == .success)
            #expect(answer.output == World().run(command + "1").output)
        }
    }
}
