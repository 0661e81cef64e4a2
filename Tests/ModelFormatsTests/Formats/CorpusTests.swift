import DiffusionModel
import Foundation
import Testing

@testable import ModelFormats

/// Where the files lie that are not part of the project.
private enum Corpus {
    static let root = ProcessInfo.processInfo.environment["TRIBUTARY_DATA"].map {
        URL(fileURLWithPath: $0).appendingPathComponent("corpus")
    }
}

/// Files of other programs' test suites, with the counts of readers of theirs.
///
/// They are not part of the project: `TRIBUTARY_DATA` names the folder that holds `corpus/formats`
/// and `corpus/dot`. Without it there is nothing to test.
@Suite(.enabled(if: Corpus.root != nil)) struct CorpusTests {
    /// What is decided otherwise than a list has it.
    private enum Decision {
        case counts(Int, Int)
        case refused
    }

    /// Formats that are not read.
    private static let unread: Set<String> = [
        "bods_json", "graphson", "popolo_json", "stix_json", "wikidata_json",
    ]
    /// What is decided otherwise than the list has it; the guide on graph files says why.
    private static let decided: [String: Decision] = [
        // Nested nodes are nodes.
        "graphml/cytoscape-impl__nested2.xml": .counts(11, 10),
        // Hyperedges are items, and their ends links.
        "jgf/json-graph-specification__hyper-directed.json": .counts(12, 14),
        "jgf/json-graph-specification__hyper-undirected.json": .counts(10, 9),
        // Rows are links each.
        "csv/gephi__edges_table_with_timeset_intervals.csv": .counts(3, 5),
        // A weight that changes is no number; one id twice with other values is a mistake.
        "csv/gephi__edges_table_dynamic_weights.csv": .refused,
        "csv_expected/gephi__testEdgesTableDynamicWeightsMerged_edges.csv": .refused,
        "csv/gephi__edges_table_repeated_with_ids.csv": .refused,
        "csv/gephi__test_utf8_chars.csv": .refused,
        "csv/gephi__test_utf8_chars_with_bom.csv": .refused,
    ]

    private func read(_ file: URL) throws -> (entities: Int, links: Int) {
        let bytes = [UInt8](try Data(contentsOf: file))
        let read = try ModelReader.read([InputFile(name: file.lastPathComponent, bytes: bytes)])
        return (read.model.entities.count, read.model.links.count)
    }

    /// The rows of a table, each by the names of its columns.
    private static func table(_ path: String, _ sign: String) throws -> [[String: String]] {
        let file = try #require(Corpus.root).appendingPathComponent(path)
        let text = try String(contentsOf: file, encoding: .utf8)
        return Array(text.utf8).withUnsafeBytes { bytes in
            var scanner = CSVScanner(bytes, file: path)
            let header = ((try? scanner.row()) ?? []).map(\.text)
            var rows: [[String: String]] = []
            while let row = try? scanner.row() {
                rows.append(
                    Dictionary(zip(header, row.map(\.text)), uniquingKeysWith: { $1 }))
            }
            return rows
        }
    }

    @Test func `every file of a format that is read comes to its counts, or is refused`() throws {
        let root = try #require(Corpus.root).appendingPathComponent("formats")
        for row in try Self.table("formats/MANIFEST.csv", ",") {
            let name = row["file"] ?? ""
            guard !Self.unread.contains(row["format"] ?? "") else { continue }
            let found = try? read(root.appendingPathComponent(name))
            if let decided = Self.decided[name] {
                switch decided {
                case .counts(let entities, let links):
                    #expect(found?.entities == entities && found?.links == links, "\(name)")
                case .refused: #expect(found == nil, "\(name)")
                }
            } else if row["verdict"] == "invalid" {
                #expect(found == nil, "\(name)")
            } else {
                #expect(found.map { "\($0.entities)" } == row["nodes"], "\(name)")
                #expect(found.map { "\($0.links)" } == row["edges"], "\(name)")
            }
        }
    }

    @Test func `every file of DOT that Graphviz parses comes to its counts`() throws {
        let root = try #require(Corpus.root).appendingPathComponent("dot")
        for row in try Self.table("dot/INDEX.tsv", "\t") {
            let name = row["file"] ?? ""
            let found = try? read(root.appendingPathComponent(name))
            guard row["nop_parse"]?.hasPrefix("ok") == true else {
                #expect(found == nil, "\(name)")
                continue
            }
            // Of several graphs in a file the index counts each.
            let nodes = (row["nodes"] ?? "").split(separator: ";").last.map(String.init)
            #expect(found.map { "\($0.entities)" } == nodes, "\(name)")
        }
    }
}
