import DiffusionModel

extension Codebook {
    /// The id of the kind of links that a word of the command line names or spells.
    ///
    /// - Throws: `CommandFailure` with exit code 64 where there is none.
    func linkKindID(_ word: String) throws -> String {
        if linkKind(word) != nil { return word }
        let spellings = KindSpellings(linksOf: self)
        if let match = spellings.match(word) { return linkKinds[match.kind].id }
        throw CommandFailure.unknown("link kind", word, known: linkKinds.map(\.id))
    }

    /// The id of the kind of entities that a word of the command line names or spells.
    ///
    /// - Throws: `CommandFailure` with exit code 64 where there is none.
    func entityKindID(_ word: String) throws -> String {
        if entityKind(word) != nil { return word }
        let named = entityKinds.first { [$0.name, $0.plural, $0.section].contains(word) }
        if let named { return named.id }
        let spellings = KindSpellings(entitiesOf: self)
        if let match = spellings.match(word) { return entityKinds[match.kind].id }
        throw CommandFailure.unknown("kind", word, known: entityKinds.map(\.id))
    }
}
