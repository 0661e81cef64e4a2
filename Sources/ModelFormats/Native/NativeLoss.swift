import DiffusionModel

/// What the native format leaves out, which knows directions of kinds and not of links.
enum NativeLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        guard model.statesNoDirection else { return [] }
        let own = Set(model.codebookExtension?.linkKinds ?? [])
        let isSaid = model.codebook.linkKinds.map {
            own.contains($0.id) && $0.orientation == .both
        }
        return [
            FormatLoss(
                model.links.kinds.count { !isSaid[Int($0)] },
                "statement that a link has no direction",
                "statements that links have no direction")
        ]
    }
}
