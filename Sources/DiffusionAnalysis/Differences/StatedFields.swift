import DiffusionModel

/// What a graph says of one thing: named values in a fixed order, then attributes by name.
struct StatedFields: Hashable {
    /// A name with what stands under it; nil where nothing does.
    struct Field: Hashable {
        let name: String
        let value: Difference.Value?
    }

    private(set) var fixed: [Field] = []
    private var attributes: [String: String] = [:]

    mutating func add(_ name: String, _ value: Difference.Value?) {
        fixed.append(Field(name: name, value: value))
    }

    mutating func add(_ name: String, _ text: String?) { add(name, text.map { .text($0) }) }

    mutating func add(_ name: String, each words: [String]) { add(name, .sorted(words)) }

    mutating func add(_ name: String, _ number: Double?) { add(name, number.map { .number($0) }) }

    /// The four ways in which a time is written are four fields.
    mutating func add(_ timing: Timing?) {
        var (date, from, seen): (PartialDate?, PartialDate?, PartialDate?) = (nil, nil, nil)
        var to: Timing.End?
        switch timing {
        case .moment(let day)?: date = day
        case .lasting(let first, let last)?: (from, to) = (first, last)
        case .seen(let day)?: seen = day
        case nil: break
        }
        add("date", date.map { .date($0) })
        add("from", from.map { .date($0) })
        switch to {
        case .on(let last)?: add("to", .date(last))
        case .open?: add("to", "..")
        case nil: add("to", Difference.Value?.none)
        }
        add("seen", seen.map { .date($0) })
    }

    /// Values by name, which differ one by one.
    mutating func add(_ stated: [Attribute], under prefix: String = "attributes.") {
        for attribute in stated { attributes[prefix + attribute.name] = attribute.value }
    }

    /// The fields in which two things of one sort differ, in their order.
    func differences(
        from old: StatedFields
    ) -> [(field: String, old: Difference.Value?, new: Difference.Value?)] {
        var found: [(field: String, old: Difference.Value?, new: Difference.Value?)] = []
        for (one, other) in zip(old.fixed, fixed) where !Self.areSame(one.value, other.value) {
            found.append((other.name, one.value, other.value))
        }
        let names = Set(old.attributes.keys).union(attributes.keys)
        for name in names.sorted(by: { $0.precedesByScalars($1) })
        where old.attributes[name] != attributes[name] {
            let (one, other) = (old.attributes[name], attributes[name])
            found.append((name, one.map { .text($0) }, other.map { .text($0) }))
        }
        return found
    }

    private static func areSame(_ one: Difference.Value?, _ other: Difference.Value?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.saysSame(as: other)
    }
}
