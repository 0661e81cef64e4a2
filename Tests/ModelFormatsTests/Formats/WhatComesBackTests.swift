import DiffusionModel
import Foundation
import TestSupport
import Testing

@testable import ModelFormats

/// The table of the guide that says what comes back of the graphs from each format.
///
/// Oracle: the graphs themselves. With `UPDATE_GOLDEN=1` the table is rewritten, and the run still
/// fails where it was wrong.
@Suite struct WhatComesBackTests {
    private static let page = "Guides/graph-files.md"
    private static let heading = "## What comes back"
    private static let graphs = ["graphs/pilot-cascade.yaml", "graphs/xinjiang-ningxia.yaml"]

    /// How many things come back at all, and how many with all that is said of them.
    private func kept(_ bare: Int, _ found: [String: [String]], _ all: [String: [String]]) -> String
    {
        "\(bare) / \(all.count { found[$0.key] == $0.value })"
    }

    /// How many entities come back with their id and name.
    private func entities(_ again: GraphModel, _ model: GraphModel) -> Int {
        let found = Set(again.entities.map { [$0.id, $0.name] })
        return model.entities.count { found.contains([$0.id, $0.name]) }
    }

    /// How many links come back with their ends and their kind.
    private func links(_ again: GraphModel, _ model: GraphModel) -> Int {
        var counts: [[String]: Int] = [:]
        for words in Self.bare(again) { counts[words, default: 0] += 1 }
        return Self.bare(model).count { words in
            guard let count = counts[words], count > 0 else { return false }
            counts[words] = count - 1
            return true
        }
    }

    private static func bare(_ model: GraphModel) -> [[String]] {
        model.links.indices.map { link in
            [
                model.entities[model.links.subjects[link]].id, model.kind(ofLink: link).id,
                model.entities[model.links.objects[link]].id,
            ]
        }
    }

    private func cells(_ model: GraphModel, _ format: GraphFormat) throws -> [String] {
        let losses = String(format.losses(of: model).count)
        guard format.endings.contains(where: { GraphFormat.promised(by: "t" + $0) != nil }) else {
            return ["–", "–", losses]
        }
        let again = try Written.again(model, format)
        return [
            kept(entities(again, model), SameGraph.entities(again), SameGraph.entities(model)),
            kept(links(again, model), SameGraph.links(again), SameGraph.links(model)), losses,
        ]
    }

    private func table() throws -> [String] {
        let models = try Self.graphs.map { try ReadText.model(try Repository.text($0), $0) }
        var header = ["format"]
        for (graph, model) in zip(Self.graphs, models) {
            let name = graph.dropFirst("graphs/".count).dropLast(".yaml".count)
            header.append("\(name): \(model.entities.count) entities")
            header += ["\(model.links.count) links", "counted"]
        }
        var rows = [header, header.map { _ in "---" }]
        for format in GraphFormat.written {
            rows.append(["`\(format.name)`"] + (try models.flatMap { try cells($0, format) }))
        }
        return rows.map { "| " + $0.joined(separator: " | ") + " |" }
    }

    @Test func `the guide says what comes back`() throws {
        var lines = try Repository.text(Self.page).components(separatedBy: "\n")
        let heading = try #require(lines.firstIndex(of: Self.heading))
        let start = try #require(lines[heading...].firstIndex { $0.hasPrefix("|") })
        let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
        let table = try table()
        #expect(Array(lines[start..<end]) == table)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            lines.replaceSubrange(start..<end, with: table)
            try lines.joined(separator: "\n").write(
                to: Repository.file(Self.page), atomically: true, encoding: .utf8)
        }
    }
}
