import DiffusionAnalysis
import DiffusionNetwork
import Exhibits

extension AskedNetwork {
    /// More than these are counted, not named.
    private static let mostNamed = 12

    /// Says of an answer about the whole network what of that fell with sources that are not
    /// believed, on standard error and beside the rows.
    ///
    /// - Throws: `TributaryError` where the network of all sources would be too large.
    func noteLoss(in exhibit: inout Exhibit) throws {
        guard !selection.disbelieved.isEmpty else { return }
        let believed = try graph.freeze(
            Selection(criteria.believingAll, in: graph.model), settings, hearing: listener)
        guard
            let loss = SourceLoss(
                of: believed.edges, in: graph.model, selection,
                refolded: frozen.refolded(since: believed))
        else { return }
        let fallen =
            Wording.refolded(loss, in: graph.model, most: Self.mostNamed)
            + Wording.fallenLinks(loss, in: graph.model, most: Self.mostNamed)
        let what = fallen.isEmpty ? ["nothing of the network falls"] : fallen
        let words =
            "without \(loss.disbelieved.joined(separator: ", ")) " + what.joined(separator: "; ")
        listener.note(words, code: "fallen")
        exhibit.remarks.append(words)
    }
}
