import DiffusionModel
import Testing

@testable import ModelFormats

/// A graph as entities of FollowTheMoney.
///
/// Oracle: the model of followthemoney 4.11, by hand: schemata, their ends and properties; dates
/// are a year, a month or a day.
@Suite struct FollowTheMoneyWriterTests {
    private static let yaml = """
        tributary: 1
        title: Two towns
        sources: {gazette: {title: The Gazette, author: Ines Hale, url: "https://g.example", reliability: B}}
        regions: {a: {name: Arden, aliases: [Arden Upon Esk]}, b: {name: Birk, within: a}}
        officials: {ada: {name: Ada, posts: [{at: board, title: Chair, from: 2010, to: 2014-05}]}}
        agencies: {board: {name: Board, acts-for: b}}
        agreements: {pact: {name: Pact, date: 2012, parties: [board, a], evidence: gazette}}
        links:
          - {link: a learns-from b, date: about 2015, stage: done, evidence: gazette p. 3, note: Twice}
        """

    @Test func `sources are documents, actors what they are, and posts are held`() throws {
        let lines = try Written.lines(Self.yaml, .followTheMoney)
        #expect(
            lines.contains(
                #"{"id": "gazette", "schema": "Document", "properties": {"#
                    + #""name": ["The Gazette"], "title": ["The Gazette"], "#
                    + #""author": ["Ines Hale"], "sourceUrl": ["https://g.example"]}}"#))
        #expect(
            lines.contains(
                #"{"id": "a", "schema": "Territory", "properties": {"name": ["Arden"], "#
                    + #""alias": ["Arden Upon Esk"]}}"#))
        #expect(
            lines.contains(
                #"{"id": "b", "schema": "Territory", "properties": {"name": ["Birk"], "#
                    + #""partOf": ["a"]}}"#))
        #expect(
            lines.contains(
                #"{"id": "ada", "schema": "Person", "properties": {"name": ["Ada"]}}"#))
        #expect(
            lines.contains(
                #"{"id": "board", "schema": "PublicBody", "properties": {"name": ["Board"]}}"#))
        let position = try #require(lines.first { $0.contains(#""schema": "Position""#) })
        #expect(position.contains(#""name": ["Chair"], "organization": ["board"]"#))
        let held = try #require(lines.first { $0.contains(#""schema": "Occupancy""#) })
        #expect(held.contains(#""holder": ["ada"], "post": ["#))
        #expect(held.contains(#""startDate": ["2010"], "endDate": ["2014-05"]"#))
    }

    @Test func `agreements are projects with participants, other links say their role`() throws {
        let lines = try Written.lines(Self.yaml, .followTheMoney)
        #expect(
            lines.contains(
                #"{"id": "pact", "schema": "Project", "properties": {"name": ["Pact"], "#
                    + #""date": ["2012"], "proof": ["gazette"]}}"#))
        #expect(lines.count { $0.contains(#""participant": ["board"], "project": ["pact"]"#) } == 1)
        #expect(lines.count { $0.contains(#""subject": ["pact"], "object": ["a"]"#) } == 1)
        let link = try #require(lines.first { $0.contains(#""role": ["learns from"]"#) })
        #expect(link.contains(#""subject": ["a"], "object": ["b"]"#))
        #expect(link.contains(#""date": ["2015"], "summary": ["stage: done""#))
        #expect(link.contains(#""description": ["Twice"], "recordId": ["#))
        #expect(link.contains(#""sourceUrl": ["https://g.example"], "proof": ["gazette"]"#))
    }

    @Test func `a document that is an entity is the proof of what it says`() throws {
        let lines = try Written.lines(
            """
            tributary: 1
            regions: {a: A, b: B}
            documents: {paper: {name: Paper, url: "https://p.example", by: a}}
            links: [{link: a learns-from b, evidence: [paper, b]}]
            """, .followTheMoney)
        let link = try #require(lines.first { $0.contains(#""role": ["learns from"]"#) })
        #expect(link.contains(#""sourceUrl": ["https://p.example"], "proof": ["paper"]"#))
    }

    @Test func `what it leaves out or says in words alone is counted`() throws {
        let losses = GraphFormat.followTheMoney.losses(of: try ReadText.model(Self.yaml))
        #expect(losses.contains("the title"))
        #expect(losses.contains("1 time that is no plain day, month or year"))
        #expect(losses.contains("1 stage of a link"))
        #expect(losses.contains("1 place in a source"))
        #expect(losses.contains("1 detail of a source"))
        // A source comes back as an entity, whether anything rests on it or not.
        #expect(losses.contains("1 source, for which an entity stands"))
    }

    @Test func `ids are kept but for signs that FollowTheMoney does not take`() throws {
        let model = try ReadText.model(
            "tributary: 1\nregions: {a b: A, a-b: B, é.x: C, c.advises.d: D, c: E, d: F}\n"
                + "links: [{subject: c, kind: advises, object: d}]\n")
        let text = try Written.text(model, .followTheMoney)
        for id in ["a-b-2", "a-b", "e9.x", "c.advises.d", "c.advises.d-2"] {
            #expect(text.contains("{\"id\": \"\(id)\""), "\(id)")
        }
        #expect(
            GraphFormat.followTheMoney.losses(of: model).contains(
                "2 ids with signs that FollowTheMoney does not take"))
    }

    @Test func `links come back with the sources that they rest on`() throws {
        let again = try Written.again(ReadText.model(Self.yaml), .followTheMoney)
        let link = try #require(
            again.links.indices.first { link in
                again.links.detail(at: link)?.attributes.contains { $0.value == "learns from" }
                    ?? false
            })
        let chains = again.evidence(ofLink: link).map { row in row.chain.map { again.sources[$0] } }
        #expect(chains.map { $0.map(\.id) } == [["gazette"]])
    }

    @Test func `what was written is read back with all ids`() throws {
        let model = try ReadText.model(Self.yaml)
        let again = try Written.again(model, .followTheMoney)
        #expect(Set(again.entities.map(\.id)).isSuperset(of: model.entities.map(\.id)))
    }
}
