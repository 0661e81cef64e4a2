import DiffusionModel
import DiffusionNetwork

extension NetworkOptions {
    /// The settings that the options ask for, or the defaults of the question.
    ///
    /// - Parameters:
    ///   - graph: The graph, whose link kinds `--orient` names.
    ///   - named: The entities that the question names; if all are regions, that is the level.
    /// - Returns: The settings.
    /// - Throws: `CommandFailure` for an unknown link kind or orientation.
    func settings(
        for graph: LoadedGraph, naming named: [Int] = []
    ) throws -> NetworkSettings {
        let model = graph.model
        let areRegions =
            !named.isEmpty
            && named.allSatisfy { model.codebook.isKind(model.entities[$0].kind, a: "region") }
        var settings = NetworkSettings(level: areRegions ? .region : .actor)
        settings.threads = graph.threads
        if let level { settings.level = NetworkLevel(rawValue: level.rawValue) ?? .actor }
        if let network { settings.view = NetworkView(rawValue: network.rawValue) ?? .flow }
        if network == nil, model.isUndirectedThroughout { settings.view = .ties }
        for text in orient.values {
            let (kind, orientation) = try Self.orientation(text, in: model)
            settings.orientations[kind] = orientation
        }
        return settings
    }

    private static func orientation(
        _ text: String, in model: GraphModel
    ) throws -> (String, Orientation) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw CommandFailure(
                .usage, "--orient '\(text)' is no orientation",
                hint: "Write a link kind and a way, such as learns-from=backward.")
        }
        let known = model.codebook.linkKinds.map(\.id)
        guard known.contains(parts[0]) else {
            throw CommandFailure.unknown("link kind", parts[0], known: known)
        }
        guard let orientation = Orientation(rawValue: parts[1]) else {
            throw CommandFailure.unknown(
                "orientation", parts[1], known: Orientation.allCases.map(\.rawValue))
        }
        return (parts[0], orientation)
    }
}

extension GraphModel {
    /// Whether every link is a plain one without direction, as a file of ties has them.
    fileprivate var isUndirectedThroughout: Bool {
        guard let tie = codebook.linkKindPosition("link"), links.count > 0,
            codebook.linkKinds[tie].orientation == .both
        else { return false }
        return links.kinds.allSatisfy { Int($0) == tie }
    }
}
