import DiffusionModel
import Testing

@testable import ModelFormats

/// Entities of FollowTheMoney; by hand after its documentation and its model.
@Suite struct FollowTheMoneyReaderTests {
    private func read(_ lines: [String]) throws -> ReadModel {
        try GraphLines.read(lines.joined(separator: "\n") + "\n", as: .followTheMoney)
    }

    private func entity(_ id: String, _ schema: String, _ properties: String) -> String {
        "{\"id\": \"\(id)\", \"schema\": \"\(schema)\", \"properties\": {\(properties)}}"
    }

    @Test func `schemata that are links become links, with their times and values`() throws {
        let model = try read([
            entity("p", "Person", #""name": ["Ines Hale"], "country": ["xa", "xb"]"#),
            entity("c", "Company", #""name": ["Arden Works"]"#),
            entity(
                "o", "Ownership",
                #""owner": ["p"], "asset": ["c"], "startDate": ["2015-03"], "percentage": ["40"]"#),
        ]).model
        #expect(
            GraphLines.nodes(model) == [
                "p Person 'Ines Hale' country=xa; xb", "c company 'Arden Works'",
            ])
        #expect(GraphLines.links(model) == ["p > c Ownership from 2015-03 percentage=40"])
    }

    @Test func `each pair of ends is a link`() throws {
        let model = try read([
            entity("a", "Person", ""), entity("b", "Person", ""), entity("c", "Person", ""),
            entity("f", "Family", #""person": ["a"], "relative": ["b", "c"]"#),
        ]).model
        #expect(
            GraphLines.links(model).map { $0.prefix(12) } == ["a - b Family", "a - c Family"])
    }

    @Test func `parts of an entity are united, of schemata the more special`() throws {
        let model = try read([
            entity("p", "LegalEntity", #""name": ["Hale", "I. Hale"], "phone": ["1"]"#),
            entity("p", "Person", #""name": ["Hale"], "phone": ["2", "1"], "alias": ["Ina"]"#),
        ]).model
        #expect(GraphLines.nodes(model) == ["p Person 'Hale' phone=1; 2"])
        #expect(model.entities[0].detail.aliases == ["I. Hale", "Ina"])
    }

    @Test func `parts of schemata that do not fit are told of`() throws {
        let found = try read([entity("p", "Person", ""), entity("p", "Vessel", "")])
        #expect(found.warnings.map(\.short).contains("2:23 contradiction"))
    }

    @Test func `a property of a node that names an entity is a link`() throws {
        let found = try read([
            entity("p", "Person", #""addressEntity": ["x", "away"], "subject": ["x", "a remark"]"#),
            entity("x", "Address", #""full": ["1 Long Lane"]"#),
        ])
        #expect(
            GraphLines.links(found.model) == [
                "p > x addressEntity", "p > away addressEntity", "p > x subject",
            ])
        #expect(GraphLines.nodes(found.model).contains("p Person subject=a remark"))
        // What is in no line may be in another file.
        #expect(found.warnings.map(\.code) == [.unknownEntity])
    }

    @Test func `a link without an end is a node, and that is said`() throws {
        let found = try read([
            entity("c", "Company", ""), entity("o", "Ownership", #""asset": ["c"]"#),
        ])
        #expect(GraphLines.links(found.model) == ["o > c asset"])
        #expect(found.notes.contains { $0.code == .unsupported })
    }

    @Test func `several dates are all kept, and the longest time is read`() throws {
        let found = try read([
            entity("a", "Person", ""), entity("b", "Company", ""),
            entity(
                "d", "Directorship",
                #""director": ["a"], "organization": ["b"], "startDate": ["2016", "2014-05"], "#
                    + #""endDate": ["2018-01", "2018", "soon"]"#),
        ])
        #expect(
            GraphLines.links(found.model) == [
                "a > b Directorship from 2014-05 to 2018 startDate=2016; 2014-05 "
                    + "endDate=2018-01; 2018; soon"
            ])
        #expect(found.notes.count { $0.code == .unsupported } == 2)
    }

    @Test func `the caption is the name where it is one of the names or the only one`() throws {
        let model = try read([
            #"{"id": "a", "caption": "Hale", "schema": "Person", "#
                + #""properties": {"name": ["I. Hale", "Hale"]}}"#,
            #"{"id": "b", "caption": "Birk", "schema": "Person", "properties": {}, "#
                + #""datasets": ["x", "y"]}"#,
        ]).model
        #expect(GraphLines.nodes(model) == ["a Person 'Hale'", "b Person 'Birk' datasets=x; y"])
    }

    @Test func `documents and addresses are what links rest on`() throws {
        let model = try read([
            entity("a", "Person", ""), entity("b", "Company", ""),
            entity("d", "Document", #""title": ["Minutes"], "sourceUrl": ["https://d.example"]"#),
            entity(
                "o", "Ownership",
                #""owner": ["a"], "asset": ["b"], "proof": ["d", "away"], "sourceUrl": "#
                    + #"["https://d.example", "https://e.example/1", "on paper"]"#),
        ]).model
        let link = try #require(model.links.indices.first)
        let rows = model.evidence(ofLink: link)
        let sources = rows.map { row in row.chain.map { model.sources[$0] } }
        #expect(sources.map { $0.map(\.id) } == [["d"], ["https://e.example/1"]])
        #expect(sources[0][0].entity == model.entities.firstIndex { $0.id == "d" })
        #expect(sources[1][0].url == "https://e.example/1")
        // What names no document of the file, and what is no address, stays what it is.
        #expect(GraphLines.links(model) == ["a > b Ownership proof=away sourceUrl=on paper"])
    }

    @Test func `who holds a post holds an office at the body of the post`() throws {
        let model = try read([
            entity("p", "Person", ""), entity("b", "PublicBody", #""name": ["Board"]"#),
            entity("chair", "Position", #""name": ["Chair"], "organization": ["b"]"#),
            entity("mayor", "Position", #""name": ["Mayor"], "subnationalArea": ["Birk"]"#),
            entity("1", "Occupancy", #""holder": ["p"], "post": ["chair"], "endDate": ["2014"]"#),
            entity("2", "Occupancy", #""holder": ["p"], "post": ["mayor"], "startDate": ["2014"]"#),
        ]).model
        #expect(
            GraphLines.links(model) == [
                "chair > b organization",
                "p - b holds-office from ? to 2014 id=1 post=Chair",
                "p - mayor holds-office from 2014 id=2",
            ])
    }

    @Test func `a title that is the name is said once`() throws {
        let model = try read([
            entity("d", "Document", #""name": ["Minutes"], "title": ["Minutes"]"#),
            entity("e", "Document", #""name": ["Minutes"], "title": ["Minutes of May"]"#),
        ]).model
        #expect(
            GraphLines.nodes(model) == [
                "d document 'Minutes'", "e document 'Minutes' title=Minutes of May",
            ])
    }

    @Test(arguments: [
        ("{\"id\": \"a\", \"properties\": {}}", ["1:1 missing-key"]),
        ("{\"schema\": \"Person\"}\n[]\n", ["1:1 missing-key", "2:1 wrong-shape"]),
        ("{\"id\": \"a\", \"schema\": \"Person\", \"properties\": []}", ["1:47 wrong-shape"]),
        ("{\"id\": }\n{\"id\": \"a\"", ["1:8 syntax", "2:11 syntax"]),
    ])
    func `mistakes are all told with their places`(text: String, expected: [String]) {
        let faults = GraphLines.faults(text, as: .followTheMoney)
        #expect(faults.sorted() == expected.sorted(), "\(faults)")
    }
}
