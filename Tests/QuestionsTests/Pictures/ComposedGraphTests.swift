import Testing
import Tributary

@testable import Questions

/// A picture of a graph, and what is said of what is not in it.
///
/// Oracle: by hand from the small graph: Dell has no line, and Elm is in no panel.
@Suite struct ComposedGraphTests {
    private static let towns = """
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
        links:
          - {link: a advises b, id: x, date: 2011}
          - {link: b advises c, id: y, date: 2012}
        views:
          front: {only: [a, b], panels: {Model: [a], Far: [c], Learner: [b]}}
        """

    private let hearing = Hearing()

    private func compose(
        view: String? = nil, body: String = towns,
        _ change: (inout PictureForm) throws -> Void = { _ in }
    ) throws -> Diagram {
        var form = PictureForm()
        try change(&form)
        return try Graph(of: body).composed(view: view, form, hearing: hearing).diagram
    }

    @Test func `among items every card is drawn, and nothing is to be said`() throws {
        #expect(try compose().cards.map(\.id).sorted() == ["a", "b", "c", "d"])
        #expect(hearing.said == [])
    }

    @Test func `cards that are not drawn are counted`() throws {
        #expect(try compose { $0.keepsIsolated = false }.cards.count == 3)
        #expect(
            hearing.said
                == ["isolated: 1 card without a line is not drawn; --isolated keep draws them."])
    }

    @Test func `a panel of which nothing is drawn is warned of`() throws {
        let words = "the panel 'Far' is left out: none of its cards is in the picture"
        #expect(try compose(view: "front").panels.map(\.title) == ["Model", "Learner"])
        #expect(hearing.said == ["!panel-left-out: " + words])
        let strict = mistake {
            _ = try Graph(of: Self.towns).composed(
                view: "front", PictureForm(), hearing: Hearing(isStrict: true))
        }
        #expect(strict?.message == words)
    }

    @Test func `where nothing is left to draw the filters are named`() throws {
        #expect(
            mistake { _ = try compose(body: "title: T") }?.message
                == "nothing to draw: the graph is empty")
        let none = mistake { _ = try compose { $0.part.kinds = ["media"] } }
        #expect(none?.code == .nothingFound)
        #expect(none?.message == "nothing to draw: no entity is left by --kind")
        let loose = mistake { _ = try compose { $0.part.linkKinds = ["visits"] } }
        #expect(
            loose?.message
                == "nothing to draw: no node has a tie to another under --link-kind")
        #expect(loose?.hint == "--isolated keep draws cards without a line.")
    }

    @Test func `cards that no line joins are said to have none`() throws {
        _ = try compose { ($0.part.linkKinds, $0.keepsIsolated) = (["visits"], true) }
        #expect(hearing.said == ["no-tie: no node has a tie to another under --link-kind"])
    }

    @Test func `paths that are emphasised are counted, as far as they are drawn`() throws {
        func said(_ from: String, _ to: String, view: String? = nil) throws -> [String] {
            let hearing = Hearing()
            var form = PictureForm()
            form.highlight = PictureForm.Ends(from: from, to: to)
            _ = try Graph(of: Self.towns).composed(view: view, form, hearing: hearing).diagram
            return hearing.said.filter { !$0.contains("panel") }
        }
        #expect(
            try said("a", "c")
                == ["highlight: Emphasised: 1 path from Ash to Cedar, at the level of regions."])
        #expect(
            try said("a", "c", view: "front") == [
                "!not-in-picture: 'Cedar' is not in the picture; paths are emphasised as far as "
                    + "they are drawn",
                "highlight: Emphasised: 1 path from Ash to Cedar, 1 of them in part, at the level "
                    + "of regions.",
            ])
        #expect(
            try said("c", "a")
                == ["!no-path: nothing is emphasised: there is no path from Cedar to Ash"])
    }

    /// Of cards that lie in no panels none can be laid out.
    @Test func `panels are refused where there are none, whatever is drawn`() throws {
        var diagram = Diagram(title: "T", cards: [DiagramCard(id: "a", style: .plain, name: "A")])
        let refused = mistake { _ = try Picture(diagram, engine: .panels).dot(naming: nil) }
        #expect(refused?.code == .senselessQuestion)
        #expect(refused?.message.hasPrefix("there are no panels to lay out") == true)
        #expect(try Picture(diagram).dot(naming: nil).choice?.engine == .dot)
        diagram.panels = [DiagramPanel(id: "p", title: "P", tone: .diffusion, cards: ["a"])]
        let dot = try Picture(diagram, engine: .panels).dot(naming: "tributary")
        #expect(dot.choice?.isAsked == true && dot.text.hasPrefix("// Made by tributary\n"))
    }

    @Test func `what no picture could show is refused before anything is made of it`() throws {
        let rows = (0..<10_001).map { "a\($0),b\n" }.joined()
        let graph = try Graph(bytes: Array(("source,target\n" + rows).utf8), named: "huge.csv")
        #expect(throws: (any Error).self) {
            try graph.composed(view: nil, PictureForm(), hearing: hearing)
        }
        var some = PictureForm()
        some.part.only = ["a1", "b"]
        #expect(try graph.composed(view: nil, some, hearing: hearing).diagram.cards.count == 2)
    }
}
