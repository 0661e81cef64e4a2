import DiffusionModel
import Texts

/// A proposal as a map that a person checks.
extension MapProposal {
    /// The map, with a comment on each guess and on what could not be told.
    ///
    /// - Parameters:
    ///   - name: The file, where the map says for which it is; nil where it is for any.
    ///   - sheet: The sheet, where the map says for which it is.
    ///   - codebook: The kinds that words may name.
    /// - Returns: The lines, without indentation.
    func lines(
        file name: String? = nil, sheet: String? = nil, _ codebook: Codebook
    ) -> [String] {
        let last = headerLines?.upperBound ?? 1
        var lines = ["# \(rowCount) \(rowCount == 1 ? "row" : "rows") below row \(last)."]
        if let name { lines.append("file: \(Self.scalar(name))") }
        if let sheet { lines.append("sheet: \(Self.scalar(sheet))") }
        if let headerLines, !isHeaderFirst {
            let (first, last) = (headerLines.lowerBound, headerLines.upperBound)
            lines.append("header: \(first == last ? "\(first)" : "\(first)-\(last)")")
        }
        lines +=
            columnLines + wordLines(codebook) + dateLines + decimalLines + nothingLines + openLines
        return lines + restLines
    }

    private var columnLines: [String] {
        guard subject != nil else {
            return [
                "# It cannot be told which columns hold who acts and who is acted on, or an id.",
                "columns:",
            ]
                + ["source", "target"].filter { column(of: $0) == nil }.map {
                    "  \($0):   # say which column"
                } + choices.map(line)
        }
        return ["columns:"] + choices.map(line) + policyLines
    }

    private func line(_ choice: Choice) -> String {
        let words = Self.comment(columns[choice.column].words)
        return
            "  \(choice.key): \(name(ofColumn: choice.column))   # \(choice.reason); \(words)"
    }

    /// What a map calls a column: its name, or its number where it has none of its own.
    func name(ofColumn place: Int) -> String {
        let name = columns[place].name
        let isDouble = columns.count { $0.name == name } > 1 || name.isEmpty
        return isDouble ? "\"#\(place + 1)\"" : Self.scalar(name)
    }

    // MARK: - Words

    private func wordLines(_ codebook: Codebook) -> [String] {
        guard subject == .links || subject == .entities, let column = column(of: "kind"),
            !column.name.isEmpty
        else { return [] }
        let kinds = KindWords(codebook, ofLinks: subject == .links)
        let most = 60
        let lines = column.order.prefix(most).map { word in
            let (kind, reason) = kinds.meaning(of: word)
            let count = column.texts[word] ?? 0
            return
                "    \(Self.scalar(word)): \(Self.scalar(kind))   # \(Self.times(count)); \(reason)"
        }
        let more = column.order.count - most
        let rest = more > 0 ? ["    # and \(more) more words, which are kept as they are"] : []
        return ["values:", "  \(Self.scalar(column.name)):"] + lines + rest
    }

    private static func times(_ count: Int) -> String {
        count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
    }

    private struct KindWords {
        private let table: TableCodebook
        private let words: [(word: String, kind: String)]
        private let ofLinks: Bool

        init(_ codebook: Codebook, ofLinks: Bool) {
            table = TableCodebook(codebook)
            self.ofLinks = ofLinks
            words =
                ofLinks
                ? codebook.linkKinds.filter { !$0.isRole }.flatMap { kind in
                    ([kind.id, kind.reads] + kind.aliases).map { ($0, kind.id) }
                }
                : codebook.entityKinds.flatMap { kind in
                    ([kind.id, kind.name] + kind.aliases).map { ($0, kind.id) }
                }
        }

        /// What a word may mean, and why.
        func meaning(of word: String) -> (kind: String, reason: String) {
            if let kind = known(word) { return (kind, "the codebook has it") }
            if let near = Suggestion.nearest(to: word, among: words.map(\.word)),
                let kind = words.first(where: { $0.word == near })?.kind
            {
                return (kind, "a guess: near to '\(near)'")
            }
            let parts = word.lowercased().split { !$0.isLetter }.map(String.init)
            let found = parts.compactMap { known($0) }
            if let kind = found.first { return (kind, "a guess by one of its words") }
            return (word, "nothing in the codebook is near; kept as a kind of its own")
        }

        private func known(_ word: String) -> String? {
            guard !ofLinks else {
                return table.linkKind(word).flatMap { table.roles.contains($0) ? nil : $0 }
            }
            return words.first { $0.word.lowercased() == word.lowercased() }?.kind
        }
    }

    // MARK: - Dates and the rest

    private var timeColumns: [ColumnSight] {
        ["date", "from", "to"].compactMap { column(of: $0) } + policies.map { columns[$0] }
    }

    private var dateLines: [String] {
        timeColumns.flatMap { column -> [String] in
            let name = Self.comment("'\(column.name)'")
            let isMixed = column.proof.count > 1
            for (order, words) in [
                (DateOrder.dayFirst, "day and month"), (.monthFirst, "month and day"),
            ] where !isMixed {
                guard let proof = column.proof[order] else { continue }
                return [
                    "dates: \(order.rawValue)   # \(name): '\(Self.comment(proof.text))' in row "
                        + "\(proof.line) can only be \(words)"
                ]
            }
            guard column.eitherWay > 0 || !column.proof.isEmpty else { return [] }
            return [
                "# dates: dmy or mdy? \(column.eitherWay) days of \(name) may be either, and "
                    + (column.proof.isEmpty ? "none shows which." : "others show both.")
            ]
        }.first.map { [$0] } ?? []
    }

    private var decimalLines: [String] {
        guard let column = columns.first(where: { $0.holdsNumbers && $0.decimalComma != nil })
        else { return [] }
        let name = Self.comment("'\(column.name)'")
        return ["decimal: comma   # \(name) has '\(Self.comment(column.decimalComma ?? ""))'"]
    }

    private var nothingLines: [String] {
        let words = Set(columns.flatMap(\.nothing)).sorted()
        guard !words.isEmpty else { return [] }
        let listed = words.map(Self.scalar).joined(separator: ", ")
        return ["nothing: [\(listed)]   # cells that seem to say that there is nothing"]
    }

    private var openLines: [String] {
        let words = Set(timeColumns.flatMap(\.open)).sorted()
        guard !words.isEmpty else { return [] }
        let listed = words.prefix(4).map(Self.scalar).joined(separator: ", ")
        return ["open: [\(listed)]   # a guess: it has not ended"]
    }

    private var restLines: [String] {
        let used = Set(choices.map(\.column) + policies)
        let rest = columns.filter { !used.contains($0.position) }
        guard !rest.isEmpty else { return [] }
        let lines = rest.map { column in
            let name = column.name.isEmpty ? "column \(column.position + 1)" : "'\(column.name)'"
            return "#   \(Self.comment(name)): \(Self.comment(column.words))"
        }
        return [
            "# Not guessed, and so kept as attributes; 'leave: [Column]' leaves one out:"
        ] + lines
    }

    // MARK: - Writing

    /// A text as YAML has it on one line.
    static func scalar(_ text: String) -> String { YAMLText.flow(.text(text)) }

    /// A text within a comment, on one line.
    static func comment(_ text: String) -> String {
        String(
            text.unicodeScalars.map { scalar in
                scalar.properties.generalCategory == .control || scalar.value == 0x2028
                    || scalar.value == 0x2029 || scalar.value == 0x85
                    ? " " : Character(scalar)
            })
    }
}
