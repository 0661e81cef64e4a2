import Foundation
import TestSupport
import Testing

/// The picture that README and guide show is the one that their command draws.
///
/// Versions of Graphviz write other numbers; titles and words have to agree.
@Suite struct PictureUpToDateTests {
    @Test func `the picture in the guides says what its command draws`() throws {
        let drawn = try BuiltProgram.shell(
            "tributary render graphs/xinjiang-ningxia.yaml --view front --group-parallel -q")
        #expect(drawn.status == 0)
        let shown = try Repository.text("Guides/pictures/xinjiang-ningxia.svg")
        #expect(words(shown) == words(drawn.output))
        #expect(!words(shown).isEmpty)
    }

    /// What the program places itself is the same on every machine, byte for byte.
    @Test(arguments: [
        ("registers", "render", "--layout lanes --policy open-registers"),
        ("policies", "render", "--layout matrix --cells policies"),
        (
            "meters", "render",
            "--layout grid --grid Guides/tables/federation.csv --policy water-meters"
        ),
        (
            "side-by-side", "render",
            "--layout grid --grid Guides/tables/federation.csv --multiples policy"
        ),
        ("curves", "chart adoptions", ""),
    ])
    func `a picture without Graphviz is the one that its command draws`(
        name: String, verb: String, options: String
    ) throws {
        let drawn = try BuiltProgram.shell(
            "tributary \(verb) graphs/pilot-cascade.yaml \(options) -q")
        #expect(drawn.status == 0)
        #expect(drawn.output == (try Repository.text("Guides/pictures/\(name).svg")))
    }

    /// The text of every element that shows or says something.
    private func words(_ svg: String) -> [String] {
        svg.split(separator: "\n").filter { line in
            ["<title", "<text", "<desc"].contains { line.hasPrefix($0) }
        }
        .map { line in
            String(line.split(separator: ">", maxSplits: 1).last ?? "")
        }
    }
}
