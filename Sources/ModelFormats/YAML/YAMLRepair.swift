import DiffusionModel

/// What is probably wrong with a line that libyaml cannot read, and the line as it was meant.
struct YAMLRepair {
    /// The line to mend, and the column to point at.
    var line: Int
    var column: Int
    let message: String
    let hint: String
    /// The line mended so that nothing of it is lost; nil where it has to be left out.
    var text: [Character]?
    /// The columns of the mended line in which signs stand that the line itself has not.
    var inserted: [Int] = []
    /// Whether this is surely the mistake, whatever stands above.
    var isSure = true

    func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            .error, .syntax, at: SourceLocation(file: file, line: line, column: column),
            "This is not valid YAML: \(message).", hint: hint)
    }

    /// The repair of a fault of syntax; nil for other faults.
    static func repair(of fault: YAMLFault, in lines: YAMLLines) -> YAMLRepair? {
        guard let mark = fault.mark else { return nil }
        let line = YAMLLine(lines.characters(mark.line), number: mark.line)
        switch fault.problem {
        case "mapping values are not allowed in this context":
            return line.colonInText(at: mark.column) ?? colonMissing(above: mark, lines)
                ?? goesOn(mark)
        case "found character that cannot start any token":
            return line.tab(at: mark.column) ?? line.sign(at: mark.column)
        case "did not find expected alphabetic or numeric character":
            return YAMLLine(lines.characters(fault.start.line), number: fault.start.line)
                .sign(at: fault.start.column)
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
            return line.colonInBrackets(at: mark.column) ?? line.behindQuote(at: mark.column)
                ?? notClosed(fault.start, in: lines)
        case "did not find expected key":
            return line.behindQuote(at: mark.column) ?? other(fault, mark)
        case "found unexpected end of stream" where fault.context.contains("quoted"):
            return notClosed(fault.start, in: lines)
        case "found unknown escape character":
            return line.escape(at: mark.column) ?? other(fault, mark)
        case "could not find expected ':'": return colonMissing(in: fault.start.line, lines)
        default: return other(fault, mark)
        }
    }

    // MARK: - Lines that have to be left out

    private static func colonMissing(
        above mark: YAMLFault.Mark, _ lines: YAMLLines
    ) -> YAMLRepair? {
        guard let above = lines.lineBefore(mark.line) else { return nil }
        let characters = lines.characters(above)
        let text = YAMLLine(characters, number: above)
        guard text.firstColon == nil,
            text.indent == lines.characters(mark.line).prefix(while: { $0 == " " }).count
        else { return nil }
        return colonMissing(in: above, lines)
    }

    private static func colonMissing(in line: Int, _ lines: YAMLLines) -> YAMLRepair {
        let text = YAMLLine(lines.characters(line), number: line)
        return YAMLRepair(
            line: line, column: text.indent + 1, message: "this line has no ': '",
            hint: "Write 'key: value'. A text that goes on from the line above has to be indented "
                + "further, and a row of a list starts with '- '.")
    }

    private static func goesOn(_ mark: YAMLFault.Mark) -> YAMLRepair {
        YAMLRepair(
            line: mark.line, column: mark.column,
            message: "a ': ' stands in a text that goes on from the line above",
            hint: "Put the whole text in quotes. If this is a key of its own, indent it as the "
                + "keys beside it.", isSure: false)
    }

    private static func notClosed(_ start: YAMLFault.Mark, in lines: YAMLLines) -> YAMLRepair {
        let characters = lines.characters(start.line)
        let sign =
            characters.indices.contains(start.column - 1)
            ? String(characters[start.column - 1]) : "bracket"
        let closing = ["{": "}", "[": "]"][sign] ?? sign
        return YAMLRepair(
            line: start.line, column: start.column,
            message: "the \(sign) that opens here is not closed where it should be",
            hint: "Close it with \(closing); between the values of { } and [ ] there is a comma.",
            isSure: false)
    }

    private static func other(_ fault: YAMLFault, _ mark: YAMLFault.Mark) -> YAMLRepair {
        let context = fault.context.isEmpty ? "" : fault.context + ", "
        return YAMLRepair(
            line: mark.line, column: mark.column, message: context + fault.problem,
            hint:
                "Look for a wrong indent, a missing ':' or an open quote or bracket here or above.",
            isSure: false)
    }
}
