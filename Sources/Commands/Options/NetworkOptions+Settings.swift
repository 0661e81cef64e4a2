import DiffusionModel
import DiffusionNetwork
import Texts

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
        var settings = NetworkSettings(level: model.defaultLevel(naming: named))
        settings.threads = graph.threads
        if let level { settings.level = NetworkLevel(rawValue: level.rawValue) ?? .actor }
        if let network { settings.view = NetworkView(rawValue: network.rawValue) ?? .flow }
        if network == nil, model.isUndirectedThroughout { settings.view = .ties }
        let turned = try orient.resolved("--orient") { try Self.orientation($0, in: model) }
        for (kind, orientation) in turned { settings.orientations[kind] = orientation }
        return settings
    }

    private static func orientation(
        _ text: String, in model: GraphModel
    ) throws -> (String, Orientation) {
        let sign = text.lastIndex(of: "=")
        let parts = sign.map { [text[..<$0], text[text.index(after: $0)...]] } ?? []
        guard let word = parts.first.map(String.init), let way = parts.last.map(String.init) else {
            throw CommandFailure(
                .usage, "--orient '\(text)' is no orientation",
                hint: "Write a link kind and a way, such as learns-from=backward.")
        }
        let kind = try model.codebook.linkKindID(word.trimmed)
        guard let orientation = Orientation(rawValue: way.trimmed.lowercased()) else {
            throw CommandFailure.unknown(
                "orientation", way, known: Orientation.allCases.map(\.rawValue))
        }
        return (kind, orientation)
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
