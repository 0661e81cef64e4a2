package import DiffusionAnalysis
import DiffusionModel
package import DiffusionNetwork

extension Wording {
    /// Which links that some paths walk, as they were kept for it, no evidence supports; nothing
    /// where evidence supports all that has any.
    ///
    /// The covers by which steps are about policies count with the links.
    ///
    /// - Parameters:
    ///   - paths: The paths.
    ///   - network: The network that they are in.
    ///   - most: How many links are named at most; the others are counted.
    /// - Returns: The words.
    package static func unsupported(
        _ paths: some Sequence<Pathway>, in network: FrozenNetwork, most: Int
    ) -> String? {
        guard network.scope.keepsDisputed else { return nil }
        var (edges, seen): (Set<Int>, Set<Int>) = ([], [])
        let steps = paths.flatMap(\.steps).filter { edges.insert($0.edge).inserted }
        let links = steps.flatMap { step in
            let edge = network.edges[step.edge]
            return (edge.links + edge.officeLinks + edge.covers).filter {
                network.scope.standing(ofLink: $0) == .disputedOnly && seen.insert($0).inserted
            }
        }
        guard !links.isEmpty else { return nil }
        let ids = network.model.linkNames
        let names = counted(links.prefix(most).map { ids[$0] }, of: links.count)
        return links.count == 1
            ? "1 link on which rows rest is only disputed: \(names)"
            : "\(links.count) links on which rows rest are only disputed: \(names)"
    }
}
