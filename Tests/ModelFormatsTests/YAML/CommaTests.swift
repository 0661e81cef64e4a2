import DiffusionModel
import Testing

@testable import ModelFormats

/// In `{ }` a comma ends the value; what follows it without a colon is a mistake that says so.
///
/// Oracle: YAML 1.2.2 section 7.4.2, in which such words are a key whose value is left out.
@Suite struct CommaTests {
    private func faults(_ text: String) -> [Diagnostic] {
        ReadText.faults("tributary: 1\nregions: {a: A, b: B}\n" + text)
    }

    @Test(arguments: [
        (
            "policies: {p: {name: Monitoring, reporting and verification}}",
            "'reporting and verification' stands here without ':' and a value.",
            "put it in quotes: 'name: \"Monitoring, reporting and verification\"'."
        ),
        (
            "policies: {p: Tolls, fees and fines}",
            "'fees and fines' stands here", "'p: \"Tolls, fees and fines\"'."
        ),
        (
            "links: [{link: a advises b, note: First, then again, and on , date: 2011}]",
            "'then again, and on' stands here", "'note: \"First, then again, and on\"'."
        ),
        (
            "agreements: {g: {date: 2011, parties: a, b}}",
            "'b' stands here", "a list needs brackets: 'parties: [a, b]'."
        ),
        ("regions: {c, d}", "'c, d' stands here", "each key needs a value: 'c: …'."),
    ])
    func `words behind a comma are told from keys`(text: String, message: String, hint: String) {
        let text = text.hasPrefix("regions") ? "entities: {c, d}" : text
        let found = faults(text)
        #expect(found.count == 1)
        #expect(found.first?.message.contains(message) == true, "\(found)")
        #expect(found.first?.hint?.contains(hint) == true, "\(found)")
        #expect(found.first?.code == .wrongShape && found.first?.location.line == 3)
    }

    @Test func `what stands beside such words is checked all the same`() {
        let found = faults("links: [{link: a advises b, note: Üb, öl, date: 2013-13, stage: soon}]")
        #expect(
            found.map(\.short) == ["3:39 wrong-shape", "3:49 invalid-date", "3:65 unknown-stage"])
    }

    @Test(arguments: ["{a: , b: B}", "{a: A, b: }", "{ a: A, b: ~}", "{\n  a:\n  , b: B}"])
    func `a colon with nothing behind it is no such mistake`(regions: String) throws {
        let model = try ReadText.model("tributary: 1\nregions: \(regions)\n")
        #expect(model.entities.map(\.id) == ["a", "b"])
    }
}
