import DiffusionModel
import Testing

@testable import ModelFormats

/// Cells that say that there is none, and cells that several sources of a row share.
///
/// Oracle: the tables, read by eye; nobody is made to say what another says.
@Suite struct WordsForNoneTests: TableFiles {
    /// The evidence of the first link as `chain@place:quote:speaker`.
    private func rows(_ model: GraphModel, _ link: LinkIndex = 0) -> [String] {
        model.evidence(ofLink: link).map { row in
            let chain = row.chain.map { model.sources[$0].id }.joined(separator: " via ")
            return [
                row.place.map { "@" + $0 }, row.quote.map { ":" + $0 },
                row.speaker.map { ":" + model.entities[$0].id },
            ].compactMap { $0 }.reduce(chain, +)
        }
    }

    @Test(arguments: [
        ("g; h", "page", "3; 4", ["g@p. 3", "h@p. 4"]), ("g; h", "page", "; 4", ["g", "h@p. 4"]),
        ("g", "page", "12-14; 17", ["g@pp. 12-14, p. 17"]),
        ("g", "page", "p. 4; p. 7", ["g@p. 4, p. 7"]), ("\"g, p. 4\"", "page", "4", ["g@p. 4"]),
        ("g; h", "quote", "; q", ["g", "h:q"]), ("g; h", "quote", "q;", ["g:q", "h"]),
        ("g; h", "speaker", "; x", ["g", "h:x"]), ("g; h", "via", "n/a; n/a", ["g", "h"]),
        ("g; h", "via", "w1; w2", ["g via w1", "h via w2"]),
        ("g; h", "via", "w", ["g via w", "h via w"]), ("g", "via", "w1; w2", ["g via w1 via w2"]),
        ("g", "via", "wire via post", ["g via wire via post"]),
        ("g", "via", "\"wire, p. 3\"", ["g via wire"]), ("g", "speaker", "n/a", ["g"]),
    ])
    func `what stands beside sources is each one's own`(
        sources: String, column: String, value: String, right: [String]
    ) throws {
        let text = "source,target,type,sources,\(column)\nx,y,visits,\(sources),\(value)\n"
        #expect(try rows(read([("l.csv", text)]).model) == right)
    }

    @Test func `values that cannot be shared out are counted, and kept for the first`() throws {
        let text =
            "source,target,type,sources,page\nx,y,visits,g; h,3; 4; 5\nx,z,visits,g; h,6\n"
            + "x,w,visits,g,see appendix\n"
        let found = try read([("l.csv", text)])
        #expect(rows(found.model) == ["g@p. 3, p. 4, p. 5", "h"])
        #expect(rows(found.model, 1) == ["g@p. 6", "h"])
        #expect(rows(found.model, 2) == ["g@see appendix"])
        let warning = found.warnings.first { $0.message.contains("first alone") }
        #expect(warning?.short == "2:17 column-use")
        #expect(warning?.message.contains("in 2 rows") == true)
    }

    @Test(arguments: ["n/a", "?", "unknown", "-"])
    func `a word for none is no policy and no publisher`(word: String) throws {
        let found = try read([
            ("l.csv", "source,target,type,sources,policy\nx,y,visits,g; h,\(word)\n"),
            ("s.csv", "id,title,publisher\ng,G,\(word)\nh,H,\(word)\n"),
        ])
        #expect(found.model.entities.map(\.id) == ["x", "y"])
        #expect(found.model.linkPolicies[0].isEmpty)
        #expect(found.model.sources.allSatisfy { $0.publisher == nil })
        #expect(found.notes.map(\.code).contains(.impliedPolicy))
        #expect(found.notes.map(\.code).contains(.unsourced))
    }

    @Test func `an end that may be nobody is warned of, and a policy called so is one`() throws {
        let found = try read([
            ("l.csv", "source,target,type,note\na,n/a,visits,q\nn/a,c,visits,q\n")
        ])
        #expect(found.warnings.map(\.short) == ["2:3 look-alike"])
        let named = try read([
            ("l.csv", "source,target,type,policy\nx,y,visits,none\n"),
            ("n.csv", "id,kind,name\nnone,policy,No nukes\n"),
        ])
        #expect(named.model.linkPolicies[0].map { named.model.entities[$0].id } == ["none"])
    }

    @Test(arguments: ["n/a", "N/A", "Unknown", "?", "none"])
    func `so it is in a table of ends alone, which is read straight into columns`(
        word: String
    ) throws {
        let found = try read([("l.csv", "source,target\na,\(word)\n\(word),c\n")])
        #expect(found.warnings.map(\.short) == ["2:3 look-alike"])
        #expect(try read([("l.csv", "source,target\na,nab\nnab,c\n")]).warnings.isEmpty)
    }

    @Test func `one cell that is no date does not undo the others`() throws {
        let faults = ReadText.faults([
            ("l.csv", "source,target,type,Year\na,b,visits,2012\nb,c,visits,2013\nc,d,visits,n/a\n")
        ])
        #expect(faults.map(\.short) == ["4:12 invalid-date"])
    }

    @Test func `a spreadsheet's capitals mark context too`() throws {
        let text = "source,target,type,context\nx,y,visits,TRUE\nx,z,visits,FALSE\n"
        let model = try read([("l.csv", text)]).model
        #expect((0..<2).map { model.links.detail(at: $0)?.isContext ?? false } == [true, false])
    }
}
