import DiffusionModel
import Testing

@testable import Exhibits

/// The same things as objects for programs.
///
/// Oracle: the rule that every key is always there, and by hand from the invented graph.
@Suite struct RecordTests: SmallGraphs {
    private static let body = """
        sources: {s: {title: Survey}, t: Talk, i: Index}
        officials: {o: Olga}
        media: {m: Courier}
        regions: {a: Ash, b: Birch, c: Cedar}
        links:
          - link: b learns-from a
            id: lesson
            date: 2012
            weight: 2
            evidence:
              - {source: m, via: s, at: p. 3, speaker: o, credibility: 2, quote: oui}
              - {source: t, speaker: o, stance: disputes}
          - {link: a visits b, id: trip}
        claims:
          k:
            says: It works
            positions:
              - by: a
                stance: asserts
                speaker: o
                evidence: [{source: m, stance: disputes}, m p. 1, m p. 2]
              - {by: m, stance: denies, date: 2013, evidence: {source: t, stance: omits}}

        """

    private func entity(_ id: String) throws -> Exhibit {
        let model = try model(Self.body)
        return Sheet.entity(try model.entity(id), in: model)
    }

    private func link(_ index: LinkIndex) throws -> Exhibit {
        Sheet.link(index, in: try model(Self.body))
    }

    private func source(_ id: String) throws -> Exhibit {
        let model = try model(Self.body)
        return Sheet.source(try model.source(id), in: model)
    }

    /// The values of a list; no other value has any.
    private func list(_ value: Table.Value?) -> [Table.Value] {
        if case .list(let values) = value { values } else { [] }
    }

    @Test func `every key is there whatever is stated`() throws {
        let keys = { (sheet: Exhibit) in sheet.table.columns.map(\.name) }
        #expect(try keys(link(0)) == keys(link(1)))
        #expect(try keys(entity("a")) == keys(entity("k")))
        #expect(try keys(entity("a")) == keys(entity("m")))
        #expect(try keys(source("s")) == keys(source("m")))
        #expect(try link(1).value("date") == .null)
        #expect(try link(1).value("evidence") == [])
        #expect(try link(1).value("stage") == "unknown")
    }

    @Test func `a row of evidence has its chain, its speaker and what it does`() throws {
        let rows = try list(link(0).value("evidence"))
        #expect(
            rows.first == [
                "chain": ["m", "s"], "at": "p. 3", "speaker": "o", "quote": "oui",
                "language": .null, "translation": .null, "credibility": 2, "stance": "supports",
                "note": .null,
            ])
        #expect(rows.count == 2)
    }

    @Test func `a source has its links by what it does with them`() throws {
        #expect(try source("s").value("links") == ["lesson"])
        #expect(try source("t").value("links") == [])
        #expect(try source("t").value("disputes") == ["lesson"])
        #expect(try source("i").value("disputes") == [])
        // An actor that is a source has the same under other keys.
        #expect(try entity("m").value("supports") == ["lesson"])
        #expect(try entity("a").value("supports") == [])
    }

    /// Each stance once, in the order of the stances.
    @Test func `stands are told of who takes them and of who speaks of them`() throws {
        let about: Table.Value = [
            "claim": "k", "by": "a", "stance": "asserts", "rows": ["supports", "disputes"],
        ]
        #expect(try list(entity("m").value("stands")).count == 1)
        #expect(try entity("m").value("bearsOn") == [about])
        let denied: Table.Value = ["claim": "k", "by": "m", "stance": "denies", "rows": ["omits"]]
        #expect(try source("t").value("bearsOn") == [denied])
    }

    /// Olga speaks in both rows of the lesson, and tells a stand for Ash in none.
    @Test func `a speaker has the links and the stands of which it speaks`() throws {
        #expect(try entity("o").value("speaks") == ["lesson"])
        #expect(
            try entity("o").value("speaksOn")
                == [["claim": "k", "by": "a", "stance": "asserts", "rows": []]])
        let words = "- Birch learns from Ash (supports and disputes this)"
        #expect(try entity("o").lines.contains(words))
        #expect(try entity("a").value("speaks") == [])
    }
}
