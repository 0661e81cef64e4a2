import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What is said of links and offices that paths rest on, though they stand on doubtful ground.
///
/// Oracle: by hand from the evidence and the dates of the small graphs.
@Suite struct GroundWordingTests: SmallGraphs {
    private static let regions = "regions: {a: Ash, b: Birch}\n"

    private static let disputed = """
        sources: {s: S}
        regions: {a: Ash, b: Birch}
        links:
          - {link: a advises b, id: x, evidence: {source: s, stance: disputes}}
          - {link: a trains b, id: y, evidence: {source: s, stance: omits}}
          - {link: a directs b, id: z, evidence: s}

        """

    @Test func `links that no evidence supports are named where they are kept`() throws {
        let kept = try network(Self.disputed)
        #expect(
            Wording.unsupported(in: kept, most: 9)
                == "2 links that may be walked are only disputed: x, y")
        #expect(
            Wording.unsupported(in: kept, most: 1)
                == "2 links that may be walked are only disputed: x and 1 more")
        let question = PathQuestion(
            from: [try kept.model.entity("a")], to: [try kept.model.entity("b")])
        let steps = try kept.pathways(question).paths.flatMap(\.steps).map(\.edge)
        #expect(
            Wording.unsupported(steps, in: kept, most: 9)
                == "2 links on which rows rest are only disputed: x, y")
        #expect(Wording.unsupported([], in: kept, most: 9) == nil)
        let left = try kept.model.freeze(
            Selection(SelectionCriteria(), in: kept.model), NetworkSettings(level: .actor))
        #expect(Wording.unsupported(in: left, most: 9) == nil)
    }

    private func doubts(_ body: String) throws -> String? {
        let network = try network(Self.regions + body, .region)
        let question = PathQuestion(
            from: [try network.model.entity("a")], to: [try network.model.entity("b")])
        return Wording.officesInDoubt(try network.pathways(question).paths, in: network)
    }

    @Test func `an office that may not have been held then is named with both times`() throws {
        let post = "officials: {o: {name: Olga, posts: [{at: a, from: 2016}]}}\n"
        #expect(
            try doubts(post + "links: [{link: o advises b, date: 2016}]")
                == "1 step rests on an office that may not have been held then: "
                + "Olga holds office at Ash (from 2016); the time of the step: 2016")
        #expect(
            try doubts(
                post + "links: [{link: o advises b, date: 2016}, {link: o trains b, date: 2017}]")?
                .hasPrefix("2 steps rest on offices that may not have been held then; the first:")
                == true)
        #expect(try doubts(post + "links: [{link: a advises b, date: 2016}]") == nil)
    }
}
