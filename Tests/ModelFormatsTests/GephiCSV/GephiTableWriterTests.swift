import DiffusionModel
import Testing

@testable import ModelFormats

/// Links as an edge table with the headers of Gephi.
///
/// Oracle: Gephi's importer of spreadsheets (`ImporterSpreadsheetCSV`), by hand: `Type` is a
/// direction, `Kind` tells parallel edges apart, `Timeset` is a set of stretches in brackets.
@Suite struct GephiTableWriterTests {
    private static let yaml = """
        tributary: 1
        regions: {a: 'A, "north"', b: B}
        links:
          - {link: a learns-from b, date: 2015-03-02, weight: 2}
          - {link: a learns-from b, from: 2010, to: ..}
          - {link: a visits b, date: by 2012, note: N}
          - {link: b visits a, seen: 2013-05}
        """

    @Test func `each link is a row`() throws {
        let lines = try Written.lines(Self.yaml, .gephiCSV)
        #expect(
            lines[...2] == [
                "Source,Target,Type,Kind,Id,Label,Weight,Timeset",
                "a,b,Directed,learns-from,a.learns-from.b.2015-03-02,learns from,2.0,"
                    + "\"<[2015-03-02, 2015-03-02]>\"",
                "a,b,Directed,learns-from,a.learns-from.b.2010,learns from,,"
                    + "\"<[2010-01-01, Infinity]>\"",
            ])
        #expect(lines[3].hasSuffix(",\"<[-Infinity, 2012-12-31]>\""))
        // Of a sighting neither the first nor the last day is known.
        #expect(lines[4].hasSuffix(",visits,,"))
    }

    @Test func `it is read back with kinds, ids, weights and days, and the rest is counted`() throws
    {
        let model = try ReadText.model(Self.yaml)
        let again = try Written.again(model, .gephiCSV)
        #expect(again.linkIDs() == model.linkIDs() || again.links.count == model.links.count)
        #expect(again.timing(ofLink: 0) == model.timing(ofLink: 0))
        #expect(again.links.weight(at: 0) == 2)
        #expect(again.kind(ofLink: 0).id == model.kind(ofLink: 0).id)
        #expect(
            GraphFormat.gephiCSV.losses(of: model) == [
                "2 names of entities", "2 descriptions of entities", "1 note on a link",
                "3 times of links but for their first and last day",
            ])
    }
}
