package import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork

/// Paths as a table, and as sentences where people read.
package final class PathwayListing: Sendable {
    let pathways: Pathways
    private let ids: LinkNames
    private let loss: SourceLoss?
    private let before: Pathways?
    private let words: OfferWords

    /// Prepares the table of an answer.
    ///
    /// - Parameters:
    ///   - pathways: The answer.
    ///   - loss: What fell of it because some sources are not believed.
    ///   - before: The answer while these were believed.
    ///   - words: How more paths are asked for.
    package init(
        _ pathways: Pathways, loss: SourceLoss? = nil, before: Pathways? = nil,
        offering words: @escaping OfferWords = \.plain
    ) {
        (self.pathways, self.words) = (pathways, words)
        (self.loss, self.before) = (loss, before)
        ids = pathways.network.model.linkNames
    }

    private var network: FrozenNetwork { pathways.network }
    private var model: GraphModel { pathways.network.model }

    /// The paths, a row each; `describe` adds the sentences.
    package func exhibit(caption: String) -> Exhibit {
        Exhibit(table, caption: caption, summary: summary)
    }

    /// The paths, a row each.
    var table: Table {
        let days = Self.dayColumns
        return Table(
            columns: [
                .number("rank"), .number("hops"), .term("chronology"), .term("stage"),
                Table.Column("departure", .date, fields: days),
                Table.Column("arrival", .date, fields: days), .number("likelihood"),
                .id("policies"), .id("nodes"), Table.Column("steps", fields: Self.stepColumns),
                .id("sources"), .number("likelihoodSteps"),
            ],
            rows: pathways.paths.enumerated().map { row($0.offset + 1, $0.element) })
    }

    static let dayColumns: [Table.Column] = [.date("earliest"), .date("latest")]

    /// The fields of a step, in the order in which `step` has them.
    static let stepColumns: [Table.Column] =
        [
            .id("upstream"), .id("downstream"), .id("through"), .id("kinds"), .id("links"), "stage",
            .id("policies"), Table.Column("date", .date, fields: dayColumns),
        ] + Table.Column.evidence + [.id("offices"), .id("officesInDoubt"), .id("covers")]

    /// What is true of the answer as a whole.
    var summary: [Table.Field] {
        [
            Table.Field("more", .integer(pathways.more)),
            Table.Field("mayBeMore", .boolean(pathways.isCountCapped)),
        ]
    }

    /// Adds the sentences of the paths that the table lists, in its order, with their sources.
    package func describe(_ exhibit: inout Exhibit) {
        let places = exhibit.table.rowNumbers
        var citations = Citations(model)
        exhibit.prose = places.flatMap { blocks($0, &citations) }
        exhibit.notes = places.isEmpty ? [] : notes(places)
        exhibit.cited = citations.sources
    }

    // MARK: - Rows

    private func row(_ rank: Int, _ path: Pathway) -> [Table.Value] {
        let rows = path.steps.flatMap { network.evidence(of: network.edges[$0.edge]) }
        return [
            .integer(rank), .integer(path.steps.count), .text(path.chronologyName),
            .text(path.stage.rawValue), .days(path.departure), .days(path.arrival),
            .optional(path.likelihood?.value),
            .texts(path.policies.common.map { model.entities[$0].id }),
            .texts(path.entities.map { model.entities[$0].id }),
            .list(path.steps.map { .object(step($0)) }), .texts(Wording.chains(rows, in: model)),
            .integer(path.likelihood?.stated ?? 0),
        ]
    }

    /// What a step is, a field for each of its columns.
    func step(_ step: Pathway.Step) -> [Table.Field] {
        let edge = network.edges[step.edge]
        let testimony = network.testimony(of: edge)
        let values: [Table.Value] = [
            .text(model.entities[step.upstream].id), .text(model.entities[step.downstream].id),
            .optional(edge.through.map { model.entities[$0].id }),
            .texts(network.kinds(of: edge)), .texts(edge.links.map { ids[$0] }),
            .text(edge.stage.rawValue), .texts(edge.policies.map { model.entities[$0].id }),
            .days(edge.days),
        ]
        let offices: [Table.Value] = [
            .texts(edge.officeLinks.map { ids[$0] }), .texts(step.doubts.map { ids[$0.office] }),
            .texts(edge.covers.map { ids[$0] }),
        ]
        let evidence = Table.Value.evidence(testimony, in: model)
        return zip(Self.stepColumns, values + evidence + offices).map { Table.Field($0.name, $1) }
    }

    // MARK: - Sentences

    /// The heading of a path and its steps.
    private func blocks(_ place: Int, _ citations: inout Citations) -> [Block] {
        let path = pathways.paths[place]
        var steps: [Passage] = []
        for step in path.steps {
            let edge = network.edges[step.edge]
            let grounds = Grounds(edge, in: model, namingPolicies: true)
            steps.append(
                Passage(
                    claiming: Statement(edge, in: model, namingPolicies: true).runs,
                    citing: citations.marks(of: grounds, in: network)))
        }
        return [.heading(Passage(heading(place + 1, path))), .list(steps)]
    }

    private func heading(_ rank: Int, _ path: Pathway) -> String {
        let steps = path.steps.count
        var line = "Path \(rank) of \(pathways.paths.count + pathways.more)"
        if pathways.isCountCapped { line += " or more" }
        line += ": \(steps) \(steps == 1 ? "step" : "steps"), \(words(path.chronologyName))"
        line += intended(path)
        if let likelihood = path.likelihood {
            line += ", likelihood \(ScalarText.likelihood(likelihood.value))"
            if likelihood.stated < steps { line += " (of \(likelihood.stated) of \(steps) steps)" }
        }
        return line + Wording.about(path.policies, in: model)
    }

    /// What keeps a path from being called certain without a word.
    private func intended(_ path: Pathway) -> String {
        let count = path.steps.count { network.edges[$0.edge].stage == .intended }
        guard count > 0 else { return "" }
        return count == path.steps.count
            ? ", intended only" : ", \(count) of \(path.steps.count) steps intended only"
    }

    private func words(_ chronology: String) -> String {
        switch chronology {
        case "undated": "chronology undated: a step has no date"
        case "impossible": "chronology impossible: the steps are not in order"
        default: "chronology \(chronology)"
        }
    }

    // MARK: - Notes

    /// What follows paths, given by their places in the answer.
    func notes(_ places: [Int]) -> [String] {
        var lines: [String] = []
        if let more { lines.append(more + ".") }
        if let loss { lines += lossLines(loss, places) }
        return lines
    }

    /// What is not listed, and how to see it; nil where all paths are.
    package var more: String? {
        let (count, isLeast) = (pathways.more, pathways.isCountCapped)
        guard count > 0 || isLeast else { return nil }
        guard pathways.isOfFewestHops else {
            return "There \(count > 0 ? "are" : "may be") more paths; a greater N lists them"
        }
        let number = isLeast ? "at least \(count)" : "\(count)"
        return count == 1
            ? "\(number) more path has as few steps; \(words(.bestPaths)) gives the best N"
            : "\(number) more paths have as few steps; \(words(.bestPaths)) gives the best N"
    }

    /// What fell with the sources that are not believed, and what the rest stands on.
    private func lossLines(_ loss: SourceLoss, _ places: [Int]) -> [String] {
        let steps = places.flatMap { pathways.paths[$0].steps }
        let edges = steps.map { network.edges[$0.edge] }
        let changes = loss.fallen.isEmpty ? changes : []
        return Wording.lines(loss, in: model, changes: changes)
            + StandingSentences(edges, in: network).lines
    }
}

extension PathwayListing {
    /// More than these are counted, not named.
    private static let mostNamed = 12

    /// What differs in the paths from when all sources were believed.
    private var changes: [String] {
        guard let before else { return [] }
        let words = RowChanges.words(
            ofPaths: PathwayListing(before).table, table, most: Self.mostNamed)
        let fewer = before.more - pathways.more
        guard fewer > 0 else { return words }
        return words + ["there \(fewer == 1 ? "was 1 more" : "were \(fewer) more")"]
    }
}

extension Table.Value {
    /// Bounds as an object with `earliest` and `latest`.
    static func days(_ bounds: DayBounds) -> Table.Value {
        ["earliest": day(bounds.earliest), "latest": day(bounds.latest)]
    }
}
