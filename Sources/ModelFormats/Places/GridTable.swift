package import DiffusionModel
import Texts

extension PlacesFile {
    /// Reads a grid of tiles: a table with the columns `id`, `row`, `col` and, if wanted, `code`,
    /// which is what stands on the tile, and `name`.
    ///
    /// Rows and columns are whole numbers of 0 to 999 from the upper left corner.
    ///
    /// - Throws: `InvalidModel` with all mistakes.
    /// - Complexity: O(rows).
    package static func grid(_ file: InputFile) throws(InvalidModel) -> PlacesFile {
        var grid = PlacesFile(named: file.name)
        grid.read(try PlainTable.read(file))
        try grid.check()
        return grid
    }

    private mutating func read(_ table: PlainTable) {
        let header = table.header
        func column(_ names: Set<String>) -> Int? {
            header.firstIndex { names.contains(TableHeader.letters($0.text)) }
        }
        guard let id = column(["id"]) ?? column(["code"]), let row = column(["row"]),
            let wide = column(["col", "column"])
        else {
            let stands = header.map { "'\($0.text)'" }.joined(separator: ", ")
            return fail(
                .missingKey, 1, 1,
                "A grid needs the columns 'id', 'row' and 'col'; its first row is \(stands).",
                hint: "A row under 'id,row,col' says where the unit of this id has its tile.")
        }
        let (code, name) = (column(["code"]), column(["name"]))
        var taken: [[Int]: Int] = [:]
        for fields in table.rows {
            let place = fields[0].location
            let field = { (column: Int) in column < fields.count ? fields[column].text : "" }
            guard let down = Self.number(field(row)), let across = Self.number(field(wide)),
                !field(id).isEmpty
            else {
                fail(
                    .wrongShape, place.line, place.column,
                    "A row has an id, and whole numbers of 0 to 999 as 'row' and 'col'; here stand "
                        + "'\(field(id))', '\(field(row))' and '\(field(wide))'.")
                continue
            }
            if let first = taken.updateValue(place.line, forKey: [down, across]) {
                fail(
                    .contradiction, place.line, place.column,
                    "This tile has the place of the one in line \(first).",
                    hint: "Give each unit a row and column of its own.")
            }
            var tile = Place()
            tile.tile = (down, across)
            tile.code = code.map(field).flatMap { $0.isEmpty ? nil : $0 } ?? field(id)
            tile.names = [field(id)] + (name.map { CellText.values(field($0)) } ?? [])
            places.append(tile)
        }
    }

    private static func number(_ text: String) -> Int? {
        Int(text).flatMap { (0..<1000).contains($0) ? $0 : nil }
    }
}
