import DiffusionModel
import ModelFormats
import Testing

@testable import DiffusionNetwork

/// What `filter --policy` keeps for itself and what as context, read off an invented graph.
@Suite struct PolicyPartTests {
    private func plain(_ yaml: String, policy: String) throws -> [String] {
        let model = try read([yaml])
        let wanted = try #require(model.entitiesByID()[policy])
        let selection = Selection(SelectionCriteria([.policies([wanted])]), in: model)
        return model.subset(selection.withoutIsolated(in: model)).entities
            .filter { !$0.detail.isContext }.map(\.id).sorted()
    }

    private func read(_ texts: [String]) throws -> GraphModel {
        let files = texts.enumerated().map {
            InputFile(name: "\($0.offset).yaml", bytes: Array($0.element.utf8))
        }
        return try ModelReader.read(files).model
    }

    private let stated = """
        tributary: 1
        regions: {a: A, b: B, c: C}
        policies: {wind: Wind, sun: Sun, tolls: Tolls}
        links:
          - {link: b learns-from a, date: 2013, policy: [wind, sun]}
          - {link: c learns-from a, date: 2014, policy: tolls}
        """

    @Test func `the wanted policy and others that a kept link states are no context`() throws {
        #expect(try plain(stated, policy: "wind") == ["a", "b", "sun", "wind"])
        #expect(try plain(stated, policy: "tolls") == ["a", "c", "tolls"])
    }

    @Test func `a policy that nobody has a part in stays alone`() throws {
        let yaml = "tributary: 1\nregions: {a: A}\npolicies: {wind: Wind, sun: Sun}\n"
        #expect(try plain(yaml, policy: "wind") == ["wind"])
    }

    /// One part has A for its own sake, the other only to be read aright.
    @Test func `what one of several files has for its own sake is no context`() throws {
        let plain = "tributary: 1\nregions: {a: {name: A}, b: {name: B, context: true}}\n"
        let context =
            "tributary: 1\nregions: {a: {name: A, context: true}, "
            + "b: {name: B, context: true}}\n"
        for parts in [[plain, context], [context, plain]] {
            #expect(try read(parts).entities.map(\.detail.isContext) == [false, true])
        }
    }
}
