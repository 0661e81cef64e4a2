import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Property: reading what was written gives the same model, and writing twice the same bytes.
@Suite struct RoundTripTests {
    private func read(_ text: String, _ format: GraphFormat) throws -> GraphModel {
        do {
            return try ModelReader.read([
                InputFile(name: "test", bytes: Array(text.utf8), format: format)
            ]).model
        } catch {
            for fault in error.diagnostics.prefix(3) {
                Issue.record("\(fault)\n\(text.prefix(6000))")
            }
            throw error
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a random graph survives every native form`(seed: UInt64) throws {
        let model = try read(RandomGraph.json(seed: seed), .json)
        for (text, format) in [
            (NativeWriter.yaml(model), GraphFormat.yaml), (NativeWriter.json(model), .json),
            (NativeWriter.jsonLines(model), .jsonl),
        ] {
            let again = try read(text, format)
            try expectSame(again, model)
        }
        let twice = try read(NativeWriter.yaml(model), .yaml)
        #expect(NativeWriter.yaml(twice) == NativeWriter.yaml(model))
        #expect(NativeWriter.jsonLines(twice) == NativeWriter.jsonLines(model))
    }

    private func expectSame(_ one: GraphModel, _ other: GraphModel) throws {
        #expect(one.header == other.header)
        #expect(one.codebook == other.codebook)
        #expect(one.codebookExtension == other.codebookExtension)
        #expect(one.views == other.views)
        #expect(one.sources == other.sources)
        try #require(one.entities.count == other.entities.count)
        for (left, right) in zip(one.entities, other.entities) { #expect(left == right) }
        try #require(one.links.count == other.links.count)
        for index in one.links.indices {
            let (left, right) = (one.links[index], other.links[index])
            #expect(left.subject == right.subject && left.object == right.object)
            #expect(left.kind == right.kind && left.origin == right.origin)
            #expect(left.timing == right.timing && left.weight == right.weight)
            #expect(left.detail == right.detail)
        }
        #expect(one.linkIDs() == other.linkIDs())
    }
}
