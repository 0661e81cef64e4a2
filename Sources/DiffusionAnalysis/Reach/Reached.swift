public import DiffusionModel
package import DiffusionNetwork
import GraphKernel

/// An actor that a policy may have come from or gone to, by the path that is told of.
public struct Reached: Hashable, Sendable {
    /// The entity.
    public let entity: EntityIndex
    /// How many steps the path has.
    public let hops: Int
    /// The bounds of the first possible arrival, or, upstream, of the last possible departure.
    public let days: DayBounds
    /// The neighbour on the path.
    public let previous: EntityIndex
    /// The fewest steps of any path.
    public let fewestHops: Int
    /// The policies that can have come by any path, sorted.
    public let policies: [EntityIndex]
    /// Whether the steps of the path are about different policies, so that it carries none.
    public let isMixed: Bool
    /// Whether it would have taken too long to find all policies, so that one may be missing.
    public let mayMissPolicies: Bool
    /// Whether the steps of the path can follow one another in time, by its name.
    public let chronologyName: String
    /// The weakest stage of the steps.
    public let stage: Stage
    /// How likely the path is held to be; nil where no step says.
    public let likelihood: PathLikelihood?

    private let found: ReachedNode
    private let steps: ReachedSteps

    /// The path that arrives first, or, upstream, leaves last, along the flow.
    ///
    /// Ties go to the path of the fewest steps, then to the better chronology, to what is more than
    /// intended, to the greater likelihood, and to the order of ids.
    ///
    /// - Complexity: O(steps), each time it is asked for: all paths together may be as long as the
    ///   square of what the rows take.
    public var path: Pathway { steps.path(to: found) }

    init(_ found: ReachedNode, _ steps: ReachedSteps) {
        (self.found, self.steps) = (found, steps)
        let said = steps[found.step]
        let (common, isMixed) = steps.policies(of: found)
        entity = steps.entity(found.node)
        previous = steps.entity(found.neighbor)
        (hops, fewestHops) = (found.hops, found.fewestHops)
        (days, mayMissPolicies) = (DayBounds(found.days), !found.isCargoWhole)
        chronologyName = found.chronology.rawValue
        stage = said.stage
        likelihood = said.likelihood(of: found.hops)
        (policies, self.isMixed) = (common, isMixed)
    }

    /// The edges of all paths of an answer, each once.
    ///
    /// - Complexity: O(1).
    package static func edges(of answer: [Reached]) -> [EdgeIndex] {
        answer.first?.steps.edges ?? []
    }

    /// Whether two rows say the same; whoever is reached by the same steps is told of alike.
    public static func == (left: Reached, right: Reached) -> Bool {
        left.entity == right.entity && left.days == right.days && left.stage == right.stage
            && left.chronologyName == right.chronologyName && left.hops == right.hops
            && left.fewestHops == right.fewestHops && left.policies == right.policies
            && left.likelihood == right.likelihood && left.path == right.path
    }

    /// Mixes in who is reached, and when.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(entity)
        hasher.combine(days)
        hasher.combine(hops)
    }
}
