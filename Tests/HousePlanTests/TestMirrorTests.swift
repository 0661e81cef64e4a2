import Foundation
import TestSupport
import Testing

/// Tests stand where the rooms are: each folder of code has a folder of tests of its name.
@Suite struct TestMirrorTests {
    /// The rooms whose tests mirror their folders.
    static let rooms = [
        "Threads", "Texts", "GraphKernel", "DiffusionModel", "EdgeTables", "ModelFormats",
        "DiffusionNetwork", "DiffusionAnalysis", "Exhibits", "GraphvizRenderer", "Questions",
        "Tributary", "Commands",
    ]

    /// Folders of code without tests of their own, each with the reason.
    static let exceptions = [
        "GraphKernel/Centrality/Iteration": "parts of measures, held by the tests of Centrality",
        "GraphKernel/Centrality/Neighborhood": "parts of measures, held by those of Centrality",
        "GraphKernel/Centrality/Sampling": "parts of a measure, held by those of Centrality",
        "GraphKernel/Centrality/ShortestPaths": "parts of measures, held by those of Centrality",
    ]

    /// The folder of what the tests of a room share.
    static let shared = "Support"

    /// The folders below one that hold files whose names end so, its own files at `""`.
    private static func folders(of root: String, ending: String) throws -> Set<String> {
        let files = try Repository.files(under: root, ending: [ending])
        return Set(
            files.map { $0.dropFirst(root.count + 1).split(separator: "/").dropLast() }
                .map { $0.joined(separator: "/") })
    }

    private static func path(_ room: String, _ folder: String) -> String {
        folder.isEmpty ? room : room + "/" + folder
    }

    @Test(arguments: rooms)
    func `each folder of code has a folder of tests of its name`(room: String) throws {
        let tests = try Self.folders(of: "Tests/\(room)Tests", ending: "Tests.swift")
        let code = try Self.folders(of: "Sources/\(room)", ending: ".swift")
        #expect(!code.isEmpty)
        for folder in code.sorted() where !tests.contains(folder) {
            let path = Self.path(room, folder)
            #expect(Self.exceptions[path] != nil, "Sources/\(path) has no tests of its own")
        }
    }

    @Test(arguments: rooms)
    func `each folder of tests is that of a folder of the room`(room: String) throws {
        for folder in try Self.folders(of: "Tests/\(room)Tests", ending: ".swift").sorted()
        where folder != Self.shared {
            let source = Repository.file("Sources/" + Self.path(room, folder))
            let exists = FileManager.default.fileExists(atPath: source.path)
            #expect(exists, "Tests/\(room)Tests/\(folder) mirrors nothing")
        }
    }

    @Test(arguments: exceptions.keys.sorted())
    func `whatever is excepted is there and has no tests`(path: String) throws {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        let (room, folder) = (parts[0], parts.count > 1 ? parts[1] : "")
        #expect(try Self.folders(of: "Sources/\(room)", ending: ".swift").contains(folder))
        let tests = try Self.folders(of: "Tests/\(room)Tests", ending: "Tests.swift")
        #expect(!tests.contains(folder), "\(path) needs no exception")
    }
}
