import DiffusionModel
import DiffusionNetwork
import Questions

extension NetworkOptions {
    /// The network that the options ask for; what they leave open the question decides.
    ///
    /// - Parameters:
    ///   - graph: The graph, whose link kinds `--orient` names.
    ///   - isolated: What becomes of nodes without a tie.
    /// - Returns: The form of the network.
    /// - Throws: `CommandFailure` or `NameError` for an unknown link kind or orientation.
    func form(in graph: LoadedGraph, isolated: KeepOrDrop = .keep) throws -> NetworkForm {
        var form = NetworkForm()
        form.level = level.flatMap { NetworkLevel(rawValue: $0.rawValue) }
        form.view = network.flatMap { NetworkView(rawValue: $0.rawValue) }
        form.dropsIsolated = isolated == .drop
        let turned = try orient.resolved("--orient") {
            try Self.orientation($0, in: graph.model)
        }
        for (kind, orientation) in turned { form.orientations[kind] = orientation }
        return form
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
        let kind = try model.codebook.linkKindID(named: word.trimmed)
        guard let orientation = Orientation(rawValue: way.trimmed.lowercased()) else {
            throw CommandFailure.unknown(
                "orientation", way, known: Orientation.allCases.map(\.rawValue))
        }
        return (kind, orientation)
    }
}
