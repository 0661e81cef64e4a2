import DiffusionModel
import Testing

@testable import ModelFormats

/// Outlines in GeoJSON, by hand after RFC 7946.
@Suite struct GeoJSONReaderTests {
    private static let ring = "[[0, 0], [2, 0], [2, 2], [0, 0]]"

    private func read(_ text: String) throws(InvalidModel) -> PlacesFile {
        try PlacesFile.outlines(InputFile(name: "map.geojson", bytes: Array(text.utf8)))
    }

    private func feature(_ geometry: String, _ properties: String = "{}") -> String {
        #"{"type": "Feature", "id": "f", "properties": \#(properties), "geometry": \#(geometry)}"#
    }

    private func collection(_ features: String...) -> String {
        #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ", "))]}"#
    }

    @Test func `areas are parts of rings, and are called by what names them`() throws {
        let places = try read(
            collection(
                feature(
                    #"{"type": "Polygon", "coordinates": [\#(Self.ring), \#(Self.ring)]}"#,
                    #"{"name": "Arden", "postal": "AR", "iso_a2": "XA", "gdp": "big", "id": 7}"#),
                feature(
                    #"{"type": "MultiPolygon", "coordinates": [[\#(Self.ring)], [\#(Self.ring)]]}"#)
            )
        ).places
        #expect(places.map { $0.parts.map(\.count) } == [[2], [1, 1]])
        #expect(places[0].code == "AR" && Set(places[0].names) == ["Arden", "AR", "XA", "f"])
        #expect(places[1].code == "f")
        #expect(places[0].parts[0][0].map(\.east) == [0, 2, 2, 0])
    }

    @Test func `features of the same names are parts of one unit`() throws {
        let area = #"{"type": "Polygon", "coordinates": [\#(Self.ring)]}"#
        let found = try read(
            collection(
                feature(area, #"{"name": "Isles"}"#), feature(area, #"{"name": "Main"}"#),
                feature(area, #"{"name": "Isles"}"#)))
        #expect(found.places.map(\.code) == ["Isles", "Main"])
        #expect(found.places.map(\.parts.count) == [2, 1])
        #expect(
            found.findings.map(\.message) == [
                "1 feature is called as an earlier one is, and read as another part of it."
            ])
    }

    @Test func `features without an area are counted`() throws {
        let found = try read(
            collection(
                feature(#"{"type": "Polygon", "coordinates": [\#(Self.ring)]}"#),
                feature(#"{"type": "Point", "coordinates": [1, 2]}"#), feature("null")))
        #expect(found.places.count == 1)
        #expect(
            found.findings.map(\.message) == [
                "2 features have no area, as points and lines have none; left out."
            ])
    }

    @Test(arguments: [
        ("{\"type\": \"Topology\"}", "1:1 wrong-shape"), ("[1]", "1:1 wrong-shape"),
        ("{\"type\": \"FeatureCollection\", \"features\": []}", "1:1 wrong-shape"),
        ("{\"type\": ", "1:10 syntax"),
    ])
    func `what is no GeoJSON of areas is refused with its place`(text: String, expected: String) {
        do throws(InvalidModel) {
            _ = try read(text)
            Issue.record("read")
        } catch {
            #expect(error.diagnostics.map(\.short) == [expected])
        }
    }

    @Test func `a point that is no pair of degrees is refused where it stands`() throws {
        for point in ["[\"x\", 1]", "[500000, 4]", "[1]", "[1, 91]"] {
            let text = collection(
                feature("{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], \(point)]]}"))
            do throws(InvalidModel) {
                _ = try read(text)
                Issue.record("read")
            } catch {
                #expect(error.diagnostics.first?.code == .wrongShape)
                #expect(error.diagnostics.first?.location.column ?? 0 > 100)
            }
        }
    }

    @Test func `degrees beyond the line of dates are those on its other side`() throws {
        let place = try read(
            collection(
                feature("{\"type\": \"Polygon\", \"coordinates\": [[[190, 0], [-190, 1], [9, 9]]]}")
            )
        ).places[0]
        #expect(place.parts[0][0].map(\.east) == [-170, 170, 9])
    }
}
