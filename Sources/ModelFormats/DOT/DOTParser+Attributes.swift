import DiffusionModel

extension DOTParser {
    /// Attributes in one pair of brackets or several in a row.
    mutating func readAttributes() throws(Diagnostic) -> [DOTAttributes.Attribute] {
        var read: [DOTAttributes.Attribute] = []
        while token.kind == .openBracket {
            let opening = token.place
            try advance()
            while token.kind != .closeBracket {
                guard token.isID else {
                    throw expected(
                        "an attribute or ']'",
                        keywordHint ?? "The '[' of line \(opening.line) is not closed.")
                }
                read.append(try readAttribute())
                if token.kind == .comma || token.kind == .semicolon { try advance() }
            }
            try advance()
        }
        return read
    }

    mutating func readAttribute() throws(Diagnostic) -> DOTAttributes.Attribute {
        let place = token.place
        let name = try atom()
        guard token.kind == .equals else {
            left.bare += 1
            return DOTAttributes.Attribute(name: name, text: words.yes, place: place)
        }
        try advance()
        let isMarkup = token.kind == .html
        return DOTAttributes.Attribute(
            name: name, text: try value(), place: place, isMarkup: isMarkup)
    }

    mutating func value() throws(Diagnostic) -> TextID {
        guard token.isID else {
            throw expected(
                "a value",
                keywordHint
                    ?? "Text with other signs than letters, digits and '_' stands in quotes.")
        }
        return try atom()
    }

    /// The id at hand; texts in quotes may be joined by `+`.
    mutating func atom() throws(Diagnostic) -> TextID {
        let first = token
        try advance()
        guard first.kind == .quoted, token.kind == .plus else { return first.text }
        var pieces = [first.text]
        while token.kind == .plus {
            try advance()
            guard token.kind == .quoted else {
                throw expected("a text in quotes behind '+'")
            }
            pieces.append(token.text)
            try advance()
        }
        return graph.texts.add(pieces.map { graph.texts.string($0) }.joined())
    }
}
