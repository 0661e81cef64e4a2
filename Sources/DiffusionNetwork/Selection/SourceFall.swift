package import DiffusionModel

/// Which sources fall because some ids are not believed, and what each falls with.
///
/// A source falls with what it depends on and with those that published or wrote it, through any
/// number of steps; circles end.
package struct SourceFall: Hashable, Sendable {
    /// Why a source falls that was not named itself.
    package enum Reason: Hashable, Sendable {
        /// It depends on what falls.
        case dependsOn
        /// It was published by whoever is not believed.
        case publishedBy
        /// It was written by whoever is not believed.
        case writtenBy
    }

    /// A source that falls with another name.
    package struct Fallen: Hashable, Sendable {
        /// The source.
        package let source: SourceIndex
        /// Why it falls.
        package let reason: Reason
        /// The id or name that it falls with.
        package let ground: String
    }

    /// Whether each source falls; empty where everything is believed; shape `[sources]`.
    let isFallen: IndexedList<SourceIndex, Bool>
    /// The sources that were not named themselves, nearest to the named first.
    package let fallen: [Fallen]

    /// Finds what falls.
    ///
    /// - Complexity: O(sources and what they name).
    init(_ model: GraphModel, without disbelieved: Set<String>) {
        guard !disbelieved.isEmpty, !model.sources.isEmpty else {
            (isFallen, fallen) = ([], [])
            return
        }
        let grounds = SourceGrounds(model)
        var dependents = [[(source: Int, bond: SourceGrounds.Bond)]](
            repeating: [], count: grounds.names.count)
        for (source, found) in grounds.grounds.indexed() {
            for ground in found { dependents[ground.name].append((Int(source), ground.bond)) }
        }
        var falls = [Bool](repeating: false, count: grounds.names.count)
        var queue = disbelieved.compactMap { grounds.known($0) }.sorted()
        for name in queue { falls[name] = true }
        var (next, found): (Int, [Fallen]) = (0, [])
        while next < queue.count {
            let name = queue[next]
            next += 1
            for (source, bond) in dependents[name] where !falls[source] {
                falls[source] = true
                queue.append(source)
                found.append(
                    Fallen(
                        source: SourceIndex(source), reason: Reason(bond),
                        ground: grounds.names[name]))
            }
        }
        (isFallen, fallen) = (IndexedList(Array(falls.prefix(model.sources.count))), found)
    }
}

extension SourceFall.Reason {
    fileprivate init(_ bond: SourceGrounds.Bond) {
        switch bond {
        case .dependsOn: self = .dependsOn
        case .publishedBy: self = .publishedBy
        case .writtenBy: self = .writtenBy
        }
    }
}
