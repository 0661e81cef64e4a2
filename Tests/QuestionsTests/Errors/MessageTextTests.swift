import Questions
import Testing
import Tributary

/// The text of a message: place, gravity, what is wrong, the line with a caret, and a hint.
///
/// Oracle: laid out by hand.
@Suite struct MessageTextTests {
    private let plain = MessageText(colour: false)

    private func problem(line: Int, column: Int, excerpt: String? = nil) -> Diagnostic {
        var problem = Diagnostic(
            .warning, .invalidNumber,
            at: SourceLocation(file: "g.yaml", line: line, column: column), "Odd.", hint: "Mend it."
        )
        problem.excerpt = excerpt
        return problem
    }

    @Test(arguments: [
        (3, 7, "g.yaml:3:7"), (3, 0, "g.yaml:3"), (0, 0, "g.yaml"), (0, 7, "g.yaml"),
    ])
    func `a place is told as far as it is known`(line: Int, column: Int, place: String) {
        #expect(
            plain.text(of: problem(line: line, column: column))
                == "\(place): warning: Odd. [invalid-number]\n  hint: Mend it.\n")
    }

    @Test func `a caret stands under the column, whatever the width of letters before`() {
        let text = plain.text(of: problem(line: 3, column: 4, excerpt: "宁夏: x"))
        #expect(text.split(separator: "\n")[1...2] == ["    宁夏: x", "         ^"])
        #expect(!plain.text(of: problem(line: 3, column: 0, excerpt: "a")).contains("^"))
        // Of a file as a whole no line is shown.
        #expect(!plain.text(of: problem(line: 0, column: 0, excerpt: "a b c")).contains("a b c"))
    }

    @Test func `of a text that nobody reads whole the ends are shown`() {
        let long = "the value '" + String(repeating: "a", count: 70_000) + "' is not known"
        let shown = plain.text(severity: "error", message: long, hint: long)
        #expect(shown.hasPrefix("error: the value 'aaa") && shown.hasSuffix("aaa' is not known\n"))
        #expect(shown.contains(" […and 66025 more…] ") && shown.utf8.count < 8_200)
        // One letter may be as long as it likes.
        let marks = plain.text(
            severity: "error", message: "a" + String(repeating: "\u{301}", count: 35_000), hint: nil
        )
        #expect(marks.utf8.count < 8_200)
        let usual = String(repeating: "word ", count: 1_000)
        #expect(MessageText.shortened(usual) == usual)
    }

    /// Forty letters before the column, and 96 in all.
    @Test func `of a long line the part round the column is shown`() throws {
        let line = String(repeating: "a", count: 99) + "X" + String(repeating: "b", count: 99)
        let shown = plain.text(of: problem(line: 1, column: 100, excerpt: line))
            .split(separator: "\n")
        let (a, b) = (String(repeating: "a", count: 40), String(repeating: "b", count: 55))
        #expect(shown[1] == "    …\(a)X\(b)…")
        #expect(shown[2] == Substring(String(repeating: " ", count: 4 + 41) + "^"))
    }

    @Test func `nothing in a text acts on the terminal`() {
        let text = plain.text(
            severity: "error", message: "a\u{1B}[31mb\u{202E}", hint: "c\u{7}")
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 })
        #expect(!text.contains("\u{202E}"))
    }

    @Test(arguments: [("error", "31"), ("warning", "33"), ("note", "36")])
    func `gravity has a colour where colours are wanted`(severity: String, number: String) {
        let text = MessageText(colour: true).text(severity: severity, message: "Odd.", hint: nil)
        #expect(text == "\u{1B}[1;\(number)m\(severity)\u{1B}[0m: Odd.\n")
    }
}
