import DiffusionModel
import ModelFormats
import Testing

@testable import DiffusionNetwork

/// Where a link without evidence has it from: the entity on whose line it stands, else the file.
///
/// Each value is read off the inputs by the rule.
@Suite struct InheritedEvidenceTests {
    private func sources(_ yaml: String) throws -> [String: [String]] {
        let file = InputFile(name: "test.yaml", bytes: Array(yaml.utf8))
        let model = try ModelReader.read([file]).model
        let rows = model.linkIDs().indexed().map { index, id in
            (id, model.evidence(ofLink: index).map { model.sources[$0.chain[0]].id })
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func kept(_ yaml: String, without source: String) throws -> [String] {
        let file = InputFile(name: "test.yaml", bytes: Array(yaml.utf8))
        let model = try ModelReader.read([file]).model
        let selection = Selection(SelectionCriteria([.withoutSources([source])]), in: model)
        let ids = model.linkIDs()
        return ids.indices.filter { selection.keepsLink[$0] }.map { ids[$0] }.sorted()
    }

    @Test func `a post and acts-for rest on what the line of their actor rests on`() throws {
        let found = try sources(
            """
            tributary: 1
            sources: {register: Register, gazette: Gazette}
            regions: {a: A, b: B}
            agencies: {office: {name: Office, acts-for: a, evidence: register}}
            officials:
              kim:
                name: Kim
                evidence: register
                posts: [{at: a}, {at: b, evidence: gazette}]
            """)
        #expect(found["office.acts-for.a"] == ["register"])
        #expect(found["kim.holds-office.a"] == ["register"])
        #expect(found["kim.holds-office.b"] == ["gazette"])
    }

    private let cited = """
        tributary: 1
        cite: paper
        sources: {register: Register, paper: Paper}
        regions: {a: A, b: B}
        agencies:
          office: {name: Office, acts-for: a, evidence: register}
          desk: {name: Desk, acts-for: b}
        officials: {kim: {name: Kim, evidence: register, posts: [office]}}
        links: [{id: advice, link: kim advises b, date: 2014}]
        adoptions: []
        """

    /// The actor's evidence goes before the file's; a row of `links:` is on nobody's line.
    @Test func `the evidence of an actor goes before the file's cite`() throws {
        let found = try sources(cited)
        #expect(found["office.acts-for.a"] == ["register"])
        #expect(found["kim.holds-office.office"] == ["register"])
        #expect(found["desk.acts-for.b"] == ["paper"])
        #expect(found["advice"] == ["paper"])
    }

    @Test func `with an actor's evidence its post and acts-for fall, and with the cite the rest`()
        throws
    {
        #expect(try kept(cited, without: "register") == ["advice", "desk.acts-for.b"])
        #expect(
            try kept(cited, without: "paper") == ["kim.holds-office.office", "office.acts-for.a"])
    }

    /// Who is disputed as a whole is disputed in office: nothing else is said for it.
    @Test func `a post on a line that is only disputed is only disputed`() throws {
        let yaml = """
            tributary: 1
            sources: {memoir: Memoir}
            regions: {a: A}
            officials:
              kim: {name: Kim, evidence: {source: memoir, stance: disputes}, posts: [a]}
            """
        let file = InputFile(name: "test.yaml", bytes: Array(yaml.utf8))
        let model = try ModelReader.read([file]).model
        #expect(!Selection(SelectionCriteria(), in: model).keepsLink[0])
        #expect(EvidenceScope(model: model).standing(ofLink: 0) == .disputedOnly)
    }
}
