import Foundation
import Testing
import Tributary

/// Graphs from files and folders, and back.
///
/// Oracle: by hand from the files, which are invented.
@Suite struct GraphReadingTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "tributary-library-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("one.yaml", "tributary: 1\nregions: {ash: Ash}\n")
        try write("two.yaml", "tributary: 1\nregions: {birch: Birch}\n")
    }

    private func write(_ name: String, _ text: String) throws {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    @Test func `a folder is one graph, and each file is read once`() throws {
        #expect(try Graph(contentsOf: folder.path).model.entities.map(\.id) == ["ash", "birch"])
        let twice = try Graph(contentsOf: [path("one.yaml"), folder.path])
        #expect(twice.model.entities.map(\.id) == ["ash", "birch"])
        #expect(twice.passedOver == ["'\(path("one.yaml"))' is named twice"])
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `a table beside graphs is passed over and named`() throws {
        try write("prices.csv", "day,price\n1,2\n")
        let graph = try Graph(contentsOf: folder.path)
        #expect(graph.passedOver.count == 1)
        #expect(graph.passedOver[0].contains("prices.csv"))
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `a table is read by a map, from files and from bytes`() throws {
        try write("visits.csv", "a;b;n\nash;oak;NX\n")
        try write("names.csv", "name,id\noak,birch\n")
        try write("map.yaml", "columns: {source: a, target: b}\naliases: names.csv\n")
        let graph = try Graph(contentsOf: [path("visits.csv")], mappedBy: path("map.yaml"))
        #expect(graph.model.entities.map(\.id).sorted() == ["ash", "birch"])
        let bytes = Array("a;b\nash;oak\n".utf8)
        let map = "columns: {source: b, target: a}"
        let turned = try Graph(bytes: bytes, named: "t", mappedBy: map)
        #expect(turned.model.entities[turned.model.links.subjects[0]].id == "oak")
        let error = #expect(throws: TributaryError.self) {
            try Graph(bytes: bytes, named: "t", mappedBy: map + "\naliases: names.csv")
        }
        #expect(error?.code == .senselessQuestion)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `a large file is seen where it lies`() throws {
        let rows = (0..<120_000).map { "n\($0),n\($0 + 1)" }.joined(separator: "\n")
        try write("long.csv", "source,target\n\(rows)\n")
        var graph = try Graph(contentsOf: path("long.csv"))
        graph.threads = .one
        #expect(graph.model.links.count == 120_000)
        #expect(try graph.resolve("n120000").id == "n120000")
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `warnings and notes have their places`() throws {
        let graph = try Graph(
            yaml: "tributary: 1\nregions: {a: A, b: B}\nlinks:\n"
                + "  - {link: a Visit b, from: 2010, to: present}\n")
        #expect(graph.warnings.map(\.location.line) == [4])
        #expect(graph.notes.map(\.code) == [.kindSpelling])
    }

    @Test func `a graph is written as the ending says, at once or not at all`() throws {
        let graph = try Graph(contentsOf: folder.path)
        try graph.write(to: path("out.json"))
        let back = try Graph(contentsOf: path("out.json"))
        #expect(back.model.entities.map(\.id) == ["ash", "birch"])
        try graph.write(to: path("out.txt"), as: .yaml)
        let text = try String(contentsOfFile: path("out.txt"), encoding: .utf8)
        #expect(try text == graph.text(as: .yaml))
        #expect(throws: TributaryError.self) { try graph.write(to: path("out.unknown")) }
        #expect {
            try graph.write(to: path("no/such/folder.yaml"))
        } throws: { error in
            (error as? TributaryError)?.code == .noOutput
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["one.yaml", "out.json", "out.txt", "two.yaml"])
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `what a format cannot hold is counted`() throws {
        let graph = try Graph(yaml: "tributary: 1\ntitle: T\nregions: {a: A}\n")
        #expect(graph.losses(in: .yaml) == [])
        #expect(graph.losses(in: .csv).contains("the title"))
        #expect(throws: TributaryError.self) { try graph.text(as: .csvFolder) }
    }
}
