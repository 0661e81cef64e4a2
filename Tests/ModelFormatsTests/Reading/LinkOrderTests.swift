import DiffusionModel
import Testing

@testable import ModelFormats

/// The ids that are made for links of several files that are alike.
///
/// Oracle: which link is `~2` hangs on what the links say, in the order of their sources, and not
/// on the order of the files.
@Suite struct LinkOrderTests {
    private static let base = """
        tributary: 1
        regions: {a: A, b: B}
        officials: {o: O}
        sources: {s: S, t: T, u: U}

        """

    /// Each link's id with its sources, or with its note where it has none.
    private func ids(_ texts: [String]) throws -> [String] {
        let files = texts.enumerated().map { index, text in
            InputFile(name: "\(index).yaml", bytes: Array("tributary: 1\n\(text)\n".utf8))
        }
        let base = InputFile(name: "base.yaml", bytes: Array(Self.base.utf8))
        let model = try ModelReader.read([base] + files).model
        let names = model.linkIDs()
        return names.indices.map { index in
            let rows = model.evidence(ofLink: index).map { model.sources[$0.chain[0]].id }
            let note = model.links.detail(at: index)?.note
            return ([names[index]] + rows + [note].compactMap { $0 }).joined(separator: " ")
        }.sorted()
    }

    private static func visit(_ more: String) -> String { "links: [{link: a visits b, \(more)}]" }

    private static let cases: [(texts: [String], expected: [String])] = [
        (
            [
                visit("date: 2012, evidence: s"),
                visit("date: 2012, evidence: {source: t, stance: disputes}"),
            ], ["a.visits.b.2012 s", "a.visits.b.2012~2 t"]
        ),
        (
            [visit("evidence: u"), visit("evidence: s"), visit("evidence: t")],
            ["a.visits.b s", "a.visits.b~2 t", "a.visits.b~3 u"]
        ),
        (
            [visit("date: 2012, note: m"), visit("date: 2012, note: l")],
            ["a.visits.b.2012 l", "a.visits.b.2012~2 m"]
        ),
        (
            [
                "officials: {o: {posts: [{at: a, title: Mayor, evidence: t}]}}",
                "officials: {o: {posts: [{at: a, title: Clerk, evidence: s}]}}",
            ], ["o.holds-office.a s", "o.holds-office.a~2 t"]
        ),
        (
            [visit("date: 2012, evidence: t"), visit("date: 2013, evidence: s")],
            ["a.visits.b.2012 t", "a.visits.b.2013 s"]
        ),
    ]

    @Test(arguments: cases.indices)
    func `which of two alike is the second hangs on what they say`(index: Int) throws {
        let (texts, expected) = Self.cases[index]
        #expect(try ids(texts) == expected)
        #expect(try ids(texts.reversed()) == expected)
    }

    @Test func `links of one file keep its order`() throws {
        let found = try ids([
            "links: [{link: a visits b, evidence: t}, {link: a visits b, evidence: s}]"
        ])
        #expect(found == ["a.visits.b t", "a.visits.b~2 s"])
    }
}
