import DiffusionModel
import Testing

@testable import ModelFormats

/// What the native format loses of directions, by name.
///
/// Oracle: what is read back from what is written differs by nothing that is not named.
@Suite struct NativeLossTests {
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
        #expect(GraphFormat.yaml.losses(of: model) == expected)
    }
}
