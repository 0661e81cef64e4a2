import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What a link states as it is written, and what an edge does that stands for it.
///
/// Oracle: by hand from the words of the codebook (`reads`, `intended`) and the small graphs.
@Suite struct LinkStatementTests: SmallGraphs {
    private func written(_ yaml: String) throws -> [String] {
        let model = try model(yaml)
        return model.links.indices.map { Statement(ofLink: $0, in: model).text }
    }

    @Test func `a link reads from its subject, whichever way policies flow`() throws {
        let body = """
            regions: {a: Ash, b: Birch}
            links: [{link: a advises b}, {link: b learns-from a, date: 2012}]
            """
        #expect(try written(body) == ["Ash advises Birch", "Birch learns from Ash"])
        // Both edges lead from Ash to Birch.
        let edges = try network(body)
        #expect(edges.edges.allSatisfy { edges.model.entities[$0.upstream].id == "a" })
        #expect(
            Set(edges.statements()) == [
                "Ash advises Birch, undated", "Birch learns from Ash, 2012",
            ])
    }

    @Test func `what is intended has words of its own, or those of the kind`() throws {
        let body = """
            codebook:
              link-kinds:
                hosts: {orientation: forward, reads: plays host to}
            regions: {a: Ash, b: Birch}
            links:
              - {link: b learns-from a, stage: intended}
              - {link: b hosts a, stage: intended}
            """
        let words = ["Birch aims to learn from Ash", "Birch is to: plays host to Ash"]
        #expect(try written(body) == words)
        #expect(Set(try network(body).statements()) == Set(words.map { $0 + ", undated" }))
    }

    /// Ash is a region and Ivo a person; a council and a paper may be several.
    @Test func `regions and persons are sure to be singular`() throws {
        let model = try model(
            """
            regions: {a: Ash}
            officials: {o: Ivo}
            agencies: {g: Council}
            media: {m: Courier}
            """)
        let singular = model.entities.indices.filter { Wording.isSingular($0, in: model) }
        #expect(singular.map { model.entities[$0].id } == ["a", "o"])
    }

    /// A name that begins with that of the node is said without it.
    @Test func `who stands behind a folded end is named in brackets`() throws {
        let words = try network(
            """
            regions: {a: Ash, b: Birch}
            agencies:
              office: {name: Birch Housing Office, acts-for: b}
              lodge: {name: Lodge, acts-for: a}
            links: [{link: office learns-from lodge, date: 2012}]
            """, .region
        ).statements()
        #expect(words == ["Birch (its Housing Office) learns from Ash (Lodge), 2012"])
    }

    @Test func `an edge says what it is about where it is asked to`() throws {
        let network = try network(
            """
            regions: {a: Ash, b: Birch}
            policies: {p: Rents, q: Tolls}
            links: [{link: a advises b, date: 2012, policy: [p, q]}]
            """)
        #expect(network.statements() == ["Ash advises Birch, 2012"])
        #expect(
            network.statements(namingPolicies: true)
                == ["Ash advises Birch, 2012, about Rents and Tolls"])
    }

    /// Two who sign with each other: a policy may go either way.
    @Test func `a direction that nobody states is said to be so`() throws {
        let words = try network(
            """
            regions: {a: Ash, b: Birch}
            links: [{link: a signs-with b, date: 2012}]
            """
        ).statements()
        #expect(
            Set(words) == ["Ash signs an agreement with Birch, 2012 (direction not stated)"])
    }
}
