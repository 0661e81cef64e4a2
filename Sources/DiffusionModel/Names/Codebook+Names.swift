extension Codebook {
    /// The id of the kind of links that a word names or spells.
    ///
    /// - Throws: `NameError.unlisted` where there is none.
    public func linkKindID(named word: String) throws(NameError) -> String {
        if linkKind(word) != nil { return word }
        let spellings = KindSpellings(linksOf: self)
        if let match = spellings.match(word) { return linkKinds[match.kind].id }
        throw .unlisted(word, what: "link kind", known: linkKinds.map(\.id))
    }

    /// The id of the kind of entities that a word names or spells.
    ///
    /// - Throws: `NameError.unlisted` where there is none.
    public func entityKindID(named word: String) throws(NameError) -> String {
        if entityKind(word) != nil { return word }
        let named = entityKinds.first { [$0.name, $0.plural, $0.section].contains(word) }
        if let named { return named.id }
        let spellings = KindSpellings(entitiesOf: self)
        if let match = spellings.match(word) { return entityKinds[match.kind].id }
        throw .unlisted(word, what: "kind", known: entityKinds.map(\.id))
    }
}
