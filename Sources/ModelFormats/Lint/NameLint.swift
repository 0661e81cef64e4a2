import DiffusionModel
import Texts

/// Finds entities whose names look like spellings of one name; nothing is joined.
///
/// Names are put together by what they have in common (`NameLikeness`), never compared with each
/// other one by one.
struct NameLint {
    let model: GraphModel
    let places: ModelPlaces

    /// So many are listed; more are counted.
    private static let most = 10_000
    /// With so many names at most an initial is compared that many share.
    private static let mostCompared = 64

    /// A name of an entity.
    private struct Label {
        let owner: EntityIndex
        let text: String
        /// Whether it is what the entity is called before all.
        let isName: Bool
    }

    private struct Pair: Hashable {
        let one: EntityIndex
        let other: EntityIndex
    }

    private struct Finding {
        let one: Label
        let other: Label
        let likeness: NameLikeness
    }

    /// A warning for each entity whose name looks like that of an earlier one.
    ///
    /// - Complexity: O(letters of all names).
    func warnings() -> [Diagnostic] {
        let labels = labels()
        var (seen, found): (Set<Pair>, [Finding]) = ([], [])
        for likeness in NameLikeness.allCases {
            for group in groups(labels, by: likeness) {
                for (place, other) in pairs(in: group, labels, likeness) {
                    let (one, other) = (labels[place], labels[other])
                    guard one.owner != other.owner, !isSaid(one, other),
                        seen.insert(pair(one.owner, other.owner)).inserted
                    else { continue }
                    found.append(Finding(one: one, other: other, likeness: likeness))
                }
            }
        }
        return found.prefix(Self.most).map(warning) + rest(of: found)
    }

    // MARK: - Names

    private func labels() -> [Label] {
        var labels: [Label] = []
        labels.reserveCapacity(model.entities.count)
        for (index, entity) in model.entities.indexed() {
            labels.append(Label(owner: index, text: entity.name, isName: true))
            guard entity.hasDetail else { continue }
            for text in entity.detail.aliases + entity.detail.names.map(\.text) {
                labels.append(Label(owner: index, text: text, isName: false))
            }
        }
        return labels
    }

    /// The places of names that have something in common, each list in the order of the model.
    private func groups(_ labels: [Label], by likeness: NameLikeness) -> [[Int]] {
        let suspects = Repetition.suspects(among: labels.count) { place in
            likeness.key(of: labels[place].text).map(LooseForm.hash) ?? UInt64(place)
        }
        var (numbers, groups): ([String: Int], [[Int]]) = ([:], [])
        for place in suspects {
            guard let key = likeness.key(of: labels[place].text) else { continue }
            if let number = numbers[key] {
                groups[number].append(place)
            } else {
                numbers[key] = groups.count
                groups.append([place])
            }
        }
        return groups.filter { $0.count > 1 }
    }

    /// Who is compared with whom: all with the first, but names with initials with names.
    private func pairs(
        in group: [Int], _ labels: [Label], _ likeness: NameLikeness
    ) -> [(Int, Int)] {
        guard likeness == .initials else { return group.dropFirst().map { ($0, group[0]) } }
        return group.filter { NameLikeness.isAbbreviated(labels[$0].text) }.compactMap { place in
            group.prefix(Self.mostCompared).first { other in
                labels[other].owner != labels[place].owner
                    && NameLikeness.mayAbbreviate(labels[place].text, labels[other].text)
            }.map { (place, $0) }
        }
    }

    private func pair(_ one: EntityIndex, _ other: EntityIndex) -> Pair {
        Pair(one: min(one, other), other: max(one, other))
    }

    /// Whether it is said anyway: of one name of two, and of ids that `LookAlikes` finds.
    private func isSaid(_ one: Label, _ other: Label) -> Bool {
        if one.text == other.text, one.isName, other.isName { return true }
        guard isID(one) || isID(other) else { return false }
        return LooseForm.letters(one.text) == LooseForm.letters(other.text)
    }

    private func isID(_ label: Label) -> Bool { label.text == model.entities[label.owner].id }

    // MARK: - Words

    private func warning(_ finding: Finding) -> Diagnostic {
        let (one, other) = (finding.one, finding.other)
        let place = AliasResolution.words(places.entity(other.owner))
        return Diagnostic(
            .warning, .lookAlike, at: places.entity(one.owner),
            "\(words(one)) looks like \(words(other)) at \(place): "
                + "\(Self.words(finding.likeness, areSame: one.text == other.text)).",
            hint:
                "They are kept apart. If they are one, 'tributary merge --same-as' joins them by a "
                + "table of 'name,id' with the row \(row(one, other)).")
    }

    private static func words(_ likeness: NameLikeness, areSame: Bool) -> String {
        if areSame { return "both are called so" }
        return switch likeness {
        case .letters: "they differ in case, marks, width, hyphens or punctuation alone"
        case .scripts: "letters of theirs are of other scripts and look alike"
        case .order: "their words stand in another order"
        case .initials: "the one may have the initials of the other"
        }
    }

    /// The name of an entity, with its id where that is another.
    private func words(_ label: Label) -> String {
        let entity = model.entities[label.owner]
        let id = label.text == entity.id ? "" : " (the \(entity.kind) '\(entity.id)')"
        return "'\(label.text)'" + id
    }

    private func row(_ one: Label, _ other: Label) -> String {
        let text = TextBlocks.text { blocks in
            var rows = DelimitedRows(.guardedCSV)
            let ids = [one, other].map { model.entities[$0.owner].id }
            try? rows.append(ids, to: &blocks)
        }
        return String(text.dropLast())
    }

    private func rest(of found: [Finding]) -> [Diagnostic] {
        guard found.count > Self.most else { return [] }
        return [
            Diagnostic(
                .warning, .lookAlike, at: places.entity(found[Self.most].one.owner),
                "\(found.count - Self.most) more names look like others.")
        ]
    }
}
