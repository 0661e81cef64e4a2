import Testing

@testable import DiffusionModel

/// What a word names in a graph.
///
/// Oracle: by hand, from "names resolve by id, exact name or alias in any language, unique prefix".
@Suite struct GraphNamesTests {
    private func entity(
        _ id: String, _ kind: String = "region", name: String? = nil, aliases: [String] = [],
        chinese: String? = nil
    ) -> Entity {
        Entity(id, kind, name: name, aliases: aliases, chinese: chinese)
    }

    /// Two hills and a quay, a paper that is a source, and a book by nobody who is an entity.
    private var model: GraphModel {
        var codebook = Codebook()
        codebook.set(EntityKind(id: "region", family: .actor, section: "regions"))
        codebook.set(LinkKind(id: "visits", orientation: .backward))
        var model = GraphModel(codebook: codebook)
        model.entities = [
            entity("north-hill", name: "North Hill", chinese: "北山"),
            entity("south-hill", name: "South Hill", aliases: ["Sunside", "quay"]),
            entity("quay", name: "NORTH"), entity("daily", "media", name: "River Daily"),
        ]
        var book = Source(id: "book")
        (book.title, book.publisher) = ("From quay to hill", "Hill Press")
        model.sources = [book, Source(id: "daily")]
        model.links.append(LinkRow(subject: 0, kind: 0, object: 1))
        return model
    }

    @Test(arguments: [
        ("north-hill", 0), ("North Hill", 0), ("北山", 0), ("北", 0), ("sun", 1), ("SUNSIDE", 1),
        // An id comes before the same alias, a whole name in other capitals before a beginning.
        ("quay", 2), ("north", 2), ("riv", 3),
    ])
    func `an entity is found by id, name, alias and unique beginning`(
        word: String, position: Int
    ) throws {
        #expect(try GraphNames(model).entity(word) == EntityIndex(position))
    }

    @Test func `several of a name are told in the order of their ids`() {
        var model = model
        model.entities.append(entity("a-hill", name: "Hill"))
        model.entities.append(entity("hill-farm"))
        #expect {
            _ = try GraphNames(model).entity("hil")
        } throws: { error in
            guard case .ambiguous("hil", let found) = error as? NameError else { return false }
            return found.map(\.id) == ["a-hill", "hill-farm"]
        }
    }

    @Test func `an unknown name comes with what is spelt nearly so`() {
        let names = GraphNames(model)
        #expect(throws: NameError.unknown("North Hll", .entity, suggestion: "North Hill")) {
            _ = try names.entity("North Hll")
        }
        #expect(throws: NameError.unknown("elsewhere", .entity, suggestion: nil)) {
            _ = try names.entity("elsewhere")
        }
        #expect(throws: NameError.empty(.entity)) { _ = try names.entity("") }
        #expect(throws: NameError.empty(.source)) { _ = try names.sourceID("") }
    }

    @Test(arguments: [
        ("book", "book"), ("From quay", "book"), ("Hill Press", "Hill Press"),
        // An actor that is a source keeps its names.
        ("River Daily", "daily"), ("Sunside", "south-hill"),
    ])
    func `evidence is judged by sources, actors and who published`(
        word: String, id: String
    ) throws {
        #expect(try GraphNames(model).sourceID(word) == id)
    }

    @Test(arguments: [
        ("quay", GraphNames.Thing.entity(2)), ("book", .source(0)),
        ("north-hill.visits.south-hill", .link(0)), ("River Daily", .entity(3)),
    ])
    func `anything that has a page is found`(word: String, thing: GraphNames.Thing) throws {
        #expect(try GraphNames(model).anything(word) == thing)
    }

    @Test(arguments: [("visits", "visits"), ("Visit", "visits"), ("visited_", "visits")])
    func `a kind of links is found as people spell it`(word: String, id: String) throws {
        #expect(try model.codebook.linkKindID(named: word) == id)
    }

    @Test func `a kind that no codebook has is told with those that it has`() {
        let codebook = model.codebook
        #expect(throws: NameError.unlisted("levies", what: "link kind", known: ["visits"])) {
            _ = try codebook.linkKindID(named: "levies")
        }
        #expect(throws: NameError.unlisted("levy", what: "kind", known: ["region"])) {
            _ = try codebook.entityKindID(named: "levy")
        }
        #expect((try? codebook.entityKindID(named: "Regions")) == "region")
    }
}
