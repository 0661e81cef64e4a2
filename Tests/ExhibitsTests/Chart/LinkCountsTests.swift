import DiffusionModel
import DiffusionNetwork
import ModelFormats
import TestSupport
import Testing

@testable import Exhibits

/// How many links begin in each period.
@Suite struct LinkCountsTests: SmallGraphs {
    private static let body = """
        sources: {g: {title: Gazette}}
        regions: {a: Ash, b: Birch}
        links:
          - {link: b learns-from a, id: u, date: 2011-03}
          - {link: b learns-from a, id: v, date: 2011-11-20}
          - {link: b visits a, id: w, date: 2012}
          - {link: b visits a, id: x, date: between 2012-12 and 2014-02}
          - {link: b visits a, id: y}
          - {link: b visits a, id: t, date: after 2012}
          - {link: b trains a, id: s, date: 2013, evidence: {source: g, stance: disputes}}
          - {link: b cooperates-with a, id: z, from: 2014, to: 2019}
        """

    private func chart(_ period: LinkCounts.Period) throws -> Chart? {
        let model = try model(Self.body)
        var criteria = SelectionCriteria()
        criteria.disputed = .keep
        return LinkCounts(of: model, Selection(criteria, in: model)).chart(by: period)
    }

    private func told(_ chart: Chart) -> [String] {
        chart.series.flatMap { series in
            series.points.map { point in
                "\(chart.names[Int(point.x)]) \(series.name) \(Int(point.y))"
            }
        }
    }

    /// The visit of one of several years may be of each of them.
    @Test func `years count what is sure, and say how many more there may be`() throws {
        let chart = try #require(try chart(.year))
        #expect(chart.names == ["2011", "2012", "2013", "2014"])
        #expect(
            told(chart) == ["2011 learns from 2", "2012 visits 1", "2014 cooperates with 1"])
        #expect(chart.possible == [0, 1, 1, 1])
        #expect(chart.diagram.notes.contains("Without a date: 1 link, not drawn."))
        #expect(
            chart.diagram.notes.contains {
                $0.hasPrefix("Without a first or a last day") && $0.contains("1 link")
            })
        #expect(chart.diagram.notes.contains("Left out: 1 link that no source speaks for."))
    }

    @Test func `months and decades are periods too`() throws {
        let months = try #require(try chart(.month))
        #expect(
            months.names.first == "Mar 2011" && told(months).first == "Mar 2011 learns from 1")
        let decades = try #require(try chart(.decade))
        #expect(decades.names == ["2010s"] && decades.series.map(\.points.count) == [1, 1, 1])
        #expect(told(decades).contains("2010s visits 2"))
        #expect(LinkCounts.Period.quarter.name(of: 2011 * 4 + 1) == "Q2 2011")
    }

    /// Oracle: the rows of `list links`, counted by their own columns.
    @Test(arguments: ["graphs/pilot-cascade.yaml", "graphs/xinjiang-ningxia.yaml"])
    func `columns add up to the rows of the list`(file: String) throws {
        let input = InputFile(name: "graph.yaml", bytes: try Repository.bytes(file))
        let model = try ModelReader.read([input]).model
        let selection = Selection(SelectionCriteria(), in: model)
        let table = Listing.links.table(of: model, selection: selection)
        let place = { (name: String) in table.columns.firstIndex { $0.name == name } ?? 0 }
        let years = table.cells.map { cells in
            (
                cells[place("kind")], String(cells[place("earliest")].prefix(4)),
                String(cells[place("latest")].prefix(4))
            )
        }.filter { $0.1.count == 4 && $0.2.count == 4 }
        let chart = try #require(LinkCounts(of: model, selection).chart(by: .year))
        var counts: [String: Int] = [:]
        for series in chart.series where series.name != "other kinds" {
            for point in series.points {
                counts["\(series.name) \(chart.names[Int(point.x)])"] = Int(point.y)
            }
        }
        // What lasts begins on a day that the table does not have by itself.
        let lasting = Set(
            model.links.indices.filter { !(model.timing(ofLink: $0)?.isMoment ?? true) }
                .map { model.kind(ofLink: $0).id })
        var expected: [String: Int] = [:]
        for (kind, earliest, latest) in years where !lasting.contains(kind) && earliest == latest {
            let reads = model.codebook.linkKind(kind)?.reads ?? kind
            expected["\(reads) \(earliest)", default: 0] += 1
        }
        let compared = Set(years.map(\.0)).subtracting(lasting)
            .compactMap { model.codebook.linkKind($0)?.reads }
        let shown = chart.series.map(\.name).filter { compared.contains($0) }
        #expect(!shown.isEmpty)
        for name in shown {
            let isOfName = { (key: String) in key.hasPrefix(name + " ") }
            #expect(
                counts.filter { isOfName($0.key) } == expected.filter { isOfName($0.key) },
                "\(name)")
        }
    }
}
