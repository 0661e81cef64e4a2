/// The links of a model as columns with a sparse side table, so that ten million fit in memory.
///
/// A row's place in the columns is the link's index.
public struct LinkTable: Sendable {
    /// The subject of each link.
    public private(set) var subjects: IndexedList<LinkIndex, EntityIndex> = []
    /// The object of each link.
    public private(set) var objects: IndexedList<LinkIndex, EntityIndex> = []
    /// The kind of each link, as a position in `Codebook.linkKinds`.
    public private(set) var kinds: IndexedList<LinkIndex, UInt16> = []
    /// The shorthand that each link was written as.
    public private(set) var origins: IndexedList<LinkIndex, LinkOrigin> = []
    /// The own time of each link, as a position in `timings`; -1 where it states none.
    public private(set) var timingIndices: IndexedList<LinkIndex, Int32> = []
    /// The times that links state, each once.
    public private(set) var timings: [Timing] = []
    /// The weight of each link; empty when no link states one, NaN where a link states none.
    public private(set) var weights: IndexedList<LinkIndex, Double> = []

    /// What the other columns do not say, behind one reference: tables are copied in many places,
    /// and what each of them copies is code.
    private struct Side: Sendable {
        /// Positions in `details`, -1 for none; empty when no link has one.
        var detailIndices: IndexedList<LinkIndex, Int32> = []
        var details: [LinkDetail] = []
        var timingPositions: [Timing: Int32] = [:]
        /// What links say in columns of texts; nil where a table has none.
        var texts: LinkTexts?
    }

    /// One side.
    private var sides = [Side()]

    private var side: Side {
        _read { yield sides[0] }
        _modify { yield &sides[0] }
    }

    /// Creates a table without links.
    public init() {}

    /// Creates a table of links that are nothing but their columns, each as its property says.
    package init(
        subjects: [EntityIndex], objects: [EntityIndex], kinds: [UInt16], origins: [LinkOrigin],
        timingIndices: [Int32], timings: [Timing], weights: [Double], texts: LinkTexts? = nil
    ) {
        side.texts = texts
        self.subjects = IndexedList(subjects)
        self.objects = IndexedList(objects)
        self.kinds = IndexedList(kinds)
        self.origins = IndexedList(origins)
        self.timingIndices = IndexedList(timingIndices)
        self.timings = timings
        self.weights = IndexedList(weights)
    }

    /// Makes room for links to come.
    package mutating func reserveCapacity(_ count: Int) {
        subjects.elements.reserveCapacity(count)
        objects.elements.reserveCapacity(count)
        kinds.elements.reserveCapacity(count)
        origins.elements.reserveCapacity(count)
        timingIndices.elements.reserveCapacity(count)
    }

    /// The id that the link itself states, without the rest of its detail.
    package func id(at index: LinkIndex) -> String? {
        let position = detailIndex(index)
        return position < 0 ? side.texts?.id(of: index) : side.details[Int(position)].id
    }

    /// The rows of evidence that the link itself states, without the rest of its detail.
    package func evidence(at index: LinkIndex) -> [EvidenceRow]? {
        let position = detailIndex(index)
        return position < 0 ? nil : side.details[Int(position)].evidence
    }

    /// Whether the own evidence of any link is as asked.
    ///
    /// - Complexity: O(links with details).
    package func containsEvidence(where matches: ([EvidenceRow]) -> Bool) -> Bool {
        side.details.contains { $0.evidence.map(matches) ?? false }
    }

    /// The policies that the link itself states, without the rest of its detail.
    package func policies(at index: LinkIndex) -> [EntityIndex] {
        let position = detailIndex(index)
        return position < 0 ? [] : side.details[Int(position)].policies
    }

    /// The likelihood that the link itself states, without the rest of its detail.
    package func likelihood(at index: LinkIndex) -> Likelihood? {
        let position = detailIndex(index)
        return position < 0 ? nil : side.details[Int(position)].likelihood
    }

    /// The stage that the link itself states, without the rest of its detail.
    package func stage(at index: LinkIndex) -> Stage? {
        let position = detailIndex(index)
        return position < 0 ? nil : side.details[Int(position)].stage
    }

    /// How many policies the link itself states, and which where it is one.
    package func statedPolicies(at index: LinkIndex) -> StatedPolicies {
        let position = detailIndex(index)
        guard position >= 0 else { return .none }
        let count = side.details[Int(position)].policies.count
        return count == 1
            ? .one(side.details[Int(position)].policies[0]) : count == 0 ? .none : .several
    }

    /// Whether a link states a policy; most that state any state one.
    package enum StatedPolicies {
        case none
        case one(EntityIndex)
        case several
    }

    /// Whether any link itself states a policy.
    package var statePolicies: Bool { side.details.contains { !$0.policies.isEmpty } }

    /// Whether the link says more than its ends, kind, time and weight.
    package func hasDetail(at index: LinkIndex) -> Bool {
        detailIndex(index) >= 0 || side.texts?.says(index) == true
    }

    /// The number of links.
    public var count: Int { subjects.count }

    /// The places of the links in order.
    public var indices: Range<LinkIndex> { subjects.indices }

    /// Whether any link was written as a shorthand.
    ///
    /// - Complexity: O(links), many at a step.
    package func contains(_ origin: LinkOrigin) -> Bool {
        Self.occurs(origin, in: origins.elements)
    }

