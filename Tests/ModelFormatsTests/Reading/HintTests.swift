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

    @Test(arguments: [
        ("links: [{link: b learns from a}]", "A kind of links is one word: 'b learns-from a'."),
        ("links: [{link: Birk is twinned with Arden}]", "is one word: 'b twins-with a'."),
        ("links: [{link: b Signs With a}]", "is one word: 'b signs-with a'."),
        ("links: [{link: b is learnt from by a}]", "other way round: 'a learns-from b'."),
        ("links: [{link: b aims to learn from a}]", "'b learns-from a' and 'stage: intended'."),
        ("links: [{link: b visits a, source: s}]", "Did you mean 'evidence'?"),
        ("links: [{link: b visits a, citation: s}]", "Did you mean 'evidence'?"),
        ("links: [{link: b visits a, since: 2011}]", "Did you mean 'from'?"),
        ("links: [{subject: b, type: visits, object: a}]", "Did you mean 'kind'?"),
        ("agreements: {g: {parties: \"a, b\"}}", "A list needs brackets: '[a, b]'."),
        ("agreements: {g: {parties: Arden and Birk}}", "A list needs brackets: '[a, b]'."),
        ("agreements: {g: {members: [a, b]}}", "Did you mean 'parties'?"),
    ])
    func `words of people are hinted at as what they mean`(text: String, hint: String) {
        let head = "tributary: 1\nsources: {s: S}\nregions: {a: Arden, b: Birk}\n"
        let hints = ReadText.faults(head + text).compactMap(\.hint)
        #expect(hints.contains { $0.contains(hint) }, "\(hints)")
    }

    @Test(arguments: [
        ("agreements: {g: {kind: MoU}}", "memorandum"),
        ("agreements: {g: {kind: Sister cities}}", "twinning"),
        ("events: {g: {kind: study visit}}", "study-tour"),
        ("documents: {g: {kind: Ranking}}", "benchmark"),
        ("documents: {g: {kind: Model act}}", "model-law"),
    ])
    func `another word for a kind is that kind`(text: String, kind: String) throws {
        let model = try ReadText.model("tributary: 1\n" + text)
        #expect(model.entities.map(\.kind) == [kind])
    }

    @Test(arguments: ["80%", "80 %", "0.8"])
    func `a percentage is a likelihood`(likelihood: String) throws {
        let text =
            "tributary: 1\nregions: {a: A}\nlinks: [{link: a visits a, likelihood: \(likelihood)}]"
        let model = try ReadText.model(text)
        #expect(model.likelihood(ofLink: 0)?.value == 0.8)
        #expect(ReadText.faults(text.replacing(likelihood, with: "180%")).count == 1)
    }

    @Test(arguments: ["present", "now", "Today", "ongoing", "current", "\"..\""])
    func `an end in words is open, and warned of`(end: String) throws {
        let text =
            "tributary: 1\nregions: {a: A}\nlinks: [{link: a visits a, from: 2011, to: \(end)}]"
        let read = try ModelReader.read([InputFile(name: "a.yaml", bytes: Array(text.utf8))])
        guard case .lasting(_, .open?)? = read.model.timing(ofLink: 0) else {
            Issue.record("\(end) is no open end")
            return
        }
        let hints = read.warnings.compactMap(\.hint)
        #expect(end.hasPrefix("\"") ? hints.isEmpty : hints.first?.contains("'to: ..'") == true)
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
