import Testing

@testable import GraphvizRenderer

/// Oracle: what lib/cgraph/agerror.c of Graphviz writes: a message has its gravity before it, and
/// one that goes on with the message before has none.
@Suite struct WorkerMessagesTests {
    private func read(_ text: String) -> WorkerMessages { WorkerMessages(Array(text.utf8)) }

    @Test func `lines that go on with a message are part of it`() {
        let said = read(
            "Warning: some value is odd\nin label of graph cluster_frame\nError: bad label\n  of a\n"
        )
        #expect(said.warnings == ["Warning: some value is odd, in label of graph cluster_frame"])
        #expect(said.errors == ["bad label, of a"])
    }

    @Test func `what another library says is a message of its own`() {
        let said = read("Warning: odd\n(process:7): Pango-WARNING **: no font\nError: bad\n")
        #expect(said.warnings == ["Warning: odd"] && said.errors == ["bad"])
        #expect(read("(process:7): Pango-WARNING **: x\nlost label\n").warnings == ["lost label"])
    }

    @Test func `what is expected goes with the lines that go on with it`() {
        let said = read(
            "Warning: table size too small for content\nin label of graph cluster_frame\n"
                + "tributary-scale 0.5\ntributary-missing 4E00\nWarning: other\n")
        #expect(said.warnings == ["Warning: other"])
        #expect(said.scale == 0.5 && said.missing == ["\u{4E00}"])
    }
}
