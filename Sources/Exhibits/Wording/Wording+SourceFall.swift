package import DiffusionModel
package import DiffusionNetwork

extension Wording {
    /// What fell with what, a clause for each thing that others fell with:
    /// `blog falls with wire, on which it depends`.
    package static func clauses(_ fall: SourceFall, in model: GraphModel) -> [String] {
        var groups: [(ground: String, reason: SourceFall.Reason, sources: [String])] = []
        for one in fall.fallen {
            let id = model.sources[one.source].id
            let known = groups.firstIndex { $0.ground == one.ground && $0.reason == one.reason }
            if let known {
                groups[known].sources.append(id)
            } else {
                groups.append((one.ground, one.reason, [id]))
            }
        }
        return groups.map { clause($0.sources, $0.reason, $0.ground) }
    }

    /// More sources than these are counted, not named.
    private static let mostNamed = 12

    private static func clause(
        _ sources: [String], _ reason: SourceFall.Reason, _ ground: String
    ) -> String {
        let rest = sources.count - mostNamed
        let names = rest > 0 ? sources.prefix(mostNamed) + ["\(rest) more"] : sources[...]
        let isOne = sources.count == 1
        let why =
            switch reason {
            case .dependsOn: "on which \(isOne ? "it depends" : "they depend")"
            case .publishedBy: "which published \(isOne ? "it" : "them")"
            case .writtenBy: "who wrote \(isOne ? "it" : "them")"
            }
        return "\(list(Array(names), "and")) \(isOne ? "falls" : "fall") with \(ground), \(why)"
    }
}
