import DiffusionModel

/// What a table of aliases says of the entities of a model: which of them are one.
///
/// Steps from id to id are followed to their end, so that `a` is `b` and `b` is `c` makes all three
/// one. Nothing that is not in the table is joined.
struct AliasResolution {
    /// Entities that are one.
    struct Group {
        /// The id that the one has.
        let id: String
        /// Those that are one, the one that stays first, the others in the order of the model.
        let members: [EntityIndex]
    }

    private(set) var groups: [Group] = []
    private(set) var problems: [Diagnostic] = []
    /// Where the table says of an entity which one it is.
    private(set) var rows: [EntityIndex: SourceLocation] = [:]

    private let model: GraphModel
    private let ids: [String: EntityIndex]
    /// The next id of each id, with the row that says so.
    private var steps: [String: AliasTable.Row] = [:]

    init(_ table: AliasTable, in model: GraphModel) {
        self.model = model
        ids = model.entitiesByID()
        let targets = Set(table.rows.map(\.id))
        let named = Self.entities(named: targets.union(table.rows.map(\.name)), in: model)
        for row in table.rows {
            if let start = start(of: row, named, targets) { take(row, from: start) }
        }
        gather()
        for group in groups { refuseName(of: group, named) }
    }

    // MARK: - Whom a row names

    /// The entities that some texts name, by name and alias in any language.
    private static func entities(
        named wanted: Set<String>, in model: GraphModel
    ) -> [String: [EntityIndex]] {
        var found: [String: [EntityIndex]] = [:]
        for (index, entity) in model.entities.indexed() where entity.hasDetail {
            let detail = entity.detail
            let names =
                [detail.name].compactMap { $0 } + detail.names.map(\.text) + detail.aliases
            for name in Set(names) where wanted.contains(name) {
                found[name, default: []].append(index)
            }
        }
        return found
    }

    /// The id that a row starts from: of an entity, or one that the table itself gives.
    private mutating func start(
        of row: AliasTable.Row, _ named: [String: [EntityIndex]], _ targets: Set<String>
    ) -> String? {
        if ids[row.name] != nil { return row.name }
        let found = named[row.name] ?? []
        if found.count == 1 { return model.entities[found[0]].id }
        guard found.isEmpty else {
            let listed = found.map { "'\(model.entities[$0].id)'" }.sorted()
            problems.append(
                Diagnostic(
                    .error, .sharedName, at: row.place,
                    "'\(row.name)' is the name of several entities: "
                        + Self.some(listed) + ".",
                    hint: "Name one of them by its id."))
            return nil
        }
        if targets.contains(row.name) { return row.name }
        problems.append(
            Diagnostic(
                .warning, .unknownEntity, at: row.place,
                "Nothing in the graph is called '\(row.name)'; the row joins nothing."))
        return nil
    }

    /// A new id may not be what another entity is called, which is probably the one that is meant.
    private mutating func refuseName(of group: Group, _ named: [String: [EntityIndex]]) {
        guard ids[group.id] == nil, let row = rows[group.members[0]] else { return }
        let others = (named[group.id] ?? []).filter { !group.members.contains($0) }
        guard let other = others.first else { return }
        problems.append(
            Diagnostic(
                .error, .sharedName, at: row,
                "'\(group.id)' is no id, but a name of '\(model.entities[other].id)'.",
                hint: "Write the id of the one that is meant, or choose an id that nobody is "
                    + "called by."))
    }

    /// The first of some words, and how many more there are.
    static func some(_ words: [String]) -> String {
        let more = words.count > 5 ? " and \(words.count - 5) more" : ""
        return words.prefix(5).joined(separator: ", ") + more
    }

    private mutating func take(_ row: AliasTable.Row, from start: String) {
        guard start != row.id else { return }
        guard let earlier = steps[start] else {
            steps[start] = row
            return
        }
        guard earlier.id != row.id else { return }
        problems.append(
            Diagnostic(
                .error, .contradiction, at: row.place,
                "'\(row.name)' is '\(row.id)' here and '\(earlier.id)' at "
                    + "\(Self.words(earlier.place)).",
                hint: "Give one name one id; if both ids are one, add a row that says so."))
    }

    /// A place in words, for a message that speaks of a second one.
    static func words(_ place: SourceLocation) -> String {
        "\(place.file):\(place.line):\(place.column)"
    }

    // MARK: - Who is one

    private mutating func gather() {
        var (ends, members): ([String: String], [String: Set<EntityIndex>]) = ([:], [:])
        for start in steps.keys where ends[start] == nil { follow(start, &ends) }
        for (start, end) in ends {
            guard let entity = ids[start], let row = steps[start] else { continue }
            members[end, default: []].insert(entity)
            rows[entity] = row.place
        }
        groups = members.map { id, members in
            var ordered = members.sorted()
            if let stays = ids[id] {
                ordered.removeAll { $0 == stays }
                ordered.insert(stays, at: 0)
            }
            return Group(id: id, members: ordered)
        }
        .sorted { $0.members[0] < $1.members[0] }
    }

    /// Follows steps to their end; what comes back to itself has none and is a mistake.
    private mutating func follow(_ start: String, _ ends: inout [String: String]) {
        var (path, seen, current) = ([String](), Set<String>(), start)
        while ends[current] == nil, let step = steps[current] {
            guard seen.insert(current).inserted else { return refuseCircle(path, at: current) }
            path.append(current)
            current = step.id
        }
        let end = ends[current] ?? current
        for id in path { ends[id] = end }
    }

    private mutating func refuseCircle(_ path: [String], at id: String) {
        let circle = path.drop { $0 != id }
        let rows = circle.compactMap { steps[$0] }
        // Whoever leads into the circle would tell of it again.
        for id in path { steps[id] = nil }
        guard let last = rows.max(by: { $0.place.line < $1.place.line }) else { return }
        let words = circle.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { "'\($0)'" }
        problems.append(
            Diagnostic(
                .error, .circular, at: last.place,
                "The rows lead round in a circle: " + Self.some(words) + ".",
                hint: "Say of each name which id stays, and of that id nothing."))
    }
}
