package import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork

/// Paths as a table, and as sentences where people read.
package struct PathwayListing {
    let pathways: Pathways
    private let ids: LinkNames
    private let loss: SourceLoss?
    private let before: Pathways?

    /// Prepares the table of an answer.
    ///
    /// - Parameters:
    ///   - pathways: The answer.
    ///   - loss: What fell of it because some sources are not believed.
    ///   - before: The answer while these were believed.
    package init(_ pathways: Pathways, loss: SourceLoss? = nil, before: Pathways? = nil) {
        self.pathways = pathways
        (self.loss, self.before) = (loss, before)
        ids = pathways.network.model.linkNames
    }

    private var network: FrozenNetwork { pathways.network }
    private var model: GraphModel { pathways.network.model }

    /// The table with a caption that says the level; `describe` adds the sentences.
    package func table(caption: String) -> Table {
        let days = Self.dayColumns
        var table = Table(
            columns: [
                Table.Column("rank"), Table.Column("hops"), Table.Column("chronology"),
                Table.Column("stage"), Table.Column("departure", fields: days),
                Table.Column("arrival", fields: days), Table.Column("likelihood"),
                Table.Column("policies"), Table.Column("nodes"),
                Table.Column("steps", fields: Self.stepColumns), Table.Column("sources"),
                Table.Column("likelihoodSteps"),
            ],
            rows: pathways.paths.enumerated().map { row($0.offset + 1, $0.element) })
        table.caption = caption
        table.summary = summary
        return table
    }

    static let dayColumns = [Table.Column("earliest"), Table.Column("latest")]

    /// The fields of a step, in the order in which `step` has them.
    static let stepColumns =
        ["upstream", "downstream", "through", "kinds", "links", "stage", "policies"]
        .map { Table.Column($0) }
        + [
            Table.Column("date", fields: dayColumns), Table.Column("sources"),
            Table.Column("disputedBy"), Table.Column("omittedBy"), Table.Column("offices"),
            Table.Column("officesInDoubt"), Table.Column("covers"),
        ]

    /// What is true of the answer as a whole.
    var summary: [Table.Field] {
        [
            Table.Field("more", .integer(pathways.more)),
            Table.Field("mayBeMore", .boolean(pathways.isCountCapped)),
        ]
    }

    /// Adds the sentences of the paths that the table lists, in its order, with their sources.
    package func describe(_ table: inout Table) {
        let ranks = table.rows.compactMap { row -> Int? in
            if case .integer(let rank)? = row.first { rank } else { nil }
        }
        var sources = NumberedSources(model)
        table.sentences = sentences(ranks, &sources)
        table.notes = ranks.isEmpty ? [] : notes(ranks)
        table.cited = sources.lines
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

    private func sentences(_ ranks: [Int], _ sources: inout NumberedSources) -> [String] {
        var lines: [String] = []
        for rank in ranks {
            let path = pathways.paths[rank - 1]
            if !lines.isEmpty { lines.append("") }
            lines.append(heading(rank, path))
            for step in path.steps {
                let edge = network.edges[step.edge]
                let mark = sources.mark(of: edge, in: network, namingPolicies: true)
                lines.append("  " + StepSentence(edge, in: model).text + about(edge) + mark)
            }
        }
        return lines
    }

    private func about(_ edge: NetworkEdge) -> String {
        let names = edge.policies.map { model.entities[$0].name }
        return names.isEmpty ? "" : ", about " + Wording.list(names, "and")
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

    func notes(_ ranks: [Int]) -> [String] {
        var lines: [String] = []
        if let more { lines.append(more + ".") }
        if let loss { lines += lossLines(loss, ranks) }
        return lines
    }

    /// What is not listed, and how to see it; nothing where all paths are.
    package var more: String? {
        let (count, isLeast) = (pathways.more, pathways.isCountCapped)
        guard count > 0 || isLeast else { return nil }
        guard pathways.isOfFewestHops else {
            return "There \(count > 0 ? "are" : "may be") more paths; a greater N lists them"
        }
        let number = isLeast ? "at least \(count)" : "\(count)"
        return count == 1
            ? "\(number) more path has as few steps; -k N gives the best N"
            : "\(number) more paths have as few steps; -k N gives the best N"
    }

    /// What fell with the sources that are not believed, and what the rest stands on.
    private func lossLines(_ loss: SourceLoss, _ ranks: [Int]) -> [String] {
        let steps = ranks.flatMap { pathways.paths[$0 - 1].steps }
        let edges = steps.map { network.edges[$0.edge] }
        let changes = loss.fallen.isEmpty ? changes : []
        return Wording.lines(loss, in: model, changes: changes)
            + StandingSentences(edges, in: network).lines
    }
}

extension PathwayListing {
    /// More than these are counted, not named.
    private static let mostNamed = 12

    /// What is said otherwise of the paths than while all sources were believed.
    private var changes: [String] {
        guard let before else { return [] }
        let words = RowChanges.words(
            ofPaths: PathwayListing(before).table(caption: ""), table(caption: ""),
            most: Self.mostNamed)
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
