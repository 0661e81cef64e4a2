import DiffusionModel
import Testing

@testable import ModelFormats

/// Cytoscape's simple interaction format; by hand after its manual.
@Suite struct SIFReaderTests {
    @Test func `an interaction leads to each node behind it, and a name alone is a node`() throws {
        let model = try GraphLines.read("a visits b c\nd\n\nd\na visits b\n", as: .sif).model
        #expect(Set(GraphLines.nodes(model)) == ["a node", "b node", "c node", "d node"])
        #expect(
            GraphLines.links(model).sorted() == ["a > b visits", "a > b visits", "a > c visits"])
    }

    @Test func `a line with a tab is parted by tabs`() throws {
        let model = try GraphLines.read("Arden Town\tvisits\tBirk\nBirk visits c\n", as: .sif).model
        #expect(GraphLines.links(model) == ["Arden Town > Birk visits", "Birk > c visits"])
    }

    @Test func `an interaction without a node is a mistake, each by itself`() {
        let faults = GraphLines.faults("a visits\nb c d\n  é f\n", as: .sif)
        #expect(faults == ["1:3 syntax", "3:5 syntax"])
    }
}
