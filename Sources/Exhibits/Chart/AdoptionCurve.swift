package import DiffusionModel
package import DiffusionNetwork

/// How many have adopted a policy by each day: surely, and perhaps.
package struct AdoptionCurve {
    private let model: GraphModel
    private let selection: Selection
    private let rows: [LinkIndex]
    /// Who adopted each policy, the policies by how many did and then by name.
    private let adopters: [(policy: EntityIndex, all: [Adopter])]
    /// How many are left out because all who speak of them dispute them.
    private let denied: Int

    /// One who adopted a policy, and the days between which that may have been.
    private struct Adopter {
        let actor: EntityIndex
        let days: DayBounds
        let links: [LinkIndex]

        /// Who surely had adopted first comes first.
        var order: (CalendarDay, CalendarDay, EntityIndex) { (days.latest, days.earliest, actor) }
    }

    /// Takes the adoptions of a selected part, those that `list adoptions` lists.
    package init(of model: GraphModel, _ selection: Selection) {
        (self.model, self.selection) = (model, selection)
        let all = AdoptionListing(model: model, selection: selection).adoptions()
        rows = all.filter { !selection.evidence.testimony(ofLink: $0).isDisputedOnly }
        denied = all.count - rows.count
        adopters = Self.adopters(of: rows, in: model)
    }

    /// The policies that are adopted, by how many adopted them and then by name.
    package var policies: [(name: String, adopters: Int)] {
        adopters.map { (name($0.policy), $0.all.count) }
    }

    /// The chart: a curve for each policy.
    ///
    /// - Complexity: O(adoptions · log adoptions).
    package var chart: Chart {
        var diagram = Diagram(title: "")
        var citations = Citations(model, isBrief: true)
        let series = adopters.map { Chart.Series(name($0.policy), points(of: $0.all)) }
        for link in rows { _ = citations.marks(testimony(link)) }
        diagram.sources = citations.sourcesOfPicture
        diagram.notes = notes(adopters.flatMap(\.all))
        var chart = Chart(diagram, .curve, .days, series.filter { !$0.points.isEmpty })
        chart.up = "Adopters"
        let words = policies.map { "\($0.adopters) of \($0.name)" }
        chart.diagram.summary =
            ([
                "A curve along time of how many had adopted: " + Wording.list(words, "and") + "."
            ] + SummaryWords.sources(of: diagram)).joined(separator: " ")
        return chart
    }

    private func testimony(_ link: LinkIndex) -> Testimony {
        selection.evidence.testimony(ofLink: link)
    }

    private func name(_ entity: EntityIndex) -> String { Wording.name(of: model.entities[entity]) }

    /// Who adopted each policy: whoever is said to have done so twice, by the first time.
    private static func adopters(
        of rows: [LinkIndex], in model: GraphModel
    ) -> [(policy: EntityIndex, all: [Adopter])] {
        var found: [EntityIndex: [EntityIndex: [LinkIndex]]] = [:]
        for link in rows {
            let (actor, policy) = (model.links.subjects[link], model.links.objects[link])
            found[policy, default: [:]][actor, default: []].append(link)
        }
        let all = found.map { policy, actors in
            let adopters = actors.map { actor, links in
                let days = links.map { model.timing(ofLink: $0)?.start ?? .unknown }
                return Adopter(actor: actor, days: AdoptionListing.first(of: days), links: links)
            }
            return (policy: policy, all: adopters.sorted { $0.order < $1.order })
        }
        let names = found.keys.map { ($0, Wording.name(of: model.entities[$0])) }
        let name = Dictionary(uniqueKeysWithValues: names)
        return all.sorted { one, other in
            (other.all.count, name[one.policy] ?? "", one.policy)
                < (one.all.count, name[other.policy] ?? "", other.policy)
        }
    }

    // MARK: - Points

    /// A point for each day on which the sure or the possible number changes.
    private func points(of adopters: [Adopter]) -> [Chart.Point] {
        let known = adopters.filter(\.days.isHalfKnown)
        let latest = known.map(\.days.latest).sorted()
        let earliest = known.map(\.days.earliest).sorted()
        let days = Set((latest + earliest).filter(\.isFinite))
        let sure = Dictionary(grouping: known, by: \.days.latest)
        var (low, high) = (0, 0)
        return days.sorted().map { day in
            while low < latest.count, latest[low] <= day { low += 1 }
            while high < earliest.count, earliest[high] <= day { high += 1 }
            let names = (sure[day] ?? []).map { name($0.actor) }
            let words = names.isEmpty ? "" : ": " + Wording.list(names, "and")
            return Chart.Point(
                Double(day.number), Double(low), low: Double(low), high: Double(high),
                title: "\(Wording.day(day)), \(low) surely, \(high) perhaps" + words)
        }
    }

    /// What a curve of adoptions leaves out of what came later.
    private func notesOfEnds(_ adopters: [Adopter]) -> [String] {
        let ended = adopters.count { adopter in
            adopter.links.contains { model.timing(ofLink: $0)?.hasEnded ?? false }
        }
        let pairs = Set(self.adopters.flatMap { policy, all in all.map { [$0.actor, policy] } })
        let others = Set(
            model.links.indices.filter { link in
                selection.keepsLink[link]
                    && !model.codebook.isAdoption(Int(model.links.kinds[link]))
                    && pairs.contains([model.links.subjects[link], model.links.objects[link]])
            }.map { model.links.subjects[$0] })
        return AdoptionListing.notes(ended: ended, others: others.count)
    }

    private func notes(_ adopters: [Adopter]) -> [String] {
        var notes: [String] = []
        if denied > 0 {
            notes.append(
                "Left out: \(SummaryWords.count(denied, "adoption")) that no source speaks for.")
        }
        let undated = adopters.count { !$0.days.isHalfKnown }
        if undated > 0 {
            notes.append(
                undated == 1
                    ? "1 adoption has no date and is not drawn."
                    : "\(undated) adoptions have no date and are not drawn.")
        }
        let several = adopters.count { $0.links.count > 1 }
        if several > 0 {
            notes.append(
                "Of \(SummaryWords.count(several, "actor")) with several adoptions of one policy "
                    + "the first counts.")
        }
        notes += notesOfEnds(adopters)
        let others = adopters.count { model.nature(ofEntity: $0.actor) != .region }
        if others > 0 {
            notes.append(
                "Adopters are counted as they are listed; \(others) of \(adopters.count) "
                    + "\(others == 1 ? "is no region" : "are no regions").")
        }
        let links = adopters.flatMap(\.links)
        notes += AdoptionListing.notesOfLikelihood(links, in: model)
        let disputed = links.count { !testimony($0).disputes.isEmpty }
        let bare = links.count { testimony($0).isEmpty }
        if disputed > 0 {
            notes.append("Disputed: \(SummaryWords.count(disputed, "adoption")) of \(links.count).")
        }
        if bare > 0 {
            notes.append(
                "Without a source: \(SummaryWords.count(bare, "adoption")) of \(links.count).")
        }
        return notes
    }
}
