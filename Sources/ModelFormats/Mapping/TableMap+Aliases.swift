package import DiffusionModel

extension TableMap {
    /// Lets the names of a table stand for ids.
    ///
    /// - Parameter file: A table with the columns `name` and `id`.
    /// - Throws: `InvalidModel` with all mistakes of the table, a name for two ids among them.
    package mutating func add(aliases file: InputFile) throws(InvalidModel) {
        let table = AliasTable(file)
        var (faults, rows): ([Diagnostic], [String: AliasTable.Row]) = (table.faults, [:])
        for row in table.rows {
            guard let other = rows[row.name], other.id != row.id else {
                rows[row.name] = row
                continue
            }
            faults.append(
                Diagnostic(
                    .error, .contradiction, at: row.place,
                    "'\(row.name)' stands for '\(row.id)' here, and for '\(other.id)' in line "
                        + "\(other.place.line).",
                    hint: "Let each name stand for one id."))
        }
        guard faults.isEmpty else { throw InvalidModel(faults) }
        // What the map itself says comes first.
        aliases.merge(rows.mapValues(\.id)) { own, _ in own }
        if let circle = circle(at: SourceLocation(file: file.name)) { throw InvalidModel([circle]) }
    }

    /// That names stand for one another round in a circle, so that none stands for an id; nil where
    /// each leads somewhere.
    func circle(at place: SourceLocation) -> Diagnostic? {
        var ended: Set<String> = []
        for start in aliases.keys.sorted() where !ended.contains(start) {
            var (name, path) = (start, [String]())
            while !ended.contains(name), let next = aliases[name], next != name {
                ended.insert(name)
                path.append(name)
                name = next
            }
            guard let begin = path.firstIndex(of: name) else { continue }
            let names = path[begin...].prefix(5).map { "'\($0)'" }.joined(separator: ", ")
            return Diagnostic(
                .error, .circular, at: place, "Aliases lead round in a circle: \(names).",
                hint: "Let one of them be the id, and say nothing of it.")
        }
        return nil
    }
}
