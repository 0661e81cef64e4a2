import DiffusionModel
import Texts

/// Warns of entities and sources that are kept apart and are probably one.
///
/// Their ids differ in no letter, or one is called by nothing but its id, which is the other's
/// name, alias or title: `Wire` beside `wire`, `Wind quotas` beside the policy of that name.
struct LookAlikes {
    let model: GraphModel
    let places: ModelPlaces

    /// So many are listed one by one; more are counted.
    private static let most = 1000

    /// What may be one with another.
    private enum Thing: Hashable {
        case entity(EntityIndex)
        case source(SourceIndex)
    }

    /// What a thing is called.
    private struct Label {
        let owner: Thing
        let text: String
    }

    /// One warning for each thing that an earlier one, or one of that name, may be.
    ///
    /// - Complexity: O(letters of ids and names), and little where none are alike.
    func warnings() -> [Diagnostic] {
        let names = names()
        let (entities, things) = (model.entities, model.entities.count + model.sources.count)
        func label(_ number: Int) -> Label {
            guard number < things else { return names[number - things] }
            let thing = thing(number)
            return Label(owner: thing, text: id(thing))
        }
        let suspects = Repetition.suspects(among: things + names.count) { number in
            LooseForm.hash(
                number < entities.count ? entities.elements[number].id : label(number).text)
        }
        guard !suspects.isEmpty else { return [] }
        var (firstIDs, namesakes): ([String: Thing], [String: Thing]) = ([:], [:])
        for index in suspects {
            let (label, isName) = (label(index), index >= things)
            let letters = LooseForm.letters(label.text)
            guard !letters.isEmpty, isName || !isActor(label.owner) else { continue }
            if isName {
                namesakes[letters] = namesakes[letters] ?? label.owner
            } else {
                firstIDs[letters] = firstIDs[letters] ?? label.owner
            }
        }
        let alike = suspects.filter { $0 < things }.map { thing($0) }
        let pairs = alike.filter { !isActor($0) }.compactMap { pair($0, firstIDs, namesakes) }
        return pairs.prefix(Self.most).map(warning) + rest(of: pairs)
    }

    /// The entities first, then the sources.
    private func thing(_ number: Int) -> Thing {
        let entities = model.entities.count
        return number < entities
            ? .entity(EntityIndex(number)) : .source(SourceIndex(number - entities))
    }

    // MARK: - Pairs

    private struct Pair {
        let thing: Thing
        let other: Thing
        let isByID: Bool
    }

    private func pair(
        _ thing: Thing, _ firstIDs: [String: Thing], _ namesakes: [String: Thing]
    ) -> Pair? {
        let letters = LooseForm.letters(id(thing))
        if let other = firstIDs[letters], other != thing {
            return Pair(thing: thing, other: other, isByID: true)
        }
        // What has a name of its own is told apart by that.
        guard let other = namesakes[letters], other != thing, isUnnamed(thing) else { return nil }
        return Pair(thing: thing, other: other, isByID: false)
    }

    /// The names that things have beside their ids.
    private func names() -> [Label] {
        var names: [Label] = []
        let entities = model.entities
        for index in entities.indices where entities[index].hasDetail {
            let detail = entities[index].detail
            let own = detail.name.map { [$0] } ?? []
            names += (own + detail.aliases + detail.names.map(\.text)).map {
                Label(owner: .entity(index), text: $0)
            }
        }
        for (index, source) in model.sources.indexed() {
            guard let title = source.title else { continue }
            names.append(Label(owner: .source(index), text: title))
        }
        return names
    }

    /// The source that a thing is; nil for an entity.
    private func source(_ thing: Thing) -> Source? {
        if case .source(let index) = thing { model.sources[index] } else { nil }
    }

    /// Whether a source is an entity, which stands among these.
    private func isActor(_ thing: Thing) -> Bool { source(thing)?.entity != nil }

    private func isUnnamed(_ thing: Thing) -> Bool {
        switch thing {
        case .entity(let index): model.entities[index].name == model.entities[index].id
        case .source(let index):
            model.sources[index].title.map { $0 == model.sources[index].id } ?? true
        }
    }

    private func id(_ thing: Thing) -> String {
        switch thing {
        case .entity(let index): model.entities[index].id
        case .source(let index): model.sources[index].id
        }
    }

    // MARK: - Words

    private func warning(_ pair: Pair) -> Diagnostic {
        let place = place(pair.other)
        let other =
            "\(words(pair.other)) at \(place.file):\(place.line):\(place.column)"
        let message =
            pair.isByID
            ? "\(words(pair.thing).capitalized) differs from \(other) in no letter."
            : "\(words(pair.thing).capitalized) has the name of \(other)."
        return Diagnostic(
            .warning, .lookAlike, at: self.place(pair.thing), message,
            hint: "They are kept apart. If they are one, write '\(id(pair.other))' for both; if "
                + "not, make their ids differ.")
    }

    private func rest(of pairs: [Pair]) -> [Diagnostic] {
        guard pairs.count > Self.most else { return [] }
        return [
            Diagnostic(
                .warning, .lookAlike, at: place(pairs[Self.most].thing),
                "\(pairs.count - Self.most) more entities and sources differ from others in no "
                    + "letter, or have their names.")
        ]
    }

    private func words(_ thing: Thing) -> String {
        switch thing {
        case .entity(let index): "the \(model.entities[index].kind) '\(id(thing))'"
        case .source: "the source '\(id(thing))'"
        }
    }

    private func place(_ thing: Thing) -> SourceLocation {
        switch thing {
        case .entity(let index): places.entity(index)
        case .source(let index): places.source(index)
        }
    }
}

extension String {
    /// The text with a capital first.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
