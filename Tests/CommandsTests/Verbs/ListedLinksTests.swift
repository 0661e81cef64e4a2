import Testing

@testable import Commands

/// What `list links` wrote and is read again: the same, or refused with the place, never otherwise.
@Suite struct ListedLinksTests {
    private func listed(_ links: String) -> World {
        var world = World()
        world.files["mills.yaml"] = """
            tributary: 1
            sources: {one: {title: One}, two: {title: Two}, three: {title: Three}}
            regions: {a: Ash, b: Birch}
            policies: {m: Meters, w: Wells}
            links:
            - \(links)

            """
        let answer = world.run("list links mills.yaml -o out.csv")
        world.files["listed.csv"] = answer.written["out.csv"]
        return world
    }

    /// A lasting date, and what the hint offers for it, by the rule that `A/B` asks.
    @Test(arguments: [
        ("from: 2010, to: 2015", "2010/2015"), ("from: 2010, to: ..", "2010/.."),
        ("from: 2010-05, to: 2011-06", "2010-05/2011-06"), ("from: 2010", "2010/"),
        ("to: 2015", "/2015"), ("from: '[2009..2010]', to: 2015", "[2009..2010]/2015"),
    ])
    func `what lasts is refused with the place, and never read as a moment`(
        time: String, written: String
    ) {
        let world = listed("{link: a advises b, \(time)}")
        #expect(world.files["listed.csv"]?.contains(",\(written),") == true)
        let answer = world.run("list links listed.csv")
        #expect(answer.status == .invalidModel)
        #expect(answer.messages.contains("listed.csv:2:"))
        let ends = written.split(separator: "/", omittingEmptySubsequences: false)
        for (key, end) in zip(["from", "to"], ends) where !end.isEmpty {
            #expect(answer.messages.contains("'\(key): \(end)'"))
        }
    }

    @Test(arguments: [
        "date: 2012, evidence: [one, two]", "date: 2012, policy: [m, w], evidence: one",
        "date: '[2010..2012]', policy: w, evidence: [one, {source: two, stance: disputes}]",
        "evidence: [{source: one, via: two}, three]", "date: 2012~, stage: intended, weight: 2",
    ])
    func `a moment, its policies and its sources are read back as they were`(
        link: String
    ) {
        let world = listed("{link: a advises b, \(link)}")
        let answer = world.run("list links listed.csv -f csv")
        #expect(answer.output == world.files["listed.csv"])
    }

    @Test func `ids that blanks join are told from one id, which is said`() {
        let world = listed("{link: a advises b, evidence: [one, two]}")
        let answer = world.run("list links listed.csv")
        #expect(
            answer.messages.contains(
                "warning: 'one two' is read as 2 ids, which list links joins by blanks."))
        var plain = World()
        plain.files["plain.csv"] = "source,target,sources\na,b,Hale 2019\n"
        let rows = plain.run("list links plain.csv -f csv").output
        #expect(rows.contains(",Hale 2019,"))
    }
}
