import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

/// The network that a verb asks, with what there is to say about how it was made.
final class AskedNetwork {
    let graph: LoadedGraph
    let settings: NetworkSettings
    let selection: Selection
    let frozen: FrozenNetwork
    private let isLevelChosen: Bool

    /// Freezes what the filters keep of a graph; says under `--explain` what came of it.
    ///
    /// - Parameters:
    ///   - graph: The graph.
    ///   - options: Which network of it is asked.
    ///   - filters: Which part of it is looked at.
    ///   - named: The entities that the question names, each of which has to be a node.
    ///   - saysFall: Whether to say what fell with sources that are not believed.
    ///   - isolated: What becomes of nodes without a tie.
    ///   - anyOrder: Whether steps are walked that time forbids.
    /// - Throws: `CommandFailure`.
    init(
        _ graph: LoadedGraph, by options: NetworkOptions, _ filters: FilterOptions,
        naming named: [Int] = [], saysFall: Bool = true, isolated: KeepOrDrop = .keep,
        anyOrder: Bool = false
    ) throws {
        self.graph = graph
        isLevelChosen = options.level != nil
        var settings = try options.settings(for: graph, naming: named)
        settings.dropsIsolated = isolated == .drop
        settings.allowsAnyOrder = anyOrder
        self.settings = settings
        try Self.check(named, in: graph.model, settings)
        selection = try filters.selection(in: graph, walking: true, saysFall: saysFall)
        frozen = try graph.freeze(selection, settings)
        try named.forEach { try checkNode(of: $0) }
        // Where somebody is named the answer itself says that there is nothing.
        if named.isEmpty { noteMissingTies() }
        if filters.explain { explain() }
    }

    /// Says where filters leave nothing to answer from.
    private func noteMissingTies() {
        guard !selection.steps.isEmpty, frozen.isolatedCount == frozen.entities.count else {
            return
        }
        let options = selection.steps.map(\.option).joined(separator: ", ")
        let nodes = frozen.entities.isEmpty ? "no node is left" : "no node has a tie to another"
        graph.reporter.note("\(nodes) under \(options)", code: "no-tie")
    }

    /// The first line of an answer: how far the network is folded, and why.
    var caption: String { Wording.caption(settings, isLevelChosen: isLevelChosen) }

    /// The first line of an answer that looks at neither dates nor policies, which says so where
    /// there are several.
    var captionOfAllPolicies: String {
        frozen.hasSeveralPolicies ? caption + " " + Wording.allPolicies : caption
    }

    /// Refuses entities that no network of the level can have as nodes.
    private static func check(
        _ named: [Int], in model: GraphModel, _ settings: NetworkSettings
    ) throws {
        for entity in named.map({ model.entities[$0] })
        where settings.level != .item && !model.codebook.isActor(entity.kind) {
            throw CommandFailure(
                .usage, "'\(entity.id)' is \(entity.kind.withArticle), not an actor",
                hint: "Add --level item, where every entity is a node.")
        }
    }

    /// Refuses an actor that the level folds away, where the network has no node of it.
    private func checkNode(of entity: Int) throws {
        guard settings.level == .region, frozen.node(ofEntity: entity) == nil,
            selection.keepsEntity[entity]
        else { return }
        throw CommandFailure(
            .usage, "'\(graph.model.entities[entity].id)' is folded into the region it acts for",
            hint: "Ask for the region, or add --level actor.")
    }

    /// Says that what officials or agencies do is lost to regions that they have posts in, on
    /// standard error, and beside the rows of an answer where there is one.
    func noteLooseLinks() -> LooseLinkNote? {
        guard let loose = frozen.looseLinks else { return nil }
        let note = LooseLinkNote(loose, in: graph.model)
        graph.reporter.note(note.text, code: "loose-links")
        return note
    }

    /// The same, beside the rows of an answer.
    func noteLooseLinks(in table: inout Table) {
        guard let note = noteLooseLinks() else { return }
        table.remarks.append(note.text)
        table.summary.append(note.field)
    }

    /// Says under `--explain` what the network is made of.
    private func explain() {
        let reporter = graph.reporter
        let say = { (text: String) in reporter.note(text, code: "explain") }
        say(
            "network: level \(settings.level.rawValue), \(settings.view.rawValue), "
                + "\(Self.count(frozen.entities.count, "node")), "
                + Self.count(frozen.edges.count, "edge"))
        if frozen.unfoldedLinks > 0 {
            let (links, date) =
                frozen.unfoldedLinks == 1
                ? ("1 link keeps", "its date")
                : ("\(frozen.unfoldedLinks) links keep", "their dates")
            say(
                "\(links) an official or agency as a node, because more than one region may hold "
                    + "on \(date)")
        }
        guard !frozen.undatedOffices.isEmpty else { return }
        let ids = graph.model.linkNames
        let offices = frozen.undatedOffices.map { ids[$0] }.joined(separator: ", ")
        say("undated offices and acts-for that lower no chronology: \(offices)")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}

extension LoadedGraph {
    /// Freezes what a selection keeps.
    ///
    /// - Throws: `CommandFailure` where the network would be too large.
    func freeze(_ selection: Selection, _ settings: NetworkSettings) throws -> FrozenNetwork {
        let context = reporter.context
        return try context.stopwatch.measure(.freezing, context) {
            try CommandFailure.mapping(try model.freeze(selection, settings))
        }
    }
}
