public import DiffusionModel
import DiffusionNetwork

/// An office on which a step of a path rests, though it need not have been held then.
///
/// No chronology looks at this: who holds an office at a time is what a graph says, as far as it
/// knows.
public struct OfficeDoubt: Hashable, Sendable {
    /// Why an office is in doubt.
    public enum Reason: Hashable, Sendable {
        /// It was held at the time of the step only for some choices of the unknown days.
        case mayNotHold
        /// It is the later post of a move, and may have ended when the policy came to where the
        /// move starts.
        case mayHaveEnded
        /// It is the later post of a move, and had ended when the policy came there.
        case hadEnded
    }

    /// The post or `acts-for`.
    public let office: LinkIndex
    /// Why it is in doubt.
    public let reason: Reason
    /// When the policy had come to where a move starts; `unknown` for other steps.
    public let arrival: DayBounds
}

extension FrozenNetwork {
    /// The doubts about each step of a path, by its place; only steps that have some.
    ///
    /// - Complexity: O(steps); no work where no edge was folded.
    func officeDoubts(along path: [EdgeIndex]) -> [Int: [OfficeDoubt]] {
        guard edges.hasWholes else { return [:] }
        let steps = path.map { edges[$0] }
        guard steps.contains(where: { $0.carrier != nil || !$0.offices.isEmpty }) else {
            return [:]
        }
        var doubts: [Int: [OfficeDoubt]] = [:]
        var arrival = DayBounds(.distantPast, .distantPast)
        for (place, edge) in steps.enumerated() {
            var found = edge.offices.filter(\.onlyMayHold).map {
                OfficeDoubt(office: $0.link, reason: .mayNotHold, arrival: .unknown)
            }
            if let ended = endedPost(of: edge, arrival) { found.append(ended) }
            if !found.isEmpty { doubts[place] = found }
            arrival = arrival.later(edge.timing).later(edge.passage?.first)
                .later(edge.passage?.second)
        }
        return doubts
    }

    /// The later post of a move, where it need not have lasted until a policy had come.
    private func endedPost(of edge: NetworkEdge, _ arrival: DayBounds) -> OfficeDoubt? {
        guard let post = edge.laterPost(in: model), let end = model.timing(ofLink: post)?.end,
            end.earliest < arrival.latest
        else { return nil }
        return OfficeDoubt(
            office: post, reason: end.latest < arrival.earliest ? .hadEnded : .mayHaveEnded,
            arrival: arrival)
    }
}

extension DayBounds {
    /// When both these days and the start of something have come; what is undated is no bound.
    fileprivate func later(_ timing: Timing?) -> DayBounds {
        guard let start = timing?.start else { return self }
        return DayBounds(max(earliest, start.earliest), max(latest, start.latest))
    }
}
