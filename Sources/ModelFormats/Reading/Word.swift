/// A word of a text in a file: a name of an entity, a source or a kind.
struct Word {
    /// The number of the text that the word is, if it stands anywhere by itself.
    let id: TextID?
    let span: TextSpan
}

extension NativeKey {
    init?(_ word: Word) {
        guard let id = word.id else { return nil }
        self.init(id)
    }
}

extension ModelBuilder {
    /// A whole text as a word.
    func word(_ id: TextID) -> Word { Word(id: id, span: texts.span(id)) }

    /// A part of a text as a word.
    func word(_ span: TextSpan) -> Word { Word(id: texts.find(span), span: span) }
}
