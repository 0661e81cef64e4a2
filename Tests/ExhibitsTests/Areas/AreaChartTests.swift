import Testing

@testable import Exhibits

/// What stands on which place, by hand from invented adoptions in provinces of China and elsewhere.
@Suite struct AreaChartTests {
    private static let permits = """
        tributary: 1
        title: Permits
        policies: {p: Permits, q: Tolls}
        sources: {g: {title: Gazette}, h: {title: Herald}}
        regions:
          ningxia: {name: Ningxia, attributes: {people: "7.2"}}
          xj: {name: Xinjiang Uygur Autonomous Region, attributes: {people: "26"}}
          gansu: {name: 甘肃省}
          shaanxi: Shaanxi Province
          henan: Henan
          tibet: Tibet
          arden: Arden
          guangdong: Guangdong
        links:
          - {link: ningxia adopts p, date: 2011-03, stage: done, evidence: g}
          - {link: xj adopts p, date: between 2010 and 2014, stage: done, evidence: [g, h]}
          - {link: gansu adopts p, date: 2012, stage: begun, evidence: {source: g, stance: disputes}}
          - {link: shaanxi adopts p}
          - {link: henan refuses p, date: 2013, evidence: h}
          - {link: tibet adopts p, date: before 2009}
          - {link: arden adopts p, date: 2018}
        """

    private func chart(
        _ content: AreaChart.Content = .adoption, body: String = permits
    ) throws -> (chart: AreaChart, policies: [String]) {
        try ComposedPicture(body, level: .region).composer
            .areas(content, on: AreaGround.builtIn)
    }

    private func told(_ chart: AreaChart) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: chart.areas.map { area in
                let code = area.place.map { chart.ground.places[$0].code } ?? "-"
                return (area.id, ([code] + area.texts).joined(separator: "|"))
            })
    }

    @Test func `each unit is found by its id, its name or a part of it`() throws {
        let chart = try chart().chart
        #expect(chart.ground.name == "China")
        #expect(
            told(chart) == [
                "ningxia": "NX|2011|[1]", "xj": "XJ|2010–2014|[1, 2]",
                "gansu": "GS|2012|begun|[disputed by 1]", "shaanxi": "SN|undated",
                "henan": "HA|refusal 2013 [2]", "tibet": "XZ|by 2008", "arden": "-|2018",
                "guangdong": "GD",
            ])
    }

    @Test func `values are the years between which it was adopted`() throws {
        let chart = try chart().chart
        let values = Dictionary(uniqueKeysWithValues: chart.areas.map { ($0.id, $0.value) })
        #expect(values["ningxia"] == .years(2011...2011) && values["xj"] == .years(2010...2014))
        // Sure by 2008 and perhaps earlier; of Shaanxi nothing is known.
        #expect(values["tibet"] == .years(2008...2008) && values["shaanxi"] == .years(nil))
        #expect(chart.areas.filter(\.isOpen).map(\.id) == ["tibet"])
        #expect(values["henan"] == AreaChart.Value.none)
        let days = chart.areas.first { $0.id == "ningxia" }?.days
        #expect(days?.earliest == "2011-03-01" && days?.latest == "2011-03-31")
        #expect(chart.areas.first { $0.id == "gansu" }?.dispute == .wholly)
    }

    @Test func `what has no place stands below, and all is said in words`() throws {
        let diagram = try chart().chart.diagram
        #expect(diagram.notes.contains("Not on the grid: Arden (2018)."))
        #expect(diagram.subtitle == "Adoption of Permits")
        #expect(
            diagram.summary.hasPrefix(
                "A grid of tiles of China: the adoption of Permits in 5 of 7 units."))
    }

    @Test func `two policies are named, so that no picture mixes them`() throws {
        let body = Self.permits + "\n  - {link: henan adopts q, date: 2011}\n"
        #expect(try chart(body: body).policies == ["Permits", "Tolls"])
        #expect(try chart().policies == ["Permits"])
    }

    /// As along time: the first that is sure counts, and what a source speaks for before all else.
    @Test func `of several records of one adoption the first counts, and all are told`() throws {
        let more = [
            "{link: ningxia adopts p, date: 2013, id: again}",
            "{link: gansu adopts p, date: 2015, evidence: h}",
            "{link: shaanxi adopts p, date: 2014, id: x}",
        ]
        let body = Self.permits + more.map { "\n  - \($0)" }.joined()
        let told = told(try chart(body: body).chart)
        #expect(told["ningxia"] == "NX|2011|[1]|also 2013")
        #expect(told["gansu"] == "GS|2015|[2]|also 2012 [disputed by 1]")
        #expect(told["shaanxi"] == "SN|by 2014|also undated")
    }

    @Test func `adoptions by whoever stands for no unit are counted at the foot`() throws {
        let body =
            Self.permits.replacing(
                "links:",
                with: "officials: {ada: {name: Ada, posts: [{at: ningxia, to: 2003}]}}\nlinks:")
            + "\n  - {link: ada adopts p, date: 2009, likelihood: 0.2}"
        let notes = try chart(body: body).chart.diagram.notes
        #expect(notes.contains("Not shown: 1 adoption by actors who stand for no unit."))
        #expect(notes.contains("Stated with a likelihood, which is not drawn: 1 adoption."))
    }

    @Test func `of policies within one another the one that is asked for is drawn`() throws {
        let body =
            Self.permits.replacing("q: Tolls}", with: "q: {name: Tolls, within: p}}")
            + "\n  - {link: henan adopts q, date: 2011}"
        let found = try ComposedPicture(body, level: .region).composer
            .areas(.adoption, of: "Tolls", on: AreaGround.builtIn)
        #expect(found.policies == ["Tolls"])
        #expect(found.chart.areas.filter { $0.value != .none }.map(\.id) == ["henan"])
        #expect(
            found.chart.diagram.notes.contains(
                "Of policies within or around Tolls, 7 deeds are not shown."))
    }

    @Test func `what was done is told however it is written`() throws {
        let body =
            Self.permits.replacing(
                "links:",
                with: """
                    events:
                      no: {kind: refusal, by: guangdong, about: p, date: 2015}
                      gone: {kind: repeal, parties: ningxia, covers: p, date: 2016}
                    links:
                    """)
        let told = told(try chart(body: body).chart)
        #expect(told["guangdong"] == "GD|refusal 2015")
        #expect(told["ningxia"] == "NX|2011|[1]|repeal 2016")
    }

    @Test func `a unit whose place is another's, or several, is told of`() throws {
        let body =
            Self.permits.replacing("guangdong: Guangdong", with: "nx: Elsewhere")
            + "\n  - {link: nx adopts p, date: 2011}"
        let notes = try chart(body: body).chart.diagram.notes
        // A code is as sure as an id, and the graph has Ningxia first.
        #expect(notes.contains { $0.contains("Elsewhere (2011; its place is another unit's)") })
    }

    @Test func `an attribute of numbers is one, and a word among them makes words of all`() throws {
        let chart = try chart(.attribute("people")).chart
        #expect(chart.areas.first { $0.id == "xj" }?.value == .number(26))
        let body = Self.permits.replacing("people: \"26\"", with: "people: many")
        let mixed = try self.chart(.attribute("people"), body: body).chart
        let values = mixed.areas.map(\.value).filter { $0 != .none }
        #expect(values == [.word("7.2"), .word("many")])
        #expect(
            mixed.diagram.notes.contains(
                "1 of 2 values of 'people' is no number, such as 'many', so all are drawn as words."
            ))
    }
}
