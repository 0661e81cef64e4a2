import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Tables as Gephi writes and reads them (its import plug-in and the tables of its tests).
@Suite struct GephiTableTests {
    private func links(_ text: String) throws -> [String] {
        GraphWords.links(try ReadText.model(text, "t.csv"))
    }

    @Test(arguments: [
        ("\"[2016-02-03, 2016-02-04]\"", "a link b 2016-02-03/2016-02-04"),
        ("\"<[2016-02-03, 2016-02-04]>\"", "a link b 2016-02-03/2016-02-04"),
        ("\"[2016-03-04, Infinity]\"", "a link b 2016-03-04/.."),
        ("\"[-Infinity, 2016-02-04]\"", "a link b /2016-02-04"),
        ("<[2016-03-04]>", "a link b 2016-03-04"), ("2016-03-04", "a link b 2016-03-04"),
        (
            "\"<[2016-02-03, 2016-02-04]; [2017-01-01, 2017-01-02]>\"",
            "a link b [2016-02-03..2017-01-02]"
        ),
        ("\"<[1.0, 2.0]>\"", "a link b"), ("", "a link b"),
    ])
    func `a timeset of dates says when a link holds`(field: String, expected: String) throws {
        let found = try links("source,target,timeset\na,b,\(field)\n")
        let kept = field.isEmpty ? "" : " timeset=" + field.filter { $0 != "\"" }
        #expect(found == [expected + kept])
    }

    @Test func `beside another column of times a timeset is an attribute`() throws {
        #expect(
            try links("source,target,date,timeset\na,b,2014,\"[2016-02-03, 2016-02-04]\"\n")
                == ["a link b 2014 timeset=[2016-02-03, 2016-02-04]"])
    }

    @Test func `a header with blanks alone parts the columns by blanks`() throws {
        #expect(
            try links("Source Target Type Label\nann bea Directed \"x y\"\n")
                == ["ann link bea Label=x y"])
    }

    @Test func `a matrix is read as one whatever its ending`() throws {
        #expect(try links(",a,b\na,0,2\nb,0,0\n") == ["a link b w2.0"])
        #expect(try links("source,target\na,b\n") == ["a link b"])
    }
}
