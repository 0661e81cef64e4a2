import DiffusionModel
import Testing

@testable import ModelFormats

/// Grids of tiles in tables, by hand.
@Suite struct GridTableTests {
    private func read(_ text: String) throws(InvalidModel) -> PlacesFile {
        try PlacesFile.grid(InputFile(name: "grid.csv", bytes: Array(text.utf8)))
    }

    private func faults(_ text: String) -> [String] {
        do throws(InvalidModel) {
            _ = try read(text)
            return []
        } catch {
            return error.diagnostics.map(\.short)
        }
    }

    @Test func `each row is a tile, with the names that it has`() throws {
        let places = try read("\u{FEFF}col;row;id;name\n0;1;a;Arden\n\n2;0;b;Birk; \n").places
        #expect(places.map(\.code) == ["a", "b"])
        #expect(places.map { [$0.tile?.row, $0.tile?.column] } == [[1, 0], [0, 2]])
        #expect(places.map(\.names) == [["a", "Arden"], ["b", "Birk"]])
        let coded = try read("id,code,row,col\narden,AR,0,0\nbirk,,0,1\n").places
        #expect(coded.map(\.code) == ["AR", "birk"] && coded[0].names == ["arden"])
    }

    @Test(arguments: [
        ("id,row\na,1\n", ["1:1 missing-key"]), ("", ["0:0 empty-file"]),
        ("id,row,col\n", ["0:0 empty-file"]),
        ("id,row,col\na,x,1\nb,1,-1\n,1,1\n", Array(repeating: "", count: 3)),
        ("id,row,col\na,1,1\nb,1,1\n", ["3:1 contradiction"]),
    ])
    func `mistakes are told with their places`(text: String, expected: [String]) {
        let faults = faults(text)
        #expect(faults.count == expected.count, "\(faults)")
        if expected.first != "" { #expect(faults == expected) }
    }
}
