import DiffusionModel
import Testing

@testable import Exhibits

/// The links of one entity as sentences that leave the entity itself out.
///
/// Oracle: by hand from the links and the words of the codebook: `reads` of who is the subject,
/// `passive` of who is the object.
@Suite struct LinkSentenceTests: SmallGraphs {
    private static let regions = """
        sources: {s: Survey, t: Talk}
        regions: {a: Ash, b: Birch, c: Cedar}

        """

    private func lines(_ id: String, _ body: String) throws -> [String] {
        let model = try model(Self.regions + body)
        var citations = Citations(model)
        let entity = try model.entity(id)
        return LinkSentences(model: model).lines(of: entity, &citations).map(\.text)
    }

    @Test func `the entity does what it is the subject of, and suffers the rest`() throws {
        let body = "links: [{link: a advises b, date: 2012}, {link: c learns-from a}]"
        #expect(try lines("a", body) == ["advises Birch, 2012", "is learnt from by Cedar"])
        #expect(try lines("b", body) == ["is advised by Ash, 2012"])
        #expect(try lines("c", body) == ["learns from Ash"])
    }

    @Test func `a kind without words for its object has an arrow`() throws {
        let body = """
            codebook: {link-kinds: {hosts: {orientation: forward, reads: plays host to}}}
            links: [{link: a hosts b}]
            """
        #expect(try lines("b", body) == ["← plays host to: Ash"])
    }

    @Test func `what is said alike of several is one sentence`() throws {
        let body = """
            links:
              - {link: a advises b, date: 2012, evidence: s}
              - {link: a trains b, date: 2012, evidence: s}
              - {link: a advises c, date: 2012, evidence: s}
            """
        #expect(
            try lines("a", body) == ["advises Birch; Cedar, 2012 [1]", "trains Birch, 2012 [1]"])
    }

    @Test(arguments: [
        ("date: 2013, evidence: s", "advises Cedar, 2013 [1]"),
        ("date: 2012, evidence: t", "advises Cedar, 2012 [2]"),
        ("date: 2012, evidence: s, note: in part", "advises Cedar, 2012 (in part) [1]"),
        ("date: 2012", "advises Cedar, 2012"),
    ])
    func `another time, source or note makes another sentence`(
        second: String, words: String
    ) throws {
        let body = """
            links:
              - {link: a advises b, date: 2012, evidence: s}
              - {link: a advises c, \(second)}
            """
        #expect(try lines("a", body) == ["advises Birch, 2012 [1]", words])
    }

    @Test func `a post has its title, and what is intended is told from either side`() throws {
        let body = """
            officials:
              o: {name: Olga, posts: [{at: a, title: Reeve, from: 2010, stage: intended}]}
            """
        #expect(try lines("o", body) == ["is to hold office at Ash as Reeve, from 2010"])
        #expect(try lines("a", body) == ["has in office Olga as Reeve, from 2010, intended"])
    }

    @Test func `a link to itself is told once`() throws {
        #expect(try lines("a", "links: [{link: a advises a}]") == ["advises Ash"])
    }

    /// A name is told from the words around it, so that a page can lead there.
    @Test func `whom a sentence names it knows by id`() throws {
        let model = try model(
            Self.regions + "links: [{link: a advises b}, {link: a advises c}]")
        var citations = Citations(model)
        let found = LinkSentences(model: model).lines(of: try model.entity("a"), &citations)
        #expect(
            found.map(\.runs) == [
                [
                    .text("advises "), .entity(id: "b", name: "Birch"), .text("; "),
                    .entity(id: "c", name: "Cedar"), .text(""),
                ]
            ])
    }
}
