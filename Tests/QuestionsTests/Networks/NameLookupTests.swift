import Testing
import Tributary

@testable import Questions

/// What the words of a question name.
///
/// Oracle: by hand from the names and ids of the invented graph.
@Suite struct NameLookupTests {
    private static let body = """
        sources: {s: {title: Survey}, Talk: {title: Other}}
        regions: {a: {name: Ash, aliases: [Esche]}, Birch: {name: Ash Grove}, b: Birch}
        policies: {p: Rents}
        documents: {d: Paper}
        links: [{link: a advises b, policy: d}]
        """

    private func lookup() throws -> NameLookup { NameLookup(try Graph(of: Self.body).model) }

    private func ids(_ words: String...) throws -> [String] {
        let graph = try Graph(of: Self.body)
        return try NameLookup(graph.model).entities(words).map { graph.model.entities[$0].id }
    }

    @Test func `an id is found as it is, whatever is called so`() throws {
        #expect(try ids("Birch") == ["Birch"])
        #expect(try ids("b") == ["b"])
    }

    @Test func `names, aliases and beginnings are found where they are no ids`() throws {
        #expect(try ids("ash", "esche", "ash g") == ["a", "Birch"])
        #expect(mistake { _ = try ids("Elm") }?.code == .unknownName)
    }

    @Test func `what is named twice is found once, in the order of the words`() throws {
        #expect(try ids("b", "a", "Esche", "b") == ["b", "a"])
        #expect(try ids() == [])
    }

    /// What a link states as its policy is one, whatever its kind.
    @Test func `a policy is what is one or is stated as one`() throws {
        #expect(try lookup().policies(["Rents", "Paper"]).count == 2)
        let refused = mistake { _ = try lookup().policies(["Rents", "Ash"]) }
        #expect(refused?.code == .senselessQuestion)
        #expect(refused?.message == "'a' is a region, no policy")
    }

    @Test func `sources are found by id, title, and who speaks`() throws {
        #expect(try lookup().sourceIDs(["Talk", "s", "survey", "Ash"]) == ["Talk", "s", "s", "a"])
        #expect(mistake { _ = try lookup().sourceIDs(["Nobody"]) }?.code == .unknownName)
    }
}
