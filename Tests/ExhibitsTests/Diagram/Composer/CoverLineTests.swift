import DiffusionNetwork
import Testing

@testable import Exhibits

/// Lines cite who says what they are about, where they say so; oracle: by hand on the small graph.
@Suite struct CoverLineTests {
    private func links(_ covers: String, level: NetworkLevel = .region) throws -> [DiagramLink] {
        try ComposedPicture(
            """
            tributary: 1
            sources: {s: Survey, t: Tribune, u: Union}
            regions: {a: {name: Ash}, b: {name: Birch}}
            policies: {f: Faces, g: Gates}
            agreements:
              pact: {name: Pact, date: 2012, model: a, learner: b, covers: \(covers), evidence: s}
            """, level: level
        ).diagram.links
    }

    @Test(arguments: [
        (
            "[{who: f, evidence: [t, {source: u, stance: disputes}]}, g]",
            "[1; Faces: 2, disputed by 3]", SourceMarks.Dispute.partly
        ),
        ("[{who: f, evidence: t}, {who: g, evidence: t}]", "[1; Faces and Gates: 2]", .none),
        (
            "[{who: f, evidence: {source: u, stance: disputes}}, g]",
            "[1; Faces: only disputed by 2]", .partly
        ),
        (
            "[{who: f, evidence: {source: u, stance: omits}}, g]", "[1; Faces: only omitted by 2]",
            .partly
        ),
        ("[f, {who: g, evidence: s}]", "[1]", .none),
    ])
    func `a line cites who says what it is about`(
        covers: String, mark: String, dispute: SourceMarks.Dispute
    ) throws {
        let link = try #require(try links(covers).first)
        #expect(link.sentence == "Ash → Birch: Pact, 2012, about Faces and Gates \(mark)")
        #expect(link.marks.dispute == dispute)
    }

    /// The tribune tells one role, the union disputes the other, and the survey speaks for Gates.
    @Test(arguments: [
        ("{source: u, stance: disputes}", "; Faces: only disputed by 2; Gates: 3"),
        ("[t, {source: u, stance: disputes}]", "; Faces: 1, disputed by 2; Gates: 3"),
        ("t", "; Faces: 1; Gates: 3"), ("[s]", "; Faces and Gates: 3"),
    ])
    func `a line cites a cover on the word of half of it`(evidence: String, mark: String) throws {
        let links = try ComposedPicture(
            """
            tributary: 1
            sources: {s: Survey, t: Tribune, u: Union}
            regions: {a: {name: Ash}, b: {name: Birch}}
            policies: {f: Faces, g: Gates}
            agreements:
              pact:
                name: Pact
                model: {who: a, evidence: t}
                learner: {who: b, evidence: {source: u, stance: disputes}}
                covers: [{who: f, evidence: \(evidence)}, g]
                evidence: s
            """, level: .region
        ).diagram.links
        let sentence = try #require(links.first?.sentence)
        #expect(sentence.hasSuffix("[1; its other part only disputed by 2\(mark)]"), "\(sentence)")
    }

    /// One policy is that of the whole picture, which no line names.
    @Test func `a line that names no policy cites nobody for one`() throws {
        let link = try #require(try links("{who: f, evidence: t}").first)
        #expect(link.sentence == "Ash → Birch: Pact, 2012 [1]")
    }

    @Test func `marks of several lines have each cover once`() {
        let one = SourceMarks([1]).with(cover: Voices([2]), of: ["Faces"])
        let other = SourceMarks([3]).with(cover: Voices([2]), of: ["Faces"])
        #expect(one.union(other).text == "[1, 3; Faces: 2]")
        #expect(one.union(SourceMarks([1])).text == "[1; Faces: 2]")
        #expect(!SourceMarks().with(cover: Voices([2]), of: ["Faces"]).isEmpty)
    }
}
