import DiffusionModel
import Testing

@testable import ModelFormats

/// Ids that several tables of links have.
///
/// Oracle: an id that stands on one link in both tables is that link's, whose parts unite as those
/// of several files do; ids that stand on other links number the rows of their own tables.
@Suite struct SharedLinkIDsTests: TableFiles {
    private static let header = "source,target,type,id,stage,sources\n"

    private func tables(_ rows: [String]) -> [(String, String)] {
        rows.enumerated().map { ("\($0).csv", Self.header + $1) }
    }

    private func said(_ model: GraphModel) -> [String] {
        let ids = model.linkIDs()
        return ids.indices.map { index in
            let sources = model.evidence(ofLink: index).map { model.sources[$0.chain[0]].id }
            let attributes = model.links.detail(at: index)?.attributes.map {
                "\($0.name)=\($0.value)"
            }
            return ([ids[index]] + (attributes ?? []) + sources).joined(separator: " ")
        }.sorted()
    }

    @Test(arguments: [
        ["x,y,visits,my-visit,done,gazette\n", "x,y,visits,my-visit,,courier\n"],
        ["x,y,visits,my-visit,,gazette\n", "x,y,Visit,my-visit,done,courier\n"],
        ["x,y,visits,my-visit,,gazette\n", "y,x,visited by,my-visit,,courier\n"],
        ["x,y,,my-visit,,gazette\n", "x,y,link,my-visit,,courier\n"],
    ])
    func `an id on the same link is that link's`(rows: [String]) throws {
        for rows in [rows, rows.reversed()] {
            #expect(said(try read(tables(rows)).model) == ["my-visit courier gazette"])
        }
    }

    @Test func `contradictions under one id are errors with both places`() {
        let found = ReadText.faults(
            tables(["x,y,visits,my-visit,done,g\n", "x,y,visits,my-visit,intended,c\n"]))
        #expect(found.map(\.short) == ["2:21 contradiction"])
        #expect(found.first?.message.contains("0.csv:2:21") == true, "\(found)")
    }

    @Test(arguments: [
        ["x,y,visits,r1,,g\n", "x,z,visits,r1,,c\n"],
        ["x,y,visits,r1,,g\ny,z,visits,r2,,g\n", "y,x,visits,r1,,c\nz,x,visits,r2,,c\n"],
        ["x,y,visits,r1,,g\n", "x,y,advises,r1,,c\n"],
    ])
    func `ids on other links number rows, which is said with both places`(rows: [String]) throws {
        let found = try read(tables(rows))
        #expect(said(found.model).allSatisfy { $0.contains(" id=r") }, "\(said(found.model))")
        #expect(found.model.links.count == rows.joined().count { $0 == "\n" })
        let notes = found.notes.filter { $0.message.contains("'r1'") }
        #expect(notes.map(\.short) == ["2:\(rows[1].contains("advises") ? 13 : 12) column-use"])
        #expect(notes.first?.message.contains("0.csv:2:12") == true, "\(notes)")
    }

    @Test(arguments: [["17", "23"], ["2", "4"], ["1", "3"]])
    func `numbers that count no rows are ids where all that are shared are on one link`(
        ids: [String]
    ) throws {
        let rows = ["g", "c"].map { source in
            "x,y,visits,\(ids[0]),,\(source)\nx,z,visits,\(ids[1]),,\(source)\n"
        }
        for rows in [rows, rows.reversed()] {
            #expect(said(try read(tables(rows)).model) == ids.map { "\($0) c g" })
        }
    }

    @Test(arguments: [
        (["1", "2"], "x,z"), (["0", "1"], "x,z"), (["17", "23"], "z,x"),
    ])
    func `numbers of rows, and those on other links, are attributes`(ids: [String], second: String)
        throws
    {
        let rows = ["x,z", second].map { ends in
            "x,y,visits,\(ids[0]),,g\n\(ends),visits,\(ids[1]),,g\n"
        }
        let model = try read(tables(rows)).model
        #expect(model.links.count == 4)
        #expect(said(model).allSatisfy { $0.contains(" id=") }, "\(said(model))")
    }

    @Test(arguments: [
        ("colour", "red", "blue", "2:18"), ("size", "1", "22", "2:18"),
        ("Our word", "a", "b", "2:18"),
    ])
    func `attributes that differ are named, at their own fields`(
        name: String, one: String, two: String, place: String
    ) {
        let found = ReadText.faults([
            ("0.csv", "source,target,type,id,\(name),sources\nx,y,visits,L17,\(one),g\n"),
            ("1.csv", "source,target,type,id,n,\(name),sources\nx,y,visits,L17,3,\(two),g\n"),
        ])
        #expect(found.map(\.short) == ["\(place) contradiction"], "\(found)")
        #expect(
            found.first?.message.hasPrefix(
                "The attribute '\(name)' differs from what stands at 0.csv:2:16,") == true,
            "\(found)")
    }

    @Test func `where most ids are of links the others are mistakes`() {
        let found = ReadText.faults(
            tables([
                "x,y,visits,v1,,g\nx,z,visits,v2,,g\nz,y,visits,v3,,g\n",
                "x,y,visits,v1,,c\nx,z,visits,v2,,c\ny,z,visits,v3,,c\n",
            ]))
        #expect(found.map(\.short) == ["4:12 duplicate-id"])
    }

    @Test func `a table whose ids are its own has links beside two that share theirs`() throws {
        let found = try read(
            tables([
                "x,y,visits,v1,,g\n", "x,y,visits,v1,,c\n", "x,z,advises,v1,,g\n",
                "x,z,visits,w1,,c\n",
            ]))
        #expect(
            said(found.model) == ["v1 c g", "w1 c", "x.advises.z id=v1 g"])
    }

    @Test(arguments: ["a", "b"])
    func `a graph in two folders is the graph`(other: String) throws {
        let model = try ReadText.model(
            """
            tributary: 1
            sources: {s1: S1}
            cite: s1
            regions: {a: A, b: B}
            policies: {p: P}
            officials: {o: {posts: [{at: a, title: Mayor, from: 2010}]}}
            agencies: {g: {acts-for: b}}
            agreements: {pact: {date: 2012, model: a, learner: {who: b, id: own}, covers: p}}
            links: [{link: a advises b, date: 2014}, {id: x, link: a visits b}]
            """)
        let once = CSVTables.all(model).map { ("a/\($0.name)", $0.text) }
        let twice =
            once
            + CSVTables.all(model).map {
                ("b/\($0.name)", $0.text.replacing("s1", with: other == "a" ? "s1" : "s2"))
            }
        let (single, double) = (try read(once).model, try read(twice).model)
        #expect(double.links.count == model.links.count && single.links.count == double.links.count)
        #expect(double.linkIDs().sorted() == model.linkIDs().sorted())
        let sources = other == "a" ? " s1" : " s1 s2"
        #expect(said(double).allSatisfy { $0.hasSuffix(sources) }, "\(said(double))")
    }
}
