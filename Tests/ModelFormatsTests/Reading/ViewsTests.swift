import DiffusionModel
import Testing

@testable import ModelFormats

/// Named pictures: what `views:` says, and what is wrong with it.
@Suite struct ViewsTests {
    private let head = "tributary: 1\nregions: {a: A, b: B, c: C}\nviews:\n"

    /// Read off the text; panels stand in the order of the file.
    @Test func `a view has what the file says, by the positions of entities`() throws {
        let model = try ReadText.model(
            head + """
                  front:
                    title: Two of three
                    subtitle: A and B
                    only: [b, a]
                    panels: {Zulu: [b], Alpha: [a]}
                    highlight: a..b
                    note: Invented.
                  all: {}
                """)
        #expect(model.views.map(\.id) == ["front", "all"])
        let (front, all) = (model.views[0], model.views[1])
        #expect(front.title == "Two of three" && front.subtitle == "A and B")
        #expect(front.only == [1, 0] && front.note == "Invented.")
        #expect(front.panels.map(\.title) == ["Zulu", "Alpha"])
        #expect(front.panels.map(\.members) == [[1], [0]])
        #expect(front.highlight == ViewHighlight(upstream: 0, downstream: 1))
        #expect(all == View(id: "all"))
    }

    @Test(arguments: [
        ("  v: {only: [a, nobody]}", "4:17 unknown-entity"),
        ("  v: {panels: {One: [nobody]}}", "4:22 unknown-entity"),
        ("  v: {highlight: a..nobody}", "4:18 unknown-entity"),
        ("  v: {colour: red}", "4:7 unknown-key"),
    ])
    func `whoever is not there is a mistake with its place`(view: String, expected: String) {
        #expect(ReadText.faults(head + view).map(\.short) == [expected])
    }
}
