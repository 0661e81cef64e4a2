import DiffusionModel
import Testing

@testable import ModelFormats

/// All mistakes of syntax that can be told are told, not the first alone.
///
/// The expected places are counted by hand.
@Suite struct BrokenYAMLTests {
    @Test(arguments: [
        ("title: Carbon trading: the pilots", "1:22", "'title: \"Carbon trading: the pilots\"'"),
        ("- x: 1\n  note: So: it is # said", "2:11", "'note: \"So: it is\"'"),
        ("a: {note: He said: yes, date: 2011}", "1:18", "'note: \"He said: yes\"'"),
        ("a: [b: c: d]", "1:9", "'b: \"c: d\"'"),
        ("title: @home", "1:8", "'title: \"@home\"'"),
        ("title: `code`", "1:8", "'title: \"`code`\"'"),
        ("a: {share: %5, b: c}", "1:12", "'share: \"%5\"'"),
        ("name: & Company", "1:7", "'name: \"& Company\"'"),
        ("title: \"A\" and B", "1:12", "'title: '\"A\" and B''"),
        ("title: [draft] Rules", "1:16", "'title: \"[draft] Rules\"'"),
        ("note: 'it's so'", "1:11", "'note: \"'it's so'\"'"),
        ("path: \"C:\\dir\"", "1:10", "write the backslash twice"),
        ("a:\n\tb: c", "2:1", "Indent with spaces"),
        ("title Rules\nb: c", "1:1", "Write 'key: value'"),
        ("a: b\ntitle Rules\nc: d", "2:1", "Write 'key: value'"),
        ("title: \"Rules\nb: c\n", "1:8", "Close it with \""),
        ("a: {b: c\nd: e\n", "1:4", "Close it with }"),
        ("note: Long text\n  that goes: on\n", "2:12", "Put the whole text in quotes"),
    ])
    func `a mistake of syntax says what to write`(text: String, place: String, hint: String) {
        let found = ReadText.faults(text).filter { $0.code == .syntax }
        #expect(found.map { "\($0.location.line):\($0.location.column)" } == [place])
        #expect(found.first?.hint?.contains(hint) == true, "\(found)")
    }

    @Test func `five mistakes of syntax are five places, and others are found beside them`() {
        let text = """
            tributary: 1
            title: Tolls: a history
            subtitle: @river
            note: Read it: or not
            regions:
              a: Arden: the city
              b: {name: Birk: the town, within: c}
            links:
            - {link: a visits b, date: 2013-13}
            """
        #expect(
            ReadText.faults(text).map(\.short) == [
                "2:13 syntax", "3:11 syntax", "4:14 syntax", "6:11 syntax", "7:17 syntax",
                "7:37 unknown-entity", "9:28 invalid-date",
            ])
    }

    @Test func `a line that has to be left out hides no later mistake and invents none`() {
        let text = """
            tributary: 1
            regions:
              a Arden
              b: Birk
            links:
            - {link: a visits b, note: Seen: twice}
            """
        #expect(ReadText.faults(text).map(\.short) == ["3:3 syntax", "6:32 syntax"])
    }

    @Test(arguments: ["\t", "{", "a: [", "\"", "- - -\n\t", "a: &", "%", "a: \"\\q", ":\n:", "? :"])
    func `whatever is broken is refused and never for ever`(text: String) {
        #expect(!ReadText.faults("tributary: 1\n" + text).isEmpty)
        #expect(!ReadText.faults(String(repeating: text + "\n", count: 100)).isEmpty)
    }

    @Test func `so many mistakes end in a bound`() {
        let lines = (0..<200).map { "k\($0): a: b\n" }.joined()
        #expect(ReadText.faults(lines).count == 50)
    }
}
