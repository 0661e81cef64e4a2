import DiffusionModel
import Testing

@testable import ModelFormats

/// Kinds of links and of entities as tables spell them, and what is said of it.
///
/// Oracle: the rule of kinds; orientations are those of builtin.yaml, read by eye.
@Suite struct TableKindTests: TableFiles {
    private func kinds(_ read: ReadModel) -> [String] {
        read.model.links.indices.map { read.model.kind(ofLink: $0).id }
    }

    /// A column that the fast reader leaves alone, so that the general one reads the same rows.
    private func slow(_ table: String) -> String {
        table.split(separator: "\n").enumerated().map { $1 + ($0 == 0 ? ",remark" : ",r") }
            .joined(separator: "\n") + "\n"
    }

    @Test func `spellings are the kind that they spell, said once a file, by both readers`() throws
    {
        let table =
            "source,target,type\na,b,learns-from\nb,c,Learns-From\nc,d,learned from\n"
            + "d,e,Learns-From\ne,f,Visit\n"
        for text in [table, slow(table)] {
            let found = try read([("t.csv", text)])
            #expect(
                kinds(found) == [
                    "learns-from", "learns-from", "learns-from", "learns-from", "visits",
                ]
            )
            #expect(found.warnings.isEmpty)
            #expect(
                found.notes.map(\.message) == [
                    "Kinds are read as they are spelt: 'Learns-From' as 'learns-from' (2 links), "
                        + "'learned from' as 'learns-from' (1 link), 'Visit' as 'visits' (1 link)."
                ])
        }
    }

    @Test func `a near miss is a warning, another kind a note, each with its count`() throws {
        let table = "source,target,type\na,b,lerns-from\nb,c,Twin\nc,d,Twin\nd,e,twin\n"
        for text in [table, slow(table)] {
            let found = try read([("t.csv", text)])
            #expect(kinds(found) == ["lerns-from", "Twin", "Twin", "Twin"])
            #expect(found.warnings.map(\.short) == ["2:1 unknown-kind"])
            #expect(found.warnings.first?.hint == "Did you mean 'learns-from'?")
            #expect(
                found.warnings.first?.message
                    == "The codebook has no kind of links 'lerns-from'; 1 link is read from source to "
                    + "target.")
            #expect(found.notes.map(\.code) == [.kindSpelling, .unknownKind])
            #expect(
                found.notes.last?.message.contains("'Twin' (3 links, from source to target)")
                    == true)
        }
    }

    @Test func `a kind of a file's own codebook is found, whichever file comes first`() throws {
        let book = (
            "a.yaml",
            """
            tributary: 1
            codebook: {link-kinds: {study-visit: {orientation: backward, reads: studies at}}}
            """
        )
        let table = ("t.csv", "source,target,type\na,b,Study visit\nb,c,Studied at\n")
        for files in [[book, table], [table, book]] {
            let found = try read(files)
            #expect(kinds(found) == ["study-visit", "study-visit"])
            #expect(found.model.kind(ofLink: 0).orientation == .backward)
        }
    }

    @Test func `an intention is one, and a sentence turned round is turned back`() throws {
        let found = try read([
            ("t.csv", "source,target,type\na,b,aims to learn from\nb,c,is visited by\n")
        ])
        let model = found.model
        #expect(kinds(found) == ["learns-from", "visits"])
        #expect(model.stage(ofLink: 0) == .intended && model.stage(ofLink: 1) == .unknown)
        let ends = (model.links.subjects[1], model.links.objects[1])
        #expect(model.entities[ends.0].id == "c" && model.entities[ends.1].id == "b")
    }

    @Test func `native files may spell kinds as well, and unknown ones stay errors`() throws {
        let text = """
            tributary: 1
            regions: {a: A, b: B}
            links:
              - {link: a learned-from b, date: 2014}
              - {subject: b, kind: Signed With, object: a, date: 2014}
            """
        #expect(kinds(try read([("t.yaml", text)])) == ["learns-from", "signs-with"])
        let wrong = text.replacing("learned-from", with: "lerns-from")
        let faults = ReadText.faults(wrong)
        #expect(faults.map(\.short) == ["4:12 unknown-kind"])
        #expect(faults.first?.hint == "Did you mean 'learns-from'?")
    }

    // MARK: - Gephi

    @Test func `Gephi's type is a direction, its kind the kind`() throws {
        let table = """
            Source,Target,Type,Kind,Id,Label,Weight
            a,b,Directed,visits,0,first,1
            b,c,undirected,,1,,2
            c,d,Directed,,2,,1
            d,e,Undirected,ally,3,,1
            """
        let found = try read([("edges.csv", table)])
        #expect(kinds(found) == ["visits", "undirected-link", "link", "ally"])
        let ways = (0..<4).map { found.model.kind(ofLink: $0).orientation }
        #expect(ways == [.backward, .both, .forward, .both])
        let detail = found.model.links.detail(at: 0)
        #expect(detail?.id == nil)
        #expect(detail?.attributes.map(\.name) == ["Id", "Label"])
    }

    @Test(arguments: ["Undirected", "undirected", "UNDIRECTED"])
    func `a table without directions has links both ways`(word: String) throws {
        let table = "Source,Target,Type\na,b,\(word)\nb,c,\(word)\n"
        for text in [table, slow(table)] {
            let found = try read([("t.csv", text)])
            #expect(kinds(found) == ["link", "link"])
            #expect(found.model.kind(ofLink: 0).orientation == .both)
        }
    }

    @Test func `directed edges of Gephi are links like any`() throws {
        let found = try read([("t.csv", "Source,Target,Type\na,b,Directed\nb,c,Directed\n")])
        #expect(kinds(found) == ["link", "link"])
        #expect(found.model.kind(ofLink: 0).orientation == .forward && found.notes.isEmpty)
    }

    @Test func `a table of nodes gives names and kinds, whichever file comes first`() throws {
        let nodes = ("nodes.csv", "Id,Label,Kind\n1,Norby,Region\n2,Sudwick,region\n3,Esk,town\n")
        let edges = ("edges.csv", "Source,Target,Kind\n1,2,visits\n2,4,visits\n")
        for files in [[nodes, edges], [edges, nodes]] {
            let entities = try read(files).model.entities.map { "\($0.id) \($0.name) \($0.kind)" }
            #expect(
                Set(entities) == ["1 Norby region", "2 Sudwick region", "3 Esk town", "4 4 node"])
        }
    }
}
