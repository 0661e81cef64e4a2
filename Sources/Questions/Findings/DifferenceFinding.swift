package import DiffusionAnalysis
package import Exhibits

extension Graph {
    /// What appeared, vanished and changed from this graph to a newer one, and the answer.
    package func findDifferences(
        to newer: Graph
    ) -> (differences: GraphDifferences, listing: DifferenceListing, composition: Composition) {
        let differences = GraphDifferences(from: model, to: newer.model)
        let listing = DifferenceListing(differences)
        let exhibit = Exhibit(listing.table(), summary: listing.summary)
        return (differences, listing, Composition(exhibit))
    }
}

extension GraphDifferences {
    /// A graph that holds all of both, each entity and link with what became of it.
    ///
    /// - Throws: `TributaryError` where an id is one sort of thing here and another there.
    package func wholeGraph() throws(TributaryError) -> Graph {
        do throws(IDClash) {
            return Graph(try graph())
        } catch {
            throw TributaryError(
                .invalidModel,
                "'\(error.id)' is \(error.old.rawValue) in the older graph and "
                    + "\(error.new.rawValue) in the newer",
                hint: "Give one of the two another id; then one graph can hold both.")
        }
    }
}
