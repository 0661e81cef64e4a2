import DiffusionModel

/// Reading the stands that somebody takes on a claim, which several files may state.
extension ModelBuilder {
    /// A stand with the place where it is stated.
    private struct StatedPosition {
        var position: Position
        let ref: NodeRef
    }

    /// Who takes which stand; times tell apart what somebody says twice.
    private struct PositionName: Hashable {
        let holder: SourceIndex
        let stance: Position.Stance
        let speaker: EntityIndex?
    }

    /// The stands on a claim, each on what its own file gives for it.
    ///
    /// In one file two rows are two stands. What several files say of one stand adds up, as for
    /// posts.
    mutating func positions(in fields: Fields, on grounds: Grounds) -> [Position] {
        var stated: [StatedPosition] = []
        for ref in items(.positions, in: fields) {
            guard var position = position(ref) else { continue }
            position.evidence = position.evidence ?? grounds.parts[ref.tree]
            stated.append(StatedPosition(position: position, ref: ref))
        }
        guard Set(stated.map(\.ref.tree)).count > 1 else { return stated.map(\.position) }
        return samePositions(stated).map { union(of: $0, on: grounds) }
    }

    private mutating func position(_ ref: NodeRef) -> Position? {
        guard let fields = fields(of: ref, known: NativeKeys.position, what: "A position")
        else { return nil }
        let holder = required(.by, in: fields, of: "The position").flatMap { ref in
            singleID(ref, "'by'").flatMap { source(word($0), at: ref) }
        }
        let stance = required(.stance, in: fields, of: "The position").flatMap {
            choice($0, .stance, .invalidValue, as: Position.Stance.self)
        }
        // Whatever else is wrong is said at once, though no position comes of it.
        var position = Position(holder: holder ?? 0, stance: stance ?? .asserts)
        position.timing = timing(in: fields)
        position.speaker = fields.value(.speaker).flatMap { speaker($0) }
        position.note = text(.note, in: fields)
        position.evidence = evidence(in: fields)
        return holder == nil || stance == nil ? nil : position
    }

    /// The stands in groups that are one each, in the order of their first.
    private func samePositions(_ stated: [StatedPosition]) -> [[StatedPosition]] {
        var matching: [PositionName: LinkMatching<Int>] = [:]
        var order: [PositionName] = []
        for (index, one) in stated.enumerated() {
            let name = PositionName(
                holder: one.position.holder, stance: one.position.stance,
                speaker: one.position.speaker)
            if matching[name] == nil { order.append(name) }
            matching[name, default: LinkMatching()].add(
                index, of: one.ref.tree, at: one.position.timing, titled: nil)
        }
        let groups = order.flatMap { matching[$0]?.groups ?? [] }
        return groups.sorted { $0[0] < $1[0] }.map { $0.map { stated[$0] } }
    }

    private mutating func union(of group: [StatedPosition], on grounds: Grounds) -> Position {
        var position = group[0].position
        guard group.count > 1 else { return position }
        let inherited = grounds.whole ?? model.header.cite
        var rows = position.evidence ?? inherited
        for other in group.dropFirst() {
            let more = other.position
            position.timing = Self.time(position.timing, more.timing)
            rows += (more.evidence ?? inherited).filter { !rows.contains($0) }
            if let note = position.note, let second = more.note, note != second {
                refuseNote(of: other.ref, after: group[0].ref)
            }
            position.note = position.note ?? more.note
        }
        position.evidence = Set(rows) == Set(inherited) ? nil : inOrder(rows)
        return position
    }

    /// The time of a stand by two statements that agree.
    private static func time(_ one: Timing?, _ other: Timing?) -> Timing? {
        guard let one, let other else { return one ?? other }
        return one.united(with: other) ?? one
    }

    private mutating func refuseNote(of ref: NodeRef, after earlier: NodeRef) {
        let (here, there) = (value(of: [.note], at: ref), value(of: [.note], at: earlier))
        fail(
            .contradiction, at: here ?? ref,
            "The note differs from what stands at \(words(for: there ?? earlier)), of the same "
                + "stand.",
            hint: "Make both files say the same, or list both in one file where there were two.")
    }
}
