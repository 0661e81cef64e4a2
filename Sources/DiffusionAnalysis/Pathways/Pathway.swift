public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// One way by which a policy may have passed from one actor to another.
public struct Pathway: Hashable, Sendable {
    /// One edge of a path, with its place in the frozen network.
    public struct Step: Hashable, Sendable {
        /// The entity that the step comes from.
        public let upstream: EntityIndex
        /// The entity that the step leads to.
        public let downstream: EntityIndex
        /// The edge of the network that the step goes along.
        public let edge: EdgeIndex
        /// The offices on which the step rests though they need not have been held then.
        public let doubts: [OfficeDoubt]
    }

    /// The steps from upstream to downstream.
    public let steps: [Step]
    /// Whether the steps can follow one another in time.
    public let chronology: Chronology
    /// When the first step that has a date may have been.
    public let departure: DayBounds
    /// When the last step that has a date may have been.
    public let arrival: DayBounds
    /// How likely the path is held to be; nil where no step states a likelihood.
    public let likelihood: PathLikelihood?
    /// The weakest stage of the steps.
    public let stage: Stage
    /// What the path is about.
    public let policies: PathPolicies

    /// The entities along the path.
    public var entities: [EntityIndex] {
        steps.prefix(1).map(\.upstream) + steps.map(\.downstream)
    }
}

/// The product of the likelihoods of the steps that state one.
public struct PathLikelihood: Hashable, Sendable {
    /// The product, dimensionless, in 0...1.
    public let value: Double
    /// How many steps state a likelihood.
    public let stated: Int
    /// How many steps the path has.
    public let steps: Int
}

/// The policies that a path is about.
public struct PathPolicies: Hashable, Sendable {
    /// The policies that all steps which state some have in common, sorted.
    public let common: [EntityIndex]
    /// The policies that they have in common if none of these is one that the question asks about,
    /// in the same form.
    public let beside: [EntityIndex]
    /// How many steps state a policy.
    public let stated: Int
    /// How many steps the path has.
    public let steps: Int

    /// Whether the steps are about different policies, so that the path carries none.
    public var isMixed: Bool { stated > 0 && common.isEmpty && beside.isEmpty }
}

extension FrozenNetwork {
    /// The path as the kernel found it, with what its edges stand for.
    func pathway(_ path: TimedPath, _ tree: PolicyTree) -> Pathway {
        let walked = path.edges.map { EdgeIndex(value: $0) }
        let doubts = officeDoubts(along: walked)
        let steps = walked.indices.map { index in
            Pathway.Step(
                upstream: entities[NodeIndex(value: path.nodes[index])],
                downstream: entities[NodeIndex(value: path.nodes[index + 1])],
                edge: walked[index],
                doubts: doubts[index] ?? [])
        }
        return Pathway(
            steps: steps, chronology: path.chronology, departure: DayBounds(path.departure),
            arrival: DayBounds(path.arrival), likelihood: likelihood(of: walked),
            stage: Stage.weakest(walked.map { edges[$0].stage }),
            policies: policies(of: walked, tree))
    }

    /// What the edges that state a policy have in common, of what is asked about.
    private func policies(of path: [EdgeIndex], _ tree: PolicyTree) -> PathPolicies {
        let statements = path.map { edges[$0].policies }.filter { !$0.isEmpty }
        let (common, beside) = shared(by: statements, tree)
        return PathPolicies(
            common: common, beside: beside, stated: statements.count, steps: path.count)
    }

    /// What statements of policies have in common of what is asked about, and where that is nothing
    /// what they have in common at all.
    private func shared(
        by statements: [[EntityIndex]], _ tree: PolicyTree
    ) -> (common: [EntityIndex], beside: [EntityIndex]) {
        let shared = tree.common(statements)
        let asked = askedPolicies.isEmpty ? nil : Set(tree.agreeing(with: askedPolicies))
        let common = shared.filter { asked?.contains($0) ?? true }
        return (common, common.isEmpty ? shared : [])
    }

    /// What a path has in common that makes some statements, and whether that is no policy.
    func common(
        to statements: [[EntityIndex]], _ tree: PolicyTree
    ) -> (policies: [EntityIndex], isMixed: Bool) {
        let (common, beside) = shared(by: statements, tree)
        return (common, !statements.isEmpty && common.isEmpty && beside.isEmpty)
    }

    /// The product over the edges that state a likelihood; nil where none does.
    func likelihood(of path: [EdgeIndex]) -> PathLikelihood? {
        let stated = path.compactMap { edges[$0].likelihood }
        guard !stated.isEmpty else { return nil }
        return PathLikelihood(
            value: stated.reduce(1, *), stated: stated.count, steps: path.count)
    }
}

extension DayBounds {
    /// The bounds that the kernel counts as whole days.
    init(_ days: ClosedRange<Int32>) {
        self.init(
            CalendarDay(number: days.lowerBound), CalendarDay(number: days.upperBound))
    }
}
