public import DiffusionAnalysis
public import DiffusionModel
import DiffusionNetwork
public import Exhibits
public import Questions

/// An actor by its place in a network.
public struct RankedActor: Hashable, Sendable {
    /// The place, from 1; ties are broken by id.
    public let rank: Int
    /// The actor.
    public let actor: Entity
    /// One score for each measure asked for, in their order; not a number where one is undefined.
    public let scores: [Double]
}

/// A link by its place in a network.
public struct RankedLink: Hashable, Sendable {
    /// The place, from 1; ties are broken by the ids of the ends.
    public let rank: Int
    /// Whom the link comes from.
    public let upstream: Entity
    /// Whom the link leads to.
    public let downstream: Entity
    /// The ids of the links of the graph that it stands for.
    public let links: [String]
    /// Who does what to whom.
    public let statement: Statement
    /// The score.
    public let score: Double
}

extension Graph {
    /// Ranks actors by their place in the network: of the graph, not of the people in it.
    ///
    /// - Parameters:
    ///   - measures: The measures, the first deciding the order.
    ///   - options: How they are taken.
    /// - Returns: The actors, greatest score first. The verb `rank` writes the same.
    /// - Throws: `TributaryError` where a name is unknown, a measure cannot use a weight or an
    ///   option, or it does not settle.
    public func ranking(
        by measures: Measure..., options: RankOptions = RankOptions()
    ) throws(TributaryError) -> Answer<RankedActor> {
        try ranking(by: measures, options)
    }

    /// Ranks actors by their place in the network, as `ranking(by:options:)`.
    public func ranking(
        by measures: [Measure], _ options: RankOptions
    ) throws(TributaryError) -> Answer<RankedActor> {
        try TributaryError.mapping { () throws -> Answer<RankedActor> in
            let question = try RankQuestion(self, options, hearing: NobodyListening())
            let (ranking, composition) = try question.actors(
                by: measures.isEmpty ? [.degree] : measures)
            let (rows, entities) = (ranking.rows, model.entities)
            return Answer(composition) { place in
                let row = rows[place]
                return RankedActor(
                    rank: row.rank, actor: entities[row.entity], scores: row.scores)
            }
        }
    }

    /// Ranks links by how many shortest paths run along them.
    ///
    /// - Parameter options: How betweenness is taken.
    /// - Returns: The links, greatest score first. The verb `rank --of links` writes the same.
    /// - Throws: `TributaryError`, as `ranking(by:options:)`.
    public func linkRanking(
        _ options: RankOptions = RankOptions()
    ) throws(TributaryError) -> Answer<RankedLink> {
        try TributaryError.mapping { () throws -> Answer<RankedLink> in
            let question = try RankQuestion(self, options, hearing: NobodyListening())
            let (ranking, composition) = try question.links()
            let (rows, frozen) = (ranking.rows, question.asked.frozen)
            let ids = LinkNamesOnDemand(model)
            return Answer(composition) { RankedLink(rows[$0], in: frozen, ids.names) }
        }
    }
}

extension RankedLink {
    init(_ row: EdgeRanking.Row, in network: FrozenNetwork, _ ids: LinkNames) {
        let (edge, entities) = (network.edges[row.edge], network.model.entities)
        (rank, score) = (row.rank, row.score)
        (upstream, downstream) = (entities[edge.upstream], entities[edge.downstream])
        links = edge.links.map { ids[$0] }
        statement = Statement(edge, in: network.model, namingPolicies: false)
    }
}
