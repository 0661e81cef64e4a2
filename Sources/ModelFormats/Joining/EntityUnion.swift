import DiffusionModel

/// What several entities that are one say together, by the rule of several files.
struct EntityUnion {
    private(set) var kind: String
    private(set) var detail: EntityDetail
    private(set) var contradictions: [String] = []
    private let codebook: Codebook
    /// What the one is called already, as a list of very many names is slow to look through.
    private var names: Set<String>

    /// Starts with the one that stays.
    init(_ kind: String, _ detail: EntityDetail, _ codebook: Codebook) {
        (self.kind, self.detail, self.codebook) = (kind, detail, codebook)
        names = Set([detail.name].compactMap { $0 } + detail.names.map(\.text) + detail.aliases)
    }

    /// Adds what is said of one that goes.
    ///
    /// - Parameters:
    ///   - id: Its id, which it is called by where it has no name.
    ///   - kind: Its kind; if one lies within the other, the narrower counts.
    ///   - more: What is said of it.
    /// - Returns: What contradicts each other.
    mutating func take(_ id: String, _ kind: String, _ more: EntityDetail) -> [String] {
        contradictions = []
        if codebook.isKind(kind, a: self.kind) {
            self.kind = kind
        } else if !codebook.isKind(self.kind, a: kind) {
            contradictions.append("kind")
        }
        takeNames(id, more)
        detail.within += more.within.filter { !detail.within.contains($0) }
        detail.policies += more.policies.filter { !detail.policies.contains($0) }
        detail.mechanisms += more.mechanisms.filter { !detail.mechanisms.contains($0) }
        detail.positions += more.positions.filter { !detail.positions.contains($0) }
        detail.note = united(detail.note, more.note, "note")
        detail.url = united(detail.url, more.url, "url")
        detail.timing = united(detail.timing, more.timing, "time") { $0.united(with: $1) }
        detail.stage = united(detail.stage, more.stage, "stage", by: Self.stage)
        detail.likelihood = united(detail.likelihood, more.likelihood, "likelihood") {
            $0.value == $1.value ? $0 : nil
        }
        detail.coder = united(detail.coder, more.coder, "coder")
        detail.says = united(detail.says, more.says, "words ('says')")
        unite(more.attributes)
        detail.isContext = detail.isContext && more.isContext
        return contradictions
    }

    /// The name of the one that goes is an alias of the one that stays, as are its names in
    /// languages in which that one has another.
    private mutating func takeNames(_ id: String, _ more: EntityDetail) {
        var aliases = [more.name ?? id]
        for name in more.names where !detail.names.contains(name) {
            if detail.names.contains(where: { $0.language == name.language }) {
                aliases.append(name.text)
            } else {
                detail.names.append(name)
                names.insert(name.text)
            }
        }
        for alias in aliases + more.aliases where names.insert(alias).inserted {
            detail.aliases.append(alias)
        }
    }

    private mutating func united<Value: Equatable>(
        _ one: Value?, _ other: Value?, _ what: String,
        by union: (Value, Value) -> Value? = { $0 == $1 ? $0 : nil }
    ) -> Value? {
        guard let one, let other else { return one ?? other }
        if let both = union(one, other) { return both }
        contradictions.append(what)
        return one
    }

    /// An unknown stage contradicts no other.
    private static func stage(_ one: Stage, _ other: Stage) -> Stage? {
        if one == .unknown { return other }
        return other == .unknown || one == other ? one : nil
    }

    private mutating func unite(_ attributes: [Attribute]) {
        for attribute in attributes where !detail.attributes.contains(attribute) {
            if detail.attributes.contains(where: { $0.name == attribute.name }) {
                contradictions.append("attribute '\(attribute.name)'")
            } else {
                detail.attributes.append(attribute)
            }
        }
    }
}
