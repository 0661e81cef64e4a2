import Foundation
import Testing

@testable import Commands

/// `list` and `show` as rows and objects, read off the small graph by eye.
@Suite struct ListAndShowTests {
    private func lines(_ command: String) -> [String] {
        World.byTheRivers.run(command).lines
    }

    private func object(_ command: String) throws -> [String: Any] {
        let text = World.byTheRivers.run(command).output
        return try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `links have their ends, dates and chains`() {
        #expect(
            lines("list links rivers.yaml --format csv") == [
                "id,subject,kind,object,date,stage,mechanism,sources",
                "east.learns-from.north.2011-05,east,learns-from,north,2011-05,unknown,learning,"
                    + "gazette",
                "south.visits.east.2012,south,visits,east,2012,unknown,,gazette talk",
                "west.criticizes.north,west,criticizes,north,,unknown,,talk",
            ])
        #expect(
            lines("list links rivers.yaml --format jsonl --limit 1") == [
                #"{"id": "east.learns-from.north.2011-05", "subject": "east", "#
                    + #""kind": "learns-from", "object": "north", "date": "2011-05", "#
                    + #""stage": "unknown", "mechanism": ["learning"], "sources": ["gazette"]}"#
            ])
    }

    @Test func `entities and sources count the links that they stand in`() {
        #expect(
            lines("list entities rivers.yaml --format csv") == [
                "id,name,kind,within,links", "east,East,region,,2", "north,North,region,,2",
                "south,South,region,,1", "west,West,region,,1",
            ])
        #expect(
            lines("list sources rivers.yaml --format csv") == [
                "id,title,publisher,published,reliability,links", "gazette,Gazette,,2012,A,2",
                "talk,Talk of the town,,,,2",
            ])
    }

    @Test func `an empty list is its header, and an empty array`() {
        #expect(
            lines("list claims rivers.yaml --format csv") == [
                "id,says,asserts,passesOn,denies,omits"
            ])
        #expect(lines("list adoptions rivers.yaml --format json") == ["[]"])
        #expect(lines("list adoptions rivers.yaml --format jsonl") == [])
    }

    /// FACTS: a claim may be passed on, denied, and left out, each by another speaker.
    @Test func `claims name who takes which position`() throws {
        let answer = World().run(
            "list claims graphs/xinjiang-ningxia.yaml --format jsonl")
        #expect(answer.lines.count == 7)
        let objects = try answer.lines.map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let columns: Set = ["id", "says", "asserts", "passesOn", "denies", "omits"]
        #expect(objects.allSatisfy { Set($0.keys) == columns })
    }

    @Test func `show has an entity with its links and their evidence`() throws {
        let east = try object("show east rivers.yaml --format json")
        #expect(east["id"] as? String == "east" && east["kind"] as? String == "region")
        let links = try #require(east["links"] as? [[String: Any]])
        #expect(
            links.compactMap { $0["id"] as? String } == [
                "east.learns-from.north.2011-05", "south.visits.east.2012",
            ])
        let evidence = try #require(links.last?["evidence"] as? [[String: Any]])
        #expect(evidence.compactMap { $0["chain"] as? [String] } == [["gazette"], ["talk"]])
        #expect(evidence.first?["at"] as? String == "p. 3")
    }

    @Test func `show has a source with what rests on it, and a link by its id`() throws {
        let gazette = try object("show gazette rivers.yaml --format json")
        #expect(
            gazette["links"] as? [String] == [
                "east.learns-from.north.2011-05", "south.visits.east.2012",
            ])
        #expect(gazette["reliability"] as? String == "A")
        let visit = try object("show south.visits.east.2012 rivers.yaml --format json")
        #expect(visit["likelihood"] as? Double == 0.4 && visit["date"] as? String == "2012")
    }

    @Test func `show is a page for people and one flat row for spreadsheets`() {
        #expect(
            lines("show east rivers.yaml") == [
                "East", "Region, id east", "", "Links", "  learns from North, May 2011 [1]",
                "  is visited by South, 2012 [2, 3]", "", "Sources",
                "  [1] gazette, p. 2: Gazette, 2012", "  [2] gazette, p. 3: Gazette, 2012",
                "  [3] talk: Talk of the town",
            ])
        let rows = lines("show east rivers.yaml --format csv")
        #expect(rows.count == 2)
        #expect(rows[0].hasPrefix("id,kind,name,") && rows[1].hasPrefix("east,region,East,"))
        #expect(
            rows[0].split(separator: ",").count
                == rows[1].split(separator: ",", omittingEmptySubsequences: false).count)
    }
}
