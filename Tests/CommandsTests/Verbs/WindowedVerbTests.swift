import ModelFormats
import Testing

@testable import Commands

/// Streams that pass window by window.
///
/// Oracle: what the same command says of the same file when it is read whole.
@Suite struct WindowedVerbTests {
    private static let head = """
        {"record": "graph", "format": 1, "title": "Invented towns"}
        {"record": "entity", "id": "a", "kind": "region"}
        {"record": "entity", "id": "b", "kind": "region"}
        {"record": "entity", "id": "lone", "kind": "region"}

        """

    private func world(_ more: String = "") -> (whole: World, windowed: World) {
        let links = (0..<30).map {
            #"{"record": "link", "subject": "a", "kind": "visits", "object": "b", "#
                + #""date": "\#(2000 + $0)"}"# + "\n"
        }
        var whole = World()
        whole.files["s.jsonl"] = Self.head + links.joined() + more
        var windowed = whole
        (windowed.windows.file, windowed.windows.window) = (0, 200)
        (windowed.windows.framesPerFile, windowed.windows.framesPerWindow) = (1, 0)
        return (whole, windowed)
    }

    @Test(arguments: [
        "convert s.jsonl", "convert s.jsonl -o t.jsonl", "filter s.jsonl --during 2010",
        "filter s.jsonl --after 2020 --isolated drop",
        "filter s.jsonl --link-kind visits --dry-run",
        "convert s.jsonl --dry-run -o t.jsonl", "filter s.jsonl --link-kind vistis",
        "convert s.jsonl -o t.xyz", "convert s.jsonl -o s.jsonl",
        "filter s.jsonl --only a --explain", "convert s.jsonl --format csv",
    ])
    func `the same is written, and the same said`(line: String) {
        let (whole, windowed) = world()
        let (one, other) = (whole.run(line), windowed.run(line))
        #expect(one.status == other.status && one.output == other.output)
        #expect(one.messages == other.messages && one.written == other.written)
    }

    @Test func `a stream says that it passes in windows, and one with a mistake where that is`() {
        let (_, windowed) = world()
        let told = windowed.run("convert s.jsonl --verbose").messages
        #expect(told.contains("3 entities and 30 links window by window"), "\(told)")
        let (whole, broken) = world(
            #"{"record": "link", "subject": "a", "kind": "visits", "object": "nobody"}"# + "\n")
        let (one, other) = (whole.run("convert s.jsonl"), broken.run("convert s.jsonl"))
        #expect(one.status == .invalidModel && other.status == .invalidModel)
        #expect(other.messages == one.messages && one.messages.contains("s.jsonl:35:"))
    }
}
