import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// Nobody counts for a region by an office that is only intended.
///
/// Oracle: by hand. Whoever is only meant to hold an office, or to act for somebody, does not yet:
/// nobody counts for a region by an intention.
@Suite struct IntendedOfficeTests: SmallGraphs {
    private func edges(_ actors: String, _ link: String, _ filters: [Filter] = []) throws
        -> [String]
    {
        let model = try model(
            """
            tributary: 1
            regions: {south: South, west: West, north: North}
            \(actors)
            links: [{link: \(link), date: 2015-05}]
            """)
        let network = try model.freeze(
            Selection(SelectionCriteria(filters), in: model), NetworkSettings(level: .region))
        // The office is a step of its own, and not what is asked about.
        let edges = network.edges.filter { !model.isOffice($0.links[0]) }
        return edges.map { edge in
            let ids = [edge.upstream, edge.downstream].map { model.entities[$0].id }
            return ids.joined(separator: ">") + " " + edge.stage.rawValue
        } + (network.looseLinks.map { ["loose: \($0.count)"] } ?? [])
    }

    private static let intended =
        "officials: {flo: {posts: [{at: south, from: 2014, stage: intended}]}}"

    @Test(arguments: [
        (intended, "flo advises west", ["flo>west unknown", "loose: 1"]),
        // A post that is more than intended folds, whatever stage it has.
        (
            "officials: {flo: {posts: [{at: south, from: 2014, stage: begun}]}}",
            "flo advises west", ["south>west unknown"]
        ),
        (
            "officials: {flo: {posts: [{at: south, from: 2014}]}}",
            "flo advises west", ["south>west unknown"]
        ),
        // The office held decides, not the one meant besides.
        (
            """
            officials:
              flo: {posts: [{at: south, from: 2014, stage: intended}, {at: north, from: 2013}]}
            """, "flo advises west", ["north>west unknown"]
        ),
        (
            "agencies: {watch: {acts-for: {who: south, stage: intended}}}",
            "watch advises west", ["watch>west unknown", "loose: 1"]
        ),
        // A chain of offices is no better than its weakest part.
        (
            """
            agencies: {watch: {acts-for: {who: south, stage: intended}}}
            officials: {flo: {posts: [{at: watch, from: 2014}]}}
            """, "west advises flo", ["west>flo unknown", "loose: 1"]
        ),
    ])
    func `an office that is only intended makes nobody count for a region`(
        actors: String, link: String, expected: [String]
    ) throws {
        #expect(try edges(actors, link) == expected)
        #expect(try edges(actors, link, [.notIntended]) == expected)
    }
}
