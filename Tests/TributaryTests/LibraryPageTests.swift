import Foundation
import TestSupport
import Testing
import Tributary

/// The code on pages about the library is compiled, and does what the pages say.
@Suite struct LibraryPageTests {
    // MARK: - README

    @Test func `the code of the first page runs`() throws {
        let graph = try Graph(contentsOf: "graphs/xinjiang-ningxia.yaml")
        let paths = try graph.paths(from: "Xinjiang", to: "Ningxia")
        for step in paths.rows[0].steps { print(step.statement.text, step.sources) }
        let json = paths.json()
        let csv = try graph.ranking(by: .betweenness).csv()
        let svg = try graph.picture(view: "front").svg()
        #expect(json.contains("\"rows\"") && csv.hasPrefix("rank,id,") && svg.contains("<svg"))
    }

    // MARK: - The guide

    @Test func `the code of the guide runs`() throws {
        let graph = try Graph(contentsOf: "graphs/pilot-cascade.yaml")
        for warning in graph.warnings { print(warning.location.line, warning.message) }

        let visits = try Graph(
            contentsOf: ["Guides/tables/visits.csv"], mappedBy: "Guides/tables/visits.map.yaml")
        #expect(visits.model.links.count == 6)

        var options = PathOptions()
        options.count = 2
        options.order = .likelihood
        options.part.withoutSources = ["trials-study"]
        options.network.level = .actor
        let paths = try graph.paths(from: "aldergate", to: "brackwater", options)

        for path in paths.rows {
            for step in path.steps { print(step.statement.text, step.sources) }
        }
        print(paths.text())
        let json = paths.json()

        let ranking = try graph.ranking(by: .betweenness, .pagerank)
        let first = ranking.limited(to: 5).rows.map(\.actor.name)
        let byName = ranking.sorted(by: "name").csv()

        let city = try graph.resolve("Millr")

        do {
            _ = try graph.resolve("Aldergat")
        } catch {
            print(error.code, error.message, error.hint ?? "")
        }

        let picture = try graph.picture()
        let dot = try picture.dot()
        let svg = try picture.svg()

        let yaml = try graph.text(as: .yaml)
        let losses = graph.losses(in: .csv)

        #expect(json.hasPrefix("{") && first.count == 5 && byName.hasPrefix("rank,"))
        #expect(city.id == "millrace" && dot.contains("digraph") && svg.contains("<svg"))
        #expect(yaml.hasPrefix("tributary: 1") && !losses.isEmpty)
    }

    // MARK: - The pages

    /// The lines of a text without blanks round them, and without lines of nothing else.
    private static func lines(of text: some StringProtocol) -> [String] {
        text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
            .filter { !$0.isEmpty && !$0.hasPrefix("import ") }
    }

    @Test(arguments: ["README.md", "Guides/library.md"])
    func `each block of Swift on a page stands in this file`(page: String) throws {
        let file = "Tests/TributaryTests/LibraryPageTests.swift"
        let code = Self.lines(of: try Repository.text(file))
        let blocks = try Repository.text(page).components(separatedBy: "```swift\n").dropFirst()
        #expect(!blocks.isEmpty)
        for block in blocks {
            let wanted = Self.lines(of: block.components(separatedBy: "```")[0])
            let isThere = code.indices.contains { code[$0...].starts(with: wanted) }
            #expect(isThere, "\(page): \(wanted)")
        }
    }
}
