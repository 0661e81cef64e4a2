import Questions
import Testing
import Tributary

/// Which network a question is put to where it does not say all of that.
///
/// Oracle: the sentences at `NetworkForm`, by hand from the small graphs.
@Suite struct NetworkFormTests {
    private static let towns = """
        regions: {a: Ash, b: Birch}
        media: {m: Courier}
        links: [{link: b learns-from a}, {link: m reports a}]
        """

    private func settings(
        _ body: String, naming ids: [String] = [], _ change: (inout NetworkForm) -> Void = { _ in }
    ) throws -> NetworkSettings {
        let graph = try Graph(of: body)
        var form = NetworkForm()
        change(&form)
        return try form.settings(for: graph, naming: try ids.map { try graph.entity($0) })
    }

    @Test(arguments: [
        ([], NetworkLevel.actor), (["a"], .region), (["a", "b"], .region), (["a", "m"], .actor),
    ])
    func `the level is that of whom the question names`(
        ids: [String], level: NetworkLevel
    ) throws {
        #expect(try settings(Self.towns, naming: ids).level == level)
        // Who asks for another gets it.
        #expect(try settings(Self.towns, naming: ids) { $0.level = .item }.level == .item)
    }

    @Test func `links lead along the flow, and as ties where none has a direction`() throws {
        #expect(try settings(Self.towns).view == .flow)
        #expect(try settings(Self.towns) { $0.view = .asWritten }.view == .asWritten)
        let own = """
            codebook: {link-kinds: {meets: {orientation: both, reads: meets}}}
            regions: {a: Ash, b: Birch}
            links: [{link: b meets a}]
            """
        #expect(try settings(own).view == .ties)
        #expect(try settings(own) { $0.view = .flow }.view == .flow)
        // One link with a direction makes a flow of it.
        #expect(try settings(own.replacing("}]", with: "}, {link: a advises b}]")).view == .flow)
        // Kinds of the built-in codebook say nothing of what the author meant.
        #expect(
            try settings("regions: {a: A, b: B}\nlinks: [{link: a twins-with b}]").view == .flow)
        #expect(try settings("regions: {a: A}").view == .flow)
    }

    @Test func `a table without directions is one of ties`() throws {
        let graph = try Graph(
            bytes: Array("source,target,type\na,b,Undirected\nb,c,Undirected\n".utf8),
            named: "roads.csv")
        #expect(try NetworkForm().settings(for: graph).view == .ties)
    }

    @Test func `kinds are spelt as people spell them, and unknown ones are refused`() throws {
        let asked = try settings(Self.towns) { $0.orientations = ["learns from": .forward] }
        #expect(asked.orientations == ["learns-from": .forward])
        let refused = mistake {
            _ = try settings(Self.towns) { $0.orientations = ["levies": .forward] }
        }
        #expect(refused?.code == .unknownName)
    }

    @Test func `isolated actors stay unless they are to go`() throws {
        #expect(try !settings(Self.towns).dropsIsolated)
        #expect(try settings(Self.towns) { $0.dropsIsolated = true }.dropsIsolated)
    }
}
