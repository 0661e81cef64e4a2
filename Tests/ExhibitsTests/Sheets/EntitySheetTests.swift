import DiffusionModel
import Testing

@testable import Exhibits

/// The page of one entity.
///
/// Oracle: by hand from the invented graphs; what is not stated has no line.
@Suite struct EntitySheetTests: SmallGraphs {
    private func page(_ id: String, _ body: String) throws -> [String] {
        let model = try model(body)
        return Sheet.entity(try model.entity(id), in: model).lines
    }

    @Test func `a page has names, what is stated, what lies within, links and words`() throws {
        let body = """
            sources: {s: Survey}
            officials: {o: Olga}
            regions:
              land: Land
              a:
                {name: Ash, names: {zh: 灰}, aliases: [Esche, Ashton], within: land,
                note: By a lake}
              d: {name: Dell, within: a}
            links:
              - link: a advises d
                date: 2012
                evidence:
                  {source: s, at: p. 3, speaker: o, quote: oui, translation: 'yes'}
            """
        #expect(
            try page("a", body) == [
                "= Ash  灰", "Region, id a", "also: Esche, Ashton", "within: Land",
                "note: By a lake", "# Within it", "- Dell", "# Links",
                "- advises Dell, 2012 [1]", "# Words", "- Olga: “oui” (“yes”) [1]",
            ])
        #expect(
            try page("o", body)
                == [
                    "= Olga", "Official, id o", "# Speaks of 1 link",
                    "- Ash advises Dell (supports this)",
                ])
    }

    @Test func `nothing is said of what is not stated`() throws {
        #expect(try page("a", "regions: {a: Ash}") == ["= Ash", "Region, id a"])
    }

    @Test func `an item has its date, stage, reasons, policies and evidence`() throws {
        let body = """
            sources: {s: Survey}
            regions: {a: Ash, b: Birch}
            policies: {p: Rents, q: Tolls}
            agreements:
              e:
                name: Pact
                date: 2012-05
                stage: done
                mechanism: [learning, competition]
                policy: [p, q]
                likelihood: 0.5
                coder: IV
                evidence: s
            """
        #expect(
            try page("e", body).prefix(8) == [
                "= Pact", "Agreement, id e [1]", "date: May 2012", "stage: done",
                "mechanism: learning, competition", "policies: Rents, Tolls", "likelihood: 0.5",
                "coder: IV",
            ])
    }

    /// What a claim without a name says is its heading, and is not said again.
    @Test func `a claim says who takes which stand on it`() throws {
        let positions = """
            positions:
                  - {by: a, stance: asserts, date: 2010, speaker: o, evidence: s}
                  - {by: b, stance: passes-on}
                  - {by: c, stance: denies, note: in a letter}
                  - {by: d, stance: omits}
            """
        let body = """
            sources: {s: Survey}
            officials: {o: Olga}
            regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
            claims:
              k: {says: It works}
              n:
                name: The wells
                says: They are dry
                \(positions)
            """
        #expect(try page("k", body) == ["= It works", "Claim, id k"])
        #expect(
            try page("n", body) == [
                "= The wells", "Claim, id n", "says: They are dry", "# Positions",
                "- Ash asserts it, through Olga, 2010 [1]", "- Birch passes it on",
                "- Cedar denies it (in a letter)", "- Dell leaves it out",
            ])
        #expect(
            try page("a", body).suffix(2)
                == ["# Stands on claims", "- Asserts it, through Olga, 2010: The wells [1]"])
    }

    @Test func `an actor that is a source says what rests on its word`() throws {
        let body = """
            media: {m: Courier}
            regions: {a: Ash, b: Birch}
            links:
              - {link: a advises b, evidence: m}
              - {link: a trains b, evidence: {source: m, stance: disputes}}
              - {link: a directs b, evidence: {source: m, stance: omits}}
              - {link: b visits a, evidence: [m, {source: m, at: p. 2, stance: disputes}]}
            """
        #expect(
            try page("m", body) == [
                "= Courier", "Media outlet, id m", "# Supports 2 links", "- Ash advises Birch",
                "- Birch visits Ash", "# Disputes 2 links", "- Ash trains Birch",
                "- Birch visits Ash", "# Omits 1 link", "- Ash directs Birch",
            ])
    }
}
