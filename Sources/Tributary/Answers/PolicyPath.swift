public import DiffusionAnalysis
public import DiffusionModel
import DiffusionNetwork
public import Exhibits
public import GraphKernel

/// One way by which a policy may have passed from one actor to another.
public struct PolicyPath: Hashable, Sendable {
    /// Its place among the paths of the answer, from 1.
    public let rank: Int
    /// The steps from upstream to downstream.
    public let steps: [Step]
    /// Whether the steps can follow one another in time.
    public let chronology: Chronology
    /// The weakest stage of the steps.
    public let stage: Stage
    /// When the first step that has a date may have been.
    public let departure: DayBounds
    /// When the last step that has a date may have been.
    public let arrival: DayBounds
    /// How likely the path is held to be; nil where no step says.
    public let likelihood: PathLikelihood?
    /// The policies that all steps which state some have in common.
    public let policies: [Entity]

    /// The actors along the path, the first upstream.
    public var actors: [Entity] { steps.prefix(1).map(\.upstream) + steps.map(\.downstream) }

    /// One step of a path.
    public struct Step: Hashable, Sendable {
        /// Whom the step comes from.
        public let upstream: Entity
        /// Whom the step leads to.
        public let downstream: Entity
        /// The agreement or event through which it leads; nil for a link of its own.
        public let through: Entity?
        /// The ids of the kinds of its links.
        public let kinds: [String]
        /// The ids of the links that it stands for.
        public let links: [String]
        /// How far it has come.
        public let stage: Stage
        /// When it may have been.
        public let days: DayBounds
        /// The policies that it is about; empty where none is stated.
        public let policies: [Entity]
        /// Who does what to whom, when and through what.
        public let statement: Statement
        /// The sources that support it, each a chain of hands as `ningxia-daily via report`.
        public let sources: [String]
        /// The sources that dispute it.
        public let disputedBy: [String]
        /// The sources that leave it out.
        public let omittedBy: [String]
    }
}

extension PolicyPath {
    /// The path at a place of an answer.
    init(_ rank: Int, _ path: Pathway, in network: FrozenNetwork, _ ids: LinkNames) {
        self.rank = rank
        steps = path.steps.map { Step($0, in: network, ids) }
        (chronology, stage) = (path.chronology, path.stage)
        (departure, arrival) = (path.departure, path.arrival)
        likelihood = path.likelihood
        policies = path.policies.common.map { network.model.entities[$0] }
    }
}

extension PolicyPath.Step {
    init(_ step: Pathway.Step, in network: FrozenNetwork, _ ids: LinkNames) {
        let (model, edge) = (network.model, network.edges[step.edge])
        let entities = model.entities
        (upstream, downstream) = (entities[step.upstream], entities[step.downstream])
        through = edge.through.map { entities[$0] }
        kinds = network.kinds(of: edge)
        links = edge.links.map { ids[$0] }
        (stage, days) = (edge.stage, edge.days)
        policies = edge.policies.map { entities[$0] }
        statement = Statement(edge, in: model, namingPolicies: true)
        let testimony = network.testimony(of: edge)
        sources = Wording.chains(testimony.supports, in: model)
        disputedBy = Wording.chains(testimony.disputes, in: model)
        omittedBy = Wording.chains(testimony.omits, in: model)
    }
}
