import DiffusionModel
import ModelFormats

@testable import DiffusionNetwork

/// Suites whose graphs stand in the tests as text.
protocol SmallGraphs {}

extension SmallGraphs {
    /// The model that a text in YAML says.
    func model(_ yaml: String) throws -> GraphModel {
        try ModelReader.read([InputFile(name: "test.yaml", bytes: Array(yaml.utf8))]).model
    }

    /// The ids of the links that some filters keep.
    func kept(
        _ model: GraphModel, _ filters: Filter..., set: (inout SelectionCriteria) -> Void = { _ in }
    ) -> [String] {
        var criteria = SelectionCriteria(filters)
        set(&criteria)
        let selection = Selection(criteria, in: model)
        let ids = model.linkIDs()
        return ids.indices.filter { selection.keepsLink[$0] }.map { ids[$0] }
    }
}
