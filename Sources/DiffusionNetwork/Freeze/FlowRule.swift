package import DiffusionModel

/// Which way a link leads in a network.
package struct FlowRule: Sendable {
    private let model: GraphModel
    private let settings: NetworkSettings
    private let orientations: [Orientation]
    /// The position of the kind of parties to an agreement in `Codebook.linkKinds`.
    private let parties: Int?
    /// The items that have a learner and a model, whose parties carry no flow of their own.
    private let hasLearnerAndModel: Set<Int32>

    /// Prepares the rule for a model.
    package init(_ model: GraphModel, _ settings: NetworkSettings) {
        self.model = model
        self.settings = settings
        orientations = model.codebook.linkKinds.map {
            settings.orientations[$0.id] ?? $0.orientation
        }
        parties = model.codebook.linkKindPosition("parties")
        func items(with role: String) -> Set<Int32> {
            guard let kind = model.codebook.linkKindPosition(role) else { return [] }
            let links = 0..<model.links.count
            return Set(
                links.filter { Int(model.links.kinds[$0]) == kind }
                    .map { model.links.subjects[$0] })
        }
        hasLearnerAndModel = items(with: "learner").intersection(items(with: "model"))
    }

    /// How a link leads: forward is from subject to object.
    package func orientation(ofLink index: Int) -> Orientation {
        switch settings.view {
        case .ties: return .both
        case .asWritten: return .forward
        case .flow: break
        }
        if model.links.origins[index] == .role, Int(model.links.kinds[index]) == parties,
            hasLearnerAndModel.contains(model.links.subjects[index])
        {
            return .none
        }
        return orientations[Int(model.links.kinds[index])]
    }

    /// Whether a link leads from its subject to its object.
    func leadsForward(_ index: Int) -> Bool {
        let orientation = orientation(ofLink: index)
        return orientation == .forward || orientation == .both
    }

    /// Whether a link leads from its object to its subject.
    func leadsBackward(_ index: Int) -> Bool {
        let orientation = orientation(ofLink: index)
        return orientation == .backward || orientation == .both
    }
}
