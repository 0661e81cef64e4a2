import DiffusionModel
import DiffusionNetwork
import Exhibits

/// Finds the parts of a graph that are drawn beside each other.
struct PictureParts {
    /// A part of the graph.
    struct Part {
        let name: String
        /// What of the graph it keeps of what the picture is asked of.
        let filter: Filter
        /// The name of its policy, if it is the part of one.
        var policy: String?
        /// The year by whose end it shows who had adopted; nil where it shows something else.
        var lastYear: Int?
    }

    let model: GraphModel
    let form: PictureForm
    /// The part whose `after` and `before` bound the years.
    let window: GraphPart
    let selection: Selection

    /// Whether pictures show who had adopted a policy by then, and not what happened meanwhile.
    private var areStates: Bool { Self.areStates(form) }

    private static func areStates(_ form: PictureForm) -> Bool {
        form.layout == .grid || form.layout == .map
    }

    /// A form without the filters on time that would take away who adopted before the first
    /// picture: they choose the years alone.
    static func widened(_ form: PictureForm) -> PictureForm {
        guard form.facet == .year || form.facet == .period, areStates(form) else { return form }
        var wide = form
        (wide.part.after, wide.part.before, wide.part.keepsUndated) = ([], [], true)
        return wide
    }

    /// The parts, in the order in which they are drawn.
    ///
    /// - Throws: `TributaryError` where there is none, or more than a page shows.
    func parts(by facet: PictureForm.Facet) throws -> [Part] {
        let parts =
            switch facet {
            case .policy: try ofPolicies()
            case .mechanism: try ofMechanisms()
            case .year: try ofYears(each: 1)
            case .period: try ofYears(each: nil)
            }
        guard parts.isEmpty else { return parts }
        throw TributaryError(
            .nothingFound, "nothing to draw: no link that could be drawn \(Self.need(of: facet))")
    }

    /// What a link needs to stand in one of the pictures.
    private static func need(of facet: PictureForm.Facet) -> String {
        switch facet {
        case .policy: "states a policy"
        case .mechanism: "states a mechanism"
        case .year, .period: "has a first and a last year"
        }
    }

    /// Why a link stands in none of the pictures, and why in several.
    static func reasons(by facet: PictureForm.Facet) -> (none: String, several: String) {
        switch facet {
        case .policy:
            (
                "no policy is stated of it",
                "such links are about several policies, or about one within another"
            )
        case .mechanism: ("no mechanism is stated of it", "such links have several mechanisms")
        case .year, .period:
            (
                "no date, or none within these years, is stated of it",
                "such links last, have no date of their own, or none that is exact"
            )
        }
    }

    /// The links that may be drawn.
    private var links: some Sequence<LinkIndex> {
        model.links.indices.lazy.filter { link in
            selection.keepsLink[link]
                && (!areStates || model.codebook.isAdoption(Int(model.links.kinds[link])))
        }
    }

    // MARK: - Policies and mechanisms

    private func ofPolicies() throws -> [Part] {
        let policies = LinkPolicies(model)
        var counts: [EntityIndex: Int] = [:]
        let named = Set(try NameLookup(model).policies(form.part.policies))
        for link in links {
            for policy in policies[link] where named.isEmpty || named.contains(policy) {
                counts[policy, default: 0] += 1
            }
        }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let names = order.map { Wording.name(of: model.entities[$0]) }
        try check(order.count, "policies", hint: "Add --policy with some of them.", names)
        return zip(order, names).map { policy, name in
            // Ids tell those apart that are called the same.
            let isOne = names.count { $0 == name } == 1
            let called = isOne ? name : "\(name) (\(model.entities[policy].id))"
            return Part(name: called, filter: .policies([policy]), policy: name)
        }
    }

    private func ofMechanisms() throws -> [Part] {
        let named = form.part.mechanisms
        return try Mechanism.allCases.filter { named.isEmpty || named.contains($0) }
            .compactMap { mechanism in
                let word = mechanism.rawValue
                let part = Part(
                    name: word.prefix(1).uppercased() + word.dropFirst(),
                    filter: .mechanisms([mechanism]))
                let kept = try self.selection(of: part).keepsLink
                return links.contains { kept[$0] } ? part : nil
            }
    }

