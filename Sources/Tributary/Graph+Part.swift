import DiffusionModel
import DiffusionNetwork
public import Questions

extension Graph {
    /// The part of the graph that filters keep, with its evidence and what it needs to be read
    /// correctly.
    ///
    /// - Parameters:
    ///   - part: The part.
    ///   - dropsIsolated: Whether entities without a tie are left out; nil leaves them out where a
    ///     policy is asked for.
    /// - Returns: A graph that every question reads. The verb `filter` writes the same.
    /// - Throws: `TributaryError` for names and kinds that the graph does not have.
    public func filtered(
        to part: GraphPart, dropsIsolated: Bool? = nil
    ) throws(TributaryError) -> Graph {
        try TributaryError.mapping { () throws -> Graph in
            let selection = try kept(part, dropsIsolated, hearing: NobodyListening())
            var graph = Graph(model.subset(selection))
            graph.threads = threads
            return graph
        }
    }
}
