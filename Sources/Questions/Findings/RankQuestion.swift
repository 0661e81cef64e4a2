package import DiffusionAnalysis
package import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

/// The network in which actors or links are ranked, and how.
///
/// By reference, as copying all of it is much code.
package final class RankQuestion {
    /// The network.
    package let asked: AskedNetwork
    private let options: RankOptions
    private let restarts: [NodeIndex]

    /// Freezes the network.
    ///
    /// - Throws: `NameError` or `TributaryError`.
    package init(
        _ graph: Graph, _ options: RankOptions, hearing listener: any QuestionListener
    ) throws {
        let names = NameLookup(graph.model)
        let named = try names.entities(options.restarts)
        let asked = try AskedNetwork(
            graph, options.network, options.part, naming: named, hearing: listener)
        (self.options, self.asked) = (options, asked)
        restarts = try named.map { try asked.node(of: $0) }
    }

    private var settings: MeasureSettings {
        options.settings(restarts: restarts, threads: asked.graph.threads)
    }

    // MARK: - Actors

    /// Ranks the actors.
    ///
    /// - Parameters:
    ///   - measures: The measures, the first deciding the order.
    ///   - shows: Whether the row of an entity is listed; ranks stay as they are.
    /// - Returns: The ranking, and the answer.
    /// - Throws: `TributaryError` or `GraphError`.
    package func actors(
        by measures: [Measure], showing shows: ((Entity) -> Bool)? = nil
    ) throws -> (ranking: Ranking, composition: Composition) {
        let ranking = try asked.answer { network throws(GraphError) in
            try network.ranking(
                by: measures, settings, limit: shows == nil ? options.limit : nil)
        }
        var exhibit = Exhibit(.ranking(ranking, in: asked.graph.model, shows: shows))
        if let warning = ranking.warning {
            try asked.listener.warn(warning, code: "no-cycle", hint: nil)
            exhibit.remarks.append(warning)
        }
        for (index, measure) in ranking.measures.enumerated() {
            let words = ranking.samples[index]?.words(measure.rawValue, ranking.spreads[index])
            asked.say(words, "sample", in: &exhibit)
        }
        exhibit.caption =
            measures.allSatisfy(\.obeysTime) ? asked.caption : asked.captionOfAllPolicies
        try tell(&exhibit)
        return (ranking, Composition(exhibit))
    }

    // MARK: - Links

    /// Ranks the links by the shortest paths along them.
    ///
    /// - Returns: The ranking, and the answer.
    /// - Throws: `TributaryError` or `GraphError`.
    package func links() throws -> (ranking: EdgeRanking, composition: Composition) {
        let ranking = try asked.answer { network throws(GraphError) in
            try network.edgeRanking(by: .betweenness, settings, limit: options.limit)
        }
        let listing = EdgeRankingListing(ranking, in: asked.frozen)
        var exhibit = Exhibit(listing.table, caption: asked.captionOfAllPolicies)
        let words = ranking.sample?.words(ranking.measure.rawValue, ranking.spread)
        asked.say(words, "sample", in: &exhibit)
        try tell(&exhibit)
        return (ranking, Composition(exhibit) { listing.describe(&$0) })
    }

    private func tell(_ exhibit: inout Exhibit) throws {
        asked.tell(&exhibit)
        try asked.noteLoss(in: &exhibit)
    }
}

extension Ranking {
    /// The warning about a measure that is 0 for every node and so tells nothing.
    fileprivate var warning: String? {
        guard let column = measures.firstIndex(of: .eigenvector), !rows.isEmpty,
            isZeroThroughout[column]
        else { return nil }
        return "eigenvector is 0 throughout, because no path comes back to where it started"
    }
}

extension SampleSummary {
    /// What a sample of a measure is worth, in a sentence, or two where it tells nothing of an
    /// order.
    fileprivate func words(_ measure: String, _ spread: ScoreSpread) -> String {
        guard samples > 0 else {
            return "\(measure) is exact: a sample would have taken as long"
        }
        let drawn = draws == .paths ? "by \(samples) paths" : "from \(samples) actors"
        let far = longest.map {
            ", as long as no two actors are further apart than \(Wording.noLess($0, digits: 3)), "
                + "the greatest distance met"
        }
        let room = Wording.noLess(error, digits: 4)
        let vain =
            "; that is no less than the greatest score here, so that the order says nothing: a "
            + "smaller error says more"
        return "\(measure) is sampled \(drawn): with confidence \(confidence) no score is off by "
            + "more than \(room), \(Wording.noLess(share, digits: 4)) of the greatest there could "
            + "be" + (far ?? "") + (error < spread.greatest ? "" : vain)
    }
}
