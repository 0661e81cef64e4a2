package import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

/// The paths that answer a question, with what fell of them and what there is to say.
///
/// By reference, as copying all of it is much code.
package final class PathFinding: Sendable {
    /// The network that was asked.
    package let asked: AskedNetwork
    /// The question.
    package let question: FilteredQuestion
    /// The paths.
    package let pathways: Pathways
    let loss: SourceLoss?
    private let before: Pathways?
    private let listing: PathwayListing?

    /// Finds the paths.
    ///
    /// - Throws: `TributaryError` or `GraphError`.
    package init(_ question: PathQuestion, _ asked: AskedNetwork) throws {
        self.asked = asked
        let filtered = FilteredQuestion(
            model: asked.graph.model, criteria: asked.criteria, settings: asked.settings,
            question: question)
        self.question = filtered
        pathways = try Self.pathways(question, in: asked.frozen)
        before = try filtered.answerBelievingAll()
        loss = before.flatMap { filtered.sourceLoss(of: $0, in: asked.frozen) }
        // The listing numbers the ids of links, which takes time where there are many.
        listing =
            pathways.paths.isEmpty
            ? nil
            : PathwayListing(
                pathways, loss: loss, before: before, offering: Offer.typed)
    }

    private static func pathways(
        _ question: PathQuestion, in network: FrozenNetwork
    ) throws -> Pathways {
        do throws(GraphError) {
            return try network.pathways(question)
        } catch .tooLarge(let count) where !question.through.isEmpty {
            throw TributaryError(
                .limit,
                "to come to all \(question.through.count) of --through there would be \(count) "
                    + "actors or links to look at",
                hint: "Name fewer of them, or narrow the question with filters.")
        } catch {
            throw TributaryError(error)
        }
    }

    /// Whether there is no path.
    package var isEmpty: Bool { pathways.paths.isEmpty }

    /// The answer, a row for each path, or for each step of one.
    package func composition(bySteps: Bool = false) -> Composition {
        let listing =
            listing
            ?? PathwayListing(
                pathways, loss: loss, before: before, offering: Offer.typed)
        var exhibit =
            bySteps
            ? listing.stepExhibit(caption: asked.caption)
            : listing.exhibit(caption: asked.caption)
        // What fell stands in the notes already, with what the answer lost by it.
        asked.tell(&exhibit, saysFall: false)
        if let doubts { exhibit.remarks.append(doubts) }
        return Composition(exhibit) { exhibit in
            if bySteps { listing.describeSteps(&exhibit) } else { listing.describe(&exhibit) }
        }
    }

    /// Which steps rest on offices that need not have been held then.
    package var doubts: String? { Wording.officesInDoubt(pathways.paths, in: pathways.network) }

    /// What is not listed, and how to see it.
    package var more: String? { listing?.more }
}

extension Graph {
    /// The network that paths are looked for in, and the question.
    ///
    /// - Parameters:
    ///   - start: Where paths start, by name.
    ///   - end: Where paths end, by name.
    ///   - options: Which paths count.
    ///   - saysFall: Whether to say what fell with sources that are not believed.
    ///   - listener: Who hears what there is to say.
    /// - Returns: The question, and the network.
    /// - Throws: `NameError` or `TributaryError`.
    package func askPaths(
        from start: String, to end: String, _ options: PathOptions, saysFall: Bool = true,
        hearing listener: any QuestionListener
    ) throws -> (question: PathQuestion, asked: AskedNetwork) {
        let question = try question(from: start, to: end, options)
        let asked = try AskedNetwork(
            self, options.network, options.part,
            naming: question.from + question.to + question.through + question.avoiding,
            saysFall: saysFall, anyOrder: options.allowsAnyOrder, hearing: listener)
        return (question, asked)
    }

    private func question(
        from start: String, to end: String, _ options: PathOptions
    ) throws -> PathQuestion {
        let names = NameLookup(model)
        let ends = [try names.entity(start), try names.entity(end)]
        guard ends[0] != ends[1] else {
            throw TributaryError(
                .senselessQuestion, "paths from '\(start)' to itself make no sense")
        }
        var question = PathQuestion(from: [ends[0]], to: [ends[1]])
        question.through = try names.entities(options.through)
        question.avoiding = try names.entities(options.avoiding)
        try check(question)
        question.preference = options.order ?? .hops
        // Another preference than hops is about all paths, not those of the fewest steps.
        question.count = options.count ?? (question.preference == .hops ? nil : 20)
        question.allowsSameDay = options.allowsSameDay
        question.allowsAnyOrder = options.allowsAnyOrder
        question.allowsMixedPolicies = options.allowsMixedPolicies
        return question
    }

    /// Refuses conditions that no path could obey.
    private func check(_ question: PathQuestion) throws {
        let ends = question.from + question.to
        for entity in question.avoiding
        where ends.contains(entity) || question.through.contains(entity) {
            let role =
                ends[0] == entity ? "start at" : ends.contains(entity) ? "end at" : "come to"
            throw TributaryError(
                .senselessQuestion,
                "paths cannot \(role) '\(model.entities[entity].id)' and avoid it",
                hint: "Leave it out of --avoiding.")
        }
    }
}