    /// Whether any link is of a kind, a position in `Codebook.linkKinds`.
    ///
    /// - Complexity: O(links), many at a step.
    package func contains(kind: Int) -> Bool {
        Self.occurs(UInt16(truncatingIfNeeded: kind), in: kinds.elements)
    }

    /// Looks at all of a column, because a loop that may stop takes one value at a step.
    @inline(__always)
    private static func occurs<Value: Equatable>(_ wanted: Value, in column: [Value]) -> Bool {
        column.withUnsafeBufferPointer { column in
            var found: UInt8 = 0
            for value in column { found |= value == wanted ? 1 : 0 }
            return found != 0
        }
    }

    /// The link at a position.
    ///
    /// - Complexity: O(1).
    public subscript(index: LinkIndex) -> Link {
        Link(
            index: index, subject: subjects[index], kind: Int(kinds[index]),
            object: objects[index], origin: origins[index], timing: timing(at: index),
            weight: weight(at: index), detail: detail(at: index))
    }

    /// The time that the link itself states.
    public func timing(at index: LinkIndex) -> Timing? {
        let position = timingIndices[index]
        return position < 0 ? nil : timings[Int(position)]
    }

    /// The weight that the link itself states.
    public func weight(at index: LinkIndex) -> Double? {
        guard !weights.isEmpty, !weights[index].isNaN else { return nil }
        return weights[index]
    }

    /// What the link says beyond its ends, kind, time and weight.
    public func detail(at index: LinkIndex) -> LinkDetail? {
        let detail = detailBesideTexts(at: index)
        return side.texts.map { $0.added(to: detail, of: index) } ?? detail
    }

    /// What the link says beyond its ends, kind, time and weight, without notes and attributes that
    /// stand in columns.
    package func detailBesideTexts(at index: LinkIndex) -> LinkDetail? {
        let position = detailIndex(index)
        return position < 0 ? nil : side.details[Int(position)]
    }

    /// How many kinds a column of links tells apart.
    package static let mostKinds = 1 << 16

    /// Appends a link, whose ends and kind its caller has checked, and returns its index.
    @discardableResult
    package mutating func append(_ row: LinkRow) -> LinkIndex {
        append(row, timing: row.timing.map { position(of: $0) } ?? -1)
    }

    /// Appends a link whose time stands at a known position, -1 for none; the row's is not read.
    @discardableResult
    package mutating func append(_ row: LinkRow, timing: Int32) -> LinkIndex {
        // A codebook of more kinds is refused with all that was read of it.
        let index = append(
            from: row.subject, to: row.object, kind: UInt16(clamping: row.kind),
            origin: row.origin, timing: timing, weight: row.weight)
        if let detail = row.detail { put(detail) }
        return index
    }

    /// Appends a link that is nothing but its columns, each as its property says.
    @discardableResult
    package mutating func append(
        from subject: EntityIndex, to object: EntityIndex, kind: UInt16, origin: LinkOrigin,
        timing: Int32, weight: Double?
    ) -> LinkIndex {
        let index = subjects.append(subject)
        objects.append(object)
        kinds.append(kind)
        origins.append(origin)
        timingIndices.append(timing)
        append(weight: weight)
        if !side.detailIndices.isEmpty { side.detailIndices.append(-1) }
        return index
    }

    /// Gives links the texts that they say in columns; none has such texts before.
    package mutating func put(_ texts: LinkTexts) { side.texts = texts }

    /// Gives a link that kept its place its ends and kind, and more policies.
    mutating func settle(_ index: LinkIndex, as row: LinkRow, policies: [EntityIndex]) {
        (subjects[index], objects[index]) = (row.subject, row.object)
        kinds[index] = UInt16(clamping: row.kind)
        guard !policies.isEmpty else { return }
        let position = Int(detailIndex(index))
        side.details[position].policies += policies
    }

    /// Gives the newest link its detail.
    private mutating func put(_ detail: LinkDetail) {
        if side.detailIndices.isEmpty {
            side.detailIndices.elements.reserveCapacity(subjects.elements.capacity)
            side.detailIndices.elements.append(contentsOf: repeatElement(-1, count: count))
        }
        side.detailIndices.elements[count - 1] = Int32(side.details.count)
        side.details.append(detail)
    }

    private func detailIndex(_ index: LinkIndex) -> Int32 {
        side.detailIndices.isEmpty ? -1 : side.detailIndices[index]
    }

    private mutating func append(weight: Double?) {
        if let weight {
            if weights.isEmpty { weights = IndexedList(repeating: .nan, count: count - 1) }
            weights.append(weight)
        } else if !weights.isEmpty {
            weights.append(.nan)
        }
    }

    /// Keeps a time that is in `timings` not yet, and returns its position there.
    package mutating func add(_ timing: Timing) -> Int32 {
        timings.append(timing)
        return Int32(timings.count) - 1
    }

    private mutating func position(of timing: Timing) -> Int32 {
        // Times that were added by position are hashed only now that somebody asks for one.
        while side.timingPositions.count < timings.count {
            let position = side.timingPositions.count
            side.timingPositions[timings[position]] = Int32(position)
        }
        if let known = side.timingPositions[timing] { return known }
        let position = Int32(timings.count)
        timings.append(timing)
        side.timingPositions[timing] = position
        return position
    }
}
