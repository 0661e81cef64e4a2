import Testing

@testable import Commands

/// How scores are written; the graph is a square with a diagonal and a tail, judged by hand.
@Suite struct RankNumberTests {
    private var world: World {
        var world = World()
        world.files["square.csv"] =
            "source,target\na,b\nb,c\nc,d\nd,a\na,c\nd,e\na,f\nf,c\n"
        // Three ways from a to d: thirds of paths, and whole numbers only for what is beyond d.
        world.files["fan.csv"] = "source,target\na,b\na,c\na,h\nb,d\nc,d\nh,d\nd,e\n"
        return world
    }

    /// a has 4 links, c too; the triangles are a b c, a c d and a c f.
    @Test func `counts are whole numbers where machines read`() {
        let line = "rank square.csv --by degree,in-degree,out-degree,core,triangles --limit 2"
        #expect(
            world.run(line + " --format csv").lines.dropFirst() == [
                "1,a,a,node,4,1,3,2,3", "2,c,c,node,4,3,1,2,3",
            ])
        let first = world.run(line + " --format jsonl").lines.first
        #expect(
            first == #"{"rank": 1, "id": "a", "name": "a", "kind": "node", "degree": 4, "#
                + #""in-degree": 1, "out-degree": 3, "core": 2, "triangles": 3}"#)
    }

    /// Of 5 others there and back 10 links are possible; a core is no share.
    @Test func `shares are no counts`() {
        let line = "rank square.csv --by degree,core --scale fraction --limit 1 --format csv"
        #expect(world.run(line).lines.last == "1,a,a,node,0.4,2")
    }

    @Test(arguments: [
        "rank fan.csv --by betweenness", "rank fan.csv --by degree,closeness",
        "rank fan.csv --of links --by betweenness", "brokers fan.csv",
    ])
    func `a row looks the same however few are kept`(line: String) {
        let all = world.run(line).lines.filter { !$0.isEmpty }.dropFirst(2).map(Self.words)
        #expect(all.contains { $0.contains(".") })
        for limit in 1...3 {
            let few = world.run(line + " --limit \(limit)").lines.filter { !$0.isEmpty }
            #expect(few.dropFirst(2).map(Self.words) == Array(all.prefix(few.count - 2)))
        }
    }

    private static func words(_ line: String) -> String {
        line.split(separator: " ").joined(separator: " ")
    }
}
