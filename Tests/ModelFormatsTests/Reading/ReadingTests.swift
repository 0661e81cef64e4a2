import DiffusionModel
import Testing

@testable import ModelFormats

/// What readers make of files that are right.
///
/// The expected values follow from the text by hand.
@Suite struct ReadingTests {
    private func read(_ text: String, _ format: GraphFormat = .yaml) throws -> GraphModel {
        try ModelReader.read([
            InputFile(name: "test", bytes: Array(text.utf8), format: format)
        ]).model
    }

    @Test func `every scalar is the text that stands there`() throws {
        let model = try read("tributary: 1\ntitle: NO\nnote: 2018-11\nregions: {no: 1e5}")
        #expect(model.header.title == "NO")
        #expect(model.header.note == "2018-11")
        #expect(model.entities.map(\.id) == ["no"])
        #expect(model.entities[0].name == "1e5")
    }

    @Test func `a chain goes on through the hands that a source always passes`() throws {
        let model = try read(
            """
            tributary: 1
            cite: digest
            sources: {wire: Wire, digest: {via: wire}}
            media: {daily: Daily}
            regions: {a: A, b: B}
            links:
              - {link: a learns-from b, evidence: daily via digest p. 3}
              - {link: b learns-from a}
            """)
        let ids = { (row: EvidenceRow) in row.chain.map { model.sources[$0].id } }
        #expect(ids(model.evidence(ofLink: 0)[0]) == ["daily", "digest", "wire"])
        #expect(model.evidence(ofLink: 0)[0].place == "p. 3")
        #expect(ids(model.evidence(ofLink: 1)[0]) == ["digest", "wire"])
    }

    @Test func `roles inherit from their item unless they bring their own`() throws {
        let model = try read(
            """
            tributary: 1
            sources: {s: S, t: T}
            regions: {a: A, b: B}
            agreements:
              pact:
                date: 2018
                stage: intended
                evidence: s
                learner: a
                model: {who: b, date: 2017, evidence: t}
            """)
        #expect(model.linkIDs() == ["pact.learner.a", "pact.model.b.2017"])
        #expect(model.timing(ofLink: 0)?.start.earliest.description == "2018-01-01")
        #expect(model.timing(ofLink: 1)?.start.earliest.description == "2017-01-01")
        #expect(model.sharesDayOfItem(0) && !model.sharesDayOfItem(1))
        #expect(model.stage(ofLink: 1) == .intended)
        #expect(model.sources[model.evidence(ofLink: 1)[0].chain[0]].id == "t")
    }

    @Test func `a table of edges becomes nodes and forward links`() throws {
        let model = try read(
            "source;target;weight;date;type;who\nNew York;\"A;B\";0.5;2018-11;Study visit;x\n", .csv
        )
        #expect(model.entities.map(\.id) == ["New York", "A;B"])
        #expect(model.entities.allSatisfy { $0.kind == "node" })
        #expect(model.kind(ofLink: 0).id == "Study visit")
        #expect(model.kind(ofLink: 0).orientation == .forward)
        #expect(model.links.weight(at: 0) == 0.5)
        #expect(model.links.detail(at: 0)?.attributes == [Attribute(name: "who", value: "x")])
    }

    @Test func `a table that is written reads back`() throws {
        let model = try read("source,target,date\na,\"b\"\"c\",2018\nb,a,\n", .csv)
        let again = try read(CSVTables.links(model), .csv)
        #expect(again.entities.map(\.id) == ["a", "b\"c", "b"])
        #expect(again.links.count == 2)
        #expect(again.timing(ofLink: 0) == model.timing(ofLink: 0))
    }

    @Test func `several files unite`() throws {
        let one = "tributary: 1\nregions: {a: {aliases: x}}\ncite: s\nsources: {s: S}"
        let two =
            "tributary: 1\nregions: {a: {aliases: y}, b: B}\nlinks: [{link: a directs b}]\n"
            + "cite: t\nsources: {t: T}"
        let model = try ModelReader.read([
            InputFile(name: "1.yaml", bytes: Array(one.utf8)),
            InputFile(name: "2.yaml", bytes: Array(two.utf8)),
        ]).model
        #expect(model.entities.map(\.id) == ["a", "b"])
        #expect(model.entities[0].detail.aliases == ["x", "y"])
        // Each file's default evidence stays with what stands in that file.
        #expect(model.sources[model.evidence(ofLink: 0)[0].chain[0]].id == "t")
    }

    @Test func `lint names what lacks a date, a source or a link`() throws {
        let read = try ModelReader.read([
            InputFile(
                name: "x.yaml",
                bytes: Array(
                    "tributary: 1\nsources: {s: S}\nregions: {a: A, b: B, c: C}\n".utf8)
                    + Array("links:\n  - {link: a directs b}\n".utf8))
        ])
        let codes = Lint.warnings(on: read).map { "\($0.location.line) \($0.code.rawValue)" }
        #expect(codes == ["2 unused-source", "3 isolated", "5 undated", "5 unsourced"])
    }
}
