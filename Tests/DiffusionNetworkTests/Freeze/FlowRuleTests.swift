import DiffusionModel
import ModelFormats
import Testing

@testable import DiffusionNetwork

/// Which way a link leads.
@Suite struct FlowRuleTests: SmallGraphs {
    /// Section 3 of the semantics, kind by kind, each with a link from a to b.
    private static let kinds: [(Orientation, String)] = [
        (.forward, "directs designates endorses trains advises promotes"),
        (.backward, "learns-from visits emulates"),
        (.both, "signs-with cooperates-with competes-with"),
        (.none, "criticizes replies-to reports sanctions urges-sanctions-on similar-to"),
    ]

    private func written(_ kind: String) throws -> GraphModel {
        try model("tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a \(kind) b}]")
    }

    @Test(arguments: kinds)
    func `kinds lead as the codebook has it, and by other views as these have it`(
        orientation: Orientation, kinds: String
    ) throws {
        for kind in kinds.split(separator: " ") {
            let model = try written(String(kind))
            let flow = FlowRule(model, NetworkSettings(view: .flow))
            #expect(flow.orientation(ofLink: 0) == orientation, "\(kind)")
            #expect(flow.leadsForward(0) == [.forward, .both].contains(orientation), "\(kind)")
            #expect(flow.leadsBackward(0) == [.backward, .both].contains(orientation), "\(kind)")
            let ties = FlowRule(model, NetworkSettings(view: .ties))
            #expect(ties.ways(ofLink: 0) == [.forward, .backward])
            let asWritten = FlowRule(model, NetworkSettings(view: .asWritten))
            #expect(asWritten.ways(ofLink: 0) == .forward)
        }
    }

    @Test(arguments: Orientation.allCases)
    func `an orientation that is given stands in for the codebook's, in the flow alone`(
        orientation: Orientation
    ) throws {
        let model = try written("directs")
        var settings = NetworkSettings(orientations: ["directs": orientation])
        #expect(FlowRule(model, settings).orientation(ofLink: 0) == orientation)
        #expect(FlowRule(model, settings).ways(ofLink: 0) == Ways(orientation))
        settings.view = .asWritten
        #expect(FlowRule(model, settings).orientation(ofLink: 0) == .forward)
    }

    private let roles = """
        tributary: 1
        sources: {s: S, t: T}
        regions: {a: A, b: B, c: C}
        agreements:
          taught: {parties: [a, b], learner: {who: a, evidence: s}, model: {who: b, evidence: t}}
          half: {parties: [a, c], learner: b}
        """

    /// The orientation of each role, by its id.
    private func orientations(without source: String? = nil) throws -> [String: Orientation] {
        let model = try model(roles)
        let scope = EvidenceScope(model: model, without: source.map { [$0] } ?? [])
        let rule = FlowRule(model, NetworkSettings(), scope)
        let ids = model.linkIDs()
        return Dictionary(
            uniqueKeysWithValues: ids.indices.map { (ids[$0], rule.orientation(ofLink: $0)) })
    }

    /// `model → item → learner`; parties carry nothing where the item has both, and else do.
    @Test func `parties carry no flow of their own beside a learner and a model`() throws {
        let found = try orientations()
        #expect(found["taught.learner.a"] == .forward && found["taught.model.b"] == .backward)
        #expect(found["taught.parties.a"] == Orientation.none)
        #expect(found["taught.parties.b"] == Orientation.none)
        #expect(found["half.parties.a"] == .both && found["half.parties.c"] == .both)
    }

    @Test(arguments: ["s", "t"])
    func `a learner or a model whom nobody vouches for silences no parties`(
        source: String
    ) throws {
        #expect(try orientations(without: source)["taught.parties.a"] == .both)
    }

    /// Forward is to the later post; without direction a move stands once.
    @Test func `moves lead to the later post, unless told otherwise`() throws {
        let model = try written("directs")
        let post = try #require(model.codebook.linkKindPosition("holds-office"))
        func ways(_ view: NetworkView, _ own: Orientation? = nil) -> Ways {
            var settings = NetworkSettings(view: view)
            settings.orientations = own.map { ["moves": $0] } ?? [:]
            return FlowRule(model, settings).waysOfMoves { $0 == "moves" }[post]
        }
        #expect(ways(.flow) == .forward && ways(.ties) == .forward)
        #expect(ways(.flow, .backward) == .backward)
        #expect(ways(.flow, .both) == [.forward, .backward])
        #expect(ways(.ties, .both) == .forward)
        #expect(ways(.flow, Orientation.none) == [] && ways(.ties, Orientation.none) == [])
        let bare = GraphModel.Builder(codebook: Codebook()).parts
        #expect(FlowRule(bare, NetworkSettings()).waysOfMoves { _ in true }.isEmpty)
        // Who keeps moves of no kind has none.
        #expect(FlowRule(model, NetworkSettings()).waysOfMoves { _ in false }[post] == [])
    }
}
