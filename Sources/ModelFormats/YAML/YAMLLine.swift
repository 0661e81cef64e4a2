/// A line that libyaml cannot read, and what of it a pair of quotes would mend.
struct YAMLLine {
    let characters: [Character]
    let number: Int

    init(_ characters: [Character], number: Int) {
        self.characters = characters.last == "\r" ? characters.dropLast() : characters
        self.number = number
    }

    var indent: Int { characters.prefix { $0 == " " }.count }

    /// Where the colon behind the first key stands.
    var firstColon: Int? { colon(in: 0..<characters.count) }

    /// Where a colon stands in a range that a blank or the end of the line follows.
    private func colon(in range: Range<Int>) -> Int? {
        range.first { position in
            characters[position] == ":"
                && (position + 1 >= characters.count || characters[position + 1] == " ")
        }
    }

    // MARK: - What is wrong

    /// `title: A: b`, where the mark is at the second colon.
    func colonInText(at column: Int) -> YAMLRepair? {
        guard let first = firstColon, first < column - 1 else { return nil }
        return quoted(
            start(behind: first), endOfText, at: column, "a text with ': ' in it needs quotes")
    }

    /// `{title: A: b}` and `[A: b: c]`.
    func colonInBrackets(at column: Int) -> YAMLRepair? {
        let position = column - 1
        guard characters.indices.contains(position), characters[position] == ":" else { return nil }
        let opening = characters[..<position].lastIndex { ",{[".contains($0) } ?? -1
        guard let first = colon(in: (opening + 1)..<position) else { return nil }
        let end = characters[position...].firstIndex { ",}]".contains($0) } ?? endOfText
        return quoted(
            start(behind: first), end, at: column, "a text with ': ' in it needs quotes")
    }

    /// `title: "A" and b`, where the mark is at what follows the quotes.
    func behindQuote(at column: Int) -> YAMLRepair? {
        let position = min(column - 1, characters.count)
        let before = characters[..<position].last { $0 != " " }
        guard let before, "\"']}".contains(before), let first = firstColon, first < position
        else { return nil }
        let brackets = characters[..<position].contains { "{[".contains($0) }
        // Within brackets nobody can tell where the text was meant to end.
        let message = "something follows a closing \(before)"
        if brackets, before == "\"" || before == "'" {
            return YAMLRepair(
                line: number, column: column, message: message,
                hint: "Put the whole text in quotes of the other kind, or double an apostrophe: "
                    + "'it''s'.")
        }
        guard start(behind: first) < position, "\"'[{".contains(characters[start(behind: first)])
        else { return nil }
        return quoted(start(behind: first), endOfText, at: column, message)
    }

    /// A sign such as `@`, `%` or `&` that no text may start with.
    func sign(at column: Int) -> YAMLRepair? {
        let position = column - 1
        guard characters.indices.contains(position) else { return nil }
        let isInside = characters[..<position].contains { "{[".contains($0) }
        let end =
            isInside
            ? characters[position...].firstIndex { ",}]".contains($0) } ?? endOfText : endOfText
        return quoted(
            position, end, at: column,
            "a text that starts with '\(characters[position])' needs quotes")
    }

    /// A tab where spaces have to be.
    func tab(at column: Int) -> YAMLRepair? {
        guard characters.indices.contains(column - 1), characters[column - 1] == "\t" else {
            return nil
        }
        return YAMLRepair(
            line: number, column: column, message: "a tab stands where only spaces may",
            hint: "Indent with spaces, two for each step.")
    }

    /// `"C:\dir"`, in which a backslash begins an escape.
    func escape(at column: Int) -> YAMLRepair? {
        guard characters.indices.contains(column - 1), characters[column - 1] == "\\" else {
            return nil
        }
        var text = characters
        text.insert("\\", at: column - 1)
        return YAMLRepair(
            line: number, column: column,
            message: "a backslash in double quotes begins an escape, and this is none",
            hint: "Use single quotes, or write the backslash twice.", text: text,
            inserted: [column])
    }

    // MARK: - Quotes

    /// The end of what the line says, before a comment.
    private var endOfText: Int {
        let comment = characters.indices.first { position in
            position > 0 && characters[position] == "#" && characters[position - 1] == " "
        }
        return comment ?? characters.count
    }

    private func start(behind colon: Int) -> Int {
        characters[(colon + 1)...].firstIndex { $0 != " " } ?? characters.count
    }

    /// The line with a part of it in quotes, shown with its key in the hint.
    private func quoted(
        _ start: Int, _ end: Int, at column: Int, _ message: String
    ) -> YAMLRepair? {
        guard start < end else { return nil }
        var last = end
        while last > start, characters[last - 1] == " " { last -= 1 }
        let value = characters[start..<last]
        var mended = Array(characters[..<start]) + ["\""]
        var inserted = [mended.count]
        for sign in value {
            if sign == "\"" || sign == "\\" {
                mended.append("\\")
                inserted.append(mended.count)
            }
            mended.append(sign)
        }
        mended.append("\"")
        inserted.append(mended.count)
        mended += characters[last...]
        let lead = characters[..<start].lastIndex { "{[,".contains($0) } ?? indent - 1
        // A value may start where the line does, without a key of its own.
        let key = String(characters[min(lead + 1, start)..<start].drop { $0 == " " || $0 == "-" })
        return YAMLRepair(
            line: number, column: column, message: message,
            hint: "Write '\(key)\(Self.shown(value))'.",
            text: mended, inserted: inserted)
    }

    /// A text in whichever quotes it does not hold itself.
    private static func shown(_ value: ArraySlice<Character>) -> String {
        if !value.contains("\""), !value.contains("\\") { return "\"\(String(value))\"" }
        return "'" + value.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
}
