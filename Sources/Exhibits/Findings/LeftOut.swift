package import DiffusionNetwork

extension Table {
    /// Says how many links the answer leaves out though no filter said that they do not fit: what
    /// filters cannot judge, and what is only disputed; `json` has it as `leftOut`.
    package mutating func note(leftOutOf selection: Selection) {
        func count(_ lack: Lack) -> Int {
            selection.steps.filter { $0.lack == lack }.map(\.unjudged).reduce(0, +)
        }
        let unjudgeable = selection.steps.map(\.cannotBeJudged).reduce(0, +)
        leftOut =
            [Field("disputedOnly", .integer(selection.disputedLeftOut))]
            + Lack.allCases.map { Field($0.rawValue, .integer(count($0))) }
            + [Field("unjudgeable", .integer(unjudgeable))]
    }

    /// Whether nothing is left out, so that an answer about one thing need not say so.
    var leavesNothingOut: Bool {
        leftOut.allSatisfy { if case .integer(0) = $0.value { true } else { false } }
    }
}
