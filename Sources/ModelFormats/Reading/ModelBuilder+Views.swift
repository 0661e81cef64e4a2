import DiffusionModel

/// Reading the named pictures of a file.
extension ModelBuilder {
    mutating func readViews() {
        var firstEntry = TextMap<RawEntry>()
        for entry in raw.views {
            if let earlier = firstEntry[entry.id] {
                // Two parts of one graph bring the same view along.
                if earlier.idRef.tree != entry.idRef.tree, same(earlier.value, entry.value) {
                    continue
                }
                fail(
                    .duplicateID, at: entry.idRef,
                    "The view '\(texts.string(entry.id))' stands here a second time; first at "
                        + "\(words(for: earlier.idRef)).")
                continue
            }
            firstEntry[entry.id] = entry
            let known = NativeKeys.view + recordKeys(entry)
            let id = texts.string(entry.id)
            guard let fields = fields(of: entry.value, known: known, what: "The view '\(id)'")
            else { continue }
            model.views.append(view(id, in: fields))
        }
    }

    private mutating func view(_ id: String, in fields: Fields) -> View {
        var view = View(id: id)
        view.title = text(.title, in: fields)
        view.subtitle = text(.subtitle, in: fields)
        view.only = entities(.only, in: fields)
        view.note = text(.note, in: fields)
        view.highlight = fields.value(.highlight).flatMap { highlight($0) }
        for field in fields.value(.panels).map({ panels($0) }) ?? [] {
            let (title, members) = (name(field), items(field.value))
            let found = members.map { entity($0, "A member") }
            for (member, place) in zip(found, members) {
                if let member { check(member, at: place, panel: title, of: view) }
            }
            view.panels.append(ViewPanel(title: title, members: found.compactMap { $0 }))
        }
        return view
    }

    /// Warns of a member of a panel that the view itself leaves out, or has drawn elsewhere.
    private mutating func check(
        _ member: EntityIndex, at place: NodeRef, panel: String, of view: View
    ) {
        let id = model.entities[member].id
        if !view.only.isEmpty, !view.only.contains(member) {
            warn(
                .panelCard, at: place,
                "The panel '\(panel)' of the view '\(view.id)' names '\(id)', which the 'only' of "
                    + "the view leaves out: it is not drawn.",
                hint: "Add '\(id)' to 'only', or take it from the panel.")
        } else if let first = view.panels.first(where: { $0.members.contains(member) }) {
            warn(
                .panelCard, at: place,
                "The panel '\(panel)' of the view '\(view.id)' names '\(id)', which stands in the "
                    + "panel '\(first.title)' already: it is drawn there.",
                hint: "Name it in one panel.")
        }
    }

    private mutating func panels(_ ref: NodeRef) -> [Field] {
        entries(
            ref, "'panels'",
            shapeHint: "It goes from titles to ids, such as 'panels: {Model: [xinjiang]}'.")
    }

    private mutating func highlight(_ ref: NodeRef) -> ViewHighlight? {
        guard let text = single(ref, "'highlight'") else { return nil }
        // An id may hold dots itself: the ends are cut where both sides are known.
        let cuts = text.ranges(of: "..")
        let known = cuts.first { dots in
            isEntity(text[..<dots.lowerBound]) && isEntity(text[dots.upperBound...])
        }
        guard let dots = known ?? cuts.first else {
            fail(
                .invalidValue, at: ref, "'\(text)' names no two ends.",
                hint: "Write 'highlight: FROM..TO' with two ids.")
            return nil
        }
        // The ends are parts of the text, which the pool holds.
        let (whole, bytes) = (texts.span(textID(ref)), text.utf8)
        let first = bytes.distance(from: bytes.startIndex, to: dots.lowerBound)
        let rest = bytes.distance(from: dots.upperBound, to: bytes.endIndex)
        let ends = (
            word(TextSpan(start: whole.start, length: first)),
            word(TextSpan(start: whole.start + whole.length - rest, length: rest))
        )
        let (upstream, downstream) = (entity(ends.0, at: ref), entity(ends.1, at: ref))
        guard let upstream, let downstream else { return nil }
        return ViewHighlight(upstream: upstream, downstream: downstream)
    }

    private func isEntity(_ id: Substring) -> Bool {
        texts.find(String(id)).map { entityPositions[$0] != nil } ?? false
    }
}
