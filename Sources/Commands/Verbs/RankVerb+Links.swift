import DiffusionAnalysis
import DiffusionNetwork
import Exhibits
import GraphKernel

extension RankVerb {
    /// The links of a network in the order of a measure.
    func links(in asked: AskedNetwork) throws -> LinkRankingListing {
        let ranking = try CommandFailure.mapping(
            in: asked,
            try asked.frozen.linkRanking(
                by: .betweenness, commonSettings, limit: result.limitOfUnsorted))
        return LinkRankingListing(ranking, in: asked.frozen)
    }

    /// Refuses measures and options that say nothing of links.
    ///
    /// - Throws: `CommandFailure`.
    func checkLinkOptions() throws {
        let known = LinkMeasure.allCases.map(\.rawValue)
        for word in by.values where !known.contains(word) {
            throw CommandFailure(
                .usage, "links are not ranked by '\(word)'",
                hint: "With --of links, --by takes \(known.joined(separator: ", ")).")
        }
        for (option, isSaid) in [("--rows", !rows.isEmpty), ("--direction", direction != nil)]
            + single.said where isSaid
        {
            throw CommandFailure(
                .usage, "\(option) is for ranks of actors, not of links",
                hint: option == "--rows" ? "--link-kind keeps links of a kind." : nil)
        }
    }
}
