import TestSupport
import Testing
import Tributary

/// One form for whatever goes wrong.
///
/// Oracle: what the program says of the same, and by hand from the files.
@Suite struct TributaryErrorTests {
    private func error(_ body: () throws -> Void) throws -> TributaryError {
        do {
            try body()
        } catch let error as TributaryError {
            return error
        }
        throw Unexpected()
    }

    private struct Unexpected: Error {}

    @Test func `a file with several mistakes says all of them as the program does`() throws {
        let path = "Tests/QuestionsTests/Errors/mistakes.yaml"
        let bytes = try Repository.bytes(path)
        let error = try error { _ = try Graph(bytes: Array(bytes), named: path) }
        let printed = try BuiltProgram.shell("tributary info \(path)")
        #expect(error.code == .invalidModel)
        #expect(error.diagnostics.count == 2)
        #expect(error.place?.line == 5)
        #expect(error.description + "\n" == printed.output)
        #expect(error.message == error.diagnostics[0].message)
        #expect(error.hint == error.diagnostics[0].hint)
    }

    @Test func `an unknown name suggests, an ambiguous one lists`() throws {
        let graph = try Graph(
            yaml: "tributary: 1\nregions: {a1: Ashton, a2: Ashford, b: Birch}\n")
        #expect(try graph.resolve("birc").id == "b")
        let unknown = try error { _ = try graph.resolve("Birhc") }
        #expect(unknown.code == .unknownName)
        #expect(
            unknown.description
                == "error: no entity is called 'Birhc'\n  hint: Did you mean 'Birch'?")
        let ambiguous = try error { _ = try graph.resolve("Ash") }
        #expect(ambiguous.code == .ambiguousName)
        #expect(
            ambiguous.message
                == "'Ash' is ambiguous: a1 (Ashton, region); a2 (Ashford, region)")
        #expect(ambiguous.place == nil)
        #expect(try error { _ = try graph.resolve("") }.message == "the name of an entity is empty")
    }

    @Test func `a missing file, a measure's limits and a weight have one form`() throws {
        let missing = try error { _ = try Graph(contentsOf: "/nowhere/graph.yaml") }
        #expect(missing.code == .noInput)
        #expect(
            missing.message == "cannot read '/nowhere/graph.yaml': no such file or directory")
        let graph = try Graph(
            bytes: Array("source,target,weight\na,b,-1\nb,c,2\n".utf8), named: "roads.csv")
        var options = RankOptions()
        options.weights = .distance
        let weight = try error { _ = try graph.ranking(by: [.betweenness], options) }
        #expect(weight.code == .invalidModel)
        #expect(weight.place?.line == 2)
        let measure = try error { _ = try graph.ranking(by: [.pagerank], options) }
        #expect(measure.code == .senselessQuestion)
        let policy = try error {
            let graph = try Graph(yaml: "tributary: 1\nregions: {a: A}\npolicies: {p: P}\n")
            _ = try graph.upstream(of: "p")
        }
        #expect(policy.message == "'p' is a policy, not an actor")
    }

    @Test func `a weight of a graph that no file holds has no place`() throws {
        let graph = try Graph(
            bytes: Array("source,target,weight\na,b,-1\nb,c,2\n".utf8), named: "roads.csv")
        var options = RankOptions()
        options.weights = .distance
        let made = Graph(graph.model)
        let weight = try error { _ = try made.ranking(by: [.betweenness], options) }
        #expect(weight.place?.line == 0)
    }
}
