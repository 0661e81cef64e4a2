package import DiffusionModel

/// Which of the offices by which ends count for others are needed together, and which are
/// alternatives.
///
/// Both ends of a step need theirs. If an end counts for its node in several ways, any way will do;
/// a way that leads from one agency to another needs each office on it.
package struct OfficeNeeds: Hashable, Sendable {
    /// Offices any of which will do.
    package typealias Group = [LinkIndex]

    /// The terms, all of which are needed.
    ///
    /// A term has alternatives; each of them is a list of groups, all of which are needed.
    package let terms: [[[Group]]]

    /// Gathers what is needed.
    ///
    /// - Parameters:
    ///   - ends: The ways of each end, a list of offices each.
    ///   - known: Offices that are left out because they are shown elsewhere.
    package init(ends: [[[LinkIndex]]], without known: [LinkIndex] = []) {
        terms = ends.flatMap { ways -> [[[Group]]] in
            let ways = ways.map { $0.filter { !known.contains($0) } }.filter { !$0.isEmpty }
            if ways.isEmpty { return [] }
            if ways.count == 1 { return ways[0].map { [[[$0]]] } }
            let areSingle = ways.allSatisfy { $0.count == 1 }
            return areSingle ? [[[ways.flatMap { $0 }]]] : [ways.map { $0.map { [$0] } }]
        }
    }

    /// All offices, each once.
    package var offices: [LinkIndex] {
        terms.flatMap { $0 }.flatMap { $0 }.flatMap { $0 }.reduce(into: []) { found, office in
            if !found.contains(office) { found.append(office) }
        }
    }
}

extension NetworkEdge {
    /// The offices by which its ends are folded, told apart by what is needed, without those that
    /// the edge stands for itself.
    package func officeNeeds(in model: GraphModel) -> OfficeNeeds {
        OfficeNeeds(ends: officeWays(in: model), without: links)
    }

    /// The ways in which either end counts for its node, upstream before downstream.
    package func officeWays(in model: GraphModel) -> [[[LinkIndex]]] {
        let ends = [(upstreamActors, upstream, true), (downstreamActors, downstream, false)]
        return ends.map { actors, node, isUpstream in
            let held = offices.filter { $0.isUpstream == isUpstream }.map(\.link)
            return held.isEmpty ? [] : actors.flatMap { Self.ways(from: $0, to: node, held, model) }
        }
    }

    private static func ways(
        from actor: EntityIndex, to node: EntityIndex, _ offices: [LinkIndex], _ model: GraphModel
    ) -> [[LinkIndex]] {
        guard actor != node else { return [[]] }
        // No way comes back to an actor: agencies may act for one another in a circle, and a way
        // round needs all that the way without it does.
        let onwards = offices.filter {
            model.links.subjects[$0] != actor && model.links.objects[$0] != actor
        }
        return offices.filter { model.links.subjects[$0] == actor }.flatMap { office in
            ways(from: model.links.objects[office], to: node, onwards, model)
                .map { [office] + $0 }
        }
    }
}
