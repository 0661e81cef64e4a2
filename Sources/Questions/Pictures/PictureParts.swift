import DiffusionModel
import DiffusionNetwork
import Exhibits

/// Finds the parts of a graph that are drawn beside each other.
struct PictureParts {
    /// A part of the graph.
    struct Part {
        let name: String
        let part: GraphPart
        /// The name of its policy, if it is the part of one.
        var policy: String?
    }

    let model: GraphModel
    let form: PictureForm
    let selection: Selection

    /// Whether pictures show who had adopted a policy by then, and not what happened meanwhile.
    private var areStates: Bool { form.layout == .grid || form.layout == .map }

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

    /// Why a link stands in none of the pictures.
    static func lack(by facet: PictureForm.Facet) -> String {
        switch facet {
        case .policy: "no policy is stated of it"
        case .mechanism: "no mechanism is stated of it"
        case .year, .period: "no date is stated of it"
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
        for link in links { for policy in policies[link] { counts[policy, default: 0] += 1 } }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let names = order.map { Wording.name(of: model.entities[$0]) }
        try check(order.count, "policies", hint: "Add --policy with some of them.", names)
        return zip(order, names).map { policy, name in
            var part = form.part
            part.policies = [model.entities[policy].id]
            return Part(name: name, part: part, policy: name)
        }
    }

    private func ofMechanisms() throws -> [Part] {
        try Mechanism.allCases.compactMap { mechanism in
            var part = form.part
            part.mechanisms = [mechanism]
            let kept = try part.selection(in: model, hearing: DeafListener()).keepsLink
            guard links.contains(where: { kept[$0] }) else { return nil }
            return Part(
                name: mechanism.rawValue.prefix(1).uppercased()
                    + mechanism.rawValue
                    .dropFirst(), part: part)
        }
    }

    // MARK: - Years

    private func ofYears(each width: Int?) throws -> [Part] {
        let dates = [form.part.during, form.part.at, areStates ? form.part.before : []]
        guard dates.allSatisfy(\.isEmpty) else {
            throw TributaryError(
                .senselessQuestion,
                "pictures by time choose dates themselves, and --during, --at"
                    + (areStates ? " or --before" : "") + " does so too",
                hint: "Add --after" + (areStates ? "." : " and --before for some of the years."))
        }
        guard let years else { return [] }
        let width = width ?? Self.width(for: years)
        let first = Self.start(of: years.lowerBound, width)
        let starts = Array(stride(from: first, through: years.upperBound, by: width))
        try check(
            starts.count, width == 1 ? "years" : "periods",
            hint: "Write --multiples period, or --after for the last of them.", [])
        return try starts.map { try part(of: $0...($0 + width - 1)) }
    }

    private func part(of years: ClosedRange<Int>) throws -> Part {
        var part = form.part
        guard !areStates else {
            part.before = [try PartialDate(parsing: Self.text(years.upperBound + 1))]
            return Part(name: "End of \(years.upperBound)", part: part)
        }
        let (first, last) = (Self.text(years.lowerBound), Self.text(years.upperBound))
        part.during = [try PartialDate(parsing: first == last ? first : "[\(first)..\(last)]")]
        return Part(
            name: first == last ? String(years.lowerBound) : "\(first)–\(last)", part: part)
    }

    /// The years in which links that have both may begin at the earliest and at the latest.
    private var years: ClosedRange<Int>? {
        var (first, last) = (Int.max, Int.min)
        for link in links {
            guard let start = model.timing(ofLink: link)?.start, start.earliest.isFinite,
                start.latest.isFinite
            else { continue }
            first = min(first, start.earliest.components.year)
            last = max(last, start.latest.components.year)
        }
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
