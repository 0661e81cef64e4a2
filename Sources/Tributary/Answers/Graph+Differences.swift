import DiffusionAnalysis
import Exhibits
public import Questions

extension Graph {
    /// Finds what appeared, vanished and changed from this graph to a newer one.
    ///
    /// Entities and sources are the same where their ids are. Links are where they state one id, or
    /// else where ends, kind and time agree; a link whose time changed is the same where it is the
    /// only one of its kind left between its ends.
    ///
    /// - Parameter newer: The newer graph.
    /// - Returns: Entities, then links, then documents, each by id. The verb `diff` writes the
    ///   same.
    /// - Complexity: O(n log n) in the entities, links and sources of both.
    public func differences(to newer: Graph) -> Answer<GraphDifference> {
        let (differences, listing, composition) = findDifferences(to: newer)
        let rows = differences.rows
        return Answer(composition) { place in
            let row = rows[place]
            return GraphDifference(
                change: row.change, what: row.what, id: listing.id(of: row),
                name: listing.name(of: row), field: row.field, old: row.old, new: row.new)
        }
    }

    /// A graph that holds all of this and a newer one, each entity and link with the attribute
    /// `change`: `appeared`, `vanished`, `changed` or `same`.
    ///
    /// - Parameter newer: The newer graph, as which everything stands that both have.
    /// - Returns: A graph that every question reads. The verb `diff` writes the same with `graph`.
    /// - Throws: `TributaryError` where an entity of one is a document of the other.
    public func withChanges(to newer: Graph) throws(TributaryError) -> Graph {
        var whole = try findDifferences(to: newer).differences.wholeGraph()
        whole.threads = threads
        return whole
    }
}
