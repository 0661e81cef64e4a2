import TestSupport
import Testing

@testable import Commands

/// Who is named and filtered away is no node: the answer says what leaves it out, and exits 1.
@Suite struct LeftOutActorTests {
    private func run(_ command: String) -> World.Answer {
        var world = World()
        world.files["g.yaml"] = """
            tributary: 1
            regions: {a: Alder, b: Beech, c: Cedar}
            links: [{link: b learns-from a, date: 2010}, {link: c learns-from b, date: 2011}]
            """
        return world.run(command)
    }

    @Test(arguments: [
        "chokepoints g.yaml --between a c --only a",
        "chokepoints g.yaml --downstream-of a --only b", "paths a c g.yaml --only a",
        "chokepoints g.yaml --upstream-of a --only b", "upstream c g.yaml --only a",
        "downstream a g.yaml --only c", "downstream a g.yaml --only c --over-time",
        "rank g.yaml --by pagerank --restart-at a --only b",
        "rank g.yaml --by pagerank --restart-at a,b --only b",
    ])
    func `every verb that takes names says what leaves one out`(command: String) {
        let found = run(command)
        #expect(found.status == .nothingFound && found.output.isEmpty)
        #expect(found.messages.contains("excluded by --only"), "\(found.messages)")
        #expect(!found.messages.contains("internal"))
    }

    /// By hand: both links have an end that is not b.
    @Test func `an actor who is not there is named, and the filter with it`() {
        let found = run("chokepoints g.yaml --downstream-of a --only b")
        #expect(
            found.messages
                == "error: Alder is not in the network under --only; 2 links excluded by "
                + "--only b, without which it is\n")
    }
}