    /// What of the graph a part keeps, of what the picture is asked of.
    func selection(of part: Part) throws -> Selection {
        var criteria = try form.part.criteria(in: model)
        criteria.filters.append(part.filter)
        return form.part.selection(criteria, in: model, hearing: DeafListener())
    }

    // MARK: - Years

    private func ofYears(each width: Int?) throws -> [Part] {
        guard form.part.during.isEmpty, form.part.at.isEmpty else {
            throw TributaryError(
                .senselessQuestion,
                "pictures by time choose dates themselves, and --during or --at does so too",
                hint: "Add --after and --before for some of the years.")
        }
        guard let years = clipped(years) else { return [] }
        let width = width ?? Self.width(for: years)
        let first = Self.start(of: years.lowerBound, width)
        let starts = Array(stride(from: first, through: years.upperBound, by: width))
        try check(
            starts.count, width == 1 ? "years" : "periods",
            hint: "Write --multiples period, or --after for the last of them.", [])
        return try starts.map { try part(of: $0...($0 + width - 1)) }
    }

    private func part(of years: ClosedRange<Int>) throws -> Part {
        guard !areStates else {
            let next = try PartialDate(parsing: Self.text(years.upperBound + 1))
            return Part(
                name: "End of \(years.upperBound)", filter: .before([next]),
                lastYear: years.upperBound)
        }
        let (first, last) = (Self.text(years.lowerBound), Self.text(years.upperBound))
        let date = try PartialDate(parsing: first == last ? first : "[\(first)..\(last)]")
        return Part(
            name: first == last ? String(years.lowerBound) : "\(first)–\(last)",
            filter: .during([date]))
    }

    /// The years in which links that have both may begin at the earliest and at the latest, and
    /// may end where pictures show what happened.
    private var years: ClosedRange<Int>? {
        var (first, last) = (Int.max, Int.min)
        for timing in links.lazy.compactMap({ model.timing(ofLink: $0) }) {
            for days in areStates || timing.isMoment ? [timing.start] : [timing.start, timing.end]
            where days.earliest.isFinite && days.latest.isFinite {
                first = min(first, days.earliest.components.year)
                last = max(last, days.latest.components.year)
            }
        }
        return first <= last ? first...last : nil
    }

    /// Those of the years that the filters on time ask for.
    private func clipped(_ years: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let years else { return nil }
        let after = window.after.map(\.bounds.latest).min().flatMap { day -> Int? in
            guard day.isFinite else { return nil }
            let (year, month, day) = day.components
            return month == 12 && day == 31 ? year + 1 : year
        }
        let before = window.before.map(\.bounds.earliest).max().flatMap { day -> Int? in
            guard day.isFinite else { return nil }
            let (year, month, day) = day.components
            return month == 1 && day == 1 ? year - 1 : year
        }
        let first = max(years.lowerBound, after ?? .min)
        let last = min(years.upperBound, before ?? .max)
        return first <= last ? first...last : nil
    }

    /// The shortest of some usual lengths by which there are no more than eight periods.
    private static func width(for years: ClosedRange<Int>) -> Int {
        let most = 8
        let usual = [2, 5, 10, 20, 50, 100, 200, 500]
        return usual.first { width in
            (years.upperBound - start(of: years.lowerBound, width)) / width < most
        } ?? 1_000
    }

    /// The year in which a period of some length begins that a year belongs to.
    private static func start(of year: Int, _ width: Int) -> Int {
        year - ((year % width) + width) % width
    }

    /// A year as dates have it, of four digits.
    private static func text(_ year: Int) -> String {
        let digits = String(abs(year))
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        return (year < 0 ? "-" : "") + zeros + digits
    }

    private func check(_ count: Int, _ what: String, hint: String, _ names: [String]) throws {
        guard count > Multiples.most else { return }
        let listed = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        throw TributaryError(
            .senselessQuestion,
            "\(count) \(what) are more pictures than a page shows (\(Multiples.most))"
                + (listed.isEmpty ? "" : "; most links have \(listed)"), hint: hint)
    }
}
