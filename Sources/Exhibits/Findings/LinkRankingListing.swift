package import DiffusionAnalysis
import DiffusionModel
package import DiffusionNetwork

/// Links in the order of a measure as a table, and as sentences where people read.
package struct LinkRankingListing {
    private let ranking: LinkRanking
    private let words: ThingWords

    /// Prepares the table of a ranking.
    package init(_ ranking: LinkRanking, in network: FrozenNetwork) {
        self.ranking = ranking
        words = ThingWords(network)
    }

    private var network: FrozenNetwork { words.network }

    /// The table, a row for each link with its ends and its sources; `describe` adds sentences.
    package var table: Table {
        var table = Table(
            "rank", "id", "name", "kind", "upstream", "downstream", ranking.measure.rawValue,
            "sources", "disputedBy", "omittedBy")
        let entities = network.model.entities
        for row in ranking.rows {
            let edge = network.edges[row.edge]
            // What a link is called, without the word that it is one.
            let cells = words.cells(.link(row.edge)).dropFirst()
            table.append(
                [.integer(row.rank)] + cells + [
                    .text(entities[edge.upstream].id), .text(entities[edge.downstream].id),
                    .number(row.score),
                ] + words.evidence(of: .link(row.edge)))
        }
        table.show(["omittedBy"], .never)
        return table
    }

    /// Adds a sentence for each link that the table lists, in its order, and their sources.
    package func describe(_ table: inout Table) {
        let shown = table.rows.compactMap { row -> LinkRanking.Row? in
            if case .integer(let rank)? = row.first { ranking.rows[rank - 1] } else { nil }
        }
        let decimals = ReadableGrid.decimals(of: ranking.spread)
        var sources = NumberedSources(network.model)
        table.sentences = shown.map { row in
            let score = Wording.rounded(row.score, decimals: decimals)
            return "Rank \(row.rank), \(ranking.measure.rawValue) \(score): "
                + sentence(of: row.edge) + words.mark(of: row.edge, by: &sources)
        }
        table.cited = sources.lines
    }

    /// What a link says, and which way it is ranked where it leads both ways.
    private func sentence(of position: Int) -> String {
        let sentence = words.name(of: .link(position))
        guard network.leadsBack(position) else { return sentence }
        let edge = network.edges[position]
        let names = [edge.upstream, edge.downstream].map { network.model.entities[$0].name }
        return "\(sentence), from \(names[0]) to \(names[1])"
    }
}
