import DiffusionModel

/// A link that several files state, with what they say of it together.
struct LinkUnion {
    /// What two files say differently: the value of a key, or an attribute.
    struct Contradiction {
        let key: NativeKey
        var attribute: String?
    }

    private(set) var row: LinkRow
    private var detail: LinkDetail
    private var contradictions: [Contradiction] = []

    /// Starts with what one file says, its evidence whether it states or inherits it.
    init(_ row: LinkRow) {
        self.row = row
        detail = row.detail ?? LinkDetail()
    }

    /// Adds what another file says.
    ///
    /// - Returns: What contradicts each other.
    mutating func take(_ other: LinkRow) -> [Contradiction] {
        contradictions = []
        let more = other.detail ?? LinkDetail()
        row.timing = united(row.timing, other.timing, .date) { $0.united(with: $1) }
        row.weight = united(row.weight, other.weight, .weight)
        detail.id = united(detail.id, more.id, .id)
        detail.stage = united(detail.stage, more.stage, .stage, by: Self.stage)
        detail.likelihood = united(detail.likelihood, more.likelihood, .likelihood) {
            $0.value == $1.value ? $0 : nil
        }
        detail.coder = united(detail.coder, more.coder, .coder)
        detail.note = united(detail.note, more.note, .note)
        detail.title = united(detail.title, more.title, .title)
        detail.mechanisms = Self.all(detail.mechanisms, more.mechanisms)
        detail.policies = Self.all(detail.policies, more.policies)
        detail.evidence = Self.all(detail.evidence ?? [], more.evidence ?? [])
        unite(attributes: more.attributes)
        // What one file has for its own sake is no context.
        detail.isContext = detail.isContext && more.isContext
        row.detail = detail
        return contradictions
    }

    private mutating func united<Value: Equatable>(
        _ one: Value?, _ other: Value?, _ key: NativeKey,
        by union: (Value, Value) -> Value? = { $0 == $1 ? $0 : nil }
    ) -> Value? {
        guard let one, let other else { return one ?? other }
        if let both = union(one, other) { return both }
        contradictions.append(Contradiction(key: key))
        return one
    }

    /// An unknown stage contradicts no other.
    private static func stage(_ one: Stage, _ other: Stage) -> Stage? {
        if one == .unknown { return other }
        return other == .unknown || one == other ? one : nil
    }

    private mutating func unite(attributes: [Attribute]) {
        for attribute in attributes where !detail.attributes.contains(attribute) {
            if detail.attributes.contains(where: { $0.name == attribute.name }) {
                contradictions.append(
                    Contradiction(key: .attributes, attribute: attribute.name))
            } else {
                detail.attributes.append(attribute)
            }
        }
    }

    private static func all<Value: Hashable>(_ one: [Value], _ other: [Value]) -> [Value] {
        one + other.filter { !one.contains($0) }
    }
}
