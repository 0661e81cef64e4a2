import DiffusionModel

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
