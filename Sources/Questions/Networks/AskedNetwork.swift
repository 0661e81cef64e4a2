package import DiffusionAnalysis
package import DiffusionModel
package import DiffusionNetwork
package import Exhibits
import GraphKernel

/// The network that a question is put to, with what there is to say about how it was made.
///
/// By reference, as all that is made of it holds it.
package final class AskedNetwork: Sendable {
    package let graph: Graph
    package let settings: NetworkSettings
    package let criteria: SelectionCriteria
    package let selection: Selection
    package let frozen: FrozenNetwork
    let listener: any QuestionListener
    private let isLevelChosen: Bool
    private let part: GraphPart
    private let namesNobody: Bool

    /// Freezes a part of a graph, and explains the filters if that is asked.
    ///
    /// - Parameters:
    ///   - graph: The graph.
    ///   - form: Which network of it is asked.
    ///   - part: Which part of it is looked at.
    ///   - named: The entities that the question names, each of which has to be a node.
    ///   - saysFall: Whether to say what fell with sources that are not believed.
    ///   - anyOrder: Whether steps that time forbids are walked.
    ///   - listener: Who hears what there is to say.
    /// - Throws: `NameError` or `TributaryError`.
    package init(
        _ graph: Graph, _ form: NetworkForm, _ part: GraphPart, naming named: [EntityIndex] = [],
        saysFall: Bool = true, anyOrder: Bool = false, hearing listener: any QuestionListener
    ) throws {
        (self.graph, self.part, self.listener) = (graph, part, listener)
        isLevelChosen = form.level != nil
        var settings = try form.settings(for: graph, naming: named)
        settings.allowsAnyOrder = anyOrder
        self.settings = settings
        try Self.check(named, in: graph.model, settings)
        criteria = try part.criteria(in: graph.model, walking: true)
        selection = part.selection(
            criteria, in: graph.model, saysFall: saysFall, hearing: listener)
        frozen = try graph.freeze(selection, settings, hearing: listener)
        namesNobody = named.isEmpty
        try named.forEach { try checkNode(of: $0) }
        // Where the question names somebody, the answer itself says that there is none.
        if namesNobody, let missingTies { listener.note(missingTies, code: "no-tie") }
        if part.explains { explain() }
    }

    /// The message where filters leave nothing to answer from.
    private var missingTies: String? {
        guard frozen.isolatedCount == frozen.entities.count else { return nil }
        return selection.missingTies(hasNodes: !frozen.entities.isEmpty)
            .map { $0 + (levelOfMoves ?? "") }
    }

    /// Where moves are asked for and there are none.
    private var levelOfMoves: String? {
        let asksForMoves = criteria.filters.contains { filter in
            guard case .linkKinds(let ids) = filter else { return false }
            return ids.contains { graph.model.codebook.isMove($0) }
        }
        guard asksForMoves, settings.level != .region else { return nil }
        return "; moves are edges between regions (--level region)"
    }

    /// Tells in an answer what was said of the network that it is about.
    func tell(_ exhibit: inout Exhibit, saysFall: Bool = true) {
        if namesNobody, let missingTies { exhibit.remarks.insert(missingTies, at: 0) }
        part.tell(of: selection, in: graph.model, saysFall: saysFall, &exhibit)
    }

    /// The first line of an answer: how far the network is folded, and why.
    var caption: String {
        Wording.caption(settings, isLevelChosen: isLevelChosen, offering: Offer.typed)
    }

    /// The first line of an answer that looks at neither dates nor policies, which says so where
    /// there are several.
    var captionOfAllPolicies: String {
        frozen.hasSeveralPolicies ? caption + " " + Wording.allPolicies : caption
    }

    /// What would give an answer to a question that has none, for a sentence.
    func advice(on question: NetworkQuestion, turned: String = "") -> AdviceWording {
        AdviceWording(unanswered(question), turned: turned)
    }

    /// A question that the network has no answer to.
    package func unanswered(_ question: NetworkQuestion) -> UnansweredQuestion {
        UnansweredQuestion(
            model: graph.model, criteria: criteria, settings: settings,
            isLevelChosen: isLevelChosen, question: question)
    }

    /// Refuses entities that no network of the level can have as nodes.
    private static func check(
        _ named: [EntityIndex], in model: GraphModel, _ settings: NetworkSettings
    ) throws {
        for index in named where !model.canBeNode(index, at: settings.level) {
            let entity = model.entities[index]
            throw TributaryError(
                .senselessQuestion, "'\(entity.id)' is \(entity.kind.withArticle), not an actor",
                hint: "Add --level item, where every entity is a node.")
        }
    }

    /// Refuses an actor that the level folds away, where the network has no node of it.
    private func checkNode(of entity: EntityIndex) throws {
        guard frozen.foldsAway(entity, of: selection) else { return }
        throw TributaryError(
            .senselessQuestion,
            "'\(graph.model.entities[entity].id)' is folded into the region it acts for",
            hint: "Ask for the region, or add --level actor.")
    }

    /// The node of an actor that a question is about.
    ///
    /// - Throws: `TributaryError` with what leaves the actor out, where the network has none.
    func node(of entity: EntityIndex) throws -> NodeIndex {
        if let node = frozen.node(of: entity) { return node }
        let options = criteria.filters.map(\.option).joined(separator: ", ")
        throw TributaryError(
            .nothingFound,
            "\(graph.model.entities[entity].name) is not in the network"
                + (options.isEmpty ? "" : " under \(options)")
                + advice(on: .presence(of: entity)).ways("it is", next: "or"))
    }

    /// Says that what officials or agencies do is lost to regions that they have posts in, on
    /// standard error, and beside the rows of an answer where there is one.
    @discardableResult
    package func noteLooseLinks() -> LooseLinkNote? {
        guard let loose = frozen.looseLinks else { return nil }
        let note = LooseLinkNote(loose, in: graph.model, offering: Offer.typed)
        listener.note(note.text, code: "loose-links")
        return note
    }

    /// The same, beside the rows of an answer.
    func noteLooseLinks(in exhibit: inout Exhibit) {
        guard let note = noteLooseLinks() else { return }
        exhibit.remarks.append(note.text)
        exhibit.summary.append(note.field)
    }

    /// Says what the network is made of.
    private func explain() {
        let say = { (text: String) in self.listener.note(text, code: "explain") }
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

extension Graph {
    /// Freezes what a selection keeps.
    ///
    /// - Throws: `TributaryError` where the network would be too large.
    package func freeze(
        _ selection: Selection, _ settings: NetworkSettings,
        hearing listener: any QuestionListener
    ) throws -> FrozenNetwork {
        try listener.hearFreezing {
            do throws(GraphError) {
                return try model.freeze(selection, settings)
            } catch {
                throw TributaryError(error)
            }
        }
    }
}
