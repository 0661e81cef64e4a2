package import DiffusionModel
import Texts

/// Reads outlines from GeoJSON (RFC 7946): the areas of its features, and what they are called.
struct GeoJSONReader {
    private let document: JSONDocument
    private let texts: TextPool
    private var places: PlacesFile
    /// How many features have no area, such as points and lines.
    private var others = 0

    private init(_ tree: DocumentTree, _ texts: TextPool) {
        (document, self.texts) = (JSONDocument(tree: tree), texts)
        places = PlacesFile(named: tree.file)
    }

    static func read(_ tree: DocumentTree, _ texts: TextPool) -> PlacesFile {
        var reader = GeoJSONReader(tree, texts)
        reader.read()
        return reader.places
    }

    private mutating func read() {
        let root = document.root
        switch type(of: root) {
        case "FeatureCollection":
            let list = document.value(of: "features", in: root, .list, texts) ?? -1
            for feature in document.items(of: list) { read(feature: feature) }
        case "Feature": read(feature: root)
        case "Topology":
            return fail(
                root, "This is TopoJSON.", hint: "Convert it to GeoJSON, as with topo2geo.")
        case let other:
            return fail(
                root, "This is no GeoJSON of features: its type is '\(other)'.",
                hint: "GeoJSON starts with {\"type\": \"FeatureCollection\", \"features\": [….")
        }
        let hasErrors = !places.findings.isEmpty
        join()
        if others > 0 {
            let words = others == 1 ? "1 feature has" : "\(others) features have"
            places.findings.append(
                Diagnostic(
                    .note, .unsupported, at: SourceLocation(file: places.file),
                    "\(words) no area, as points and lines have none; left out."))
        }
        if places.places.isEmpty, !hasErrors { fail(root, "The file has no area.") }
    }

    /// Joins features that all their names are the same of: parts of one unit, such as islands.
    private mutating func join() {
        var (joined, positions): ([PlacesFile.Place], [[String]: Int]) = ([], [:])
        for place in places.places {
            if !place.names.isEmpty, let known = positions[place.names] {
                joined[known].parts += place.parts
            } else {
                positions[place.names] = joined.count
                joined.append(place)
            }
        }
        let count = places.places.count - joined.count
        places.places = joined
        guard count > 0 else { return }
        let words = count == 1 ? "1 feature is called" : "\(count) features are called"
        places.findings.append(
            Diagnostic(
                .note, .columnUse, at: SourceLocation(file: places.file),
                "\(words) as an earlier one is, and read as another part of it."))
    }

    private mutating func read(feature: Int32) {
        var place = PlacesFile.Place()
        if let geometry = document.value(of: "geometry", in: feature, .map, texts) {
            read(geometry: geometry, of: &place)
        }
        guard !place.parts.isEmpty else {
            others += 1
            return
        }
        var told: [String: String] = [:]
        if let properties = document.value(of: "properties", in: feature, .map, texts) {
            for pair in document.pairs(of: properties) {
                guard let key = document.text(of: pair.key),
                    let value = document.text(of: pair.value)
                else { continue }
                let (name, text) = (texts.string(key).lowercased(), texts.string(value))
                guard Self.isName(name), text.contains(where: \.isLetter) else { continue }
                place.names.append(text)
                told[name] = text
            }
        }
        if let id = document.value(of: "id", in: feature, texts), let text = document.text(of: id) {
            place.names.append(texts.string(text))
        }
        let codes = ["postal", "abbrev", "abbr", "iso_3166_2", "code", "name"]
        place.code = codes.lazy.compactMap { told[$0] }.first ?? place.names.first ?? ""
        places.places.append(place)
    }

    /// Whether a property is one that units are called by.
    private static func isName(_ property: String) -> Bool {
        ["name", "iso", "code", "postal", "abbr", "fips", "hasc", "nuts", "alias", "label", "id"]
            .contains { property.contains($0) }
    }

    // MARK: - Geometry

    private mutating func read(geometry: Int32, of place: inout PlacesFile.Place) {
        let coordinates = document.value(of: "coordinates", in: geometry, .list, texts) ?? -1
        switch type(of: geometry) {
        case "Polygon": add(part: coordinates, to: &place)
        case "MultiPolygon":
            for part in document.items(of: coordinates) { add(part: part, to: &place) }
        case "GeometryCollection":
            let list = document.value(of: "geometries", in: geometry, .list, texts) ?? -1
            for geometry in document.items(of: list) { read(geometry: geometry, of: &place) }
        default: break
        }
    }

    private mutating func add(part: Int32, to place: inout PlacesFile.Place) {
        var rings: [[(east: Double, north: Double)]] = []
        for ring in document.items(of: part) {
            var points: [(east: Double, north: Double)] = []
            for point in document.items(of: ring) {
                guard let found = read(point: point) else { return }
                points.append(found)
            }
            if points.count > 2 { rings.append(points) }
        }
        if !rings.isEmpty { place.parts.append(rings) }
    }

    private mutating func read(point: Int32) -> (east: Double, north: Double)? {
        let numbers = document.items(of: point).prefix(2).map { value in
            document.text(of: value).flatMap { Double(texts.string($0)) }
        }
        guard numbers.count == 2, let east = numbers[0], let north = numbers[1],
            (-360...360).contains(east), (-90...90).contains(north)
        else {
            fail(
                point, "A point is a list of degrees east and north, and this one is none.",
                hint: "Other coordinates are turned into degrees by ogr2ogr -t_srs EPSG:4326.")
            return nil
        }
        return (east > 180 ? east - 360 : east < -180 ? east + 360 : east, north)
    }

    private func type(of value: Int32) -> String {
        guard document.shape(of: value) == .map,
            let type = document.value(of: "type", in: value, texts),
            let text = document.text(of: type)
        else { return "" }
        return texts.string(text)
    }

    private mutating func fail(_ value: Int32, _ message: String, hint: String? = nil) {
        let place = document.place(of: value)
        places.fail(.wrongShape, Int(place.line), Int(place.column), message, hint: hint)
    }
}

extension PlacesFile {
    /// Reads outlines from GeoJSON, in degrees.
    ///
    /// - Throws: `InvalidModel` with all mistakes.
    /// - Complexity: O(bytes).
    package static func outlines(_ file: InputFile) throws(InvalidModel) -> PlacesFile {
        var places = PlacesFile(named: file.name)
        do throws(Diagnostic) {
            var (texts, bytes) = (TextPool(), file.bytes)
            if let fault = bytes.withUnsafeBytes({ TextCheck.fault(in: $0, file: file.name) }) {
                throw fault
            }
            bytes.removeFirst(TextCheck.start(of: bytes))
            let tree = try JSONParser.parse(bytes, file: file.name, into: &texts)
            places = GeoJSONReader.read(tree, texts)
        } catch {
            places.findings.append(error)
        }
        try places.check()
        return places
    }
}
