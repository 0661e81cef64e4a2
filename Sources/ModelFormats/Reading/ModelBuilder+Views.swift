import DiffusionModel

/// Reading the named pictures of a file.
extension ModelBuilder {
    mutating func readViews() {
        var firstEntry: [String: RawEntry] = [:]
        for entry in raw.views {
            if let earlier = firstEntry[entry.id] {
                fail(
                    .duplicateID, at: entry.idRef,
                    "The view '\(entry.id)' stands here a second time; first at "
                        + "\(words(for: earlier.idRef)).")
                continue
            }
            firstEntry[entry.id] = entry
            let known = NativeKeys.view + recordKeys(entry)
            guard
                let fields = fields(
                    of: entry.value, known: known, what: "The view '\(entry.id)'")
            else { continue }
            model.views.append(view(entry.id, in: fields))
        }
    }

    private mutating func view(_ id: String, in fields: Fields) -> View {
        var view = View(id: id)
        view.title = text("title", in: fields)
        view.subtitle = text("subtitle", in: fields)
        view.only = entities("only", in: fields)
        view.note = text("note", in: fields)
        view.highlight = fields.value("highlight").flatMap { highlight($0) }
        for field in fields.value("panels").map({ entries($0, "'panels'") }) ?? [] {
            let members = items(field.value).compactMap { entity($0, "A member") }
            view.panels.append(ViewPanel(title: field.key, members: members))
        }
        return view
    }

    private mutating func highlight(_ ref: NodeRef) -> ViewHighlight? {
        guard let text = single(ref, "'highlight'") else { return nil }
        // An id may hold dots itself: the ends are cut where both sides are known.
        let cuts = text.ranges(of: "..")
        let known = cuts.first { dots in
            entityPositions[String(text[..<dots.lowerBound])] != nil
                && entityPositions[String(text[dots.upperBound...])] != nil
        }
        guard let dots = known ?? cuts.first else {
            fail(
                .invalidValue, at: ref, "'\(text)' names no two ends.",
                hint: "Write 'highlight: FROM..TO' with two ids.")
            return nil
        }
        guard let upstream = entity(String(text[..<dots.lowerBound]), at: ref),
            let downstream = entity(String(text[dots.upperBound...]), at: ref)
        else { return nil }
        return ViewHighlight(upstream: upstream, downstream: downstream)
    }
}
