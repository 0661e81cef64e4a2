import DiffusionModel
import Testing

@testable import ModelFormats

struct MappedTableTests {
    private static let visits = """
        Entity A,Entity B,Connection,When,Source(s),Comments
        Norby,Sudwick,Study visit,27/11/2018,https://example.org/a,first trip
        Norby,Eastford,Signs,Nov 2018,"Gazette 2018, p. 4",
        Eastford,Sudwick,Study visit,03/04/2019,NA,
        """
    private static let map = """
        columns:
          source: {column: Entity A, kind: region}
          target: {column: Entity B, kind: region}
          kind: Connection
          date: When
          evidence: Source(s)
        values: {Connection: {Study visit: visits, Signs: signs-with}}
        dates: dmy
        nothing: [NA]
        """

    @Test func `Columns and words mean what the map says; other columns are attributes`() throws {
        let read = try MappedText.read(Self.visits, by: Self.map)
        #expect(
            GraphWords.entities(read.model).sorted() == [
                "Eastford region", "Norby region", "Sudwick region",
            ])
        let model = read.model
        #expect(model.links.count == 3)
        #expect(
            model.links.indices.map { model.kind(ofLink: $0).id } == [
                "visits", "signs-with", "visits",
            ])
        #expect(model.entities.allSatisfy { $0.kind == "region" })
        #expect(read.warnings.isEmpty)
        #expect(
            read.notes.map(\.message) == [
                "Of 3 rows by the map 3 are read whole, 0 in part, and 0 are left out.",
                "The map says nothing of 'Comments', which are kept as attributes.",
            ])
    }

    @Test func `A day that may be either is an error that asks, once a column`() {
        let map = Self.map.replacing("dates: dmy\n", with: "")
        #expect(
            MappedText.said(Self.visits, by: map) == [
                "4:30 error '03/04/2019' may be 2019-04-03 or 2019-03-04."
            ])
    }

    @Test func `What a cell cannot give is named where it stands, and kept`() throws {
        let table = """
            a,b,w,d
            Norby,Sudwick,"0,5",2018
            Norby,,2,2019
            Sudwick,Norby,much,2020-13
            """
        let map = """
            columns: {source: a, target: b, weight: w, date: d}
            decimal: comma
            """
        #expect(
            MappedText.said(table, by: map).prefix(3) == [
                "3:1 warning The row has no target; it is left out.",
                "4:15 warning 'much' is no number; it is kept as the attribute 'w'.",
                "4:20 warning '2020-13' is no date; it is kept as the attribute 'd'.",
            ])
        let model = try MappedText.read(table, by: map).model
        #expect(model.links.count == 2)
        let last = try #require(model.links.indices.last)
        #expect(model.links[last].detail?.attributes.map(\.name).sorted() == ["d", "w"])
        let notes = try MappedText.read(table, by: map).notes.map(\.message)
        #expect(notes == ["Of 3 rows by the map 1 are read whole, 1 in part, and 1 are left out."])
    }

    @Test func `An end before the start, and a moment beside what lasts, are set aside`() throws {
        let table = """
            a,b,start,end,on
            Norby,Sudwick,2018,2016,
            Norby,Eastford,2018,..,2019
            """
        let map = "columns: {source: a, target: b, from: start, to: end, date: on}"
        #expect(
            MappedText.said(table, by: map).prefix(2) == [
                "2:20 warning 'to' is '2016', which is before the start, '2018', and is kept as "
                    + "the attribute 'end'.",
                "3:24 warning 'date' is '2019', which is a moment, beside the time for which it "
                    + "lasts, and is kept as the attribute 'on'.",
            ])
    }

    @Test func `Words for an end that has not come are one only under to`() throws {
        let table = """
            a,b,start,end
            Norby,Sudwick,31.12.9999,31.12.9999
            """
        let map = """
            columns: {source: a, target: b, from: start, to: end}
            open: [31.12.9999]
            """
        #expect(
            MappedText.said(table, by: map).first
                == "2:15 warning '31.12.9999' is no start or moment, but an end that has not come; "
                + "it is kept as the attribute 'start'.")
        let unsaid = map.replacing("open: [31.12.9999]", with: "")
        #expect(MappedText.said(table, by: unsaid).count { $0.contains("is no date") } == 2)
    }

    @Test func `A name of the alias table joins what is called otherwise`() throws {
        let table = """
            a,b
            NB,Sudwick
            Norby,Sudwick
            """
        let map = """
            columns: {source: a, target: b}
            aliases: {NB: Norby}
            """
        let model = try MappedText.read(table, by: map).model
        #expect(model.entities.map(\.id).sorted() == ["Norby", "Sudwick"])
        #expect(model.links.count == 2)
    }

    @Test func `Rows may be entities, links and adoptions at once`() throws {
        let table = """
            treaty,title,state,signed,ratified
            T1,Water treaty,NOR,02.12.1972,NA
            T1,Water treaty,SUD,03.12.1972,01.01.1974
            """
        let map = """
            nothing: [NA]
            dates: dmy
            entities: {id: treaty, kind: {is: agreement}, name: title}
            links:
              source: treaty
              target: {column: state, kind: region}
              kind: {is: parties}
              date: signed
            adoptions:
              actor: state
              policy: {text: "{treaty}, ratified"}
              date: ratified
              where: ratified
            """
        let read = try MappedText.read(table, by: map)
        let model = read.model
        #expect(
            model.entities.map { "\($0.id) \($0.kind)" }.sorted() == [
                "NOR region", "SUD region", "T1 agreement", "T1, ratified policy",
            ])
        #expect(
            model.links.indices.map { model.kind(ofLink: $0).id }.sorted() == [
                "adopts", "parties", "parties",
            ])
        #expect(read.warnings.isEmpty)
    }

    @Test func `Of a wide table each column is a policy, and a cell says when or whether`() throws {
        let table = """
            state,Wells,Tolls
            Norby,2014,x
            Sudwick,no,2015-03
            Eastford,perhaps,
            """
        let map = "columns: {actor: {column: state, kind: region}, policies-in: [Wells, Tolls]}"
        let model = try MappedText.read(table, by: map).model
        #expect(
            model.links.indices.map { index in
                let link = model.links[index]
                return "\(model.entities[link.subject].id) \(model.entities[link.object].id)"
            } == ["Norby Wells", "Norby Tolls", "Sudwick Tolls"])
        #expect(
            MappedText.said(table, by: map).first
                == "4:10 warning 'perhaps' says neither when nor whether 'Wells' was adopted; no "
                + "adoption is read, and the text is kept as an attribute of the actor.")
    }

    @Test func `Values that are parted in a cell make a link each`() throws {
        let table = "a,b\nNorby,Sudwick; Eastford\n"
        let map = "columns: {source: a, target: b}\nsplit: {b: ';'}\n"
        let model = try MappedText.read(table, by: map).model
        #expect(model.links.count == 2)
        #expect(model.entities.map(\.id).sorted() == ["Eastford", "Norby", "Sudwick"])
    }

    @Test func `Two rows of names are one name a column, merged cells for all below them`() throws {
        let table = "Contacts of 2018,,\nWho,,Time\nfirst,second,day\nNorby,Sudwick,2018-03-01\n"
        let map = """
            header: 2-3
            columns: {source: Who first, target: Who second, date: Time day}
            """
        let model = try MappedText.read(table, by: map).model
        #expect(model.links.count == 1)
    }

    @Test func `A long text has a short id, and is the name`() throws {
        let long = String(repeating: "Convention on wells ", count: 20)
        let model = try MappedText.read(
            "t,s\n\(long),Norby\n", by: "columns: {source: t, target: s}"
        ).model
        let entity = try #require(model.entities.first { $0.id.hasPrefix("Convention") })
        #expect(entity.id.count <= 250)
        #expect(entity.name == String(long.dropLast()))
    }

    @Test func `Bytes that are no text are named, and other encodings are read if the map says so`()
        throws
    {
        var file = InputFile(
            name: "t.csv", bytes: Array("a,b\nM".utf8) + [0xFC] + Array("l,Sud\n".utf8))
        file.map = try MapFile.read(Array("columns: {source: a, target: b}".utf8), file: "m")
        let error = #expect(throws: InvalidModel.self) { try ModelReader.read([file]) }
        #expect(error?.diagnostics.first?.code == .invalidUTF8)
        file.map = try MapFile.read(
            Array("columns: {source: {is: x}, target: b, note: a}".utf8), file: "m")
        #expect(try ModelReader.read([file]).warnings.map(\.code).contains(.invalidUTF8))
        file.map = try MapFile.read(
            Array("columns: {source: a, target: b}\nencoding: latin-1".utf8), file: "m")
        #expect(try ModelReader.read([file]).model.entities.map(\.id).contains("Mül"))
    }

    @Test func `Rows that no condition asks for are counted apart`() throws {
        let table = "a,b,ok\nNorby,Sudwick,yes\nSudwick,Norby,no\nNorby,,yes\n"
        let map = "columns: {source: a, target: b, where: {ok: [yes]}}\n"
        let said = MappedText.said(table, by: map)
        #expect(
            said.contains {
                $0.hasSuffix(
                    "Of 3 rows by the map 1 are read whole, 0 in part, and 1 are left out. 1 is "
                        + "not asked for by 'where'.")
            })
    }

    /// Each as a stranger met it: the table, the map, and what is said first.
    @Test(
        arguments: [
            (
                "a,b,l\nx,y,0.5\nx,z,50%\n", "columns: {source: a, target: b, likelihood: l}",
                "0:0 note Of 2 rows by the map 2 are read whole, 0 in part, and 0 are left out."
            ),
            (
                "a,b,d\nx,y,2015-2018\n",
                "columns: {source: a, target: b, date: d}\nsplit: {d: '-'}",
                "2:9 error 'd' is read as 'date', which takes one value."
            ),
            (
                "a,b,w\nx,y,\"1,000.5\"\n",
                "columns: {source: a, target: b, weight: w}\ndecimal: comma",
                "2:5 warning '1,000.5' is no number; it is kept as the attribute 'w'."
            ),
            (
                "a,b,c\nx,y,q\n", "columns: {source: a, target: b, where: {c: ['yes']}}",
                "1:41 warning No row has 'yes' in 'c', for which 'where' asks."
            ),
            (
                "a,b\nx,y,z\n", "columns: {source: a, target: b}",
                "2:5 warning The row has more cells than there are columns; 'z' and what follows is "
                    + "left out."
            ),
        ])
    func `Nothing of a row is lost in silence`(table: String, map: String, said: String) {
        #expect(MappedText.said(table, by: map).first == said)
    }

    @Test func `Ids that a map names are ids, though they are numbers`() throws {
        let model = try MappedText.read(
            "a,b,i\nx,y,1\nx,z,2\n", by: "columns: {source: a, target: b, id: i}"
        ).model
        #expect(model.links.indices.map { model.links[$0].detail?.id } == ["1", "2"])
    }

    @Test func `A line break in a name is a blank in its id`() throws {
        let model = try MappedText.read(
            "a,b\nx,\"y\nz\"\n", by: "columns: {source: a, target: b}"
        ).model
        #expect(model.entities.map(\.id).sorted() == ["x", "y z"])
    }

    @Test func `Other names are followed to their end`() throws {
        let model = try MappedText.read(
            "a,b\nNM,x\nN.M.,x\n",
            by: "columns: {source: a, target: b}\naliases: {NM: New, N.M.: NM}"
        ).model
        #expect(model.entities.map(\.id).sorted() == ["New", "x"])
    }

    @Test func `Who adopts nothing in a wide table is an actor all the same`() throws {
        let model = try MappedText.read(
            "state,Wells\nNorby,no\nSudwick,2014\n",
            by: "columns: {actor: state, policies-in: [Wells]}"
        ).model
        #expect(model.entities.map(\.id).contains("Norby"))
        #expect(model.links.count == 1)
    }
}
