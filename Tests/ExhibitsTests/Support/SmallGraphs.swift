import DiffusionModel
import DiffusionNetwork
import ModelFormats
import Testing

@testable import Exhibits

/// Suites whose graphs stand in the tests as text.
protocol SmallGraphs {}

extension SmallGraphs {
    /// The model that a text says; its first line need not be written.
    func model(_ yaml: String) throws -> GraphModel {
        let bytes = Array(("tributary: 1\n" + yaml + "\n").utf8)
        return try ModelReader.read([InputFile(name: "graph.yaml", bytes: bytes)]).model
    }

    /// What some filters keep of it as a network; all of it where there are none.
    func network(
        _ yaml: String, _ level: NetworkLevel = .actor, view: NetworkView = .flow,
        orientations: [String: Orientation] = [:], _ filters: [Filter] = []
    ) throws -> FrozenNetwork {
        let model = try model(yaml)
        var criteria = SelectionCriteria(filters)
        criteria.disputed = .keep
        return try model.freeze(
            Selection(criteria, in: model),
            NetworkSettings(level: level, view: view, orientations: orientations))
    }
}

extension GraphModel {
    /// The entity of an id.
    func entity(_ id: String) throws -> EntityIndex {
        try #require(entities.firstIndex { $0.id == id })
    }

    /// The source of an id.
    func source(_ id: String) throws -> SourceIndex {
        try #require(sources.firstIndex { $0.id == id })
    }
}

extension FrozenNetwork {
    /// The node that an entity is.
    func node(_ id: String) throws -> NodeIndex {
        try #require(try node(of: model.entity(id)))
    }

    /// What each edge states, in their order.
    func statements(namingPolicies: Bool = false) -> [String] {
        edges.map { Statement($0, in: model, namingPolicies: namingPolicies).text }
    }
}

extension Table {
    /// The cells of each row as machines read them.
    var cells: [[String]] { rows.map { $0.map(ScalarText.plain) } }

    /// The cells of each row as people read them.
    var words: [[String]] { rows.map { $0.map { ScalarText.readable($0, decimals: 2) } } }

    /// The cells of one column.
    func column(_ name: String) throws -> [String] {
        let place = try #require(columns.firstIndex { $0.name == name })
        return cells.map { $0[place] }
    }
}
