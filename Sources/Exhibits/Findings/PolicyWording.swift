package import DiffusionAnalysis
package import DiffusionModel

extension Wording {
    /// What a path is about, to follow other words; empty where no link of the graph states a
    /// policy.
    package static func about(_ policies: PathPolicies, in model: GraphModel) -> String {
        let names = list(policies.common.map { model.entities[$0].name }, "and")
        if policies.isMixed { return ", steps about different policies" }
        if !policies.beside.isEmpty {
            let others = list(policies.beside.map { model.entities[$0].name }, "and")
            return ", about \(others), which was not asked for"
        }
        if policies.stated == 0 {
            return model.linkPolicies.areStated ? ", no policy stated" : ""
        }
        guard policies.stated < policies.steps else { return ", about \(names)" }
        return ", policy stated for \(policies.stated) of \(policies.steps) steps (\(names))"
    }

    /// That measures without time look at the links of all policies alike.
    package static let allPolicies = "Links of all policies are counted together."
}
