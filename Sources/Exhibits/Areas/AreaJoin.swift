import DiffusionModel

/// Finds the places of units by what both are called: ids, codes, names, aliases.
struct AreaJoin {
    /// The places by the letters of their names; nil where several share a name.
    private var places: [String: Int?] = [:]

    init(_ ground: AreaGround) {
        for (number, place) in ground.places.enumerated() {
            for name in Set(place.names.map(Self.letters)) where !name.isEmpty {
                places[name] = places[name] == nil ? .some(number) : .some(nil)
            }
        }
    }

    /// What became of an entity.
    enum Found: Equatable {
        case place(Int)
        /// The place that it is called by is another's, which is surer of it.
        case taken
        /// Several places are called as it is.
        case shared
        case nowhere
    }

    /// The place of each entity; of several that fall on one, the first by what is surest keeps it.
    ///
    /// - Complexity: O(names of all entities).
    func places(of entities: [Entity]) -> [Found] {
        var found = [Found](repeating: .nowhere, count: entities.count)
        var taken = Set<Int>()
        // An id or a code is surer than a name, and a name than an alias.
        for names in [Self.codes, Self.names, Self.aliases] {
            for (number, entity) in entities.enumerated() {
                if case .place = found[number] { continue }
                for letters in names(entity).map(Self.letters) {
                    switch places[letters] {
                    case .some(.some(let place)):
                        let isFree = taken.insert(place).inserted
                        found[number] = isFree ? .place(place) : .taken
                    case .some(.none): if found[number] == .nowhere { found[number] = .shared }
                    case nil: continue
                    }
                    if case .place = found[number] { break }
                }
            }
        }
        return found
    }

    private static func codes(_ entity: Entity) -> [String] {
        let codes = entity.detail.attributes.filter { attribute in
            ["iso", "code", "abbr", "postal"].contains { attribute.name.lowercased().contains($0) }
        }
        return codes.map(\.value) + [entity.id]
    }

    private static func names(_ entity: Entity) -> [String] { [entity.name] }

    private static func aliases(_ entity: Entity) -> [String] {
        entity.detail.aliases + entity.detail.names.map(\.text)
    }

    /// The letters and digits of a name, without the word for what it is.
    private static func letters(_ name: String) -> String {
        var name = name.lowercased()
        for word in [" province", " municipality", " state", "省", "市"] where name.hasSuffix(word) {
            name = String(name.dropLast(word.count))
        }
        return name.filter { $0.isLetter || $0.isNumber }
    }
}
