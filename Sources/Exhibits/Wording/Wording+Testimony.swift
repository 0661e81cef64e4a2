package import DiffusionModel

extension Wording {
    /// What a mark says of the rows that speak of a thing: `1, 3; disputed by 2; omitted by 4`.
    ///
    /// Whoever disputes a thing or leaves it out never stands among those that support it.
    ///
    /// - Parameters:
    ///   - testimony: The rows, told apart by what they do.
    ///   - separator: What stands between two that support it.
    ///   - cite: The numbers of rows, each once; asked in the order in which they are printed.
    /// - Returns: The words without brackets, empty where nobody speaks.
    package static func mark(
        _ testimony: Testimony, separator: String = ", ", cite: ([EvidenceRow]) -> [String]
    ) -> String {
        var parts: [String] = []
        let groups = [
            ("", testimony.supports, separator), ("disputed by ", testimony.disputes, ", "),
            ("omitted by ", testimony.omits, ", "),
        ]
        for (words, rows, separator) in groups where !rows.isEmpty {
            parts.append(words + cite(rows).joined(separator: separator))
        }
        return parts.joined(separator: "; ")
    }
}

extension Table.Value {
    /// The columns `sources`, `disputedBy` and `omittedBy` of a thing.
    static func evidence(_ testimony: Testimony, in model: GraphModel) -> [Table.Value] {
        [
            supporting(testimony, in: model),
            .texts(Wording.chains(testimony.disputes, in: model)),
            .texts(Wording.chains(testimony.omits, in: model)),
        ]
    }

    /// The chains that support a thing; people also read who leaves it out.
    private static func supporting(_ testimony: Testimony, in model: GraphModel) -> Table.Value {
        let supports = Wording.chains(testimony.supports, in: model)
        guard !testimony.omits.isEmpty else { return .texts(supports) }
        let omits = Wording.chains(testimony.omits, in: model).joined(separator: ", ")
        return .worded(
            .texts(supports), as: (supports + ["omitted by " + omits]).joined(separator: "; "))
    }
}
