package import DiffusionAnalysis
import DiffusionModel
package import DiffusionNetwork

/// Edges in the order of a measure as a table, and as sentences where people read.
package struct EdgeRankingListing: Sendable {
    private let ranking: EdgeRanking
    private let words: ThingWords

    /// Prepares the table of a ranking.
    package init(_ ranking: EdgeRanking, in network: FrozenNetwork) {
        self.ranking = ranking
        words = ThingWords(network)
    }

    private var network: FrozenNetwork { words.network }

    /// The table, a row for each edge with its ends and its sources; `describe` adds sentences.
    package var table: Table {
        var table = Table(
            columns: [.number("rank")] + ThingWords.columns
                + [.id("upstream"), .id("downstream"), .number(ranking.measure.rawValue)]
                + Table.Column.evidence)
        let entities = network.model.entities
        for row in ranking.rows {
            let edge = network.edges[row.edge]
            // What a link is called, without the word that it is one.
            let cells = words.cells(.edge(row.edge)).dropFirst()
            table.append(
                [.integer(row.rank)] + cells + [
                    .text(entities[edge.upstream].id), .text(entities[edge.downstream].id),
                    .number(row.score),
                ] + words.evidence(of: .edge(row.edge)))
        }
        table.show(["omittedBy"], .never)
        return table
    }

    /// Adds a sentence for each edge that the table lists, in its order, and their sources.
    package func describe(_ exhibit: inout Exhibit) {
        let decimals = ReadableGrid.decimals(of: ranking.spread)
        var citations = Citations(network.model)
        exhibit.prose = exhibit.table.rowNumbers.map { number in
            let row = ranking.rows[number]
            let score = Wording.rounded(row.score, decimals: decimals)
            let rank = "Rank \(row.rank), \(ranking.measure.rawValue) \(score): "
            return .passage(words.passage(rank, row.edge, way(of: row.edge), &citations))
        }
        exhibit.cited = citations.sources
    }

    /// Which way an edge leads whose links lead back too.
    private func way(of index: EdgeIndex) -> String {
        guard network.leadsBack(index) else { return "" }
        let edge = network.edges[index]
        let names = [edge.upstream, edge.downstream].map { network.model.entities[$0].name }
        return ", from \(names[0]) to \(names[1])"
    }
}
