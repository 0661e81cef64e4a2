import DiffusionModel
import Testing

@testable import ModelFormats

/// Columns of tables of links that speak of the sources of their rows.
///
/// Oracle: section 1 of the semantics (a disputing row is never support), and the tables by eye.
@Suite struct EvidenceColumnsTests: TableFiles {
    /// Each link with its rows of evidence: chain, stance, place, quotation.
    private func evidence(_ model: GraphModel) -> [[String]] {
        model.links.indices.map { link in
            model.evidence(ofLink: link).map { row in
                let chain = row.chain.map { model.sources[$0].id }.joined(separator: " via ")
                let rest = [row.place, row.quote].compactMap { $0 }
                return ([chain, "\(row.stance)"] + rest).joined(separator: "|")
            }
        }
    }

    @Test(
        arguments: [
            (
                "x,y,advises,2012,gaz,supports\nx,y,advises,2012,leak,disputes\n",
                [["gaz|supports", "leak|disputes"]]
            ),
            (
                "x,y,advises,2012,leak,Disputes\nx,y,Advises,2012,gaz; cop,\n",
                [["leak|disputes", "gaz|supports", "cop|supports"]]
            ),
            (
                "x,y,advises,2012,gaz,\nx,y,advises,2013,leak,DISPUTES\n",
                [["gaz|supports"], ["leak|disputes"]]
            ),
            (
                "x,y,advises,,gaz,\nx,z,advises,,leak,omits\nx,y,advises,,a,\n",
                [["gaz|supports"], ["leak|omits"], ["a|supports"]]
            ),
            (
                "x,y,advises,,gaz,\nx,y,advises,,leak,omits\nx,y,advises,,a,\n",
                [["gaz|supports", "leak|omits", "a|supports"]]
            ),
        ] as [(String, [[String]])])
    func `a stance says what the sources of its row do to the link`(
        rows: String, right: [[String]]
    ) throws {
        let found = try read([("st.csv", "source,target,type,date,sources,stance\n" + rows)])
        #expect(evidence(found.model) == right)
        let attributes = found.model.links.indices.map {
            found.model.links.detail(at: $0)?.attributes
        }
        #expect(attributes.allSatisfy { $0 ?? [] == [] })
    }

    @Test(arguments: [
        ("x,y,gaz,doubts\n", "2:9 invalid-value"), ("x,y,,disputes\n", "2:6 invalid-evidence"),
        ("x,y,n/a,omits\n", "2:9 invalid-evidence"), ("x,y,gaz,no\n", "2:9 invalid-value"),
    ])
    func `a stance that is none, or nobody's, is a mistake`(row: String, right: String) {
        let faults = ReadText.faults("source,target,sources,stance\n" + row, "st.csv")
        #expect(faults.filter { $0.severity == .error }.map(\.short) == [right])
    }

    @Test func `ids of links go with the rows that speak of one link`() throws {
        let found = try read([
            (
                "st.csv",
                "id,source,target,type,sources,stance\nv,x,y,visits,gaz,\nv,x,y,visits,leak,disputes\n"
                    + "w,x,z,visits,gaz,\n"
            )
        ])
        #expect(evidence(found.model) == [["gaz|supports", "leak|disputes"], ["gaz|supports"]])
        #expect((0..<2).map { found.model.links.detail(at: $0)?.id } == ["v", "w"])
    }

    @Test func `numbers of rows do not part what is one link, and all are kept`() throws {
        let found = try read([
            (
                "st.csv",
                "id,source,target,type,sources,stance\n1,x,y,visits,gaz,\n2,x,y,visits,leak,omits\n"
                    + "3,x,z,visits,gaz,\n"
            )
        ])
        #expect(evidence(found.model) == [["gaz|supports", "leak|omits"], ["gaz|supports"]])
        let numbers = (0..<2).map { found.model.links.detail(at: $0)?.attributes.map(\.value) }
        #expect(numbers == [["1; 2"], ["3"]])
    }

