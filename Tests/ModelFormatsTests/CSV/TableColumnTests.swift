import DiffusionModel
import Testing

@testable import ModelFormats

/// What the columns of a table mean, and what people's tables have besides.
@Suite struct TableColumnTests: TableFiles {
    @Test func `times that last, policies and who disputes become what they say`() throws {
        let found = try read([
            (
                "t.csv",
                #"""
                source,target,type,from,to,seen,policy,sources,disputedBy,credibility,colour
                a,b,advises,2010,2015,,fares,wire; post,rival,2;,red
                b,c,advises,2011,..,,"fares; ""Rents; caps""",,,,
                c,d,advises,,,2012-03,,,,,
                """#
            )
        ])
        let model = found.model
        #expect(model.links.timing(at: 0).map { !$0.isMoment } == true)
        #expect(model.links.timing(at: 0)?.possibleDays.latest.description == "2015-12-31")
        if case .lasting(let from, let to)? = model.links.timing(at: 1) {
            #expect(from?.text == "2011" && to == .open)
        } else {
            Issue.record("b lasts")
        }
        if case .seen(let day)? = model.links.timing(at: 2) {
            #expect(day.text == "2012-03")
        } else {
            Issue.record("c is seen")
        }
        let policies = (0..<3).map { link in
            model.linkPolicies[link].map { model.entities[$0].id }
        }
        #expect(policies == [["fares"], ["fares", "Rents; caps"], []])
        let rows = model.evidence(ofLink: 0)
        #expect(rows.map(\.stance) == [.supports, .supports, .disputes])
        #expect(rows.map { $0.credibility?.grade } == [2, nil, nil])
        #expect(model.links.detail(at: 0)?.attributes.map(\.name) == ["colour"])
        #expect(
            found.notes.map(\.message) == [
                "Policies are declared nowhere and taken as they are named: 'fares', 'Rents; caps'."
            ])
    }

    @Test func `what a table says of a node is that it exists`() throws {
        let yaml = (
            "e.yaml",
            "tributary: 1\nregions: {norby: Norby, esk: Esk}\npolicies: {pol: Policy}\n"
                + "sources: {daily: {title: The Daily}}\nmedia: {post: Post}\n"
        )
        let table = (
            "t.csv", "source,target,type,sources,policies\nnorby,esk,visits,daily; post,pol\n"
        )
        for files in [[yaml, table], [table, yaml]] {
            let found = try read(files)
            #expect(
                found.model.entities.map { "\($0.id) \($0.kind) \($0.name)" }.sorted() == [
                    "esk region Esk", "norby region Norby", "pol policy Policy", "post media Post",
                ])
            #expect(found.model.sources.map(\.id).sorted() == ["daily", "post"])
            #expect(found.notes.isEmpty && found.warnings.isEmpty)
        }
    }

    @Test func `policies with blanks between them are several where all of them exist`() throws {
        let yaml = ("e.yaml", "tributary: 1\npolicies: {fares: Fares, rents: Rents}\n")
        let table = ("t.csv", "source,target,policies\na,b,fares rents\nb,c,rent caps\n")
        let model = try read([table, yaml]).model
        let policies = (0..<2).map { model.linkPolicies[$0].map { model.entities[$0].id } }
        #expect(policies == [["fares", "rents"], ["rent caps"]])
    }

    @Test(arguments: [
        "source,target,type,date,,\nQuay,Oast,learns-from,2018,,\n,,,,,\n",
        "source,target,type,date\nQuay,Oast,learns-from,2018,,,\n\n,,,\n",
        ",,,,\nsource,target,type,date,\nQuay,Oast,learns-from,2018,\n",
    ])
    func `empty columns and rows of spreadsheets pass`(text: String) throws {
        let found = try read([("t.csv", text)])
        #expect(found.model.links.count == 1 && found.model.entities.count == 2)
        #expect(found.warnings.isEmpty && found.notes.isEmpty)
    }

    @Test func `a value in a column without a name is an error with its place`() {
        let faults = ReadText.faults("source,target,,note\na,b,x,y\n", "t.csv")
        #expect(faults.map(\.short) == ["2:5 wrong-shape"])
    }

    @Test func `a header within the table is passed over, by both readers`() throws {
        for text in [
            "source,target,type\na,b,advises\nsource,target,type\nc,d,advises\n",
            "Source,Target\na,b\nSOURCE,target\nc,d\n",
            "source,target,note\na,b,x\nsource,target,note\nc,d,y\n",
        ] {
            let found = try read([("t.csv", text)])
            #expect(found.model.links.count == 2)
            #expect(found.warnings.map(\.short) == ["3:1 skipped-row"])
        }
        // Entities may be called so, where the row is no header.
        let other = try read([("t.csv", "source,target\nsource,b\na,target\n")])
        #expect(other.model.links.count == 2 && other.warnings.isEmpty)
    }

    @Test(arguments: ["\u{A0}", "\u{200B}", "\u{FEFF}", "\u{200F}", "\u{AD}"])
    func `signs that nobody sees are cut off the ends of names, with a warning`(sign: String) throws
    {
        let table = "source,target\nAshby,Bexley\nAshby\(sign),Corby\n\(sign)Ashby,Esk\n"
        let found = try read([("t.csv", table)])
        #expect(found.model.entities.map(\.id) == ["Ashby", "Bexley", "Corby", "Esk"])
        #expect(found.warnings.map(\.short) == ["3:1 trimmed-name"])
        let yaml = "tributary: 1\nregions: {\"Ashby\(sign)\": Ashby}\n"
        #expect(ReadText.faults(yaml).map(\.short) == ["2:11 invalid-id"])
    }

    @Test func `signs that belong to the one before them stay`() throws {
        let (cloud, flag) = (
            "\u{2601}\u{FE0F}", "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
        )
        let found = try read([("t.csv", "source,target\n\(cloud),\(flag)\n宁夏,新疆\n")])
        #expect(found.model.entities.map(\.id) == [cloud, flag, "宁夏", "新疆"])
        #expect(found.warnings.isEmpty)
    }

    @Test func `ids that number rows are attributes, within a table and between tables`() throws {
        for ids in [["0", "1", "0", "1"], ["7", "8", "9", "10"], ["e0", "e1", "e1", "e2"]] {
            let found = try read([
                ("one.csv", "Source,Target,Id\na,b,\(ids[0])\nb,c,\(ids[1])\n"),
                ("two.csv", "Source,Target,Id\nc,d,\(ids[2])\nd,e,\(ids[3])\n"),
            ])
            #expect((0..<4).allSatisfy { found.model.links.detail(at: $0)?.id == nil })
            let values = (0..<4).map { found.model.links.detail(at: $0)?.attributes.first?.value }
            #expect(values == ids)
        }
    }

    @Test func `a long name is refused by every reader alike, or by none`() throws {
        let (long, longest) = (
            String(repeating: "ü", count: 251), String(repeating: "宁", count: 250)
        )
        #expect(
            ReadText.faults("source,target\na,\(long)\n", "t.csv").map(\.short) == [
                "2:3 invalid-id"
            ]
        )
        #expect(
            ReadText.faults("tributary: 1\nregions: {\(long): x}\n").map(\.code) == [.invalidID])
        let plain = String(repeating: "x", count: 251)
        #expect(
            ReadText.faults("source,target\na,\(plain)\n", "t.csv").map(\.short) == [
                "2:3 invalid-id"
            ]
        )
        let model = try read([("t.csv", "source,target\na,\(longest)\n")]).model
        let again = try ReadText.model(NativeWriter.yaml(model))
        #expect(again.entities.map(\.id) == ["a", longest])
    }

    @Test func `a number too small to be told from 0 is none`() {
        for weight in ["1e-400", "0.1e-330", "-1e-999"] {
            let faults = ReadText.faults("source,target,weight\na,b,\(weight)\n", "t.csv")
            #expect(faults.map(\.short) == ["2:5 invalid-number"])
            #expect(faults.first?.message.contains("too small") == true)
        }
        #expect(ReadText.faults("source,target,weight\na,b,0e-999\n", "t.csv").isEmpty)
    }

    // MARK: - Headers

    @Test func `ends that are named from and to are ends where they hold names`() throws {
        let found = try read([("t.csv", "from,to,date\nNorby,Esk,2014\n")])
        #expect(found.model.entities.map(\.id) == ["Norby", "Esk"])
        #expect(found.notes.map(\.code) == [.columnUse])
        let faults = ReadText.faults("from,to,type\n2014,2015,visits\n", "t.csv")
        #expect(faults.map(\.short) == ["1:1 missing-key"])
    }

    @Test func `a column called source alone is not taken for an end`() {
        let faults = ReadText.faults(
            "Learner,Model,Kind of contact,Date,Source\nNorby,Esk,Visit,2014,Daily\n", "t.csv")
        #expect(faults.map(\.short) == ["1:1 missing-key"])
        #expect(
            faults.first?.message
                == "The table has a column 'source' and no 'target', so it is not read as links; it "
                + "has 'Learner', 'Model', 'Kind of contact', 'Date', 'Source'.")
    }

    @Test func `subject, kind and object, as lists of links have them, are ends and kind`() throws {
        let model = try read([
            (
                "t.csv",
                "id,subject,subjectName,kind,object,objectName,date,earliest,latest\n"
                    + "x,a,Ashby,visits,b,Bexley,2014,2014-01-01,2014-12-31\n"
            )
        ]).model
        #expect(model.entities.map(\.name) == ["Ashby", "Bexley"])
        #expect(model.kind(ofLink: 0).id == "visits")
        #expect(model.links.detail(at: 0)?.attributes.isEmpty == true)
    }

    /// Neither of two columns for one end may take the place of the other in silence.
    @Test(arguments: ["source", "target", "Source"])
    func `a second column for an end is refused`(name: String) {
        let table = "subject,object,type,\(name)\nNorby,Sudwick,visits,gazette\n"
        let found = ReadText.faults(table, "t.csv")
        #expect(found.map(\.code) == [.conflictingKeys])
        #expect(found.first?.location.column == 21)
    }

    /// "Aims to learn from" says that it is only meant.
    @Test(arguments: [("done", 1), ("begun", 1), ("intended", 0), ("unknown", 0), ("", 0)])
    func `a deed by its stage contradicts words of intention`(stage: String, faults: Int) {
        let table = "source,target,type,stage\nNorby,Sudwick,aims to learn from,\(stage)\n"
        #expect(
            ReadText.faults(table, "t.csv").map(\.code)
                == Array(
                    repeating: .contradiction, count: faults))
    }

    @Test(arguments: ["disputedBy", "Disputed by", "disputed_by", "DISPUTED-BY"])
    func `names of columns are compared by their letters`(name: String) throws {
        let found = try read([("t.csv", "source,target,type,\(name)\na,b,visits,rival\n")])
        #expect(found.model.evidence(ofLink: 0).map(\.stance) == [.disputes])
    }
}
