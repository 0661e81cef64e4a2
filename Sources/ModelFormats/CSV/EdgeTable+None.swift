import DiffusionModel

/// Words that stand where something is asked for and say that there is none: `n/a`, `?`.
extension EdgeTable {
    /// Such words under policies, but for what something is called.
    func wordsForNone(_ declared: Set<String>) -> Set<String> {
        Set(
            policies.map(\.id).filter {
                NoSource.isSaid(by: $0) && nodes[$0] == nil && !declared.contains($0)
            })
    }

    /// A note on words that name no policy, and a warning of ends that may be nobody.
    func findingsOfNone(_ noPolicies: Set<String>) -> [Diagnostic] {
        let first = policies.first { noPolicies.contains($0.id) }
        let stated = first.map { policy in
            Diagnostic(
                .note, .impliedPolicy, at: place(policy.field.line, policy.field.column),
                "\(Self.listed(noPolicies)) says that there is no policy, and is read so.",
                hint: "Give the policy a row in a table of entities if one is called so.")
        }
        let nobody = order.filter { NoSource.isSaid(by: $0) }
        guard let end = nobody.first, let stands = nodes[end] else {
            return [stated].compactMap { $0 }
        }
        let warning = Self.warning(ofNobody: nobody, at: place(stands.line, stands.column))
        return [stated, warning].compactMap { $0 }
    }

    /// The warning of ends that may be nobody, at the first of them.
    static func warning(ofNobody ends: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, .lookAlike, at: place,
            "\(listed(Set(ends))) stands where an end is named, and is one node wherever it "
                + "stands.",
            hint: "Leave such rows out, or give each unknown end an id of its own.")
    }

    private static func listed(_ words: Set<String>) -> String {
        words.sorted().map { "'\($0)'" }.joined(separator: ", ")
    }

    private func place(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column)
    }
}
