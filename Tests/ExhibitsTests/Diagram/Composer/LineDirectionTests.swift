import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// Which way lines point, at every level alike; oracle: by hand on the small graph.
@Suite struct LineDirectionTests {
    private static let text = """
        tributary: 1
        regions: {a: A, b: B, c: C}
        links:
          - {link: b learns-from a}
          - {link: a advises c}
          - {link: c visits b}
          - {link: a criticizes b}
        """

    private static let levels: [NetworkLevel] = [.item, .actor, .region]

    private func picture(
        _ level: NetworkLevel, _ view: NetworkView = .flow,
        _ orientations: [String: Orientation] = [:]
    ) throws -> Diagram {
        try ComposedPicture(
            Self.text, level: level, network: view, orientations: orientations
        ).diagram
    }

    /// The lines between actors but for criticism, which carries no policy and so is no edge.
    private func lines(_ diagram: Diagram) -> Set<String> {
        Set(
            diagram.links.filter { $0.style != .criticism }.map { link in
                "\(link.from) \(link.isHeadless ? "-" : ">") \(link.to)"
                    .replacing("card(\"", with: "").replacing("\")", with: "")
            })
    }

    /// Learning and advice point along the flow, a visit from whoever visits.
    @Test(arguments: levels)
    func `movements follow the flow, and deeds lead from who acts`(level: NetworkLevel) throws {
        #expect(lines(try picture(level)) == ["a > b", "a > c", "c > b"])
    }

    @Test(arguments: levels)
    func `an orientation that is asked for turns movements round`(level: NetworkLevel) throws {
        let turned = try picture(level, .flow, ["learns-from": .forward, "advises": .backward])
        #expect(lines(turned) == ["b > a", "c > a", "c > b"])
        #expect(
            turned.notes == [
                "Where policies flow is asked for: advises=backward,learns-from=forward."
            ])
    }

    /// Who visits does so wherever the policy goes.
    @Test(arguments: levels)
    func `a deed that is turned round is still the deed of who acts`(level: NetworkLevel) throws {
        let diagram = try picture(level, .flow, ["visits": .forward])
        #expect(lines(diagram) == ["a > b", "a > c", "c > b"])
        #expect(diagram.links.contains { $0.sentence.hasPrefix("C → B: visits") })
    }

    @Test(arguments: levels)
    func `what carries nothing has no head where others have one`(level: NetworkLevel) throws {
        let none = lines(try picture(level, .flow, ["learns-from": Orientation.none]))
        // Above items it is no edge, and so no line.
        #expect(none == (level == .item ? ["a > c", "b - a", "c > b"] : ["a > c", "c > b"]))
    }

    @Test(arguments: levels)
    func `ties have no heads`(level: NetworkLevel) throws {
        let diagram = try picture(level, .ties)
        #expect(diagram.links.allSatisfy(\.isHeadless) && diagram.links.count == 4)
        #expect(diagram.notes.contains("Links are drawn as ties without direction."))
        #expect(diagram.panels.isEmpty)
    }

    @Test(arguments: levels)
    func `as written all lines lead from the subject`(level: NetworkLevel) throws {
        let diagram = try picture(level, .asWritten)
        #expect(lines(diagram) == ["b > a", "a > c", "c > b"])
        #expect(diagram.links.contains { $0.sentence.hasPrefix("B → A: learns from") })
    }

    @Test func `a move leads from the earlier post to the later one`() throws {
        let text = """
            tributary: 1
            regions: {a: Arden, c: Corr}
            officials: {o: {name: Ada, posts: [{at: c, from: 2011}, {at: a, from: 2008, to: 2010}]}}
            """
        let diagram = try ComposedPicture(text, level: .region).diagram
        #expect(lines(diagram) == ["a > c"])
        #expect(diagram.links.first?.sentence.hasPrefix("Ada moves from Arden") == true)
        let turned = try ComposedPicture(
            text, level: .region, orientations: ["moves": .backward]
        ).diagram
        #expect(lines(turned) == ["c > a"])
    }

    /// Of a visit the visited is the giver: the line leads from who visits, either way round.
    @Test(arguments: [Orientation.backward, .forward])
    func `a visit as an event leads from the visitor`(visited: Orientation) throws {
        let text = """
            tributary: 1
            regions: {a: A, b: B}
            events: {tour: {kind: visit, name: Tour, visitor: b, visited: a}}
            """
        let other: Orientation = visited == .backward ? .forward : .backward
        let diagram = try ComposedPicture(
            text, level: .region, orientations: ["visited": visited, "visitor": other]
        ).diagram
        #expect(lines(diagram) == ["b > a"])
    }
}
