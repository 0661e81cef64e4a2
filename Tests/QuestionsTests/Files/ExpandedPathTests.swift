import Foundation
import Questions
import TestSupport
import Testing
import Tributary

/// Which files a path stands for, and what lies beside them.
///
/// Oracle: the folder, filled by hand.
@Suite struct ExpandedPathTests {
    private static let graph = Array("tributary: 1\nregions: {a: A}\n".utf8)
    private static let links = Array("source,target\na,b\n".utf8)

    /// What a folder is expanded to, with names as they are seen from it.
    private func expanded(
        _ fill: (Scratch) throws -> Void
    ) throws -> (files: [String], other: [String], links: [String], passedOver: [String]) {
        let folder = try Scratch()
        defer { folder.remove() }
        try fill(folder)
        let found = try InputFolder.files(of: folder.path)
        func short(_ texts: [String]) -> [String] {
            texts.map { $0.replacing(folder.path + "/", with: "") }
        }
        return (
            short(found.files), short(found.otherTables), short(found.tablesOfLinks),
            short(found.passedOver)
        )
    }

    private func makeFolder(_ name: String, in folder: Scratch) throws {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/" + name, withIntermediateDirectories: true)
    }

    private func link(_ name: String, to other: String, in folder: Scratch) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/" + name, withDestinationPath: other)
    }

    @Test func `a path that is no folder stands for itself, whether or not it is there`() throws {
        #expect(try InputFolder.files(of: "-").files == ["-"])
        #expect(try InputFolder.files(of: "/nowhere/a.txt").files == ["/nowhere/a.txt"])
    }

    /// Z is U+005A and stands before a; a folder's files stand where its name does.
    @Test func `graph files come in the order of their names, folders among them`() throws {
        let found = try expanded { folder in
            try makeFolder("b", in: folder)
            for name in ["c.yaml", "a.json", "Z.jsonl", "b/d.yml", "notes.txt"] {
                try folder.write(name, Self.graph)
            }
        }
        #expect(found.files == ["Z.jsonl", "a.json", "b/d.yml", "c.yaml"])
        #expect(found.other == [] && found.passedOver == [])
    }

    @Test func `tables are read by their names, or by their headers where nothing else is there`()
        throws
    {
        let named = try expanded { folder in
            try folder.write("edges.csv", Self.links)
            try folder.write("visits.csv", Self.links)
        }
        #expect(named.files == ["edges.csv"] && named.other == ["visits.csv"])
        let unnamed = try expanded { folder in
            try folder.write("visits.csv", Self.links)
            try folder.write("ranks.csv", Array("rank\n1\n".utf8))
        }
        #expect(unnamed.files == ["visits.csv"] && unnamed.links == ["visits.csv"])
        #expect(unnamed.other == ["ranks.csv"])
    }

    @Test func `each file is read once, by its own name where it has one there`() throws {
        let found = try expanded { folder in
            try folder.write("b.yaml", Self.graph)
            try link("a.yaml", to: "b.yaml", in: folder)
            try link("gone.yaml", to: "nowhere.yaml", in: folder)
            try link("again", to: ".", in: folder)
        }
        #expect(found.files == ["b.yaml"])
        #expect(found.passedOver.count == 3)
        #expect(found.passedOver.contains { $0.hasPrefix("'a.yaml' is the same file as 'b.yaml'") })
        #expect(found.passedOver.contains { $0.hasPrefix("'gone.yaml' is a link to nothing") })
        #expect(found.passedOver.contains { $0.hasPrefix("'again' is a link to a folder") })
    }

    /// A link to a table says no more by its name than the table does.
    @Test func `tables that links lead to are read or named as others are`() throws {
        let alone = try expanded { folder in
            try makeFolder("d", in: folder)
            try folder.write("d/visits.csv", Self.links)
            try link("a.csv", to: "d/visits.csv", in: folder)
            try makeFolder("e", in: folder)
            try link("e/gone.csv", to: "nowhere.csv", in: folder)
        }
        #expect(alone.files == ["d/visits.csv"] && alone.other == [])
        let elsewhere = try Scratch()
        defer { elsewhere.remove() }
        let table = try elsewhere.write("far.csv", Self.links)
        let far = try expanded { try link("visits.csv", to: table, in: $0) }
        #expect(far.files == ["visits.csv"] && far.links == ["visits.csv"])
        let beside = try expanded { folder in
            try folder.write("a.yaml", Self.graph)
            try link("visits.csv", to: table, in: folder)
        }
        #expect(beside.files == ["a.yaml"] && beside.other == ["visits.csv"])
    }

    @Test func `a folder without a graph is refused, and told what would be one`() throws {
        let refused = mistake {
            _ = try expanded { try $0.write("notes.txt", Self.graph) }
        }
        #expect(refused?.code == .noInput)
        #expect(refused?.message.hasSuffix("holds no graph file") == true)
        #expect(refused?.hint?.hasPrefix("Graph files end in ") == true)
    }

    @Test func `a folder of more than may be looked through is refused with its count`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        for name in ["a.yaml", "b.yaml", "c.yaml"] { _ = try folder.write(name, Self.graph) }
        #expect(try InputFolder.files(of: folder.path, mostEntries: 3).files.count == 3)
        let many = mistake { _ = try InputFolder.files(of: folder.path, mostEntries: 2) }
        #expect(many?.code == .limit)
        #expect(many?.message.contains("there are 3 files and folders, more than the 2") == true)
        let large = mistake { _ = try InputFolder.files(of: folder.path, mostBytes: 40) }
        #expect(large?.code == .limit && large?.message.contains("a.yaml") == false)
    }
}
