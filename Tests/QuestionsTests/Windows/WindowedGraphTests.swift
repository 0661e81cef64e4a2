import DiffusionNetwork
import ModelFormats
import Questions
import TestSupport
import Testing
import Texts
import Tributary

/// What is written window by window is what is written of the whole, which is the outside word
/// here.
@Suite struct WindowedGraphTests {
    @Test(arguments: ["xinjiang-ningxia", "pilot-cascade", "toll-reports"])
    func `a graph passes window by window`(name: String) throws {
        let graph = try Graph(contentsOf: Repository.file("graphs/\(name).yaml").path)
        let lines = try graph.bytes(as: .jsonl)
        let windowed = try #require(try Windowed.lines(of: lines))
        #expect(windowed == lines)
    }

    @Test func `views stand behind the links`() throws {
        let lines = Self.towns + Self.links + #"{"record": "view", "id": "v", "only": ["a", "b"]}"#
        let whole = try Graph(bytes: Array((lines + "\n").utf8), named: "x.jsonl")
        let written = try whole.bytes(as: .jsonl)
        #expect(try Windowed.lines(of: written) == written)
    }

    @Test func `filters keep what they keep of the whole`() throws {
        var generator = SeededGenerator(seed: 7)
        var compared = 0
        for _ in 0..<12 {
            let lines = RandomLines.bytes(&generator)
            let whole = try Graph(bytes: lines, named: "x.jsonl")
            for (part, isolated) in RandomLines.parts {
                guard let windowed = try Windowed.lines(of: lines, part, isolated) else { continue }
                let hearing = Hearing()
                let selection = try whole.kept(part, isolated, hearing: hearing)
                let kept = try Graph(whole.model.subset(selection)).bytes(as: .jsonl)
                #expect(windowed == kept, "\(part)")
                #expect(hearing.said.isEmpty, "\(part)")
                compared += 1
            }
        }
        #expect(compared > 80, "only \(compared) were written window by window")
    }

    @Test(arguments: [
        // An id that stands twice, in windows far apart.
        #"{"record": "link", "id": "one", "subject": "a", "kind": "visits", "object": "b"}"#,
        // Somebody who is not there.
        #"{"record": "link", "subject": "a", "kind": "visits", "object": "nobody"}"#,
        // A kind that nobody knows.
        #"{"record": "link", "subject": "a", "kind": "vistis", "object": "b"}"#,
        // Something that is no link.
        #"{"record": "entity", "id": "late", "kind": "region"}"# + "\n"
            + #"{"record": "link", "subject": "a", "kind": "visits", "object": "late"}"#,
        // A second graph.
        #"{"record": "graph", "format": 1}"#,
    ])
    func `the whole is read where it has to be`(line: String) throws {
        let lines = Array((Self.towns + Self.links + line + "\n").utf8)
        #expect(try Windowed.lines(of: lines) == nil)
    }

    /// A post in a row of its own says who is folded, which other windows would have to know.
    @Test func `filters ask of the whole what others hang on`() throws {
        let post = #"{"record": "link", "subject": "o", "kind": "holds-office", "object": "a"}"#
        let lines = Array((Self.towns + Self.links + post + "\n").utf8)
        #expect(try Windowed.lines(of: lines) != nil)
        var part = GraphPart()
        #expect(try Windowed.lines(of: lines, part) == nil)
        part.linkKinds = ["visits"]
        #expect(try Windowed.lines(of: Array((Self.towns + Self.links).utf8), part) != nil)
        part.only = ["a", "b"]
        #expect(try Windowed.lines(of: Array((Self.towns + Self.links).utf8), part) == nil)
    }

    @Test func `small files and other formats are read whole`() {
        let lines = Array((Self.towns + Self.links).utf8)
        let file = InputFile(name: "x.jsonl", bytes: lines)
        #expect(LineWindows(file, LineWindows.Sizes()) == nil)
        #expect(
            LineWindows(InputFile(name: "x.csv", bytes: lines), Windowed.sizes) == nil)
    }

    static let towns = """
        {"record": "graph", "format": 1, "title": "Invented towns"}
        {"record": "source", "id": "s", "title": "An invented report"}
        {"record": "entity", "id": "a", "kind": "region"}
        {"record": "entity", "id": "b", "kind": "region"}
        {"record": "entity", "id": "o", "kind": "official"}

        """

    static let links =
        #"{"record": "link", "id": "one", "subject": "a", "kind": "visits", "object": "b"}"# + "\n"
        + String(
            repeating: #"{"record": "link", "subject": "a", "kind": "visits", "object": "b"}"#
                + "\n",
            count: 20)
}

/// A stream of records that passes in windows of a line or two.
enum Windowed {
    static let sizes = {
        var sizes = LineWindows.Sizes()
        (sizes.file, sizes.window) = (0, 300)
        (sizes.framesPerFile, sizes.framesPerWindow) = (0, 0)
        return sizes
    }()

    /// What is written of it; nil where it has to be read whole.
    static func lines(
        of bytes: [UInt8], _ part: GraphPart? = nil, _ dropsIsolated: Bool? = nil
    ) throws -> [UInt8]? {
        let file = InputFile(name: "x.jsonl", bytes: bytes)
        guard let windows = LineWindows(file, sizes), let frame = windows.readFrame() else {
            return nil
        }
        if let part, !part.judgesLinksAlone(in: frame.model) { return nil }
        let keeping = part.map { part in { part.kept($0, dropsIsolated) } }
        guard let graph = WindowedGraph(windows, around: frame, keeping: keeping) else {
            return nil
        }
        return try TextBlocks.bytes { try graph.write(to: &$0) }
    }
}
