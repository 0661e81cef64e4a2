import Testing

@testable import Commands

/// Names with commas in options that take several, by the rule that the whole is tried first.
@Suite struct CommaListTests {
    private var world: World {
        var world = World()
        world.files["vales.csv"] = """
            source,target,type
            "Vale, Upper",Bexley,"advises, in writing"
            Bexley,"Vale, Lower",visits
            Corby,Bexley,visits

            """
        world.files["both.csv"] = """
            source,target
            "Vale, Upper",Vale
            Vale,Upper
            Upper,Bexley

            """
        world.files["sources.yaml"] = """
            tributary: 1
            sources:
              a: {title: "Daily, The"}
              b: {title: Courier, publisher: "Press, United"}
            regions: {x: X, y: Y, z: Z}
            policies: {p: "Rents, capped", q: Wells}
            links:
            - {link: x visits y, id: one, evidence: a, policy: p}
            - {link: y visits z, id: two, evidence: b, policy: q}

            """
        return world
    }

    private func rows(_ arguments: String...) -> [String] {
        world.run(arguments + ["-f", "csv", "--no-header"]).lines
    }

    private func ids(_ arguments: String...) -> [String] {
        world.run(arguments + ["-f", "csv", "--no-header"]).lines
            .map { String($0.prefix { $0 != "," }) }
    }

    @Test func `a name with a comma is one name where its parts are none`() {
        #expect(rows("list", "entities", "vales.csv", "--only", "Vale, Upper").count == 1)
        let three = "Vale, Upper,Bexley,Vale, Lower"
        #expect(rows("list", "entities", "vales.csv", "--only", three).count == 3)
        let kinds = "advises, in writing,visits"
        #expect(rows("list", "links", "vales.csv", "--link-kind", kinds).count == 3)
        #expect(
            world.run([
                "paths", "Corby", "Vale, Lower", "vales.csv", "--network", "ties", "--avoiding",
                "Vale, Upper",
            ]).status == .success)
        #expect(
            world.run(["rank", "vales.csv", "--by", "pagerank", "--restart-at", "Vale, Upper"])
                .status == .success)
    }

    @Test func `parts are several names where the whole is none`() {
        #expect(rows("list", "entities", "vales.csv", "--only", "Bexley,Corby").count == 2)
        #expect(rows("list", "entities", "both.csv", "--only", "Vale,Bexley").count == 2)
        let measures = rows("rank", "both.csv", "--by", "degree, pagerank", "--sort", "id,name")
        #expect(measures.count == 4)
    }

    @Test func `what may be one name or several asks`() {
        let answer = world.run(["list", "entities", "both.csv", "--only", "Vale, Upper"])
        #expect(answer.status == .usage)
        #expect(
            answer.messageLines == [
                "error: --only 'Vale, Upper' may mean 'Vale, Upper' or 'Vale' and 'Upper'",
                #"  hint: Write 'Vale\, Upper' for the one name, or repeat --only for several."#,
            ])
        #expect(rows("list", "entities", "both.csv", "--only", #"Vale\, Upper"#).count == 1)
        #expect(
            rows("list", "entities", "both.csv", "--only", "Vale", "--only", "Upper").count == 2)
    }

    @Test func `sources, publishers and policies have names with commas too`() {
        #expect(ids("list", "links", "sources.yaml", "--source", "Daily, The") == ["one"])
        #expect(ids("list", "links", "sources.yaml", "--source", "Press, United") == ["two"])
        #expect(ids("list", "links", "sources.yaml", "--without-source", "Daily, The") == ["two"])
        #expect(ids("list", "links", "sources.yaml", "--policy", "Rents, capped") == ["one"])
        let both = "Rents, capped,Wells"
        #expect(ids("list", "links", "sources.yaml", "--policy", both).count == 2)
    }

    @Test func `an unknown part is named`() {
        let answer = world.run(["list", "entities", "vales.csv", "--only", "Bexley,Nowhere"])
        #expect(answer.status == .usage && answer.messages.contains("'Nowhere'"))
    }
}
