import DiffusionModel
import ModelFormats
import Testing

@testable import Exhibits

/// The one numbering of a document; numbers and entries counted by hand.
@Suite struct CitationsTests {
    private func model() throws -> GraphModel {
        try Self.read(
            """
            tributary: 1
            sources:
              report: {title: Report, publisher: Institute, published: 2019}
              daily: {title: Daily, author: Ivo, published: 2018}
              talk: {title: Talk}
            regions: {a: A, b: B, c: C}
            links:
              - link: a advises b
                evidence: [report p. 3, report p. 9, daily via report p. 3, talk]
              - {link: b advises c, evidence: [report p. 9, {source: talk, stance: disputes}]}
              - {link: a advises c, evidence: [{source: daily, stance: omits}, report p. 3]}

            """)
    }

    private static func read(_ text: String) throws -> GraphModel {
        try ModelReader.read([InputFile(name: "graph.yaml", bytes: Array(text.utf8))]).model
    }

    @Test func `a number is a chain at a place, in the order of citing`() throws {
        let model = try model()
        var citations = Citations(model)
        let marks = (0..<3).map { link in
            citations.marks(model.evidence(ofLink: link)).text
        }
        #expect(marks == ["[1, 2, 3, 4]", "[2; disputed by 4]", "[1; omitted by 5]"])
        #expect(
            citations.sources.map(\.line) == [
                "[1] Report, Institute, 2019, p. 3 (report)",
                "[2] Report, Institute, 2019, p. 9 (report)",
                "[3] Daily, 2018, via Report, Institute, 2019, p. 3 (daily via report)",
                "[4] Talk (talk)", "[5] Daily, 2018 (daily)",
            ])
    }

    @Test func `at the foot of a picture what was named is named by its number`() throws {
        let model = try model()
        var citations = Citations(model, isBrief: true)
        for link in model.links.indices.prefix(3) {
            _ = citations.marks(model.evidence(ofLink: link))
        }
        #expect(
            citations.footnotes.map(\.text) == [
                "Report, Institute, 2019, p. 3", "as [1], p. 9", "Daily, 2018, via [1], p. 3",
                "Talk, author and publisher not stated",
            ])
    }

    /// As [1] would be read as its place, and a place in a later entry would not be looked for.
    @Test func `what has no place is not named by an entry that has one`() throws {
        let model = try Self.read(
            """
            tributary: 1
            sources: {s: {title: Survey, author: Ivo}, d: {title: Daily, author: Una}}
            regions: {a: A, b: B}
            links:
              - {link: a advises b, evidence: [s p. 3, s, d via s, d via s p. 5, s p. 4]}

            """)
        var citations = Citations(model, isBrief: true)
        _ = citations.marks(model.evidence(ofLink: 0))
        #expect(
            citations.footnotes.map(\.text) == [
                "Survey, p. 3", "Survey", "Daily, via Survey", "as [3], p. 5", "as [1], p. 4",
            ])
    }

    @Test func `what only some doubt is told apart on a card`() throws {
        let model = try model()
        var citations = Citations(model)
        #expect(
            (0..<3).map { citations.doubt(model.evidence(ofLink: $0)) } == [
                "", " (disputed by 1)", " (omitted by 2)",
            ])
    }
}
