import DiffusionModel
import Testing

@testable import ModelFormats

/// Tables of which nothing is asked but their cells; by hand.
@Suite struct PlainTableTests {
    private func read(_ text: String) throws(InvalidModel) -> PlainTable {
        try PlainTable.read(InputFile(name: "t.csv", bytes: Array(text.utf8)))
    }

    @Test(arguments: ["a,b\n1,\"x,y\"\n\n2, z \n", "a;b\n1;\"x,y\"\n2;z\n", "a\tb\n1\tx,y\n2\tz\n"])
    func `cells stand in rows, with their places`(text: String) throws {
        let table = try read("\u{FEFF}" + text)
        #expect(table.header.map(\.text) == ["a", "b"])
        #expect(table.rows.map { $0.map(\.text) } == [["1", "x,y"], ["2", "z"]])
        #expect(table.rows[0][1].location.line == 2 && table.rows[0][1].location.column == 3)
    }

    @Test(arguments: ["", "a,b\n", "\u{0}"])
    func `a table without a row is refused`(text: String) {
        #expect(throws: InvalidModel.self) { _ = try read(text) }
    }
}
