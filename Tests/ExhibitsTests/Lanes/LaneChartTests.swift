import DiffusionModel
import Testing

@testable import Exhibits

/// What stands in which lane, by hand from small graphs of invented towns.
@Suite struct LaneChartTests {
    private static let towns = """
        tributary: 1
        title: Invented towns
        sources: {s: {title: Survey}}
        regions: {a: Ash, b: Birch, c: Cedar, d: Dale}
        officials:
          mo:
            name: Mo
            posts: [{at: a, from: 2010, to: 2013, evidence: s}, {at: c, from: 2014, evidence: s}]
        policies: {p: Rents}
        links:
          - {link: b learns-from a, id: x, date: 2011-03-02, evidence: s p. 4}
          - {link: c learns-from b, id: y}
        adoptions:
          - {actor: a, policy: p, date: 2010-05, evidence: s}
        """

    private func chart(keepingAll: Bool = false) throws -> LaneChart {
        var request = PictureRequest()
        request.keepsIsolated = keepingAll
        return try ComposedPicture(Self.towns, level: .region, request: request).lanes
    }

    @Test func `who has no part in anything has no lane`() throws {
        #expect(try chart().diagram.cards.map(\.id).sorted() == ["a", "b", "c"])
        let all = try chart(keepingAll: true).diagram.cards.map(\.id)
        #expect(all.sorted() == ["a", "b", "c", "d"])
    }

    @Test func `each link is an arrow with its date and its source`() throws {
        let chart = try chart()
        let arrows = zip(chart.diagram.links, chart.times).map { link, time in
            "\(link.id): \(time.arrival.map { Wording.timing($0) } ?? "-") \(link.marks.text)"
        }
        #expect(arrows.filter { "xy".contains($0.prefix(1)) } == ["x: 2 Mar 2011 [1]", "y: - "])
        #expect(chart.diagram.sources.map(\.text).first?.hasPrefix("Survey") == true)
    }

    /// A move leaves when the earlier post ends and comes when the later one begins.
    @Test func `an official who moves is an arrow between the two times`() throws {
        let chart = try chart()
        let move = try #require(chart.diagram.links.firstIndex { $0.label == "Mo" })
        #expect(chart.times[move].departure.map { Wording.timing($0) } == "2013")
        #expect(chart.times[move].arrival.map { Wording.timing($0) } == "2014")
    }

    @Test func `posts and adoptions stand in the lane of their region`() throws {
        let chart = try chart()
        #expect(chart.tenures.map { "\($0.lane) \($0.name)" } == ["a Mo", "c Mo"])
        #expect(chart.deeds.map { "\($0.lane) \($0.name)" } == ["a Rents"])
        #expect(chart.deeds[0].isAdoption && chart.deeds[0].term == "Adoption")
        #expect(chart.deeds[0].sentence.hasPrefix("Ash adopts Rents, May 2010"))
    }

    /// A criticism carries no policy and is an arrow all the same, and thirty-six links of one day
    /// are one arrow that says how many it stands for.
    @Test func `whatever joins two lanes is an arrow, alike ones as one`() throws {
        let links = (0..<36).map {
            "  - {link: c learns-from a, id: l\($0), date: 2012-05-05, evidence: s p. \($0)}\n"
        }
        let text = Self.towns.replacing(
            "adoptions:", with: "  - {link: b criticizes a, id: z}\n\(links.joined())adoptions:")
        let diagram = try ComposedPicture(text, level: .region).lanes.diagram
        #expect(diagram.links.contains { $0.id == "z" && $0.style == .criticism })
        #expect(diagram.links.first { $0.count == 36 }.map { LinkLook.words(on: $0) } == "36 links")
        #expect(!diagram.notes.contains { $0.contains("not drawn") })
    }

    @Test func `a refusal that is an event is a deed of who made it`() throws {
        let text = Self.towns.replacing(
            "links:", with: "events: {no: {kind: refusal, date: 2013-02, by: b, covers: p}}\nlinks:"
        )
        let deed = try ComposedPicture(text, level: .region).lanes.deeds.first { $0.id == "no" }
        #expect(deed?.lane == "b" && deed?.name == "Rents" && deed?.term == "Refusal")
    }

    @Test func `a picture of posts alone has the lanes where they are`() throws {
        let text =
            "tributary: 1\nregions: {a: Ash, b: Birch}\n"
            + "officials: {o: {name: Ona, posts: [{at: a, from: 2010, to: ..}]}}\n"
        var request = PictureRequest()
        request.keepsIsolated = false
        let lanes = try ComposedPicture(text, level: .region, request: request).lanes
        #expect(lanes.diagram.cards.map(\.id) == ["a"] && lanes.tenures.count == 1)
    }

    @Test func `what has no place is counted, and why`() throws {
        let text = Self.towns.replacing(
            "policies: {p: Rents}",
            with: "policies: {p: Rents}\nclaims: {k: {says: Rents fell, positions: []}}"
        ).replacing("adoptions:", with: "  - {link: b criticizes k, id: z}\nadoptions:")
        let notes = try ComposedPicture(text, level: .region).lanes.diagram.notes
        #expect(
            notes.contains("1 link is not drawn: an end of it is in no lane, or both are in one."))
    }
}
