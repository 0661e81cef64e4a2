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
}
