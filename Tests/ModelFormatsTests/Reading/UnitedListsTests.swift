import DiffusionModel
import Testing

@testable import ModelFormats

/// Lists and maps that several files have under one key of one thing.
///
/// Oracle: parts unite, so that what both say is said once, and two values of one name contradict
/// each other; a chain of sources passes through each hand once.
@Suite struct UnitedListsTests {
    private func read(_ one: String, _ two: String) throws -> GraphModel {
        let files = [("1.yaml", one), ("2.yaml", two)].map {
            InputFile(name: $0.0, bytes: Array(("tributary: 1\n" + $0.1).utf8))
        }
        return try ModelReader.read(files).model
    }

    @Test(arguments: [("[t]", "t", 2), ("t", "[t, u]", 3), ("[u, t]", "[t, u]", 3), ("t", "t", 2)])
    func `a chain passes through each hand once`(one: String, two: String, members: Int) throws {
        let text = { (via: String) in
            "sources: {s: {via: \(via)}, t: {title: T}, u: {title: U}}\nregions: {a: {evidence: s}}\n"
        }
        let model = try read(text(one), text(two))
        #expect(model.evidence(ofEntity: 0)[0].chain.count == members)
    }

    @Test(arguments: [
        ("aliases: [N, M]", "aliases: N"), ("within: b", "within: [b]"),
        ("attributes: {k: v, w: x}", "attributes: {k: v}"),
        ("names: {zh: A, fr: B}", "names: {fr: B}"),
    ])
    func `what both files list is there once`(one: String, two: String) throws {
        let text = { (what: String) in "regions: {a: {\(what)}, b: {name: B}}\n" }
        for (one, two) in [(one, two), (two, one)] {
            let detail = try read(text(one), text(two)).entities[0].detail
            let counts = [
                detail.aliases.count, detail.within.count, detail.attributes.count,
                detail.names.count,
            ]
            #expect(counts.max() == (one.contains("within") ? 1 : 2), "\(detail)")
        }
    }

    @Test(arguments: [
        ("attributes: {k: v}", "attributes: {j: x, k: w}", "2:37 contradiction"),
        ("names: {fr: A}", "names: {fr: B}", "2:27 contradiction"),
    ])
    func `two values of one name are errors`(one: String, two: String, expected: String) {
        let found = ReadText.faults(
            [("1.yaml", one), ("2.yaml", two)].map { name, text in
                (name, "tributary: 1\nregions: {a: {\(text)}}\n")
            })
        #expect(found.map(\.short) == [expected])
    }
}
