package import DiffusionNetwork

extension Selection {
    /// The message where filters leave nothing that is joined to another.
    ///
    /// - Parameter hasNodes: Whether they leave anything at all.
    /// - Returns: The words, which name the filters; nil where there are none.
    package func missingTies(hasNodes: Bool) -> String? {
        guard !steps.isEmpty else { return nil }
        let nodes = hasNodes ? "no node has a tie to another" : "no node is left"
        return "\(nodes) under \(steps.map(\.option).joined(separator: ", "))"
    }
}
