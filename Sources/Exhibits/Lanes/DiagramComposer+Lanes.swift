import DiffusionModel
import DiffusionNetwork

extension DiagramComposer {
    /// The same picture along time: a lane for each actor.
    ///
    /// - Parameters:
    ///   - keepingAll: Whether actors have lanes in which nothing happens.
    ///   - parts: What is shown, and cited.
    /// - Returns: The chart, and how many lanes it leaves out.
    /// - Complexity: O(cards · links) time.
    package func lanes(
        keepingAll: Bool, showing parts: LaneChart.Parts = .all
    ) -> (chart: LaneChart, leftOut: Int) {
        var citations = Citations(model, isBrief: true)
        let found = lanes(keepingAll: keepingAll, showing: parts, citing: &citations)
        return (found.chart, found.leftOut)
    }

    /// The same with the sources of a picture of which this is a part, and the links that it draws.
    func lanes(
        keepingAll: Bool, showing parts: LaneChart.Parts, citing citations: inout Citations
    ) -> (chart: LaneChart, leftOut: Int, drawn: Set<LinkIndex>) {
        let arrows = parts.contains(.arrows) ? arrows : []
        var writer = LineWriter(scene: scene, request: request)
        var diagram = Diagram(title: title, subtitle: subtitle)
        var times: [LaneTime] = []
        (diagram.links, times) = united(writer.links(arrows, &citations), arrows)
        let composer = LaneComposer(scene)
        let known = Set(arrows.flatMap(\.links))
        let deeds = parts.contains(.deeds) ? composer.deeds(besides: known, &citations) : []
        let ends = Set(arrows.flatMap { [$0.from, $0.to] }.map { model.entities[$0].id })
        let active = ends.union(deeds.map(\.deed.lane))
        diagram.cards = composer.lanes(keepingAll ? nil : active.isEmpty ? composer.places : active)
        let tenures =
            parts.contains(.tenures)
            ? composer.tenures(in: Set(diagram.cards.map(\.id)), &citations) : []
        diagram.sources = citations.sourcesOfPicture
        diagram.notes = notesOfPart(diagram)
        let drawn = Set(
            arrows.flatMap { line in
                line.links + line.covers + line.officeWays.flatMap { $0.flatMap { $0 } }
            }
        ).union(deeds.flatMap(\.links)).union(tenures.map(\.link))
        if parts == .all { diagram.notes += composer.note(ofLinksBeside: drawn) }
        (diagram.theme, diagram.page) = (request.theme, request.page)
        var chart = LaneChart(diagram)
        chart.times = times
        chart.notesOfLines = notesOfLines(diagram, arrows) + composer.note(ofPolicies: arrows)
        (chart.deeds, chart.tenures) = (deeds.map(\.deed), tenures.map(\.tenure))
        chart.diagram.cards = LaneOrder(chart).cards
        chart.diagram.summary = LaneSummary(chart).text
        return (chart, composer.actorCount - chart.diagram.cards.count, drawn)
    }

    /// What joins two lanes: the edges of the network but for posts, which are bars, and whatever
    /// else leads from actor to actor and carries no policy.
    private var arrows: [SceneLine] {
        let edges = lines.filter { line in
            line.from != line.to
                && (line.carrier != nil || !line.links.allSatisfy { scene.isPost($0) })
        }
        let known = Set(edges.flatMap(\.links))
        let others = LinkLines(scene, ids: model.linkNames).lines(through: nil).filter { line in
            line.from != line.to && scene.isActor(line.from) && scene.isActor(line.to)
                && line.links.allSatisfy { !known.contains($0) && !model.isOffice($0) }
        }
        return edges + others
    }

    /// Arrows with their times, alike ones of one time as one arrow for several links.
    private func united(
        _ links: [DiagramLink], _ arrows: [SceneLine]
    ) -> ([DiagramLink], [LaneTime]) {
        var (order, members): ([LaneTime], [LaneTime: [DiagramLink]]) = ([], [:])
        for (link, arrow) in zip(links, arrows) {
            let time = arrow.times ?? LaneTime(arrow.timing)
            if members[time] == nil { order.append(time) }
            members[time, default: []].append(link)
        }
        var (all, times): ([DiagramLink], [LaneTime]) = ([], [])
        for time in order {
            let united = ParallelLines.united(members[time] ?? [])
            all += united
            times += united.map { _ in time }
        }
        return (all, times)
    }
}
