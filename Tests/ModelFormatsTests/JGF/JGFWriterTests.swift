import DiffusionModel
import Testing

@testable import ModelFormats

/// A graph as JSON Graph Format 2.
///
/// Oracle: the schema of version 2 (jsongraphformat.info), by hand: nodes are a map by their ids
/// with `label` and `metadata`, edges have `id`, `source`, `relation`, `target` and `metadata`.
@Suite struct JGFWriterTests {
    @Test func `nodes are a map, and edges say their relation`() throws {
        let lines = try Written.lines(TwoTowns.yaml, .jgf)
        #expect(
            lines[1...3] == [
                "  \"graph\": {", "    \"directed\": true,", "    \"label\": \"Two towns\",",
            ])
        #expect(lines[4].hasPrefix("    \"metadata\": {\"note\": \"Invented\", \"nodeAttributes\""))
        #expect(
            lines[5...9] == [
                "    \"nodes\": {",
                "      \"a\": {\"label\": \"Arden \\\"North\\\"\", "
                    + "\"metadata\": {\"kind\": \"region\"}},",
                "      \"b\": {\"label\": \"Birk\", \"metadata\": {\"kind\": \"region\"}}",
                "    },", "    \"edges\": [",
            ])
        #expect(
            lines[10]
                == "      {\"id\": \"a.advises.b.2015-03\", \"source\": \"a\", "
                + "\"relation\": \"advises\", \"target\": \"b\", \"metadata\": {\"weight\": 2.0, "
                + "\"date\": \"2015-03\", \"stage\": \"done\", \"mechanism\": \"learning\", "
                + "\"key\": \"x\", \"orientation\": \"forward\"}},")
    }
}
