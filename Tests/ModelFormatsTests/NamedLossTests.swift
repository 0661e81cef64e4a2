import DiffusionModel
import Testing

@testable import ModelFormats

/// What formats lose of codebooks and directions, by name.
///
/// Oracle: what is read back from what is written differs by nothing that is not named.
@Suite struct NamedLossTests {
    @Test(arguments: [
        ("{replace: true}", true), ("{replace: false}", false),
        ("{replace: true, likelihoods: {maybe: 0.5}}", true),
        ("{replace: true, entity-kinds: {k: {family: actor, section: regions}}}", false),
    ])
    func `a codebook that replaces the built-in one by nothing is named`(
        codebook: String, isLost: Bool
    ) throws {
        let model = try ReadText.model("tributary: 1\ncodebook: \(codebook)\nsources: {s: S}\n")
        for losses in [FormatLoss.inTables(model), FormatLoss.inEdgeTable(model)] {
            let named = losses.contains("the codebook that replaces the built-in one by no kinds")
            #expect(named == isLost, "\(losses)")
        }
    }

    @Test(arguments: [
        ("x,y,signs-with,false\n", ["1 statement that a link has no direction"]),
        (
            "x,y,signs-with,false\ny,z,cooperates-with,false\n",
            ["2 statements that links have no direction"]
        ),
        // The kind itself says so, or the link has a direction.
        ("x,y,borders,false\n", []), ("x,y,signs-with,true\n", []),
        ("x,y,signs-with,false\nx,y,advises,true\n", []),
    ])
    func `links without a direction of codebook kinds are named in native formats`(
        rows: String, expected: [String]
    ) throws {
        let model = try ReadText.model("source,target,type,directed\n" + rows, "t.csv")
        #expect(FormatLoss.inNative(model) == expected)
    }
}
