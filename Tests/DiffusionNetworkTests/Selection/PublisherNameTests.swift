import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// A publisher or author is one, by whichever of its names a source calls it.
///
/// Oracle: by hand, from "names resolve by id, exact name or alias"; a name of two names neither.
@Suite struct PublisherNameTests: SmallGraphs {
    private func model(_ key: String, _ one: String, _ other: String) throws -> GraphModel {
        try model(
            """
            tributary: 1
            sources: {x: {title: X, \(key): \(one)}, y: {title: Y, \(key): \(other)}}
            regions: {a: A, b: B}
            organizations:
              herald-group: {name: Herald Group, aliases: [HG], names: {de: Herold-Gruppe}}
              one: Twin
              two: Twin
            links:
              - {id: both, link: a advises b, evidence: [x, y]}
              - {id: single, link: a advises b, evidence: x}
            """)
    }

    private static let names = ["Herald Group", "HG", "Herold-Gruppe", "herald-group"]

    @Test(arguments: names, ["publisher", "author"])
    func `an actor is one publisher by each of its names`(name: String, key: String) throws {
        let model = try model(key, name, "herald-group")
        #expect(kept(model, .minSources(2)).isEmpty)
        #expect(kept(model, .withoutSources(["herald-group"])).isEmpty)
        #expect(kept(model, .sources(["herald-group"])) == ["both", "single"])
    }

    @Test func `two names of one actor are one publisher`() throws {
        let model = try model("publisher", "HG", "Herald Group")
        #expect(kept(model, .minSources(2)).isEmpty)
    }

    @Test func `a name of several actors stays a text`() throws {
        let model = try model("publisher", "Twin", "one")
        #expect(kept(model, .minSources(2)) == ["both"])
        #expect(kept(model, .withoutSources(["one"])) == ["both", "single"])
        #expect(kept(model, .withoutSources(["Twin"])) == ["both"])
        // The text is the same all the same.
        let same = try self.model("publisher", "Twin", "Twin")
        #expect(kept(same, .minSources(2)).isEmpty)
    }

    @Test func `a name that nobody has stays a text`() throws {
        let model = try model("author", "Herald group", "herald-group")
        #expect(kept(model, .minSources(2)) == ["both"])
    }
}
