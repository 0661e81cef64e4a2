import DiffusionModel
import EdgeTables
import Texts

/// Reading single values: dates, stages, mechanisms, likelihoods, numbers.
extension ModelBuilder {
    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ key: NativeKey, in fields: Fields, _ code: DiagnosticCode, as type: Value.Type,
        listing known: [Value]? = nil
    ) -> Value? where Value.RawValue == String {
        fields.value(key).flatMap { choice($0, key, code, as: type, listing: known) }
    }

    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ ref: NodeRef, _ key: NativeKey, _ code: DiagnosticCode, as type: Value.Type,
        listing listed: [Value]? = nil
    ) -> Value? where Value.RawValue == String {
        guard let text = single(ref, "'\(key)'") else { return nil }
        let word = text.lowercased()
        if let value = Value(rawValue: text)
            ?? Value.allCases.first(where: { $0.rawValue.lowercased() == word })
        {
            return value
        }
        let known = (listed ?? Array(Value.allCases)).map(\.rawValue)
        let near = Suggestion.nearest(to: text, among: known)
        fail(
            code, at: ref, "'\(text)' is no \(key).",
            hint: (near.map { "Did you mean '\($0)'? " } ?? "")
                + "It is one of: \(known.joined(separator: ", ")).")
        return nil
    }

    mutating func mechanisms(in fields: Fields) -> [Mechanism] {
        items(.mechanism, in: fields).compactMap {
            choice($0, .mechanism, .invalidValue, as: Mechanism.self)
        }
    }

    mutating func likelihood(in fields: Fields) -> Likelihood? {
        guard let ref = fields.value(.likelihood), let id = singleID(ref, "'likelihood'") else {
            return nil
        }
        if let known = likelihoods[id] { return known }
        let text = texts.string(id)
        let words = model.codebook.likelihoods.map(\.word)
        // The codebook's own spelling is kept, whatever the case in the file.
        let word =
            words.first { $0 == text } ?? words.first { $0.lowercased() == text.lowercased() }
        if let value = word.flatMap({ model.codebook.likelihood($0) }) ?? number(text)
            ?? percent(text), let likelihood = Likelihood(value, text: word ?? text)
        {
            likelihoods[id] = likelihood
            return likelihood
        }
        let near = Suggestion.nearest(to: text, among: words)
        fail(
            .invalidLikelihood, at: ref,
            "'\(text)' is no likelihood: it takes a number from 0 to 1 or a word of the codebook.",
            hint: near.map { "Did you mean '\($0)'?" }
                ?? "The words: \(words.joined(separator: ", ")).")
        return nil
    }

    /// `80%` and `80 %` as 0.8.
    private func percent(_ text: String) -> Double? {
        guard text.hasSuffix("%") else { return nil }
        return number(String(text.dropLast()).trimmed).map { $0 / 100 }
    }

    mutating func weight(in fields: Fields) -> Double? {
        guard let ref = fields.value(.weight), let text = single(ref, "'weight'") else {
            return nil
        }
        if let weight = number(text) { return weight }
        if Double(text) == 0 {
            fail(
                .invalidNumber, at: ref, "'\(text)' is too small to be told from 0.",
                hint: "Write 0, or measure in a smaller unit.")
            return nil
        }
        fail(
            .invalidNumber, at: ref, "'\(text)' is no number.",
            hint: "Write it with a point, such as 0.5, and without a unit.")
        return nil
    }

    /// A finite decimal number; words such as `nan` and hexadecimal forms do not count.
    func number(_ text: String) -> Double? { NumberText.number(text) }

    // MARK: - Dates

    /// The time that a thing states: `date`, or `from` and `to`, or `seen`.
    mutating func timing(in fields: Fields) -> Timing? {
        let stated = fields.timing
        guard let first = stated.first else { return nil }
        let lasting = first.key == .from || first.key == .to
        if let other = stated.dropFirst().first(where: { !lasting || $0.key == .seen }) {
            fail(
                .conflictingKeys, at: other.keyNode,
                "'\(name(other))' cannot stand beside '\(name(first))'.",
                hint: "Use date for a moment, from and to for what lasts, seen for what is known "
                    + "on one day only.")
            // Texts that are no dates are named at once.
            for field in stated where !isOpenEnd(field) {
                _ = field.key.flatMap { date(field.value, $0) }
            }
            return nil
        }
        switch first.key {
        case .date: return date(first.value, .date).map { .moment($0) }
        case .seen: return date(first.value, .seen).map { .seen($0) }
        default: return lastingTime(in: fields)
        }
    }

    /// Whether a key says that something still lasts, as `..` or in a word such as `present`.
    private func isOpenEnd(_ field: Field) -> Bool {
        guard field.key == .to, shape(field.value) == .scalar else { return false }
        let text = text(field.value)
        return text == ".." || OpenEnd.isLasting(text)
    }

    /// A word such as `present` was true when it was written, which may be long ago.
    private mutating func warnOfWord(at ref: NodeRef) {
        let text = text(ref)
        guard text != ".." else { return }
        warn(
            .invalidDate, at: ref, "'\(text)' is read as '..': it still lasts.",
            hint: "Write 'to: ..' if it does, or the day on which it was known to: 'seen: D'.")
    }

    private mutating func lastingTime(in fields: Fields) -> Timing? {
        let from = fields.value(.from).flatMap { date($0, .from) }
        var end: Timing.End?
        if let field = fields.field(.to) {
            if isOpenEnd(field) {
                warnOfWord(at: field.value)
                end = .open
            } else {
                let ref = field.value
                guard let last = date(ref, .to) else { return nil }
                end = .on(last)
                if let from, from.bounds.earliest > last.bounds.latest {
                    fail(
                        .dateOrder, at: ref,
                        "It ends on '\(last.text)', before it starts on "
                            + "'\(from.text)'.", hint: "Swap from and to, or correct one of them.")
                    return nil
                }
            }
        }
        return from == nil && end == nil ? nil : .lasting(from: from, to: end)
    }

    mutating func date(_ ref: NodeRef, _ key: NativeKey) -> PartialDate? {
        guard let text = singleID(ref, "'\(key)'") else { return nil }
        if let known = dateTexts[text] { return known }
        do throws(DateError) {
            let date = try PartialDate(parsing: self.text(ref))
            dateTexts[text] = date
            return date
        } catch {
            fail(error, at: ref, key)
            return nil
        }
    }

    private mutating func fail(_ error: DateError, at ref: NodeRef, _ key: NativeKey) {
        let code: DiagnosticCode =
            switch error {
            case .interval, .lasting, .monthOrYears: .ambiguousInterval
            case .reversed: .dateOrder
            default: .invalidDate
            }
        fail(code, at: ref, error.message, hint: error.hint(key: key.rawValue))
    }
}
