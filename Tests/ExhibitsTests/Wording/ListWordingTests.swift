import DiffusionModel
import Testing

@testable import Exhibits

/// How several things are put into one sentence.
///
/// Oracle: the examples at each function, and by hand from its rule.
@Suite struct ListWordingTests: SmallGraphs {
    @Test(arguments: [
        ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
    ])
    func `a list has its conjunction before the last`(words: [String], right: String) {
        #expect(Wording.list(words, "or") == right)
    }

    @Test(arguments: [
        // One thing that is needed, or one way of two to it.
        ([[["2"]]], "2"), ([[["2"], ["4"]]], "2; 4"),
        // What is needed together; alternatives of one of them stand in brackets.
        ([[["2"]], [["3"]]], "2 and 3"), ([[["2"], ["4"]], [["3"]]], "(2; 4) and 3"),
        ([[["2", "5"], ["4"]]], "(2 and 5); 4"), ([[["2", "5"]], [["3"]]], "(2 and 5) and 3"),
        // What is said twice stands once, and what nobody speaks of not at all.
        ([[["2"]], [["2"]]], "2"), ([[["2"], [""]], [["3"]]], "2 and 3"), ([[[""]]], ""),
        // A mark that says more than a number.
        ([[["2, 3"]], [["4"]]], "(2, 3) and 4"), ([[["2, 3"]]], "2, 3"),
    ])
    func `what is needed together is told from what is either`(
        terms: [[[String]]], words: String
    ) {
        #expect(Wording.needed(terms, either: "; ") == words)
    }

    @Test func `names are counted beyond those that are given`() {
        #expect(Wording.counted(["a", "b"], of: 2) == "a, b")
        #expect(Wording.counted(["a", "b"], of: 5) == "a, b and 3 more")
    }

    @Test func `only the first letter becomes great`() {
        #expect("the old Town".capitalizedFirst == "The old Town")
        #expect("ähre".capitalizedFirst == "Ähre")
        #expect("".capitalizedFirst == "")
    }

    @Test func `a chain names each hand, and each chain once`() throws {
        let model = try model(
            """
            sources: {s: Survey, t: Talk}
            regions: {a: A, b: B}
            links: [{link: a advises b, evidence: [t via s, s p. 1, s p. 2, t]}]
            """)
        let rows = model.evidence(ofLink: 0)
        #expect(Wording.chains(rows, in: model) == ["t via s", "s", "t"])
    }

    @Test func `things are called by name, by what they say, or by id`() throws {
        let model = try model(
            """
            media: {m: Courier}
            regions: {a: Ash, b: {}}
            claims: {k: {says: It works}, n: {name: The wells, says: They are dry}}
            sources: {s: {title: Survey}, u: {author: Ivo}}
            links: [{link: a advises b, evidence: [m, s, u]}]
            """)
        func name(_ id: String) throws -> String {
            Wording.name(of: model.entities[try model.entity(id)])
        }
        func title(_ id: String) throws -> String {
            Wording.title(of: model.sources[try model.source(id)], in: model)
        }
        #expect(try ["a", "b", "k", "n"].map(name) == ["Ash", "b", "It works", "The wells"])
        #expect(try ["m", "s", "u"].map(title) == ["Courier", "Survey", "u"])
    }

    @Test func `what is offered has plain words where nobody has others`() {
        #expect(Offer.level(.actor).plain == "the level actor")
        #expect(Offer.bestPaths.plain == "asking for the best")
        // By kind, whatever the order of a dictionary.
        let asked: [String: Orientation] = ["visits": .none, "advises": .both, "moves": .forward]
        #expect(
            Offer.orientations(asked).plain == "advises=both,moves=forward,visits=none")
    }
}
