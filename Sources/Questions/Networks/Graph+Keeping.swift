import DiffusionModel
package import DiffusionNetwork

extension Graph {
    /// What filters keep of the graph, as a graph of its own.
    ///
    /// - Parameters:
    ///   - part: The part.
    ///   - dropsIsolated: Whether entities without a tie are left out; nil leaves them out where a
    ///     policy is asked for.
    ///   - listener: Who hears what there is to say.
    /// - Returns: What is kept.
    /// - Throws: `NameError` or `TributaryError`.
    package func kept(
        _ part: GraphPart, _ dropsIsolated: Bool?, hearing listener: any QuestionListener
    ) throws -> Selection {
        let selection = try part.selection(in: model, hearing: listener)
        return dropsIsolated ?? !part.policies.isEmpty
            ? selection.withoutIsolated(in: model) : selection
    }
}
