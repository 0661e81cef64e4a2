import DiffusionAnalysis
import Testing

@testable import Commands

/// Whatever a command without an answer names gives an answer, and each option that does is named.
///
/// The oracle is the command itself, run with the change and nothing else.
@Suite struct AdviceTests {
    private static let verbs = ["paths", "upstream", "downstream", "chokepoints"]

    private func world(_ asked: AdviceCase) -> World {
        var world = World()
        world.files["case.yaml"] = asked.yaml
        return world
    }

    @Test(arguments: verbs, 0..<5)
    func `what is advised gives an answer when it is followed`(verb: String, seed: Int) throws {
        let asked = AdviceCase(seed: UInt64(seed), verb: verb)
        let world = world(asked)
        let command = asked.command()
        guard world.run(command).status == .nothingFound else { return }
        let advice = try world.question(command).advice()
        for remedy in advice.alone {
            let followed = asked.command(remedy.changes ?? [:], turned: remedy == .turned)
            let answer = world.run(followed)
            #expect(answer.status == .success, "\(followed) \(answer.messages)\n\(asked.yaml)")
        }
        guard !advice.together.isEmpty else { return }
        var changes: [String: String?] = [:]
        for remedy in advice.together { changes.merge(remedy.changes ?? [:]) { $1 } }
        let answer = world.run(asked.command(changes))
        #expect(answer.status == .success, "\(asked.command(changes)) \(answer.messages)")
        #expect(advice.alone.isEmpty && advice.together.count > 1)
    }

    /// Every option that a verb has, set to every value that could help.
    private func singleChanges(_ asked: AdviceCase, _ verb: String) -> [[String: String?]] {
        let filters = asked.options.keys.sorted().filter {
            !["-k", "--level", "--unstated", "--disputed", "--simultaneous"].contains($0)
        }
        var changes: [[String: String?]] = filters.map { [$0: nil] }
        changes += ["--undated", "--unstated", "--ungraded", "--disputed"].map { [$0: "keep"] }
        changes += ["item", "actor", "region"].map { ["--level": $0] }
        changes.append(["--network": "ties"])
        guard verb != "chokepoints" else { return changes }
        return changes + [
            ["--any-order": ""], ["--simultaneous": "allow"], ["--policies": "mixed"],
        ]
    }

    @Test(arguments: verbs, [101, 112])
    func `every option that gives an answer by itself is advised`(
        verb: String, seed: Int
    ) throws {
        let asked = AdviceCase(seed: UInt64(seed), verb: verb)
        let world = world(asked)
        guard world.run(asked.command()).status == .nothingFound else { return }
        let advised = Set(
            try world.question(asked.command()).advice().alone.compactMap { $0.changes })
        let changes = singleChanges(asked, verb)
        for change in changes where world.run(asked.command(change)).status == .success {
            #expect(advised.contains(change), "\(change) for \(asked.command())\n\(asked.yaml)")
        }
    }
}
