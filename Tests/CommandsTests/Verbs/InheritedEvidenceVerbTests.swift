import Foundation
import Testing

@testable import Commands

/// That `check`, `info` and `list` say one thing of what posts and `acts-for` rest on.
@Suite struct InheritedEvidenceVerbTests {
    private static let files: [String: String] = [
        // Both lines rest on the register.
        "all.yaml": """
        tributary: 1
        sources: {register: {title: Register}}
        regions: {a: {name: A}}
        agencies: {g: {name: G, acts-for: a, evidence: register}}
        officials: {o: {name: O, evidence: register, posts: [{at: a}]}}

        """,
        // The desk has no evidence, and of Kim's posts one.
        "some.yaml": """
        tributary: 1
        sources: {register: {title: Register}}
        regions: {a: {name: A}, b: {name: B}}
        agencies:
          office: {name: Office, acts-for: a, evidence: register}
          desk: {name: Desk, acts-for: b}
        officials: {kim: {name: Kim, posts: [{at: a, evidence: register}, {at: b}]}}

        """,
        // Nobody vouches for the office, but the file does for all others.
        "cited.yaml": """
        tributary: 1
        cite: paper
        sources: {paper: {title: Paper}}
        regions: {a: {name: A}}
        agencies:
          office: {name: Office, acts-for: a, evidence: []}
          desk: {name: Desk, acts-for: a}

        """,
    ]

    /// Derived by hand: the lines without evidence of their own, of their actor's or of the file's.
    @Test(arguments: [("all.yaml", 0), ("some.yaml", 2), ("cited.yaml", 1)])
    func `check warns of as many links without source as info counts`(
        name: String, expected: Int
    ) throws {
        var world = World()
        world.files = Self.files
        let warnings = world.run("check \(name) -f csv").lines.filter { $0.contains("unsourced") }
        #expect(warnings.count == expected)
        let info = world.run("info \(name) -f json").output
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(info.utf8)) as? [String: Any])
        #expect(object["unsourced"] as? Int == expected)
        let sources = world.run("list links \(name) -f jsonl").lines
        #expect(sources.count { $0.contains(#""sources": []"#) } == expected)
    }
}
