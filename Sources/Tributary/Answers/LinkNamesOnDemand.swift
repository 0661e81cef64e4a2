import DiffusionModel
import Synchronization

/// The ids of a graph's links, numbered when a row is made that names one.
final class LinkNamesOnDemand: Sendable {
    private let model: GraphModel
    private let made = Mutex<LinkNames?>(nil)

    init(_ model: GraphModel) { self.model = model }

    /// The ids of all links.
    ///
    /// - Complexity: O(links) where they are asked for first.
    var names: LinkNames {
        made.withLock { made in
            let names = made ?? model.linkNames
            made = names
            return names
        }
    }
}
