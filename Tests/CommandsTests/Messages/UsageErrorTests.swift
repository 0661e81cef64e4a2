import Testing

@testable import Commands

/// What is said of arguments that make no sense.
@Suite struct UsageErrorTests {
    @Test(arguments: [
        ("paths north rivers.yaml", "two actors are", "paths FROM TO"),
        ("upstream rivers.yaml", "an actor is", "upstream ACTOR"),
        ("downstream rivers.yaml", "an actor is", "downstream ACTOR"),
        ("show rivers.yaml", "a name is", "show NAME"),
    ])
    func `a file where a name should be tells of the forgotten name`(
        line: String, wanted: String, example: String
    ) {
        var world = World.byTheRivers
        for terminals in [[], [CommandContext.Stream.input]] as [Set] {
            world.terminals = terminals
            let answer = world.run(line)
            #expect(answer.status == .usage)
            #expect(answer.output == "")
            #expect(
                answer.messages
                    == "error: \(wanted) needed before the graph, and 'rivers.yaml' is a file\n"
                    + "  hint: For example: tributary \(example) rivers.yaml\n")
        }
    }

    @Test func `a name that looks like a file is a name where the graph is named`() {
        var world = World.byTheRivers
        world.input = World.rivers.replacing("west: {", with: "west.yaml: {").replacing(
            "west criticizes", with: "west.yaml criticizes")
        world.files["west.yaml"] = ""
        #expect(world.run("show west.yaml -").status == .success)
        #expect(world.run("show north.yaml -").messages.contains("no entity is called"))
    }

    @Test func `a verb without a graph at a terminal says so before it helps`() {
        var world = World()
        world.terminals = [.input, .output, .messages]
        world.environment["NO_COLOR"] = "1"
        let answer = world.run("info")
        #expect(answer.status == .usage)
        #expect(
            answer.messages
                == "error: a graph file is needed: none is named, and nothing is piped in\n")
        #expect(answer.output.contains("USAGE: tributary info"))
        #expect(world.run("info --help").status == .success)
    }

    @Test(arguments: [
        ("rank rivers.yaml --limit -1", "--limit -1: the number is negative"),
        ("paths north south rivers.yaml -k -1", "-k -1: the number is negative"),
        ("rank rivers.yaml --limit=-1", "--limit must be 0 or more"),
        ("rank rivers.yaml --limit", "missing value for '--limit <n>'"),
    ])
    func `a negative number is called negative`(line: String, message: String) {
        let answer = World.byTheRivers.run(line)
        #expect(answer.status == .usage)
        #expect(answer.messageLines.first == "error: " + message)
    }

    /// Two of two letters differ between `kk` and `by`; one of five is missing in `limt`.
    @Test func `an option is suggested only where it is near`() {
        let far = World.byTheRivers.run("paths north south rivers.yaml --kk")
        #expect(far.messageLines.first == "error: unknown option '--kk'")
        let near = World.byTheRivers.run("paths north south rivers.yaml --limt 2")
        #expect(near.messageLines.first?.contains("--limit") == true)
    }

    @Test func `an empty name is told in English`() {
        let empty = World.byTheRivers.run(["show", "", "rivers.yaml"])
        #expect(empty.messages == "error: the name of an entity is empty\n")
    }
}
