import DiffusionAnalysis
import DiffusionModel
import Exhibits
import ModelFormats
import Testing

/// The table of what two graphs do not say alike.
///
/// Everything is invented.
@Suite struct DifferenceListingTests {
    private func exhibit(_ old: String, _ new: String) throws -> Exhibit {
        let models = try [old, new].map { text in
            let bytes = Array(("tributary: 1\nregions: {a: Arden, b: Birk}\n" + text).utf8)
            return try ModelReader.read([InputFile(name: "t.yaml", bytes: bytes)]).model
        }
        let listing = DifferenceListing(GraphDifferences(from: models[0], to: models[1]))
        return Exhibit(listing.table(), summary: listing.summary)
    }

    private static let old = "links: [{link: a learns-from b, date: 2014, stage: intended}]"
    private static let new = "links: [{link: a learns-from b, date: 2015-03, stage: intended}]"

    @Test func `a row names the thing as people do, and never says more than its link`() throws {
        #expect(
            try exhibit(Self.old, Self.new).text(as: .csv) == """
                change,what,id,name,field,old,new
                changed,link,a.learns-from.b.2015-03,Arden aims to learn from Birk,date,2014,2015-03

                """)
    }

    @Test func `people read dates in words, and no column in which nothing stands`() throws {
        #expect(
            try exhibit(Self.old, Self.new).text(as: .table).split(separator: "\n").map {
                $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            } == [
                "change what id name field old new",
                "changed link a.learns-from.b.2015-03 Arden aims to learn from Birk date 2014 "
                    + "Mar 2015",
            ])
        #expect(
            try exhibit("", Self.new).text(as: .table).hasPrefix("change    what  id "))
        #expect(!(try exhibit("", Self.new).text(as: .table).contains("field")))
    }

    @Test func `where nothing differs the formats of programs have the header and no row`() throws {
        let same = try exhibit(Self.old, Self.old)
        #expect(same.text(as: .csv) == "change,what,id,name,field,old,new\n")
        #expect(same.text(as: .jsonl) == "")
        #expect(same.text(as: .json).contains("\"rows\": []"))
    }

    @Test func `JSON says how many rows there are of each change`() throws {
        let text = try exhibit("", Self.new).text(as: .json)
        #expect(text.contains("\"appeared\": 1") && text.contains("\"vanished\": 0"))
    }
}
