import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// Words that are too long to stand beside a line; oracle: a policy's name stands somewhere whole.
@Suite struct CutWordsTests {
    private static let long =
        "Graduated charges for the use of inner roads by lorries of more than seven tons at night"

    private func graph(_ links: String) -> String {
        """
        tributary: 1
        regions: {a: Amber, b: Birch, c: Cedar}
        policies: {m: Meters, w: \(Self.long)}
        links:
        \(links)
        """
    }

    private let three = """
        - {link: b learns-from a, policy: m}
        - {link: c learns-from b, policy: w}
        - {link: c learns-from a, policy: w, date: 2012}
        """

    @Test(arguments: DiagramEngine.allCases)
    func `a name that is cut beside lines stands whole at the foot, once`(
        engine: DiagramEngine
    ) throws {
        let two = "- {link: b learns-from a, policy: w}\n- {link: b visits a, policy: m}"
        let text = graph(engine == .panels ? two : three)
        let diagram = try ComposedPicture(text, level: .region).diagram
        #expect(diagram.panels.isEmpty == (engine != .panels))
        var writer = DiagramDOT(for: diagram)
        writer.engine = engine
        let dot = writer.text(of: diagram)
        #expect(dot.contains("…"))
        #expect(dot.matches(of: /Words cut or left out, in full/).count == 1)
        // The foot breaks it into lines; its last words stand nowhere else.
        #expect(dot.matches(of: /night\./).count == 1)
    }

    @Test func `nothing is said where nothing is cut`() throws {
        let text = graph(
            "- {link: b learns-from a, policy: m}\n- {link: c learns-from b, policy: w}"
        ).replacing(Self.long, with: "Wells")
        let diagram = try ComposedPicture(text, level: .region).diagram
        #expect(diagram.links.map { LineLabel($0, in: 130).uncut } == [nil, nil])
        #expect(!DiagramDOT(for: diagram).text(of: diagram).contains("in full"))
    }

    @Test func `every name that is cut is given, however many there are`() {
        let names = (1...40).map { "policy number \($0) of a long row" }
        let note = LineLabel.note(ofCut: names + names)
        let lines = FootText.notes(of: Diagram(title: "X"), width: 360, cut: names)
        #expect(lines.count > 6)
        #expect(note?.contains("number 40") == true)
        #expect(lines.last?.runs.first?.text.contains("…") == false)
        #expect(note?.ranges(of: "number 7 ").count == 1)
    }

    @Test func `the sentence of a line has the name whole`() throws {
        let links = try ComposedPicture(graph(three), level: .region).diagram.links
        #expect(links.filter { $0.sentence.hasSuffix("about \(Self.long)") }.count == 2)
    }
}
