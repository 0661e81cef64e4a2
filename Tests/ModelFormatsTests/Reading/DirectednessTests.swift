import DiffusionModel
import Testing

@testable import ModelFormats

/// What `check` says of rows without a direction: each count is read off the rows.
@Suite struct DirectednessTests {
    private func warnings(_ text: String) throws -> [String] {
        try ReadText.warnings(text, "edges.csv").filter { $0.code == .directedness }
            .map { "\($0.location.line) \($0.message)" }
    }

    @Test func `undirected rows of a kind with a direction are counted once a kind`() throws {
        let text = """
            Source,Target,Type,Kind
            a,b,Undirected,visits
            b,c,Undirected,learns-from
            c,d,Undirected,learns-from
            d,a,Directed,learns-from
            """
        #expect(
            try warnings(text) == [
                "2 1 undirected row is of the kind 'visits', which has a direction, and read along it.",
                "3 2 undirected rows are of the kind 'learns-from', which has a direction, and read "
                    + "along it.",
            ])
    }

    @Test(arguments: [
        // The kind leads both ways by itself.
        "Source,Target,Type,Kind\na,b,Undirected,cooperates-with\n",
        // A kind that the codebook lacks leads both ways where its row does.
        "Source,Target,Type,Kind\na,b,Undirected,borders\n",
        // Rows say which way they lead.
        "Source,Target,Type,Kind\na,b,Directed,learns-from\n",
        // Nothing flows along the kind, whichever way it is read.
        "Source,Target,Type,Kind\na,b,Undirected,similar-to\n",
    ])
    func `nothing is said where no direction is added`(text: String) throws {
        #expect(try warnings(text).isEmpty)
    }

    @Test(arguments: ["no?", "maybe", "Nein"])
    func `a word for a direction that nobody can read is refused with its place`(
        word: String
    ) {
        let text = "source,target,type,directed\na,b,link,no\nb,c,link,\(word)\nc,d,link,yes\n"
        #expect(ReadText.faults(text, "e.csv").map(\.short) == ["3:10 invalid-value"])
    }

    @Test(arguments: [
        ("no", "yes"), ("f", "t"), ("n", "y"), ("F", "T"), ("N", "Y"), ("0", "1"),
        ("False", "True"),
    ])
    func `words and letters for yes and no say which rows have a direction`(
        no: String, yes: String
    ) throws {
        let text = "source,target,type,directed\na,b,x,\(no)\nc,d,y,\(yes)\nd,e,y,\n"
        let model = try ReadText.model(text, "e.csv")
        let ways = (0..<3).map { model.kind(ofLink: $0).orientation }
        #expect(ways == [.both, .forward, .forward])
    }

    @Test func `a column of other words is kept, with a warning for each of them`() throws {
        let found = try warnings("source,target,directed\na,b,Ja\nb,c,Nein\nc,d,Nein\n")
        let rest =
            "is neither true nor false, so it says no direction, and so is no word of its column, "
            + "which is kept as an attribute."
        #expect(found == ["2 'Ja' \(rest)", "3 'Nein' \(rest)"])
    }

    @Test(arguments: [
        ("source,target,type,directed\nA,B,similar-to,false\n", true),
        ("source,target,type,directed\nA,B,similar-to,no\nB,C,cooperates-with,no\n", true),
        ("source,target,type,directed\nA,B,similar-to,no\nC,D,x,no\n", true),
        ("source,target,type,directed\nA,B,similar-to,false\nB,C,similar-to,true\n", false),
        ("source,target,type,directed\nA,B,similar-to,false\nB,C,similar-to,\n", false),
        ("source,target,type\nA,B,similar-to\n", false),
        // The kind gives its link a direction, which is said.
        ("source,target,type,directed\nA,B,visits,false\n", false),
    ])
    func `a table states no direction where each of its rows does`(
        text: String, isStated: Bool
    ) throws {
        let model = try ReadText.model(text, "e.csv")
        #expect(model.statesNoDirection == isStated)
        let files = CSVTables.all(model).map {
            InputFile(name: $0.name, bytes: Array($0.text.utf8))
        }
        #expect(try ModelReader.read(files).model.statesNoDirection == isStated)
        #expect(try ReadText.model(CSVTables.links(model), "l.csv").statesNoDirection == isStated)
    }
}
