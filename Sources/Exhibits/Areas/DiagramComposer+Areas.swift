import DiffusionModel
import DiffusionNetwork

extension DiagramComposer {
    /// The same as a picture of places.
    ///
    /// - Parameters:
    ///   - content: What fills the areas.
    ///   - policy: The name of the policy, if one is asked for, whose parts and wholes are others.
    ///   - grounds: Where units may lie; the one that has most of them is taken, the first of
    ///     several.
    /// - Returns: The chart, without areas where the graph has nothing of that sort, and the
    ///   policies that it would mix: of more than one, no picture is to be drawn.
    /// - Complexity: O(cards · links) time, and the names of all entities.
    package func areas(
        _ content: AreaChart.Content, of policy: String? = nil, on grounds: [AreaGround]
    ) -> (chart: AreaChart, policies: [String]) {
        var citations = Citations(model, isBrief: true)
        let found = areas(content, of: policy, on: grounds, citing: &citations)
        return (found.chart, found.policies)
    }

    /// The same with the sources of a picture of which this is a part, the adoptions that it
    /// draws, and all that was done.
    func areas(
        _ content: AreaChart.Content, of policy: String? = nil, on grounds: [AreaGround],
        citing citations: inout Citations
    ) -> (chart: AreaChart, policies: [String], drawn: Set<LinkIndex>, deeds: [LaneDeed]) {
        let isAdoption = content == .adoption
        var (lanes, _, drawn) = lanes(
            keepingAll: true, showing: isAdoption ? .deeds : [], citing: &citations)
        if let policy, lanes.deeds.contains(where: { $0.isAdoption && $0.name == policy }) {
            let all = lanes.deeds
            lanes.deeds = all.filter { $0.name == policy }
            drawn = drawn.filter {
                Wording.name(of: model.entities[model.links.objects[$0]]) == policy
            }
            let others = all.count - lanes.deeds.count
            if others > 0 {
                lanes.diagram.notes.append(
                    "Of policies within or around \(policy), \(SummaryWords.count(others, "deed")) "
                        + "\(others == 1 ? "is" : "are") not shown.")
            }
        }
        let cards = Set(lanes.diagram.cards.map(\.id))
        let entities = scene.drawn.map { model.entities[$0] }.filter { cards.contains($0.id) }
        let found = grounds.map { (ground: $0, places: AreaJoin($0).places(of: entities)) }
        let best = found.enumerated().max { one, other in
            let counts = [one, other].map { $0.element.places.count { $0.number != nil } }
            return (counts[0], other.offset) < (counts[1], one.offset)
        }
        guard let best = best?.element else {
            return (AreaChart(lanes.diagram, .init("", [])), [], [], [])
        }
        var chart = AreaChart(lanes.diagram, best.ground, content)
        let deeds = Dictionary(grouping: lanes.deeds, by: \.lane)
        for (entity, found) in zip(entities, best.places) {
            let place = found.number
            var area = AreaChart.Area(id: entity.id, name: Wording.name(of: entity), at: place)
            area.trouble = found.words
            switch content {
            case .adoption: AreaDeeds(deeds[entity.id] ?? []).describe(&area)
            case .attribute(let name):
                area.set(entity.detail.attributes.first { $0.name == name }?.value)
            }
            // Whoever has no place and nothing to say is no unit of this picture.
            if found != .nowhere || area.value != .none { chart.areas.append(area) }
        }
        let policies = Set(lanes.deeds.filter(\.isAdoption).map(\.name)).sorted()
        if case .attribute(let name) = content { chart.subject = name }
        if !policies.isEmpty {
            chart.subject = policies.count == 1 ? policies[0] : "\(policies.count) policies"
        }
        if isAdoption { chart.diagram.notes += notesOfAdoptions(shown: lanes.deeds) }
        chart.settle(LaneSummary(lanes))
        chart.isNarrowed = request.isNarrowed
        drawn = drawn.filter { model.codebook.isAdoption(Int(model.links.kinds[$0])) }
        return (chart, isAdoption ? policies : [], drawn, lanes.deeds)
    }
}

extension AreaJoin.Found {
    /// The number of the place.
    fileprivate var number: Int? { if case .place(let number) = self { number } else { nil } }

    /// Why there is none where one is called so.
    fileprivate var words: String {
        switch self {
        case .taken: "its place is another unit's"
        case .shared: "several places are called so"
        case .place, .nowhere: ""
        }
    }
}

extension DiagramComposer {
    /// What of the adoptions no place shows.
    private func notesOfAdoptions(shown deeds: [LaneDeed]) -> [String] {
        let adoptions = AdoptionListing(model: model, selection: scene.selection).adoptions()
        var notes: [String] = []
        let shown = Set(deeds.map(\.name))
        let lost =
            adoptions.count {
                shown.contains(Wording.name(of: model.entities[model.links.objects[$0]]))
            }
            - deeds.count(where: \.isAdoption)
        if lost > 0 {
            notes.append(
                "Not shown: \(SummaryWords.count(lost, "adoption")) by actors "
                    + "who stand for no unit."
            )
        }
        return notes + AdoptionListing.notesOfLikelihood(adoptions, in: model)
    }
}

extension AreaChart {
    init(_ diagram: Diagram, _ ground: AreaGround, _ content: Content = .adoption) {
        (self.diagram, self.ground, self.content) = (diagram, ground, content)
    }

