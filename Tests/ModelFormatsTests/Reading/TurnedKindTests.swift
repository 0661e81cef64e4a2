import DiffusionModel
import Testing

@testable import ModelFormats

/// Words that name first who was acted upon, and kinds that follow from others.
///
/// Oracle: English; `A is trained by B` says that B trains A.
@Suite struct TurnedKindTests {
    private static let book = """
        tributary: 1
        codebook:
          link-kinds:
            pays: {orientation: forward, reads: pays, aliases: [funds, pays for, bankrolls]}
            copies: {orientation: backward, reads: copies from}
        """

    private func links(_ words: [String]) throws -> [String] {
        let rows = words.map { "a,b,\($0)\n" }.joined()
        let model = try ModelReader.read([
            InputFile(name: "b.yaml", bytes: Array(Self.book.utf8)),
            InputFile(name: "t.csv", bytes: Array(("source,target,type\n" + rows).utf8)),
        ]).model
        return model.links.indices.map { link in
            let ends = model.links[link]
            return "\(model.entities[ends.subject].id) \(model.kind(ofLink: link).id) "
                + model.entities[ends.object].id
        }
    }

    @Test(arguments: [
        ("is trained by", "trains"), ("trained by", "trains"), ("was advised by", "advises"),
        ("has been advised by", "advises"), ("Visited By", "visits"), ("directed-by", "directs"),
        ("funded by", "pays"), ("is funded by", "pays"), ("were bankrolled by", "pays"),
        ("paid for by", "pays"), ("paid by", "pays"), ("is copied from by", "copies"),
        ("learnt from by", "learns-from"), ("criticised by", "criticizes"),
    ])
    func `the passive of every kind and of its aliases turns the link round`(
        words: String, kind: String
    ) throws {
        #expect(try links([words]) == ["b \(kind) a"])
    }

    @Test(arguments: ["funds", "pays for", "trains", "was in touch", "stands"])
    func `other words lead on`(words: String) throws {
        #expect(try links([words]).first?.hasPrefix("a ") == true)
    }

    @Test(arguments: ["mentored by", "is hosted by", "quizzed-by"])
    func `a passive that the codebook lacks is warned of at its first row`(words: String) throws {
        for column in ["", ",note"] {
            let rows = ["\na,b,visits", "\na,b,\(words)", "\nb,c,\(words)"]
                .map { $0 + (column.isEmpty ? "" : ",x") }
            let found = try ReadText.warnings(
                "source,target,type\(column)" + rows.joined() + "\n", "t.csv"
            ).filter { $0.code == .unknownKind }
            #expect(found.map(\.short) == ["3:1 unknown-kind"])
            #expect(found.first?.hint?.contains("--orient '\(words)=backward'") == true)
        }
    }

    /// Moves follow from posts, in tables as in native files.
    @Test(arguments: ["", ",note"])
    func `a link of kind moves is refused, by both readers`(column: String) {
        let rest = column.isEmpty ? "" : ",x"
        let faults = ReadText.faults(
            "source,target,type\(column)\na,b,visits\(rest)\nb,c,moves\(rest)\n", "t.csv")
        #expect(faults.map(\.short) == ["3:1 unknown-kind"])
        #expect(faults.first?.hint?.contains("holds-office") == true)
    }
}
