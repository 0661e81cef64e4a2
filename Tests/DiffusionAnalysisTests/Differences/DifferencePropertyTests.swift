import DiffusionAnalysis
import DiffusionModel
import ModelFormats
import TestSupport
import Testing

/// Differences of random documents that have every key, kind and hostile text.
@Suite struct DifferencePropertyTests {
    private func model(_ text: String) throws -> GraphModel {
        try ModelReader.read([InputFile(name: "case.json", bytes: Array(text.utf8))]).model
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `no graph differs from itself, read again from any native form`(seed: UInt64) throws {
        let model = try model(RandomGraph.json(seed: seed))
        #expect(GraphDifferences(from: model, to: model).rows.isEmpty)
        let lines = NativeWriter.jsonLines(model)
        let again = try ModelReader.read([InputFile(name: "a.jsonl", bytes: Array(lines.utf8))])
        #expect(GraphDifferences(from: model, to: again.model).words == [])
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a graph without one link lacks exactly that link`(seed: UInt64) throws {
        let whole = try model(RandomGraph.json(seed: seed))
        let indices = whole.links.indices.filter { whole.owner(ofLink: $0) == nil }
        let gone = indices[Int(seed) % indices.count]
        var part = whole
        part.links = LinkTable()
        for link in whole.links.indices where link != gone {
            part.links.append(LinkRow(whole.links[link]))
        }
        let found = GraphDifferences(from: whole, to: part)
        #expect(found.rows.count == 1)
        #expect(found.rows.first?.change == .vanished && found.rows.first?.what == .link)
        let back = GraphDifferences(from: part, to: whole).rows
        #expect(back.count == 1 && back.first?.change == .appeared)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `turned round, what appeared vanishes and what changed changes back`(seed: UInt64) throws {
        let one = try model(RandomGraph.json(seed: seed))
        let other = try model(RandomGraph.json(seed: seed + 1000))
        let (there, back) = (
            GraphDifferences(from: one, to: other), GraphDifferences(from: other, to: one)
        )
        func count(_ found: GraphDifferences, _ change: Difference.Change) -> Int {
            found.rows.count { $0.change == change }
        }
        #expect(count(there, .appeared) == count(back, .vanished))
        #expect(count(there, .vanished) == count(back, .appeared))
        #expect(count(there, .changed) == count(back, .changed))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `the graph that holds both is written and read back`(seed: UInt64) throws {
        let one = try model(RandomGraph.json(seed: seed))
        let other = try model(RandomGraph.json(seed: seed + 1000))
        let found = GraphDifferences(from: one, to: other)
        guard let whole = try? found.graph() else { return }
        let lines = NativeWriter.jsonLines(whole)
        let again = try ModelReader.read([InputFile(name: "a.jsonl", bytes: Array(lines.utf8))])
        #expect(GraphDifferences(from: whole, to: again.model).words == [])
        #expect(again.model.links.count == other.links.count + found.links.new.count { $0 == nil })
    }
}
