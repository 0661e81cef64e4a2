import DiffusionModel

/// What the entries of one entity stand on, which may be in several files.
struct Grounds {
    /// What the entity as a whole stands on; nil where that is the model's own default.
    let whole: [EvidenceRow]?
    /// By file, what the part of a file stands on where that is not what the whole does.
    var parts: [Int32: [EvidenceRow]] = [:]
}

extension ModelBuilder {
    /// The evidence of an entity: what each file gives, its own or the file's default, added up.
    ///
    /// A role that one file adds to the item of another stands on the word of its own file alone.
    mutating func grounds(of entries: [RawEntry], in maps: [Fields]) -> Grounds {
        guard entries.count > 1 else {
            let stated = maps.first.flatMap { evidence(in: $0) }
            return Grounds(whole: stated ?? entries.first.flatMap { citedEvidence(of: $0.value) })
        }
        var stated: [Int32: [EvidenceRow]] = [:]
        for map in maps { stated[map.place.tree] = evidence(in: map) }
        guard !stated.isEmpty || model.header.cite.isEmpty else { return Grounds(whole: nil) }
        var (whole, rows): ([EvidenceRow], [(tree: Int32, rows: [EvidenceRow])]) = ([], [])
        for entry in entries {
            let tree = entry.idRef.tree
            let own = stated[tree] ?? cites[tree] ?? []
            rows.append((tree, own))
            for row in own where !whole.contains(row) { whole.append(row) }
        }
        // What files say together stands in one order, whichever comes first.
        if rows.contains(where: { $0.rows != whole }) { whole = inOrder(whole) }
        var grounds = Grounds(whole: whole.isEmpty && stated.isEmpty ? nil : whole)
        for (tree, own) in rows where own != whole { grounds.parts[tree] = own }
        return grounds
    }
}
