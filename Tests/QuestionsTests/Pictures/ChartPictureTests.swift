import Exhibits
import Testing
import Tributary

@testable import Questions

/// Charts of a graph, and what is refused of them; by hand.
@Suite struct ChartPictureTests {
    private static let towns = """
        title: Towns
        policies: {p: Rents, q: Roads}
        regions: {a: Ash, b: Birch}
        links:
          - {link: a adopts p, date: 2011}
          - {link: b adopts q, date: 2013-05-06}
          - {link: b learns-from a, date: 1700}
        """

    private func form(_ change: (inout ChartForm) -> Void = { _ in }) -> ChartForm {
        var form = ChartForm()
        change(&form)
        return form
    }

    @Test func `a curve is titled by its graph and says which part it shows`() throws {
        let graph = try Graph(of: Self.towns)
        let picture = try graph.adoptionCurve(form { $0.part.policies = ["p"] }, hearing: Hearing())
        #expect(
            picture.diagram.title == "Towns" && picture.diagram.subtitle == "Adopters along time")
        #expect(picture.diagram.notes.contains("Part of the graph: about Rents."))
        #expect(picture.canvas != nil)
    }

    @Test func `too many policies, and none, are refused`() throws {
        let many = (0..<8).map { "  - {link: a adopts p\($0), date: 2011}\n" }.joined()
        let names = (0..<8).map { "p\($0): P\($0)" }.joined(separator: ", ")
        let graph = try Graph(
            of: "policies: {\(names)}\nregions: {a: Ash}\nlinks:\n\(many)")
        let refused = mistake { _ = try graph.adoptionCurve(form(), hearing: Hearing()) }
        #expect(refused?.code == .senselessQuestion && refused?.hint?.contains("--policy") == true)
        let none = try Graph(of: "regions: {a: Ash, b: Birch}")
        let nothing = mistake { _ = try none.adoptionCurve(form(), hearing: Hearing()) }
        #expect(nothing?.code == .nothingFound)
        let links = mistake { _ = try none.linkCounts(form(), hearing: Hearing()) }
        #expect(links?.code == .nothingFound)
    }

    @Test func `more periods than a page shows are refused with what to try`() throws {
        let graph = try Graph(of: Self.towns)
        let years = mistake {
            _ = try graph.linkCounts(form { $0.period = .year }, hearing: Hearing())
        }
        #expect(years?.code == .senselessQuestion && years?.hint?.contains("--period") == true)
        // By itself decades are taken.
        let picture = try graph.linkCounts(form(), hearing: Hearing())
        #expect(picture.diagram.subtitle == "Links by decade and kind")
    }
}
