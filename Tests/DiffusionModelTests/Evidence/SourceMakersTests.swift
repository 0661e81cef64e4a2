import Testing

@testable import DiffusionModel

/// Who published and wrote a source, by whatever name it says so.
///
/// Oracle: by hand, from "names resolve by id, exact name or alias in any language".
@Suite struct SourceMakersTests {
    private func entity(
        _ id: String, _ kind: String = "media", name: String? = nil, aliases: [String] = [],
        chinese: String? = nil
    ) -> Entity {
        Entity(id, kind, name: name, aliases: aliases, chinese: chinese)
    }

    /// A model of one source by somebody, among a paper, a person and an event called alike.
    private func makers(publisher: String?, authors: [String] = []) -> SourceMakers {
        var codebook = Codebook()
        codebook.set(EntityKind(id: "media", family: .actor, section: "media"))
        codebook.set(EntityKind(id: "event", family: .item, section: "events"))
        var model = GraphModel(codebook: codebook)
        model.entities = [
            entity("daily", name: "River Daily", aliases: ["The Daily"], chinese: "河报"),
            entity("kim", name: "Kim"), entity("other-kim", aliases: ["Kim", "Kim the Elder"]),
            entity("flood", "event", name: "The Flood"), Entity(id: "plain", kind: "media"),
        ]
        var source = Source(id: "letter")
        (source.publisher, source.authors) = (publisher, authors)
        model.sources = [source, Source(id: "wire")]
        return SourceMakers(model)
    }

    @Test(arguments: [
        ("daily", "daily"), ("River Daily", "daily"), ("The Daily", "daily"), ("河报", "daily"),
        ("Kim the Elder", "other-kim"),
        // Names are exact, an item publishes nothing, and a text that nobody has stays a text.
        ("river daily", "river daily"), ("The Flood", "The Flood"), ("Nobody", "Nobody"),
    ])
    func `an actor is the same by each of its names`(text: String, expected: String) {
        let found = makers(publisher: text, authors: [text, "plain"])
        #expect(found.publishers == [expected, nil])
        #expect(found.authors == [[expected, "plain"], []])
        #expect(found.doubtful.isEmpty)
    }

    @Test func `a name of several is nobody's, and both are told`() {
        let found = makers(publisher: "Kim")
        #expect(found.publishers[0] == "Kim")
        #expect(found.doubtful == ["Kim": ["kim", "other-kim"]])
    }
}
