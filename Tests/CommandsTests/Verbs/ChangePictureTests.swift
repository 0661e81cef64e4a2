import Testing

@testable import Commands

/// Pictures of what became of things between two graphs.
///
/// Towns and papers are invented.
@Suite struct ChangePictureTests {
    private func picture(_ options: String) -> World.Answer {
        var world = World()
        let old = "graphs/toll-reports.yaml"
        world.input = world.run("diff \(old) graphs/toll-reports-2.yaml --graph").output
        return world.run("render - --changes -f dot \(options)")
    }

    @Test func `what appeared is bold, what vanished is dashed, what changed has a dot`() {
        let answer = picture("")
        #expect(answer.status == .success)
        let lines = answer.lines.filter { $0.contains(" -> ") }
        func line(_ from: String, _ to: String) -> String {
            lines.first { $0.contains("\"\(from)\" -> \"\(to)\"") } ?? ""
        }
        #expect(line("redcliff", "northmoor").contains("color=\"#00703C\""))
        #expect(line("westhaven", "eastford").contains("style=\"dashed\""))
        #expect(line("eastford", "northmoor").contains("arrowtail=\"dot\""))
        // What is the same looks as it always does.
        #expect(line("northmoor", "tolls").contains("color=\"#6B6B6B\""))
        #expect(answer.output.contains("Visit, appeared") && answer.output.contains(", vanished"))
        #expect(answer.output.contains("Cards with a thick green frame appeared; those with an"))
    }

    @Test func `in print no colour is left, and dash, width and dot tell the same`() {
        let output = picture("--theme print").output
        #expect(!output.contains("#00703C") && output.contains("arrowtail=\"dot\""))
    }

    @Test func `a graph that says nothing of changes is drawn as ever, with a warning`() {
        let plain = World().run("render graphs/toll-reports.yaml -f dot")
        let asked = World().run("render graphs/toll-reports.yaml -f dot --changes")
        #expect(asked.output == plain.output)
        #expect(asked.messages.contains("nothing in the graph says what appeared"))
        // Unasked nothing is shown.
        var world = World()
        world.input =
            World().run(
                "diff graphs/toll-reports.yaml graphs/toll-reports-2.yaml --graph"
            ).output
        #expect(!world.run("render - -f dot").output.contains("#00703C"))
    }
}
