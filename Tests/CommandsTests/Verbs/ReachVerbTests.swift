import Testing

@testable import Commands

/// `upstream` and `downstream`, and what `--explain` says, derived by hand from small graphs.
@Suite struct ReachVerbTests {
    private static let header =
        "id,name,kind,hops,earliest,latest,chronology,stage,likelihood,policies,previous,"
        + "fewestHops,likelihoodSteps"

    /// East is a step from north, some day of May 2011; south another from east, some day of 2012.
    ///
    /// 0.5 × 0.4 = 0.2. What north is criticized for by west flows nowhere.
    @Test func `downstream has the first arrival, and the product of what is likely`() {
        let answer = World.byTheRivers.run("downstream north rivers.yaml --format csv")
        #expect(answer.status == .success)
        #expect(answer.messages == "")
        #expect(
            answer.lines == [
                Self.header,
                "east,East,region,1,2011-05-01,2011-05-31,certain,unknown,0.5,,north,1,1",
                "south,South,region,2,2012-01-01,2012-12-31,certain,unknown,0.2,,east,2,2",
            ])
    }

    @Test func `upstream has the last departure, and the neighbour on the way`() {
        let answer = World.byTheRivers.run("upstream south rivers.yaml --format csv")
        #expect(
            answer.lines == [
                "id,name,kind,hops,departureEarliest,departureLatest,chronology,stage,likelihood,"
                    + "policies,next,fewestHops,likelihoodSteps",
                "east,East,region,1,2012-01-01,2012-12-31,certain,unknown,0.4,,south,1,1",
                "north,North,region,2,2011-05-01,2011-05-31,certain,unknown,0.2,,east,2,2",
            ])
    }

    /// The visit a year before the lesson: what south saw in 2010 it cannot have from north.
    @Test func `what comes too late is not reached, unless any order will do`() {
        var world = World()
        world.files["late.yaml"] = World.rivers.replacing("date: 2012,", with: "date: 2010,")
        let inTime = world.run("downstream north late.yaml --format csv --no-header").lines
        #expect(inTime.map { $0.prefix(4) } == ["east"])
        let anyOrder = world.run("downstream north late.yaml --any-order --format csv --no-header")
        #expect(anyOrder.lines.count == 2)
        #expect(anyOrder.lines[1].hasPrefix("south,South,region,2,"))
        #expect(anyOrder.lines[1].contains(",impossible,"))
        let backwards = world.run("upstream south late.yaml --format csv --no-header").lines
        #expect(backwards.map { $0.prefix(4) } == ["east"])
    }

    @Test func `nothing upstream exits 1 with one line that names the filters`() {
        let none = World.byTheRivers.run("upstream north rivers.yaml")
        #expect(none.status == .nothingFound)
        #expect(
            none.messages
                == "error: nothing is upstream of North; somebody is with --network ties, which also "
                + "follows links along which no policy flows\n")
        let filtered = World.byTheRivers.run(
            "downstream east rivers.yaml --before 2012 --stage done")
        #expect(filtered.status == .nothingFound)
        #expect(
            filtered.messages
                == "error: nothing is downstream of East under --stage, --before; somebody is by "
                + "several changes together: without --stage done, and without --before 2012\n")
    }

    @Test func `the real case has Xinjiang upstream of Ningxia and nothing else`() {
        let answer = World().run(
            "upstream Ningxia graphs/xinjiang-ningxia.yaml --format csv --no-header")
        // The visit may have been any day until the report of December.
        #expect(
            answer.lines == [
                "xinjiang,Xinjiang,region,1,,2018-12-31,certain,unknown,,"
                    + "fighting-terrorism religious-affairs college-students governing-society,"
                    + "ningxia,1,0"
            ])
    }

    @Test func `explain counts the nodes and edges that the question is put to`() {
        let answer = World.byTheRivers.run("paths north south rivers.yaml --explain")
        #expect(
            answer.messageLines == [
                "links 3", "entities 4", "network: level region, flow, 4 nodes, 2 edges",
            ])
        let ties = World.byTheRivers.run(
            "rank rivers.yaml --network ties --link-kind criticizes --explain")
        #expect(
            ties.messageLines == [
                "links 3 → --link-kind 1", "entities 4 → --link-kind 4",
                "network: level actor, ties, 4 nodes, 1 edge",
            ])
    }

    /// Her posts in Aster and Birch overlap from 2014 to 2015.
    ///
    /// What was learnt from her in 2014 may belong to either, what was learnt in 2012 belongs to
    /// Aster. The posts themselves are two links more, each held while the other may be.
    @Test func `explain counts the officials who stay nodes because two regions may hold`() {
        var world = World()
        world.files["posts.yaml"] = """
            tributary: 1
            regions: {aster: Aster, birch: Birch, cedar: Cedar}
            officials:
              una:
                name: Una
                posts:
                  - {at: aster, from: 2010, to: 2015}
                  - {at: birch, from: 2014, to: ..}
            links:
              - {link: cedar learns-from una, date: 2012}
              - {link: cedar learns-from una, date: 2014-06}
            """
        let answer = world.run("downstream aster posts.yaml --explain --format csv")
        #expect(answer.status == .success)
        let counted = answer.messageLines.filter { $0.contains("official or agency as a node") }
        #expect(
            counted == [
                "3 links keep an official or agency as a node, because more than one region may hold "
                    + "on their dates"
            ])
        #expect(answer.lines.contains { $0.hasPrefix("cedar,Cedar,region,1,2012-01-01,") })
    }

    /// The same links, asked for in another way: those of an office that have no date.
    @Test func `explain names the undated offices that lower no chronology`() throws {
        let graph = "graphs/xinjiang-ningxia.yaml"
        let said = try #require(
            World().run("paths Xinjiang Ningxia \(graph) --explain").messageLines
                .first { $0.hasPrefix("undated offices") })
        let named = said.drop { $0 != ":" }.dropFirst(2).split(separator: ", ").map(String.init)
        let listed = World().run(
            "list links \(graph) --link-kind acts-for --format tsv --no-header"
        )
        .lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(Set(named) == Set(listed.filter { $0[6].isEmpty }.map { String($0[0]) }))
        #expect(named.count == 7)
    }

    /// Of the same year and as many steps: the training was done, the advice only meant.
    @Test func `a row tells of the deed where an intention ties with it`() {
        var world = World()
        world.files["deed.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C}
            links:
              - {link: a advises b, date: 2011, stage: intended, likelihood: 0.9}
              - {link: a trains b, date: 2011, stage: done}
              - {link: b advises c, date: 2012}
              - {link: a advises c, date: "2012", stage: intended}

            """
        let down = world.run("downstream a deed.yaml --format csv --no-header").lines
        #expect(
            down == [
                "b,B,region,1,2011-01-01,2011-12-31,certain,done,,,a,1,0",
                // Fewer steps decide before deeds do.
                "c,C,region,1,2012-01-01,2012-12-31,certain,intended,,,a,1,0",
            ])
        let up = world.run("upstream b deed.yaml --format csv --no-header").lines
        #expect(up == ["a,A,region,1,2011-01-01,2011-12-31,certain,done,,,b,1,0"])
    }
}
