import DiffusionModel
import Testing

@testable import ModelFormats

/// Rows of a table that speak of one link, of which one disputes it.
///
/// Oracle: section 1 of the semantics (a disputing row is never support), what the reader makes of
/// each value by the guide, and the tables by eye.
@Suite struct EdgeStatementTests: TableFiles {
    /// How many rows of evidence each link has.
    private func counts(_ header: String, _ first: String, _ second: String) throws -> [Int] {
        let text = "\(header),sources,stance\n\(first),gaz,\n\(second),leak,disputes\n"
        let model = try read([("t.csv", text)]).model
        return model.links.indices.map { model.evidence(ofLink: $0).count }
    }

    @Test(arguments: [
        ("stage", "Done", "done"), ("stage", "unknown", ""), ("stage", "", "Unknown"),
        ("likelihood", "Likely", "likely"), ("likelihood", "80%", "0.8"),
        ("likelihood", "0.80", "80 %"), ("date", "2012-05", "May 2012"),
        ("date", "3 March 2013", "2013-03-03"), ("policy", "x; y", "y; x"),
        ("policies", "x; y; x", "y;x"), ("weight", "2", "2.0"), ("from", "May 2012", "2012-05"),
        ("mechanism", "learning; competition", "competition learning"),
    ])
    func `values that are read alike do not part a link`(
        column: String, first: String, second: String
    ) throws {
        let found = try counts(
            "source,target,type,\(column)", "a,b,advises,\(first)", "a,b,advises,\(second)")
        #expect(found == [2])
    }

    @Test(arguments: [
        ("a,b,advises", "b,a,was advised by"), ("b,a,is advised by", "a,b,Advises"),
        ("a,b,signs-with", "b,a,signs-with"), ("a,b,cooperates with", "b,a,cooperates-with"),
        ("a,b,twinned with", "b,a,twins-with"),
    ])
    func `links that say the same from either end are one`(first: String, second: String) throws {
        #expect(try counts("source,target,type", first, second) == [2])
    }

    @Test(arguments: [
        ("a,b,advises", "b,a,advises"), ("a,b,acts-for", "b,a,acts-for"),
        ("a,b,seconds-to", "b,a,seconds-to"), ("a,b,advises", "a,b,visits"),
        ("a,b,learns-from", "a,b,aims to learn from"),
    ])
    func `links that say something else stay apart`(first: String, second: String) throws {
        #expect(try counts("source,target,type", first, second) == [1, 1])
    }

    @Test(arguments: [
        ("stage", "done", "begun"), ("date", "2012-05", "2012"), ("date", "2012", "2012?"),
        ("policy", "x; y", "x"), ("likelihood", "80%", "0.7"), ("ward", "x", "X"),
    ])
    func `values that differ part the links`(
        column: String, first: String, second: String
    ) throws {
        let found = try counts(
            "source,target,type,\(column)", "a,b,advises,\(first)", "a,b,advises,\(second)")
        #expect(found == [1, 1])
    }

    @Test(arguments: ["no", "row", "#", "Nr", "Lfd", "id"])
    func `a column that numbers the rows parts nothing, and its numbers are kept`(
        name: String
    ) throws {
        let text =
            "\(name),source,target,type,sources,stance\n1,a,b,visits,gaz,\n"
            + "2,a,c,visits,gaz,\n3,a,b,visits,leak,disputes\n"
        let model = try read([("t.csv", text)]).model
        #expect(model.links.indices.map { model.evidence(ofLink: $0).count } == [2, 1])
        let kept = (0..<2).map { model.links.detail(at: $0)?.attributes.map(\.value) }
        #expect(kept == [["1; 3"], ["2"]])
    }

    @Test(arguments: [
        ("wave", "1", "3"), ("wave", "1", "2"), ("wave", "2", "1"), ("no", "5", "6"),
        ("no", "1", ""),
    ])
    func `numbers that do not count the rows part them`(
        name: String, first: String, second: String
    ) throws {
        let found = try counts(
            "source,target,type,\(name)", "a,b,visits,\(first)", "a,b,visits,\(second)")
        #expect(found == [1, 1])
    }
}
