import Testing

@testable import Exhibits

/// Which rows of an answer say something else than those of another.
///
/// Oracle: by eye; on whose word a row stands is nothing that it says.
@Suite struct RowChangesTests {
    private static let before = table([
        ["a", "Ash", 1, ["s"]], ["b", "Birch", 2, ["s"]], ["c", "Cedar", 3, ["s"]],
    ])

    private static func table(_ rows: [[Table.Value]]) -> Table {
        Table(.id("id"), .name("name"), .number("hops"), .id("sources"), rows: rows)
    }

    private func changes(to after: Table, but place: Set<String> = []) -> RowChanges {
        RowChanges(from: Self.before, to: after, but: place) { $0[0] }
    }

    @Test func `other sources and another wording change nothing`() {
        let after = Self.table([
            ["b", .worded("Birch", as: "BIRCH"), 2, ["t"]], ["a", "Ash", 1, []],
        ])
        let found = changes(to: after)
        #expect(found.changed.isEmpty && found.new.isEmpty)
    }

    @Test func `changed rows name their columns, in the order of the later answer`() {
        let after = Self.table([
            ["c", "Cedar", 4, ["s"]], ["d", "Dell", 1, ["s"]], ["a", "Ashen", 5, ["s"]],
        ])
        let found = changes(to: after)
        #expect(found.changed.map { $0.row[0] } == ["c", "a"])
        #expect(found.changed.map(\.columns) == [["hops"], ["name", "hops"]])
        #expect(found.new == [["d", "Dell", 1, ["s"]]])
        #expect(changes(to: after, but: ["hops"]).changed.map(\.columns) == [["name"]])
    }

    /// Steps name their sources under the same keys.
    @Test func `sources inside of objects are passed over too`() {
        func path(_ stage: String, _ source: String) -> Table {
            let step: Table.Value = ["stage": .text(stage), "sources": [.text(source)]]
            return Table(.id("id"), "steps", rows: [["p", .list([step])]])
        }
        func changed(_ after: Table) -> [[String]] {
            RowChanges(from: path("done", "s"), to: after) { $0[0] }.changed.map(\.columns)
        }
        #expect(changed(path("done", "t")) == [])
        #expect(changed(path("intended", "s")) == [["steps"]])
    }

    @Test func `of those who are reached it is said who and what, and the rest is counted`() {
        let after = Self.table([
            ["a", "Ash", 2, []], ["b", "Birch", 3, []], ["d", "Dell", 1, []],
        ])
        func words(_ most: Int) -> [String] {
            RowChanges.words(ofReach: Self.before, after, way: "downstream", most: most)
        }
        #expect(
            words(9) == [
                "what is said of 2 actors changes: Ash (hops), Birch (hops)",
                "1 actor is downstream only so: Dell",
            ])
        #expect(words(1).first == "what is said of 2 actors changes: Ash (hops) and 1 more")
        #expect(
            RowChanges.words(ofReach: Self.before, Self.before, way: "upstream", most: 9) == [])
    }

    /// A path is the links of its steps, wherever it stands in the answer.
    @Test func `paths are told apart by their links and called by their new ranks`() {
        func paths(_ rows: [(rank: Int, link: String, hops: Int)]) -> Table {
            Table(
                .number("rank"), .number("hops"), .id("nodes"), "steps",
                rows: rows.map { row in
                    let step: Table.Value = ["through": .null, "links": [.text(row.link)]]
                    return [.integer(row.rank), .integer(row.hops), ["a", "b"], .list([step])]
                })
        }
        let before = paths([(1, "x", 1), (2, "y", 1)])
        #expect(RowChanges.words(ofPaths: before, paths([(1, "y", 1)]), most: 9) == [])
        #expect(
            RowChanges.words(ofPaths: before, paths([(1, "y", 2), (2, "z", 1)]), most: 9) == [
                "what is said of 1 path changes: path 1 (hops)",
                "1 path is there only so: path 2",
            ])
    }
}
