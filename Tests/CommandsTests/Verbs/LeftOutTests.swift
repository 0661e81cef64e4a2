import Foundation
import Testing

@testable import Commands

/// What an answer leaves out, said on standard error and in JSON, on an invented case by hand.
@Suite struct LeftOutTests {
    private var world: World {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: {title: S, reliability: A}, t: {title: T}}
            regions: {a: A, b: B, c: C, d: D}
            policies: {p: P}
            links:
            - {link: a advises b, date: 2010, policy: p, evidence: {source: s, credibility: 1}}
            - {link: b advises c, policy: p, evidence: {source: s, credibility: 1}}
            - {link: a advises c, date: 2010, evidence: t}
            - {link: c advises d, date: 2010, policy: p, evidence: {source: s, credibility: 6}}
            - {link: b advises d, date: 2010, evidence: {source: t, stance: disputes}}
            """
        return world
    }

    private static let walking = [
        "paths a b case.yaml", "downstream a case.yaml", "downstream a case.yaml --over-time",
        "upstream b case.yaml", "rank case.yaml", "rank case.yaml --of links", "groups case.yaml",
        "brokers case.yaml", "chokepoints case.yaml", "chokepoints --between a b case.yaml",
        "measure case.yaml",
    ]
    private static let listing = [
        "list links case.yaml", "list entities case.yaml", "info case.yaml",
    ]

    private func object(_ command: String) throws -> [String: Any] {
        let text = world.run(command + " --format json").output
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(object as? [String: Any], "\(command)")
    }

    private func leftOut(_ command: String) throws -> [String: Int] {
        let all = try #require(try object(command)["leftOut"] as? [String: Int], "\(command)")
        #expect(all.count == 5)
        return all.filter { $0.value > 0 }
    }

    /// The link from b to c has no date, that from a to c no policy; from b to d nothing supports.
    @Test(arguments: walking)
    func `a verb that walks counts what it leaves out, by why`(command: String) throws {
        #expect(
            try leftOut(command + " --during 2010 --policy p")
                == ["undated": 1, "unstated": 2])
        #expect(
            try leftOut(command + " --during 2010 --policy p --undated keep --unstated keep")
                == ["disputedOnly": 1])
        #expect(try leftOut(command) == ["disputedOnly": 1])
        #expect(try leftOut(command + " --min-grade B2")["unjudgeable"] == 1)
    }

    @Test(arguments: listing)
    func `a listing keeps what is only disputed`(command: String) throws {
        #expect(try leftOut(command + " --during 2010") == ["undated": 1])
        #expect(try leftOut(command + " --disputed leave") == ["disputedOnly": 1])
    }

    @Test(arguments: walking)
    func `what is only disputed is said once on standard error, and stands in the notes`(
        command: String
    ) throws {
        let said = "1 link that no evidence supports is left out; --disputed keep walks it"
        #expect(world.run(command).messageLines.filter { $0.contains("evidence") } == [said])
        let notes = try #require(try object(command)["notes"] as? [String])
        #expect(notes.filter { $0.contains("evidence") } == [said])
        for choice in ["keep", "leave", "only"] {
            let messages = world.run(command + " --disputed \(choice)").messages
            #expect(!messages.contains("no evidence supports is left out"))
        }
    }

    @Test(arguments: listing)
    func `a listing says nothing of what it keeps`(command: String) {
        #expect(world.run(command).messages == "")
        #expect(world.run(command + " --disputed leave").messages == "")
        let explained = world.run(command + " --disputed leave --explain").messages
        #expect(explained.contains("1 link that no evidence supports is left out"))
    }

    /// Of the posts one is of other years; the other and whom the agency acts for have no date.
    @Test(arguments: ["--during 2010", "--after 2009", "--before 2011", "--at 2010-05-01"])
    func `undated posts that a filter on dates lets pass are counted`(filter: String) {
        var world = World()
        world.files["posts.yaml"] = """
            tributary: 1
            regions: {a: A, b: B}
            agencies: {g: {acts-for: a}}
            officials: {o: {posts: [{at: b}, {at: a, from: 2010, to: 2010}]}}
            links: [{link: a advises b}, {link: b advises a, date: 2010}]
            """
        let option = filter.prefix { $0 != " " }
        let lines = world.run("list links posts.yaml \(filter) --explain").messageLines
        #expect(lines.contains("\(option) let 2 undated posts and acts-for pass"))
        #expect(lines.contains("\(option) dropped 1 undated link; --undated keep keeps it"))
    }
}
