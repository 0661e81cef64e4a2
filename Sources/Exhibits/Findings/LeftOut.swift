package import DiffusionNetwork

extension Exhibit {
    /// Says how many links the answer leaves out though no filter said that they do not fit: what
    /// filters cannot judge, and what is only disputed; `json` has it as `leftOut`.
    ///
    /// An answer about claims counts the stands on them in place of links.
    package mutating func note(leftOutOf selection: Selection, countsPositions: Bool = false) {
        func sum(
            _ steps: [Selection.Step], _ links: KeyPath<Selection.Step, Int>,
            _ positions: KeyPath<Selection.PositionStep, Int>
        ) -> Int {
            steps.reduce(0) {
                $0 + (countsPositions ? $1.positions[keyPath: positions] : $1[keyPath: links])
            }
        }
        func count(_ lack: Lack) -> Int {
            sum(selection.steps.filter { $0.lack == lack }, \.unjudged, \.unjudged)
        }
        let unjudgeable = sum(selection.steps, \.cannotBeJudged, \.cannotBeJudged)
        let disputed =
            countsPositions ? selection.disputedPositionsLeftOut : selection.disputedLeftOut
        leftOut =
            [Table.Field("disputedOnly", .integer(disputed))]
            + Lack.allCases.map { Table.Field($0.rawValue, .integer(count($0))) }
            + [Table.Field("unjudgeable", .integer(unjudgeable))]
    }

    /// Whether nothing is left out, so that an answer about one thing need not say so.
    var leavesNothingOut: Bool {
        leftOut.allSatisfy { if case .integer(0) = $0.value { true } else { false } }
    }
}
