import DiffusionModel
import DiffusionNetwork
import TestSupport
import Testing

@testable import Exhibits

/// The front picture of the real case, line by line.
///
/// Oracle: the table of facts that the case is coded from, read by hand; paragraphs in brackets.
@Suite struct RealCaseCompositionTests {
    private func front(_ filters: [(GraphModel) -> Filter] = []) throws -> ComposedPicture {
        try ComposedPicture(ComposedPicture.real, view: "front", filters: filters)
    }

    @Test func `the front picture has just the lines that the facts bear out`() throws {
        let fields = [
            "fighting-terrorism", "religious-affairs", "college-students", "governing-society",
        ]
        let expected: [String] =
            fields.map { "ningxia learning? \($0)" } + [
                // 12: the agreement; its model and its learner are authorities of the two.
                "xinjiang learning? antiterror-agreement",
                "antiterror-agreement learning? ningxia",
                // 13: Zhang leads the delegation to a center and bureaus of Xinjiang.
                "zhang-yunsheng action ningxia-delegation", "ningxia-delegation action xinjiang",
                "chen-quanguo office- xinjiang", "zhang-yunsheng office- ningxia",
                // 12
                "ningxia similarity- xinjiang",
                // 4, 2, 6
                "western-governments criticism chinese-authorities",
                "un-experts criticism chinese-authorities",
                "scholars-278 criticism chinese-authorities",
                "scholars-278 criticism chen-quanguo",
                // 4, 7, 9
                "chinese-authorities reply western-governments",
                "chinese-authorities reply un-experts", "geng-shuang reply scholars-278",
                "cui-tiankai reply united-states",
            ]
        #expect(try front().lines == Set(expected))
    }

    @Test func `cards say posts, dates and native names`() throws {
        let picture = try front()
        let zhang = try #require(picture.card("zhang-yunsheng"))
        #expect(zhang.nativeNames == ["张韵声"])
        // A line leads to whom he leads; the report saw him there about that month.
        #expect(zhang.lines == ["Party leader overseeing law and politics, seen about Dec 2018"])
        #expect(picture.card("xinjiang")?.nativeNames == ["新疆", "شىنجاڭ"])
        let agreement = try #require(picture.card("antiterror-agreement"))
        #expect(
            agreement.lines == [
                "By 27 Nov 2018, learning only intended", "Model: Xinjiang authorities",
                "Learner: Ningxia authorities",
            ])
        #expect(
            picture.card("geng-shuang")?.lines == [
                // No line leads to the ministry, so the card names it.
                "Foreign-ministry spokesperson, China's foreign ministry, seen 27 Nov 2018",
                "Foreign-ministry briefing, 27 Nov 2018",
            ])
    }

    @Test func `sources are chains, and what Ningxia Daily said came through the report`() throws {
        let picture = try front()
        let texts = picture.diagram.sources.map { "[\($0.number)] \($0.text)" }
        let report = "[1] News report on the Xinjiang policy, about Dec 2018"
        #expect(texts.first == report + ", author and publisher not stated, par. 6")
        // Whatever is not the report itself came through it, or is named so already.
        #expect(
            texts.filter { $0.contains("via") } == [
                "[2] Ningxia Daily, via [1], par. 12", "[6] 278 scholars, via [1], par. 2",
                "[15] Reuters, via [1], par. 9, heard from Cui Tiankai",
            ])
        #expect(texts.dropFirst().allSatisfy { $0.contains("[1], par. ") || $0.contains("] as [") })
        #expect(picture.card("antiterror-agreement")?.marks.text == "[2]")
        #expect(picture.card("fighting-terrorism")?.marks.text == "[2]")
        #expect(picture.card("ningxia-delegation")?.marks.text == "[3, 4]")
        #expect(
            texts[2...3] == [
                "[3] as [1], par. 13", "[4] as [1], par. 14, heard from Zhang Yunsheng",
            ])
    }

    @Test func `a line's sentence names who stands behind its ends`() throws {
        let sentences = try front().diagram.links.map(\.sentence)
        #expect(
            sentences.contains(
                "Xinjiang (Xinjiang authorities) → Anti-terrorism cooperation agreement: "
                    + "is the model in (only intended), by 27 Nov 2018 [2]"))
    }

    @Test func `nobody is called an adopter, since nobody adopts`() throws {
        for view in ["front", nil] {
            let picture = try ComposedPicture(ComposedPicture.real, view: view)
            let words = picture.diagram.panels.map(\.title) + [picture.diagram.summary]
            #expect(!words.joined().lowercased().contains("adopt"))
            let learner = picture.panel("Learner") ?? picture.panel("Ningxia, the learner")
            #expect(learner?.contains("ningxia") == true)
        }
    }

    @Test func `without Ningxia Daily the agreement leaves the picture and the visit stays`() throws
    {
        let picture = try front([{ _ in .withoutSources(["ningxia-daily"]) }])
        #expect(!picture.lines.contains { $0.contains("antiterror-agreement") })
        #expect(picture.lines.contains("ningxia-delegation action xinjiang"))
        #expect(picture.diagram.sources.allSatisfy { !$0.text.contains("Ningxia Daily") })
    }

    @Test func `the whole graph gets its panels from roles`() throws {
        let picture = try ComposedPicture(ComposedPicture.real)
        #expect(picture.diagram.cards.count == 47)
        #expect(
            picture.panel("Model") == [
                "xinjiang", "xinjiang-authorities", "xinjiang-stability-center",
                "xinjiang-public-security", "chen-quanguo",
            ])
        #expect(
            picture.panel("Learner") == ["ningxia", "ningxia-authorities", "zhang-yunsheng"])
        #expect(picture.panel("What Ningxia aims to learn")?.count == 4)
        #expect(picture.panel("Claims")?.count == 7)
        #expect(picture.card("xinjiang")?.style == .model)
        #expect(picture.card("ningxia")?.style == .learner)
    }

    @Test func `claims list each one's stand and make nobody say more`() throws {
        let picture = try ComposedPicture(ComposedPicture.real)
        let held = try #require(picture.card("one-million-held"))
        #expect(
            held.lines == [
                "Passed on by UN Committee on the Elimination of Racial Discrimination",
                "Denied by Chinese authorities",
            ])
        #expect(
            picture.card("mass-abuses")?.lines == [
                "Asserted by 278 scholars", "Left out by Geng Shuang",
            ])
    }

    @Test func `the level of regions draws the two edges that paths finds`() throws {
        var request = PictureRequest()
        request.keepsIsolated = false
        let picture = try ComposedPicture(
            ComposedPicture.real, level: .region, request: request)
        #expect(
            picture.lines == ["xinjiang learning? ningxia", "ningxia action xinjiang"])
        #expect(picture.diagram.cards.map(\.id).sorted() == ["ningxia", "xinjiang"])
    }
}
