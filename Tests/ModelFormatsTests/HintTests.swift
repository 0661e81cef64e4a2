import DiffusionModel
import Testing

@testable import ModelFormats

/// Hints say what may stand, and nothing that would be refused.
@Suite struct HintTests {
    private func hint(_ text: String) -> String {
        ReadText.faults("tributary: 1\nregions: {a: A}\npolicies: {p: P}\n" + text)
            .first?.hint ?? ""
    }

    @Test(arguments: [
        ("27.11.2018", "Did you mean 2018-11-27? Accepted: 2018,"),
        ("12/05/2017", "Is it 2017-05-12 or 2017-12-05? Accepted: 2018,"),
        ("05/2017", "Did you mean 2017-05? Accepted: 2018,"), ("soon", "Accepted: 2018,"),
        ("2017/2018", "Write 'date: [2017..2018]' for a moment, or 'from: 2017' and 'to: 2018'"),
        ("2017/..", "Write 'date: [2017..]' for a moment, or 'from: 2017' and 'to: ..'"),
    ])
    func `a date is asked for as it was probably meant`(date: String, start: String) {
        let hint = hint("events: {e: {date: \(date)}}")
        #expect(hint.hasPrefix(start), "\(hint)")
    }

    @Test func `a grade that is none lists the grades`() {
        #expect(hint("sources: {s: {reliability: G}}") == "It is one of: A, B, C, D, E, F.")
    }

    @Test func `panels say that they go from titles to ids`() {
        #expect(
            hint("views: {v: {panels: [a]}}")
                == "It goes from titles to ids, such as 'panels: {Model: [xinjiang]}'.")
    }

    @Test(arguments: [
        "links: [{link: a adopts p, stage: planned}]",
        "adoptions: [{actor: a, policy: p, stage: planned}]",
        "adoptions: [{actor: x, policy: p, stage: planned}]",
    ])
    func `an adoption lists the stages that it may have`(text: String) {
        let found = ReadText.faults("tributary: 1\nregions: {a: A}\npolicies: {p: P}\n" + text)
        let stage = found.first { $0.code == .unknownStage }
        #expect(stage?.hint == "It is one of: begun, done.")
    }

    @Test(arguments: [
        "views: {v: {nothing: x}}", "sources: {s: {nothing: x}}", "codebook: {nothing: x}",
        "entities: {e: {kind: region, nothing: x}}",
    ])
    func `only records of JSON Lines list the keys of records`(text: String) {
        let hint = hint(text)
        #expect(hint.contains("nown keys: ") && !hint.contains("record"), "\(hint)")
        #expect(!hint.contains(" id,") && !hint.hasSuffix(" id."), "\(hint)")
    }

    @Test func `a record of JSON Lines lists its keys`() {
        let text = "{\"record\": \"source\", \"id\": \"s\", \"nothing\": 1}"
        #expect(ReadText.faults(text, "a.jsonl").first?.hint?.hasSuffix("record, id.") == true)
    }
}
