import Exhibits
import ModelFormats
import Testing
import Tributary

@testable import Questions

/// Pictures of places, and what is refused of them; by hand from the small graph.
@Suite struct AreaPictureTests {
    private static let states = """
        policies: {p: Permits, q: Tolls}
        regions: {ca: {name: California, attributes: {people: "39"}}, ny: New York, x: Elsewhere}
        links:
          - {link: ca adopts p, date: 2011}
          - {link: ny adopts p, date: 2013}
          - {link: ny adopts q, date: 2014}
          - {link: x adopts p, date: 2015}
        """

    private let hearing = Hearing()

    private func compose(_ change: (inout PictureForm) throws -> Void) throws -> Picture {
        var form = PictureForm()
        form.layout = .grid
        try change(&form)
        return try Graph(of: Self.states).composed(view: nil, form, hearing: hearing)
    }

    @Test func `one policy is drawn, and who has no place is counted`() throws {
        let picture = try compose { $0.part.policies = ["p"] }
        #expect(
            picture.canvas != nil
                && picture.diagram.notes.contains("Not on the grid: Elsewhere (2015)."))
        #expect(
            hearing.said == ["no-place: 1 unit has no place in the picture and stands below it."])
    }

    @Test func `several policies in one picture are refused with their names`() {
        let refused = mistake { _ = try compose { _ in } }
        #expect(refused?.code == .senselessQuestion)
        #expect(refused?.message.hasSuffix("here 2 are adopted: 'Permits', 'Tolls'") == true)
    }

    @Test func `where nothing is said, or nobody has a place, there is nothing to draw`() {
        let none = mistake { _ = try compose { $0.fill = .attribute("rain") } }
        #expect(none?.code == .nothingFound)
        #expect(none?.message == "nothing to draw: no actor has the attribute 'rain'")
        let away = mistake {
            _ = try compose { ($0.fill, $0.grounds) = (.attribute("people"), [.china]) }
        }
        #expect(
            away?.message.hasPrefix("nothing to draw: no unit of the graph is on the grid") == true)
        let nobody = mistake { _ = try compose { $0.part.kinds = ["agency"] } }
        #expect(nobody?.code == .nothingFound)
    }

    @Test func `grids and outlines are read from files, and the file is named below a map`() throws
    {
        let grid = try GroundReading.grid(
            InputFile(name: "a/b.csv", bytes: Array("id,row,col\nca,0,0\nny,0,1\n".utf8)))
        #expect(grid.name == "b.csv" && grid.places.map(\.code) == ["ca", "ny"])
        let outlines = """
            {"type": "Feature", "properties": {"name": "New York"}, "geometry":
            {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2]]]}}
            """
        let (map, notes) = try GroundReading.map(
            InputFile(name: "a/m.json", bytes: Array(outlines.utf8)))
        #expect(map.origin == "m.json" && map.isMap && notes.isEmpty)
        let picture = try compose { form in
            (form.layout, form.grounds, form.part.policies) = (.map, [map], ["p"])
        }
        #expect(picture.diagram.notes.contains("Boundaries: m.json."))
    }
}
