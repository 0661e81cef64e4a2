import DiffusionModel

/// Warns of types in a table that the codebook has for something else than the table means.
///
/// A role says what an actor is to an event or agreement: `visited` leads from the host of a visit
/// to the visit. A table that joins actors by such a type is read against its arrow, which nobody
/// would see. Rows that give parts to an item, as `convert` writes them, are what roles are for.
struct RoleTypes {
    let model: GraphModel
    let places: ModelPlaces

    /// How many links of a role are looked at: a table that joins actors by it does so throughout.
    private static let samples = 64

    /// One warning for each role that joins actors, at a link that does.
    func warnings() -> [Diagnostic] {
        let kinds = model.codebook.linkKinds
        return kinds.indices.compactMap { kind in
            guard kinds[kind].isRole, model.links.contains(kind: kind),
                let link = linkOfActor(kind)
            else { return nil }
            return warning(of: kind, at: link)
        }
    }

    /// A link of a role whose subject is no item: it does what items do not, or takes part in one.
    ///
    /// - Complexity: O(links), but few where there is such a link.
    private func linkOfActor(_ role: Int) -> LinkIndex? {
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        let (kinds, origins) = (model.links.kinds, model.links.origins)
        var linkOf: [EntityIndex: LinkIndex] = [:]
        for link in kinds.indices where Int(kinds[link]) == role && origins[link] == .written {
            let subject = subjects[link]
            guard model.entities[subject].kind == "node" else { continue }
            linkOf[subject] = linkOf[subject] ?? link
            if linkOf.count == Self.samples { break }
        }
        guard !linkOf.isEmpty else { return nil }
        let isRole = model.codebook.linkKinds.map(\.isRole)
        let isMute = model.codebook.linkKinds.map { $0.orientation == .none }
        // What only visits or learns, and has no other part, is no item that joins anybody.
        var single = isWordOfDeed(role) ? linkOf : [:]
        for link in kinds.indices {
            let kind = Int(kinds[link])
            if isRole[kind], kind != role { single[subjects[link]] = nil }
            if !isRole[kind], isMute[kind] { continue }
            if let found = linkOf[isRole[kind] ? objects[link] : subjects[link]] { return found }
        }
        return single.values.min()
    }

    /// Whether a role leads one way, so that a table may mean a deed by it: `visited`, `learner`.
    private func isWordOfDeed(_ role: Int) -> Bool {
        let orientation = model.codebook.linkKinds[role].orientation
        return orientation == .forward || orientation == .backward
    }

    private func warning(of kind: Int, at link: LinkIndex) -> Diagnostic {
        let role = model.codebook.linkKinds[kind]
        let count = model.links.kinds.count { Int($0) == kind }
        let links = count == 1 ? "the link of this type leads" : "the \(count) links of it lead"
        return Diagnostic(
            .warning, .roleAsType, at: places.link(link),
            "'\(role.id)' is what an actor may be to an event or agreement; as a type, "
                + "\(links) \(Self.way(role.orientation)).",
            hint: "Give the type another name unless that is meant; 'tributary codebook' says how "
                + "a policy flows along each.")
    }

    private static func way(_ orientation: Orientation) -> String {
        switch orientation {
        case .forward: "from source to target"
        case .backward: "from target to source"
        case .both: "both ways"
        case .none: "nowhere"
        }
    }
}
