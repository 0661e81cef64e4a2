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
                "id,subject,subjectName,kind,object,objectName,date,earliest,latest,stage,"
                    + "mechanism,policies,likelihood,weight,sources,disputedBy,omittedBy",
                "east.learns-from.north.2011-05,east,East,learns-from,north,North,2011-05,"
                    + "2011-05-01,2011-05-31,unknown,learning,,0.5,,gazette,,",
                "south.visits.east.2012,south,South,visits,east,East,2012,"
                    + "2012-01-01,2012-12-31,unknown,,,0.4,,gazette talk,,",
                "west.criticizes.north,west,West,criticizes,north,North,,,,unknown,,,,,talk,,",
            ])
        #expect(
            lines("list links rivers.yaml --format jsonl --limit 1") == [
                #"{"id": "east.learns-from.north.2011-05", "subject": "east", "#
                    + #""subjectName": "East", "kind": "learns-from", "object": "north", "#
                    + #""objectName": "North", "date": "2011-05", "earliest": "2011-05-01", "#
                    + #""latest": "2011-05-31", "stage": "unknown", "mechanism": ["learning"], "#
                    + #""policies": [], "likelihood": 0.5, "weight": null, "#
                    + #""sources": ["gazette"], "disputedBy": [], "omittedBy": []}"#
            ])
    }

    /// By the rules: a link has the policies that it states, or its item's; days are bounds, none
    /// where a side is open; who disputes a link is no source of it.
    @Test func `links have their policies, days, weights and who disputes them`() {
        var world = World()
        world.files["mills.yaml"] = """
            tributary: 1
            sources: {ledger: {title: Ledger}, rival: {title: Rival}}
            regions: {ash: Ash, elm: Elm}
            policies: {tolls: Tolls, quotas: Quotas}
            agreements:
              pact: {date: 2014, model: elm, learner: ash, covers: [tolls], evidence: ledger}
            links:
            - link: ash learns-from elm
              id: x
              from: 2010-03
              to: ..
              policy: [quotas, tolls]
              weight: 2
              likelihood: likely
              evidence: [ledger, {source: rival, stance: disputes}]
            - {link: elm visits ash, id: y, date: "[..2012]", weight: 0.5}
            """
        let rows = world.run("list links mills.yaml -f csv --no-header").lines
        #expect(
            rows.first { $0.hasPrefix("x,") }
                == "x,ash,Ash,learns-from,elm,Elm,2010-03/..,2010-03-01,,unknown,learning,"
                + "quotas tolls,0.675,2.0,ledger,rival,")
        #expect(
            rows.first { $0.hasPrefix("y,") }
                == "y,elm,Elm,visits,ash,Ash,[..2012],,2012-12-31,unknown,,,,0.5,,,")
        #expect(
            rows.first { $0.hasPrefix("pact.learner") }
                == "pact.learner.ash,pact,pact,learner,ash,Ash,2014,2014-01-01,2014-12-31,"
                + "unknown,,tolls,,,ledger,,")
    }

    @Test func `people read the columns that say something`() {
        #expect(
            lines("list links rivers.yaml")[0].split(separator: " ") == [
                "id", "subject", "kind", "object", "date", "stage", "mechanism", "likelihood",
                "sources",
            ])
        #expect(
            lines("list links rivers.yaml --link-kind criticizes")[0].split(separator: " ")
                == ["id", "subject", "kind", "object", "date", "stage", "sources"])
    }

    @Test func `entities and sources count the links that they stand in`() {
        #expect(
            lines("list entities rivers.yaml --format csv") == [
                "id,name,kind,within,links", "east,East,region,,2", "north,North,region,,2",
                "south,South,region,,1", "west,West,region,,1",
            ])
        #expect(
            lines("list sources rivers.yaml --format csv") == [
                "id,title,publisher,published,reliability,links,disputes,omits,positions,speaks",
                "gazette,Gazette,,2012,A,2,0,0,0,0",
                "talk,Talk of the town,,,,2,0,0,0,0",
            ])
    }

    @Test func `an empty list is its header, and in JSON an object without rows`() {
        #expect(
            lines("list claims rivers.yaml --format csv") == [
                "id,says,asserts,passesOn,denies,omits,unsupported,disputedBy,omittedBy"
            ])
        #expect(
            lines("list adoptions rivers.yaml --format json")
                == [
                    "{", #"  "caption": null,"#, #"  "leftOut": {"#, #"    "disputedOnly": 0,"#,
                    #"    "undated": 0,"#, #"    "unstated": 0,"#, #"    "ungraded": 0,"#,
                    #"    "unjudgeable": 0"#, "  },", #"  "rows": [],"#, #"  "notes": []"#, "}",
                ])
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
        let columns: Set = [
            "id", "says", "asserts", "passesOn", "denies", "omits", "unsupported",
            "disputedBy", "omittedBy",
        ]
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
                "  is visited by South, 2012 [2, 3]", "",
                "[1] Gazette, 2012, p. 2 (gazette)", "[2] Gazette, 2012, p. 3 (gazette)",
                "[3] Talk of the town (talk)",
            ])
        let rows = lines("show east rivers.yaml --format csv")
        #expect(rows.count == 2)
        #expect(rows[0].hasPrefix("id,kind,name,") && rows[1].hasPrefix("east,region,East,"))
        #expect(
            rows[0].split(separator: ",").count
                == rows[1].split(separator: ",", omittingEmptySubsequences: false).count)
    }
}
