package import DiffusionModel
package import Exhibits
package import ModelFormats

/// Reads where the units of pictures of places lie.
package enum GroundReading {
    /// Reads a grid of tiles from a table.
    ///
    /// - Throws: `InvalidModel` for mistakes in it.
    package static func grid(_ file: InputFile) throws -> AreaGround {
        let places = try PlacesFile.grid(file).places.map { place in
            AreaGround.Place(
                code: place.code, names: place.names, row: place.tile?.row ?? 0,
                column: place.tile?.column ?? 0)
        }
        return AreaGround(name(of: file), places)
    }

    /// Reads outlines from GeoJSON.
    ///
    /// - Returns: The map, and what of the file it leaves out.
    /// - Throws: `InvalidModel` for mistakes in it.
    package static func map(_ file: InputFile) throws -> (AreaGround, notes: [Diagnostic]) {
        let read = try PlacesFile.outlines(file)
        let places = read.places.map { place in
            AreaGround.Place(
                code: place.code, names: place.names,
                parts: place.parts.map { rings in
                    rings.map { ring in ring.map { AreaGround.Position($0.east, $0.north) } }
                })
        }
        let name = name(of: file)
        return (AreaGround(name, origin: name, places), read.findings)
    }

    /// The name of a file without its folders, as it stands below a picture.
    private static func name(of file: InputFile) -> String {
        file.name.split(separator: "/").last.map(String.init) ?? file.name
    }
}