    @Test(arguments: [
        ("A,B,advises,2012,disputes", "2:18 invalid-evidence"),
        ("A,B,advises,2012,Omits", "2:18 invalid-evidence"),
        ("A,B,visits,,denies", "2:13 invalid-evidence"),
        ("A,B,visits,2014-05,DISPUTES", "2:20 invalid-evidence"),
    ])
    func `a stance of a table without sources is nobody's`(row: String, right: String) {
        let faults = ReadText.faults("source,target,type,date,stance\n\(row)\n", "st.csv")
        #expect(faults.filter { $0.severity == .error }.map(\.short) == [right])
    }

    @Test func `without sources such columns are attributes`() throws {
        let found = try read([("t.csv", "source,target,stance,via,page\nx,y,pro,rail,4\n")])
        let names = found.model.links.detail(at: 0)?.attributes.map(\.name)
        #expect(names == ["stance", "via", "page"] && found.warnings.isEmpty)
    }

    @Test(
        arguments: [
            ("via", "wire; agency", ["gaz via wire via agency|supports"]),
            ("quote", "They came; and went.", ["gaz|supports|They came; and went."]),
            ("page", "4", ["gaz|supports|p. 4"]), ("Pages", "3-5", ["gaz|supports|pp. 3-5"]),
            ("place", "par. 7", ["gaz|supports|par. 7"]),
        ] as [(String, String, [String])])
    func `hands, quotations and pages go into the row of evidence`(
        column: String, value: String, right: [String]
    ) throws {
        let found = try read([("t.csv", "source,target,sources,\(column)\nx,y,gaz,\(value)\n")])
        #expect(evidence(found.model) == [right])
        #expect(found.warnings.isEmpty)
    }

