import DiffusionModel
import Testing

@testable import ModelFormats

/// Stands on a claim that several files state.
///
/// Oracle: as for posts, one holder's one stand at one time is one, on the rows of each file that
/// states it; within one file two rows are two.
@Suite struct UnitedPositionsTests {
    private static let base = """
        tributary: 1
        regions: {a: A, b: B}
        officials: {o: O, q: Q}
        sources: {s: S, t: T}
        claims: {k: {says: K}}

        """

    /// Each stand with its rows, in the order of the alphabet.
    private func stands(_ positions: [String]) throws -> [String] {
        let files = positions.enumerated().map { index, text in
            InputFile(
                name: "\(index).yaml",
                bytes: Array("tributary: 1\nclaims: {k: {positions: [\(text)]}}\n".utf8))
        }
        let base = InputFile(name: "base.yaml", bytes: Array(Self.base.utf8))
        let model = try ModelReader.read([base] + files).model
        let claim = try #require(model.entities.first { $0.id == "k" })
        return claim.detail.positions.map { position in
            let rows = (position.evidence ?? []).map { model.sources[$0.chain[0]].id }
            return ([model.sources[position.holder].id, position.stance.rawValue] + rows)
                .joined(separator: " ")
        }.sorted()
    }

    @Test(arguments: [
        ("by: a, stance: asserts, date: 2012", "by: a, stance: asserts, date: 2012", true),
        ("by: a, stance: denies, date: 2012", "by: a, stance: denies", true),
        ("by: a, stance: omits, speaker: o", "by: a, stance: omits, speaker: o", true),
        ("by: a, stance: asserts, date: 2012", "by: a, stance: asserts, date: 2013", false),
        ("by: a, stance: asserts", "by: a, stance: passes-on", false),
        ("by: a, stance: asserts", "by: b, stance: asserts", false),
        ("by: a, stance: asserts, speaker: o", "by: a, stance: asserts, speaker: q", false),
    ])
    func `one stand in two files stands on the rows of both`(
        one: String, two: String, isOne: Bool
    ) throws {
        let texts = ["{\(one), evidence: s}", "{\(two), evidence: t}"]
        for texts in [texts, texts.reversed()] {
            let found = try stands(texts)
            #expect(found.count == (isOne ? 1 : 2), "\(found)")
            #expect(!isOne || found[0].hasSuffix(" s t"), "\(found)")
        }
    }

    @Test func `one that may be this or that of several stays by itself`() throws {
        let found = try stands([
            "{by: a, stance: asserts, date: 2012, evidence: s}",
            "{by: a, stance: asserts, date: 2013, evidence: s}",
            "{by: a, stance: asserts, evidence: t}",
        ])
        #expect(found == ["a asserts s", "a asserts s", "a asserts t"])
    }

    @Test func `two rows of one file are two stands`() throws {
        let found = try stands([
            "{by: a, stance: asserts, evidence: s}, {by: a, stance: asserts, evidence: t}"
        ])
        #expect(found == ["a asserts s", "a asserts t"])
    }

    @Test func `stands without rows are on the word of their own files`() throws {
        let files = [("1.yaml", "s"), ("2.yaml", "t")].map { name, cite in
            InputFile(
                name: name,
                bytes: Array(
                    """
                    tributary: 1
                    cite: \(cite)
                    sources: {\(cite): {title: X}}
                    regions: {\(cite)r: R}
                    claims: {k: {positions: [{by: \(cite)r, stance: asserts}]}}
                    """.utf8))
        }
        let model = try ModelReader.read(files).model
        let claim = try #require(model.entities.first { $0.id == "k" })
        let rows = claim.detail.positions.map { position in
            (position.evidence ?? []).map { model.sources[$0.chain[0]].id }
        }
        #expect(rows == [["s"], ["t"]])
    }

    @Test func `notes that differ are an error with both places`() {
        let text = { (note: String) in
            "tributary: 1\nclaims: {k: {positions: [{by: a, stance: asserts, note: \(note)}]}}\n"
        }
        let found = ReadText.faults([
            ("1.yaml", text("x")), ("2.yaml", text("y")), ("base.yaml", Self.base),
        ])
        #expect(found.map(\.short) == ["2:57 contradiction"], "\(found)")
        #expect(found.first?.message.contains("1.yaml:2:57") == true, "\(found)")
    }
}
