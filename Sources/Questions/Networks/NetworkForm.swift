public import DiffusionModel
public import DiffusionNetwork

/// Which network of a graph a question is put to.
public struct NetworkForm: Sendable {
    /// How far the network is folded; nil is regions where a question names these alone, else
    /// actors, and items for pictures.
    public var level: NetworkLevel?
    /// Which way links lead; nil is along the flow, or as ties where no link has a direction.
    public var view: NetworkView?
    /// Orientations that stand in for the codebook's, by the link kind as people spell it.
    public var orientations: [String: Orientation] = [:]
    /// Whether actors that no link joins to another are left out.
    public var dropsIsolated = false

    /// Creates the form of the network that the program asks by default.
    public init() {}
}

extension NetworkForm {
    /// The settings of the form, or the defaults of the question.
    ///
    /// - Parameters:
    ///   - graph: The graph.
    ///   - named: The entities that the question names; if all are regions, that is the level.
    /// - Returns: The settings.
    /// - Throws: `NameError` for an unknown link kind.
    package func settings(for graph: Graph, naming named: [EntityIndex] = []) throws
        -> NetworkSettings
    {
        let model = graph.model
        var settings = NetworkSettings(level: level ?? model.defaultLevel(naming: named))
        settings.threads = graph.threads
        settings.dropsIsolated = dropsIsolated
        settings.view = view ?? (model.isUndirectedThroughout ? .ties : .flow)
        for kind in orientations.keys.sorted() {
            let id = try model.codebook.linkKindID(named: kind)
            settings.orientations[id] = orientations[kind]
        }
        return settings
    }
}

extension GraphModel {
    /// Whether every link is said to have no direction, or is of a kind of the file's own that has
    /// none.
    var isUndirectedThroughout: Bool {
        if statesNoDirection, links.count > 0 { return true }
        guard links.count > 0, let own = codebookExtension?.linkKinds else { return false }
        let ties = own.compactMap { codebook.linkKindPosition($0) }
            .filter { codebook.linkKinds[$0].orientation == .both }
        guard !ties.isEmpty else { return false }
        let isTie = codebook.linkKinds.indices.map { ties.contains($0) }
        return links.kinds.allSatisfy { isTie[Int($0)] }
    }
}