    @Test func `a via stands behind each source, other values beside their own`() throws {
        let found = try read([
            (
                "t.csv",
                "source,target,sources,via,page,quote\nx,y,gaz; post,wire,4; 9,One; Two\n"
                    + "x,z,gaz; post,,,One\n"
            )
        ])
        #expect(
            evidence(found.model) == [
                ["gaz via wire|supports|p. 4|One", "post via wire|supports|p. 9|Two"],
                ["gaz|supports|One", "post|supports"],
            ])
        #expect(found.warnings.map(\.short) == ["3:17 column-use"])
    }

    @Test func `where something took place is no place in a source`() throws {
        let found = try read([("t.csv", "source,target,sources,place\nx,y,gaz,Geneva\n")])
        #expect(evidence(found.model) == [["gaz|supports"]])
        #expect(found.model.links.detail(at: 0)?.attributes.map(\.value) == ["Geneva"])
    }

    @Test func `a speaker is an entity, or a note on the evidence with a warning`() throws {
        let text = "source,target,sources,speaker\nx,y,gaz,y\nx,z,gaz,Hale\n"
        let found = try read([("t.csv", text)])
        let rows = (0..<2).compactMap { found.model.evidence(ofLink: $0).first }
        #expect(rows.map { $0.speaker.map { found.model.entities[$0].id } } == ["y", nil])
        #expect(rows.map(\.note) == [nil, "speaker: Hale"])
        #expect(found.warnings.map(\.short) == ["3:9 unknown-entity"])
    }

    @Test func `what says something of a source is kept where there is none`() throws {
        let found = try read([("t.csv", "source,target,sources,quote\nx,y,,Well\nx,z,gaz,So\n")])
        #expect(found.model.links.detail(at: 0)?.attributes.map(\.value) == ["Well"])
        #expect(found.warnings.map(\.short) == ["2:6 column-use"])
    }

    @Test(arguments: ["Reference", "citations", "ref", "Refs", "references", "Citation"])
    func `references and citations are sources, which is said`(name: String) throws {
        let found = try read([("t.csv", "source,target,\(name)\nx,y,gaz; post\n")])
        #expect(found.model.sources.map(\.id) == ["gaz", "post"])
        #expect(found.warnings.isEmpty && found.notes.map(\.code) == [.columnUse])
        let nodes = try read([("n.csv", "id,kind,\(name)\nx,policy,gaz\n")])
        #expect(nodes.model.sources.map(\.id) == ["gaz"])
    }

    @Test(
        arguments: [
            ("start date,end date", "2012,2014", ["", "2012", "2014"]),
            ("Since,until", "2012-03,..", ["", "2012-03", ".."]),
            ("when", "2012", ["2012", "", ""]),
            ("End Date", "2014", ["", "", "2014"]),
        ] as [(String, String, [String])])
    func `starts, ends and times are read where they hold dates`(
        names: String, values: String, right: [String]
    ) throws {
        let found = try read([("t.csv", "source,target,\(names)\nx,y,\(values)\n")])
        let time = CSVFields.timing(found.model.timing(ofLink: 0))
        let written = [time.date] + time.lasting[..<2]
        #expect(written == right && found.warnings.isEmpty)
        let words = values.split(separator: ",").map { _ in "then" }.joined(separator: ",")
        let other = try read([("t.csv", "source,target,\(names)\nx,y,\(words)\n")])
        #expect(other.model.timing(ofLink: 0) == nil && !other.warnings.isEmpty)
    }

    @Test(
        arguments: [
            ("date,Year", "2012,2013", ["1:20 column-use"]),
            ("sources,Evidence", "g,h", ["1:23 column-use"]),
            ("from,Start,End", "2012,2012,2013", ["1:20 column-use", "1:26 column-use"]),
            ("Evidence,references", "g,h", ["1:24 column-use"]),
            ("Start,Year", "2012,2012", ["1:21 column-use"]),
            ("date,Year,sources,ref", "2012,2013,g,h", ["1:20 column-use", "1:33 column-use"]),
            ("date,end", "2012,of the line", []),
        ] as [(String, String, [String])])
    func `a column that stands beside the one that is read is warned of`(
        names: String, values: String, right: [String]
    ) throws {
        let found = try read([("ye.csv", "source,target,\(names)\nx,y,\(values)\n")])
        #expect(found.warnings.map(\.short) == right)
        #expect(found.model.links.detail(at: 0)?.attributes.count == max(right.count, 1))
    }

    @Test func `attributes called like such columns come back from tables without a word`() throws {
        let model = try ReadText.model(
            """
            tributary: 1
            sources: {s: {title: S, attributes: {name: N, grade: "1"}}}
            regions: {a: {name: A, attributes: {region: x, reference: r}}, b: B}
            links:
              - link: a advises b
                evidence: s
                attributes: {quote: Q, page: "4", stance: pro, Year: "2012", via: rail, ref: x}
            """)
        let right = model.links.detail(at: 0)?.attributes
        let all = try read(CSVTables.all(model).map { ($0.name, $0.text) })
        #expect(all.warnings.isEmpty && all.notes.isEmpty)
        #expect(all.model.links.detail(at: 0)?.attributes == right)
        #expect(
            all.model.entities.map(\.detail.attributes) == model.entities.map(\.detail.attributes))
        #expect(all.model.sources.map(\.attributes) == model.sources.map(\.attributes))
        let alone = try read([("l.csv", CSVTables.links(model))])
        #expect(alone.warnings.isEmpty && alone.model.links.detail(at: 0)?.attributes == right)
    }

    /// Oracle: as for ends, who is there under another text is to be written by the id.
    @Test(arguments: [("ada voss", "'voss'"), ("BO", "'b'"), ("Cy", nil)])
    func `the hint for a speaker who is called by name gives the id`(name: String, id: String?)
        throws
    {
        let found = try ModelReader.read(
            [
                ("l.csv", "source,target,type,sources,speaker\nx,y,visits,g,\(name)\n"),
                (
                    "n.csv",
                    "id,name,kind\nx,X,region\ny,Y,region\nvoss,Ada Voss,official\n"
                        + "b,Bo,official\n"
                ),
            ].map { InputFile(name: $0.0, bytes: Array($0.1.utf8)) })
        let hint = found.warnings.first { $0.code == .unknownEntity }?.hint
        #expect(hint?.hasPrefix(id.map { "Write \($0)" } ?? "Add a row") == true, "\(hint ?? "")")
    }
}
