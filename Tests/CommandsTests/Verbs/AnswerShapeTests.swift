import Foundation
import Testing

@testable import Commands

/// The one shape of answers in JSON, by the rule: an object with `rows` and what is said beside
/// them; JSON Lines are the rows.
@Suite struct AnswerShapeTests {
    /// What a command prints as JSON.
    private func document(_ command: String, _ world: World = .byTheRivers) throws -> Any {
        let text = world.run(command + " --format json").output
        return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private func answer(
        _ command: String, _ world: World = .byTheRivers
    ) throws -> [String: Any] {
        try #require(try document(command, world) as? [String: Any], "\(command)")
    }

    @Test(arguments: [
        "check rivers.yaml", "list entities rivers.yaml", "list links rivers.yaml",
        "list sources rivers.yaml", "list claims rivers.yaml", "list adoptions rivers.yaml",
        "paths north south rivers.yaml", "upstream south rivers.yaml",
        "downstream north rivers.yaml", "downstream north rivers.yaml --over-time",
        "rank rivers.yaml", "rank rivers.yaml --of links", "groups rivers.yaml",
        "chokepoints rivers.yaml", "chokepoints rivers.yaml --between north south",
        "brokers rivers.yaml", "codebook", "formats",
    ])
    func `rows stand under rows, between a caption and notes, and lines are the same rows`(
        command: String
    ) throws {
        let object = try answer(command)
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(object["caption"] is String || object["caption"] is NSNull)
        #expect(object["notes"] is [String])
        let lines = World.byTheRivers.run(command + " --format jsonl").lines
        #expect(lines.count == rows.count)
        for (line, row) in zip(lines, rows) {
            let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8))
            #expect(parsed as? NSDictionary == row as NSDictionary)
        }
    }

    @Test func `the caption is the first line that people read`() throws {
        for command in ["rank rivers.yaml", "paths north south rivers.yaml", "groups rivers.yaml"] {
            let caption = try answer(command)["caption"] as? String
            #expect(caption == World.byTheRivers.run(command).lines.first)
        }
    }

    @Test func `notes are those that people read, without the list of numbered sources`() throws {
        var world = World()
        let pairs = (1...22).map {
            "- {link: m\($0) learns-from a}\n- {link: z learns-from m\($0)}"
        }
        world.files["many.yaml"] =
            "tributary: 1\nregions: {a: A, z: Z, "
            + (1...22).map { "m\($0): M\($0)" }.joined(separator: ", ")
            + "}\nlinks:\n" + pairs.joined(separator: "\n") + "\n"
        let notes = try #require(try answer("paths a z many.yaml", world)["notes"] as? [String])
        #expect(notes.count == 1 && notes[0].hasPrefix("2 more paths"))
        let few = try answer("paths north south rivers.yaml")
        #expect(few["notes"] as? [String] == [])
    }

    @Test func `what is said of an answer on standard error stands in its notes`() throws {
        let command = "rank rivers.yaml --by betweenness --sample 0.1"
        let said = World.byTheRivers.run(command).messageLines
        #expect(!said.isEmpty)
        #expect(try answer(command)["notes"] as? [String] == said)
    }

    @Test(arguments: ["info rivers.yaml", "show north rivers.yaml", "measure rivers.yaml"])
    func `an answer about one thing is that object`(command: String) throws {
        let object = try answer(command)
        #expect(object["rows"] == nil)
        let lines = World.byTheRivers.run(command + " --format jsonl").lines
        let line = try #require(
            try JSONSerialization.jsonObject(with: Data(lines.joined().utf8)) as? [String: Any])
        #expect(Set(object.keys).subtracting(["caption"]) == Set(line.keys))
    }

    @Test func `check counts what it found, and what the files hold`() throws {
        let found = try answer("check rivers.yaml")
        #expect(found["files"] as? [String] == ["rivers.yaml"])
        #expect(found["errors"] as? Int == 0)
        #expect(found["warnings"] as? Int == (found["rows"] as? [Any])?.count)
        #expect(found["entities"] as? Int == 4 && found["links"] as? Int == 3)
        var world = World()
        world.files["wrong.yaml"] = "tributary: 1\nregions: {a: A}\nlinks: [{link: a visits b}]\n"
        let wrong = try answer("check wrong.yaml", world)
        #expect(wrong["errors"] as? Int == 1 && wrong["entities"] is NSNull)
    }
}
