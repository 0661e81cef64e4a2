import DiffusionModel

extension GMLParser {
    /// Pairs of a key and a value between brackets.
    mutating func readList(
        _ readPair: (inout GMLParser, GMLLexer.Token) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let opening = token.place
        guard depth < Self.mostDepth else {
            throw graph.problem(
                .error, .tooDeep, at: opening,
                "Lists stand more than \(Self.mostDepth) deep in one another.",
                hint: "Move them out of one another.")
        }
        depth += 1
        defer { depth -= 1 }
        try advance()
        while token.kind != .close {
            do throws(Diagnostic) {
                guard token.kind != .end else {
                    throw expected("']'", "The '[' of line \(opening.line) is not closed.")
                }
                try readPair(&self, try readKey())
            } catch {
                try recover(from: error)
            }
        }
        try advance()
    }

    mutating func readKey() throws(Diagnostic) -> GMLLexer.Token {
        let key = token
        guard key.kind == .word, let first = lexer.bytes(key).first,
            first >= 0x80 || first == 0x5F || (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A
        else {
            throw expected(
                depth > 0 ? "a key or ']'" : "a key",
                "A list holds pairs of a word and a value; texts stand in quotes.")
        }
        try advance()
        return key
    }

    mutating func readValue(of key: GMLLexer.Token) throws(Diagnostic) -> TextID {
        switch token.kind {
        case .text:
            let text = add(token)
            try advance()
            return text
        case .word where isNumber(token) || token.place.line == key.place.line:
            if !isNumber(token) {
                left.bareCount += 1
                if left.bare == nil { left.bare = token.place }
            }
            let text = add(token)
            try advance()
            return text
        default:
            throw expected(
                "a number, a text in quotes or '[' behind '\(lexer.spelling(key).prefix(40))'",
                "Each key has a value.")
        }
    }

    private mutating func add(_ token: GMLLexer.Token) -> TextID {
        let bytes = lexer.bytes(token)
        guard bytes.contains(UInt8(ascii: "&")) else { return graph.texts.add(bytes) }
        return graph.texts.add(CharacterNames.decoded(String(decoding: bytes, as: UTF8.self)))
    }

    /// Whether a word is a number, infinities and what is no number among them.
    private func isNumber(_ token: GMLLexer.Token) -> Bool {
        Double(lexer.spelling(token)) != nil
    }

    mutating func advance() throws(Diagnostic) { token = try lexer.next() }

    // MARK: - Mistakes

    func expected(_ what: String, _ hint: String? = nil) -> Diagnostic {
        let found: String
        switch token.kind {
        case .end: found = "the file ends"
        case .text: found = "a text in quotes stands"
        default: found = "'\(lexer.spelling(token).prefix(40))' stands"
        }
        return graph.problem(
            at: token.place, "This is not valid GML: \(what) was expected, and \(found) here.",
            hint: hint)
    }

    /// Goes to the end of the list that has a mistake, unless nothing can be made of the rest.
    private mutating func recover(from error: Diagnostic) throws(Diagnostic) {
        faults += 1
        guard error.code != .tooDeep, faults < Self.mostFaults, token.kind != .end,
            !lexer.isBroken
        else {
            throw error
        }
        graph.findings.append(error)
        var open = 0
        while token.kind != .end, token.kind != .close || open > 0 {
            if token.kind == .open { open += 1 }
            if token.kind == .close { open -= 1 }
            try advance()
        }
    }
}