    /// Makes one sort of all values, and says what the picture leaves out.
    fileprivate mutating func settle(_ summary: LaneSummary) {
        let odd = areas.filter { if case .word = $0.value { true } else { false } }
        let numbers = areas.count { if case .number = $0.value { true } else { false } }
        if !odd.isEmpty, numbers > 0 {
            diagram.notes.append(
                "\(odd.count) of \(odd.count + numbers) values of '\(subject)' "
                    + "\(odd.count == 1 ? "is no number" : "are no numbers"), such as "
                    + "'\(odd[0].words)', so all are drawn as words.")
            for index in areas.indices {
                guard case .number = areas[index].value else { continue }
                areas[index].value = .word(areas[index].words)
            }
        }
        let placed = areas.filter { $0.place != nil }
        let said = placed.count { $0.value != .none }
        let what = content == .adoption ? "the adoption of \(subject)" : subject
        let kind = ground.isMap ? "A map" : "A grid of tiles"
        head(content == .adoption ? "Adoption of \(subject)" : subject)
        diagram.summary = summary.text(
            beginning: "\(kind) of \(ground.name): \(what) in \(said) of "
                + SummaryWords.count(placed.count, "unit") + ".")
        if let origin = ground.origin {
            diagram.notes.insert("Boundaries: \(origin).", at: 0)
        }
        let others = areas.filter { $0.place == nil }
        guard !others.isEmpty else { return }
        let most = 40
        var words = others.prefix(most).map { area in
            let texts = area.texts.joined(separator: " ")
            let rest = [texts, area.trouble].filter { !$0.isEmpty }.joined(separator: "; ")
            return rest.isEmpty ? area.name : "\(area.name) (\(rest))"
        }
        if others.count > most { words.append("\(others.count - most) more") }
        diagram.notes.append(
            "Not on the \(ground.isMap ? "map" : "grid"): \(Wording.list(words, "and")).")
    }
}

extension AreaChart {
    /// Says above all what fills the areas.
    private mutating func head(_ words: String) {
        if diagram.title.isEmpty {
            diagram.title = words
        } else {
            let rest = diagram.subtitle.isEmpty ? "" : ". " + diagram.subtitle
            diagram.subtitle = words + rest
        }
    }
}

extension AreaChart.Area {
    init(id: String, name: String, at place: Int?) {
        (self.id, self.name, self.place) = (id, name, place)
        value = .none
    }

    /// All that is written on it below its code.
    var texts: [String] { (words.isEmpty ? [] : [words]) + remarks }

    /// Takes the text of an attribute.
    fileprivate mutating func set(_ text: String?) {
        guard let text, !text.isEmpty else { return }
        words = text
        value = Double(text).flatMap { $0.isFinite ? .number($0) : nil } ?? .word(text)
        sentences = ["\(name): \(text)"]
    }
}

/// What a unit is said to have done to a policy.
private struct AreaDeeds {
    private let deeds: [LaneDeed]

    init(_ deeds: [LaneDeed]) { self.deeds = deeds }

    func describe(_ area: inout AreaChart.Area) {
        let adoptions = deeds.filter(\.isAdoption)
        // What no source speaks for counts only where nothing else is said.
        let spoken = adoptions.filter { $0.marks.dispute != .wholly }
        let told = spoken.isEmpty ? adoptions : spoken
        area.sentences = deeds.map(\.sentence)
        guard let first = told.min(by: { Self.isBefore($0, $1) }) else {
            return area.remarks = rest(besides: [])
        }
        let days = AdoptionListing.first(of: told.map { $0.timing?.start ?? .unknown })
        let alike = told.filter { $0.timing?.start == first.timing?.start }
        area.words = Self.words(days)
        let marks = alike.dropFirst().reduce(first.marks) { $0.union($1.marks) }
        area.dispute = marks.dispute
        let isBegun = alike.allSatisfy { $0.stage == .begun }
        area.remarks = [isBegun ? "begun" : "", marks.text].filter { !$0.isEmpty }
        area.remarks += rest(besides: Set(alike.map(\.id)))
        if days.isHalfKnown {
            area.days = (
                days.earliest.isFinite ? days.earliest.description : "",
                days.latest.isFinite ? days.latest.description : ""
            )
        }
        guard days.latest.isFinite else { return area.value = .years(nil) }
        let last = days.latest.components.year
        area.isOpen = !days.earliest.isFinite
        area.value = .years(area.isOpen ? last...last : days.earliest.components.year...last)
    }

    /// The first that is sure comes first, as adopters are counted along time.
    private static func isBefore(_ one: LaneDeed, _ other: LaneDeed) -> Bool {
        let (left, right) = (one.timing?.start ?? .unknown, other.timing?.start ?? .unknown)
        return (left.latest, left.earliest) < (right.latest, right.earliest)
    }

    /// What else was done, or is said of the adoption, in words.
    private func rest(besides told: Set<String>) -> [String] {
        deeds.filter { !told.contains($0.id) }.map { deed in
            let start = deed.timing?.start
            let date = start == nil && !deed.isAdoption ? "" : " " + Self.words(start ?? .unknown)
            let term = deed.isAdoption ? "also" : deed.term.lowercased()
            return term + date + deed.marks.spaced
        }
    }

    /// The years between which something started, in words.
    private static func words(_ days: DayBounds) -> String {
        let first = days.earliest.isFinite ? String(days.earliest.components.year) : nil
        let last = days.latest.isFinite ? String(days.latest.components.year) : nil
        return switch (first, last) {
        case (let first?, let last?): first == last ? first : "\(first)–\(last)"
        case (let first?, nil): "from \(first)"
        case (nil, let last?): "by \(last)"
        case (nil, nil): "undated"
        }
    }
}
