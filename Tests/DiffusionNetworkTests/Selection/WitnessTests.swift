import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// Who is one witness: whoever is heard in a row counts as a member of its chain.
///
/// Oracle: by hand. Whom `--without-source` takes both rows with is in both.
@Suite struct WitnessTests: SmallGraphs {
    private func keeps(_ evidence: String, _ count: Int = 2) throws -> Bool {
        let model = try model(
            """
            tributary: 1
            sources:
              {x: X, y: Y, diary: {title: Diary, author: ivo}, z: {title: Z, publisher: ivo}}
            regions: {a: A, b: B}
            officials: {ivo: Ivo, eva: Eva}
            links: [{id: l, link: a advises b, date: 2011, evidence: \(evidence)}]
            """)
        return kept(model, .minSources(count)).contains("l")
    }

    @Test(arguments: [
        "[{source: x, speaker: ivo, credibility: 2}, {source: y, speaker: ivo}]",
        "[diary, {source: y, speaker: ivo}]",
        "[{source: ivo, via: y}, {source: x, speaker: ivo}]",
        "[ivo, {source: x, speaker: ivo}]",
        "[z, {source: x, speaker: ivo}]",
        "[{source: diary, speaker: eva}, {source: x, speaker: ivo}]",
    ])
    func `two rows that quote one speaker are one witness`(evidence: String) throws {
        #expect(try !keeps(evidence))
    }

    @Test(arguments: [
        "[{source: x, speaker: ivo}, {source: y, speaker: eva}]",
        "[{source: x, speaker: ivo}, y]",
        "[diary, {source: y, speaker: eva}]",
        "[{source: x, speaker: ivo}, {source: y, speaker: ivo}, {source: diary, speaker: eva}, "
            + "{source: y, speaker: eva}]",
    ])
    func `rows that quote others are two`(evidence: String) throws {
        #expect(try keeps(evidence))
        #expect(try !keeps(evidence, 3))
    }
}
