import DiffusionModel
import Testing

@testable import ModelFormats

/// A graph as nodes and edges of NetworkX.
///
/// Oracle: what `networkx.node_link_data` writes of a multigraph, by hand: `directed`,
/// `multigraph`, `graph`, `nodes` with `id`, `edges` with `source`, `target` and `key`.
@Suite struct NodeLinkWriterTests {
    @Test func `nodes and edges have a key for each field that is not empty`() throws {
        let lines = try Written.lines(TwoTowns.yaml, .nodeLink)
        #expect(lines[1...2] == ["  \"directed\": true,", "  \"multigraph\": true,"])
        #expect(
            lines[3].hasPrefix("  \"graph\": {\"name\": \"Two towns\", \"note\": \"Invented\","))
        #expect(
            lines[4...6] == [
                "  \"nodes\": [",
                "    {\"id\": \"a\", \"kind\": \"region\", \"name\": \"Arden \\\"North\\\"\"},",
                "    {\"id\": \"b\", \"kind\": \"region\", \"name\": \"Birk\"}",
            ])
        #expect(
            lines[7...9] == [
                "  ],", "  \"edges\": [",
                "    {\"source\": \"a\", \"target\": \"b\", \"key\": \"a.advises.b.2015-03\", "
                    + "\"id\": \"a.advises.b.2015-03\", \"type\": \"advises\", \"weight\": 2.0, "
                    + "\"date\": \"2015-03\", \"stage\": \"done\", \"mechanism\": \"learning\", "
                    + "\"attribute:key\": \"x\", \"orientation\": \"forward\"},",
            ])
        #expect(lines[10].contains("\"key\": \"b.visits.a\""))
        #expect(lines[11...] == ["  ]", "}"])
    }

    @Test func `a graph without anything is one`() throws {
        let lines = try Written.lines("tributary: 1\nregions: {}", .nodeLink)
        #expect(lines.suffix(5) == ["  \"nodes\": [", "  ],", "  \"edges\": [", "  ]", "}"])
    }

    /// Programs that sort keys put `edges` before `graph`, which says that the file is one of ours.
    @Test func `a file of ours is one in whichever order its keys stand`() throws {
        let model = try ReadText.model(TwoTowns.yaml)
        var lines = try Written.lines(TwoTowns.yaml, .nodeLink)
        let about = lines.remove(at: 3)
        lines[lines.count - 2] = "  ],"
        lines.insert(String(about.dropLast()), at: lines.count - 1)
        let again = try ReadText.model(lines.joined(separator: "\n"), "t.node-link.json")
        let usual = try ReadText.model(Written.text(model, .nodeLink), "t.node-link.json")
        #expect(try Written.text(again, .yaml) == Written.text(usual, .yaml))
    }

    /// NetworkX keeps `graph`, and puts numbers in the place of no key.
    @Test func `a file that lost its list of attributes is read as any other`() throws {
        let model = try ReadText.model(TwoTowns.yaml)
        let text = try Written.text(model, .nodeLink)
            .replacing("\"nodeAttributes\"", with: "\"attributes\"")
        let again = try ReadText.model(text, "t.node-link.json")
        #expect(again.links.count == 2 && again.entities.map(\.id) == ["a", "b"])
        #expect(again.links.detail(at: 0)?.attributes.contains { $0.name == "key" } == true)
    }
}
