import DiffusionAnalysis

extension RankVerb {
    /// Refuses measures and options that say nothing of links.
    ///
    /// - Throws: `CommandFailure`.
    func checkLinkOptions() throws {
        let known = EdgeMeasure.allCases.map(\.rawValue)
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
