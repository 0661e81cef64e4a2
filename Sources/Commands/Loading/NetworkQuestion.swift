import DiffusionModel
import DiffusionNetwork
import GraphKernel

/// A network with what a verb has to say about how it was made.
struct NetworkQuestion {
    let graph: LoadedGraph
    let settings: NetworkSettings
    let isLevelChosen: Bool

    /// Freezes what a selection keeps.
    func freeze(_ selection: Selection) throws -> FrozenNetwork {
        let context = graph.reporter.context
        return try context.stopwatch.measure(.freezing, context) {
            try CommandFailure.mapping { () throws(GraphError) in
                try graph.model.freeze(selection, settings)
            }
        }
    }

    /// Refuses entities that no network of the level can have as nodes.
    func check(_ entity: Int) throws {
        let model = graph.model
        let kind = model.entities[entity].kind
        guard settings.level != .item, !model.codebook.isActor(kind) else { return }
        throw CommandFailure(
            .usage, "'\(model.entities[entity].id)' is \(kind.withArticle), not an actor",
            hint: "Add --level item, where every entity is a node.")
    }

    /// Refuses an actor that the level folds away, where the network has no node of it.
    func check(_ entity: Int, in network: FrozenNetwork, _ selection: Selection) throws {
        guard settings.level == .region, network.node(ofEntity: entity) == nil,
            selection.keepsEntity[entity]
        else { return }
        throw CommandFailure(
            .usage, "'\(graph.model.entities[entity].id)' is folded into the region it acts for",
            hint: "Ask for the region, or add --level actor.")
    }

    /// Says under `--explain` what the network is made of.
    func explain(_ network: FrozenNetwork) {
        let say = { (text: String) in graph.reporter.note(text, code: "explain") }
        say(
            "network: level \(settings.level.rawValue), \(settings.view.rawValue), "
                + "\(Self.count(network.entities.count, "node")), "
                + Self.count(network.edges.count, "edge"))
        if network.unfoldedLinks > 0 {
            let (links, date) =
                network.unfoldedLinks == 1
                ? ("1 link keeps", "its date")
                : ("\(network.unfoldedLinks) links keep", "their dates")
            say(
                "\(links) an official or agency as a node, because more than one region may hold "
                    + "on \(date)")
        }
        guard !network.undatedOffices.isEmpty else { return }
        let ids = graph.model.linkNames
        let offices = network.undatedOffices.map { ids[$0] }.joined(separator: ", ")
        say("undated offices and acts-for that lower no chronology: \(offices)")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
