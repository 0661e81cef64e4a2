import DiffusionAnalysis
import Questions
import Testing
import Tributary

/// Two graphs compared, as a program asks for it.
///
/// Everything is invented.
@Suite struct DifferenceFindingTests {
    @Test func `rows are typed, with ids and names and never places`() throws {
        let old = try Graph(of: "regions: {a: Arden, b: Birk}\nlinks: [{link: a visits b}]")
        let new = try Graph(of: "regions: {a: Arden, b: {name: Birk, note: N}, c: Corr}")
        let answer = old.differences(to: new)
        #expect(answer.rows.map(\.change) == [.changed, .appeared, .vanished])
        #expect(answer.rows.map(\.id) == ["b", "c", "a.visits.b"])
        #expect(answer.rows.map(\.name) == ["Birk", "Corr", "Arden visits Birk"])
        #expect(answer.rows[0].field == "note" && answer.rows[0].new == .text("N"))
        #expect(old.differences(to: old).isEmpty)
    }

    @Test func `one graph holds both and can be asked`() throws {
        let old = try Graph(of: "regions: {a: Arden, b: Birk}\nlinks: [{link: a visits b}]")
        let new = try Graph(of: "regions: {b: Birk, c: Corr}")
        let whole = try old.withChanges(to: new)
        #expect(whole.model.entities.map(\.id) == ["b", "c", "a"])
        #expect(try whole.paths(from: "b", to: "a").count == 1)
    }

    @Test func `an id of an entity and of a document is told as a mistake of files`() throws {
        let old = try Graph(of: "regions: {s: S}")
        let new = try Graph(of: "sources: {s: Gazette}\nregions: {a: A}")
        let found = mistake { _ = try old.withChanges(to: new) }
        #expect(found?.code == .invalidModel && found?.message.contains("'s'") == true)
    }
}
