import ModelFormats
import Testing

/// Where the links of a stream of records lie.
///
/// Oracle: the lines themselves, counted by hand.
@Suite struct LineWindowsTests {
    private static let sizes = {
        var sizes = LineWindows.Sizes()
        (sizes.file, sizes.window, sizes.framesPerFile, sizes.framesPerWindow) = (0, 70, 0, 0)
        return sizes
    }()

    private static let head = """
        {"record": "graph", "format": 1}
        {"record": "entity", "id": "a", "kind": "region"}
        {"record": "entity", "id": "b", "kind": "region"}

        """

    private func split(_ text: String) -> LineWindows? {
        LineWindows(InputFile(name: "x.jsonl", bytes: Array(text.utf8)), Self.sizes)
    }

    private func link(_ weight: Int, _ start: String = #"{"record": "link""#) -> String {
        #"\#(start), "subject": "a", "kind": "visits", "object": "b", "weight": \#(weight)}"# + "\n"
    }

    @Test func `each link is in one window, in the order of the file`() throws {
        let text = Self.head + (1...5).map { link($0) }.joined()
        let windows = try #require(split(text))
        // A line has 87 bytes, so that each ends the window of 70 in which it began.
        #expect(windows.count == 5)
        let weights = try (0..<windows.count).map { number in
            try windows.read(number).model.links.weights.elements.map { Int($0) }
        }
        #expect(weights == [[1], [2], [3], [4], [5]])
        let frame = try #require(windows.readFrame())
        #expect(frame.model.entities.count == 2 && frame.model.links.count == 0)
    }

    @Test func `the last line needs no break, and others may end as Windows ends them`() throws {
        let lines = Self.head + link(1) + link(2)
        for text in [String(lines.dropLast()), lines.replacing("\n", with: "\r\n")] {
            let windows = try #require(split(text))
            #expect(windows.count == 2)
            #expect(try windows.read(1).model.links.count == 1)
        }
    }

    @Test func `what stands behind the links belongs to the frame`() throws {
        let view = #"{"record": "view", "id": "v", "only": ["a", "b"]}"# + "\n"
        let windows = try #require(split(Self.head + link(1) + view))
        #expect(windows.readFrame()?.model.views.count == 1)
    }

    @Test func `links in two places, or that say it late, make no windows`() {
        let late = #"{"subject": "a", "record": "link", "kind": "visits", "object": "b"}"# + "\n"
        #expect(split(Self.head + link(1) + Self.head + link(2)) == nil)
        #expect(split(Self.head + link(1) + late + link(2)) == nil)
        #expect(split(Self.head + late) == nil)
        #expect(split(Self.head) == nil)
        #expect(split("") == nil)
        #expect(split(Self.head + link(1, #"{"record":"link""#)) != nil)
    }

    @Test func `a frame that is a large part of a file is not read over and over`() {
        var sizes = Self.sizes
        sizes.framesPerFile = 4
        let few = InputFile(name: "x.jsonl", bytes: Array((Self.head + link(1)).utf8))
        #expect(LineWindows(few, sizes) == nil)
        let many = Self.head + (0..<20).map { link($0) }.joined()
        #expect(LineWindows(InputFile(name: "x.jsonl", bytes: Array(many.utf8)), sizes) != nil)
    }
}
