import DiffusionModel
import Testing

@testable import ModelFormats

/// What tables lose, by name.
///
/// Oracle: what is read back from what is written differs by nothing that is not named.
@Suite struct TablesLossTests {
    @Test(arguments: [
        ("{replace: true}", true), ("{replace: false}", false),
        ("{replace: true, likelihoods: {maybe: 0.5}}", true),
        ("{replace: true, entity-kinds: {k: {family: actor, section: regions}}}", false),
    ])
    func `a codebook that replaces the built-in one by nothing is named`(
        codebook: String, isLost: Bool
    ) throws {
        let model = try ReadText.model("tributary: 1\ncodebook: \(codebook)\nsources: {s: S}\n")
        for losses in [GraphFormat.csvFolder.losses(of: model), GraphFormat.csv.losses(of: model)] {
            let named = losses.contains("the codebook that replaces the built-in one by no kinds")
            #expect(named == isLost, "\(losses)")
        }
    }

    /// Counted by eye: each text once, however many of its bytes are zero.
    @Test func `texts with zero bytes are counted wherever they stand`() throws {
        let text =
            #"{"tributary": 1, "sources": {"s": {"note": "\u0000\u0000"}}, "#
            + #""regions": {"a": {"name": "A\u0000", "note": "x\u0000"}, "b": "B"}, "#
            + #""links": [{"link": "a visits b", "note": "\u0000y"}]}"#
        let model = try ReadText.model(text, "t.json")
        #expect(TablesLoss.zeroBytes(model).words == "4 texts' zero bytes")
    }
}
