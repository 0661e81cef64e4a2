package import DiffusionModel
import GraphKernel

/// The posts of officials in different regions, and the moves from one to the other.
///
/// Two posts in two regions make an edge from the earlier post's region to the later's, carried by
/// the official. Where it is unknown which began first, both directions may be.
struct OfficialMoves {
    private let model: GraphModel
    private let policies: LinkPolicies
    private(set) var edges: [NetworkEdge] = []

    /// The most pairs of posts that are looked at before the network is too large.
    private static let mostPairs = 10_000_000

    /// A post with the region that it counts for, and the `acts-for` by which it does.
    private struct Tenure {
        let post: LinkIndex
        let region: EntityIndex
        let offices: [OfficeFolding.Office]
    }

    /// Finds the moves of everybody who has posts.
    ///
    /// - Parameters:
    ///   - posts: The posts that count, in their order.
    ///   - model: The model that they are in.
    ///   - policies: What each link concerns.
    ///   - folding: Which regions agencies act for.
    ///   - ways: Whether moves to a post of each kind lead to it from the earlier one, or back.
    /// - Throws: `tooLarge` for more pairs of posts than anybody could look through.
    init(
        of posts: [LinkIndex], in model: GraphModel, _ policies: LinkPolicies,
        _ folding: inout OfficeFolding, _ ways: [Ways]
    ) throws(GraphError) {
        (self.model, self.policies) = (model, policies)
        var holders: [EntityIndex] = []
        var postsOfHolder: [EntityIndex: [LinkIndex]] = [:]
        for post in posts {
            let holder = model.links.subjects[post]
            if postsOfHolder[holder] == nil { holders.append(holder) }
            postsOfHolder[holder, default: []].append(post)
        }
        var pairs = 0
        for holder in holders.sorted() {
            let held = postsOfHolder[holder] ?? []
            guard held.count > 1 else { continue }
            let tenures = held.compactMap { tenure(of: $0, &folding) }
            pairs += tenures.count * tenures.count
            guard pairs <= Self.mostPairs else { throw .tooLarge(count: pairs) }
            addMoves(of: holder, tenures, ways)
        }
    }

    /// The region that a post counts for; nil where its agency may act for several or for none.
    private func tenure(of post: LinkIndex, _ folding: inout OfficeFolding) -> Tenure? {
        let place = model.links.objects[post]
        return folding.region(of: place, at: model.timing(ofLink: post)).map {
            Tenure(post: post, region: $0.end, offices: $0.offices)
        }
    }

    private mutating func addMoves(of holder: EntityIndex, _ tenures: [Tenure], _ ways: [Ways]) {
        for first in tenures {
            for second in tenures
            where first.post != second.post && first.region != second.region {
                guard mayPrecede(first.post, second.post) else { continue }
                let ways = ways[Int(model.links.kinds[second.post])]
                guard !ways.isEmpty else { continue }
                let move = move(of: holder, from: first, to: second)
                if ways.contains(.forward) { edges.append(move) }
                if ways.contains(.backward) { edges.append(move.turned) }
            }
        }
    }

    /// Whether one post may have begun before another did; of two that began on one known day
    /// neither is the earlier.
    private func mayPrecede(_ first: LinkIndex, _ second: LinkIndex) -> Bool {
        let starts = [first, second].map { model.timing(ofLink: $0)?.start ?? .unknown }
        return starts[0].earliest < starts[1].latest
    }

    private func move(
        of holder: EntityIndex, from first: Tenure, to second: Tenure
    ) -> NetworkEdge {
        let places = [first, second].map { model.links.objects[$0.post] }
        let stages = [first, second].map { model.stage(ofLink: $0.post) }
        let likelihoods = [first, second].compactMap { model.likelihood(ofLink: $0.post)?.value }
        var edge = NetworkEdge(first.post, in: model, policies)
        (edge.upstream, edge.downstream) = (first.region, second.region)
        edge.links = [first.post, second.post]
        edge.timing = nil
        edge.passage = .init(
            first: model.timing(ofLink: first.post), second: model.timing(ofLink: second.post))
        edge.carrier = holder
        edge.sharesDayOfItem = false
        edge.stage = .weakest(stages)
        edge.likelihood = likelihoods.isEmpty ? nil : likelihoods.reduce(1, *)
        (edge.weight, edge.policies, edge.covers) = (nil, [], [])
        edge.upstreamActors = places[0] == first.region ? [] : [places[0]]
        edge.downstreamActors = places[1] == second.region ? [] : [places[1]]
        edge.isDirectionUnknown = false
        edge.offices = NetworkEdge.Office.offices(upstream: first.offices, second.offices)
        return edge
    }
}

extension GraphModel {
    /// The id of the kind of moves to a post, which no file writes; nil where a link is no post
    /// or its kind makes none.
    package func move(toPost link: LinkIndex) -> String? {
        let kind = Int(links.kinds[link])
        return codebook.isMembership(kind) ? codebook.linkKinds[kind].relation : nil
    }
}
