import DiffusionModel
import Testing

@testable import Exhibits

/// Colour, dash, weight and head of a line, and what stands beside it.
///
/// Oracle: the rules of `Guides/diagrams.md`, by hand.
@Suite struct LinkLookTests {
    private func link(
        _ style: LinkKind.Style, _ change: (inout DiagramLink) -> Void = { _ in }
    ) -> DiagramLink {
        var link = DiagramLink(id: "l", from: .card("a"), to: .card("b"), style: style)
        change(&link)
        return link
    }

    private func look(
        _ style: LinkKind.Style, _ change: (inout DiagramLink) -> Void = { _ in }
    ) -> LinkLook {
        LinkLook(link(style, change))
    }

    /// In grayscale colour tells nothing.
    @Test func `dash, weight and head tell every style but plain ones from the others`() {
        let looks = LinkKind.Style.allCases.map { LinkLook($0) }
        let told = looks.filter { !["Action", "Other link"].contains($0.words) }
            .map { [$0.dash ?? "solid", "\($0.width)", $0.head] }
        #expect(Set(told).count == told.count)
    }

    @Test(arguments: [
        (LinkKind.Style.learning, "onormal"), (.emulation, "onormal"),
        (.competition, "odiamond"), (.coercion, "onormaltee"), (.similarity, "obox"),
    ])
    func `what is only intended is open`(style: LinkKind.Style, head: String) {
        let open = look(style) { $0.isIntended = true }
        #expect(open.head == head)
        #expect(open.tail == (head == "obox" ? "obox" : "none"))
        #expect(open.width <= 1.8)
        // However wide the line, its open head does not fill.
        let wide = look(style) { ($0.isIntended, $0.count) = (true, 3) }
        #expect(wide.headSize >= wide.width * 0.55)
    }

    @Test func `a dispute has a ring at the start, and dots where nobody supports it`() {
        let partly = look(.learning) { $0.marks = SourceMarks([1], disputedBy: [2]) }
        #expect(partly.tail == "odot" && partly.dash == nil && partly.width == 2.4)
        let wholly = look(.learning) { $0.marks = SourceMarks([], disputedBy: [2]) }
        #expect(wholly.tail == "odot" && wholly.dash == "dotted" && wholly.width == 1.2)
    }

    @Test func `a line that stands for more is wider, up to a bound`() {
        #expect(look(.action).width == 1.2)
        #expect((look(.action) { $0.count = 3 }.width - 2.8).magnitude < 1e-9)
        #expect(look(.action) { $0.count = 99 }.width == 7)
        #expect(look(.learning) { $0.emphasis = .strong }.width == 3.4)
    }

    /// Two fifths are left of what each channel lacks of white.
    @Test func `a quiet line is paler and keeps its hue`() {
        #expect(look(.coercion) { $0.emphasis = .quiet }.color == "#E19999")
        #expect(look(.coercion).color == "#B30000")
    }

    @Test func `a head takes its length from the line, and none takes none`() {
        #expect(look(.office).headLength == 0)
        #expect(look(.learning).headLength == 7.5)
        #expect(look(.learning) { $0.isUndirected = true }.headLength == 0)
        #expect(look(.learning).tailLength == 0)
        #expect(
            look(.learning) { $0.marks = SourceMarks([], disputedBy: [1]) }.tailLength == 6)
    }

    @Test func `competition is a double line, its mark drawn in its colour`() {
        #expect(look(.competition).graphvizColor == "#9A6700:white:#9A6700")
        let disputed = look(.competition) { $0.marks = SourceMarks([], disputedBy: [1]) }
        #expect(disputed.graphvizColor == "#9A6700:#9A6700")
        #expect(look(.learning).graphvizColor == "#0072B2")
    }

    @Test func `beside a line stand its policies, then its label or what it stands for`() {
        let words = { LinkLook.words(on: self.link(.learning, $0)) }
        #expect(words { $0.label = "Olga" } == "Olga")
        #expect(words { $0.count = 3 } == "3 links")
        #expect(
            words { ($0.count, $0.terms) = (2, ["Visit", "Training"]) } == "visit and training")
        #expect(words { $0.policies = ["Rents"] } == "")
        #expect(
            words {
                ($0.policies, $0.showsPolicies, $0.label) = (["Rents", "Tolls"], true, "Olga")
            }
                == "Rents and Tolls (Olga)")
    }

    @Test func `words are cut to the room that there is, marks never`() {
        let long = link(.learning) {
            $0.label = String(repeating: "m ", count: 20)
            ($0.marks, $0.showsMarks) = (SourceMarks([1, 2]), true)
        }
        let label = LineLabel(long, in: 120)
        #expect(label.text.hasSuffix("… [1, 2]"))
        #expect(LabelPlacer.style.width(of: label.text) <= 120)
        #expect(label.uncut == long.label)
        let short = LineLabel(link(.learning) { $0.label = "m" }, in: 120)
        #expect(short.text == "m" && short.uncut == nil)
        #expect(LineLabel.note(ofCut: []) == nil)
        #expect(
            LineLabel.note(ofCut: ["Rents", "Tolls", "Rents"])
                == "Words cut or left out, in full: Rents; Tolls.")
    }
}
