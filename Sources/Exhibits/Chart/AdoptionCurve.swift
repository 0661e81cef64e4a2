package import DiffusionModel
package import DiffusionNetwork

/// How many have adopted a policy by each day: surely, and perhaps.
package struct AdoptionCurve {
    private let model: GraphModel
    private let selection: Selection
    private let rows: [LinkIndex]
    /// How many are left out because all who speak of them dispute them.
    private let denied: Int

    /// One who adopted a policy, and the days between which that may have been.
    private struct Adopter {
        let actor: EntityIndex
        var (earliest, latest): (CalendarDay, CalendarDay)
        var links: [LinkIndex]
    }

    /// Takes the adoptions of a selected part, those that `list adoptions` lists.
    package init(of model: GraphModel, _ selection: Selection) {
        (self.model, self.selection) = (model, selection)
        let all = AdoptionListing(model: model, selection: selection).adoptions()
        rows = all.filter { !selection.evidence.testimony(ofLink: $0).isDisputedOnly }
        denied = all.count - rows.count
    }

    /// The policies that are adopted, by how many adopted them and then by name.
    package var policies: [(name: String, adopters: Int)] {
        adopters().map { (name($0.key), $0.value.count) }
            .sorted { ($1.adopters, $0.name) < ($0.adopters, $1.name) }
    }

    /// The chart: a curve for each policy.
    ///
    /// - Complexity: O(adoptions · log adoptions).
    package var chart: Chart {
        var diagram = Diagram(title: "")
        var citations = Citations(model, isBrief: true)
        let all = adopters().sorted { one, other in
            (other.value.count, name(one.key)) < (one.value.count, name(other.key))
        }
        let series = all.map { policy, adopters in
            Chart.Series(name(policy), points(of: adopters))
        }
        for link in rows { _ = citations.marks(testimony(link)) }
        diagram.sources = citations.footnotes.map {
            DiagramSource(number: $0.number, text: $0.text, url: $0.url)
        }
        diagram.notes = notes(all.flatMap(\.value))
        var chart = Chart(diagram, .curve, .days, series.filter { !$0.points.isEmpty })
        chart.up = "Adopters"
        let words = all.map { "\($0.value.count) of \(name($0.key))" }
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
    private func adopters() -> [EntityIndex: [Adopter]] {
        var found: [EntityIndex: [EntityIndex: Adopter]] = [:]
        for link in rows {
            let (actor, policy) = (model.links.subjects[link], model.links.objects[link])
            let days = model.timing(ofLink: link)?.start ?? .unknown
            var adopter =
                found[policy]?[actor]
                ?? Adopter(
                    actor: actor, earliest: days.earliest, latest: days.latest, links: [])
            (adopter.earliest, adopter.latest) = (
                min(adopter.earliest, days.earliest), min(adopter.latest, days.latest)
            )
            adopter.links.append(link)
            found[policy, default: [:]][actor] = adopter
        }
        return found.mapValues { adopters in
            adopters.values.sorted {
                ($0.latest, $0.earliest, $0.actor) < ($1.latest, $1.earliest, $1.actor)
            }
        }
    }

    // MARK: - Points

    /// A point for each day on which the sure or the possible number changes.
    private func points(of adopters: [Adopter]) -> [Chart.Point] {
        let known = adopters.filter { $0.earliest.isFinite || $0.latest.isFinite }
        var days: Set<CalendarDay> = []
        for adopter in known {
            days.formUnion([adopter.earliest, adopter.latest].filter(\.isFinite))
        }
        let latest = known.map(\.latest).sorted()
        let earliest = known.map(\.earliest).sorted()
        let sure = Dictionary(grouping: known, by: \.latest)
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

    private func notes(_ adopters: [Adopter]) -> [String] {
        var notes: [String] = []
        if denied > 0 {
            notes.append(
                "Left out: \(SummaryWords.count(denied, "adoption")) that no source speaks for.")
        }
        let undated = adopters.count { !$0.earliest.isFinite && !$0.latest.isFinite }
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
        let others = adopters.count { model.nature(ofEntity: $0.actor) != .region }
        if others > 0 {
            notes.append(
                "Adopters are counted as they are listed; \(others) of \(adopters.count) "
                    + "\(others == 1 ? "is no region" : "are no regions").")
        }
        let links = adopters.flatMap(\.links)
        let likely = links.count { model.likelihood(ofLink: $0) != nil }
        if likely > 0 {
            notes.append(
                "Stated with a likelihood, which is not drawn: "
                    + "\(SummaryWords.count(likely, "adoption")).")
        }
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
