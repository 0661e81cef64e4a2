import TestSupport
import Testing

/// The answers of FACTS and of the issue, as a user gets them.
@Suite struct QuestionVerbTests {
    private let real = "graphs/xinjiang-ningxia.yaml"

    @Test func `the path reads as the issue words it`() throws {
        let found = try BuiltProgram.shell("tributary paths Xinjiang Ningxia \(real)")
        let sentence =
            "Ningxia (its authorities) aims to learn from Xinjiang (its authorities): "
            + "anti-terrorism cooperation agreement, by 27 Nov 2018 [1 via 2]"
        #expect(found.status == 0)
        #expect(found.output.contains(sentence))
        #expect(found.output.contains("Zhang Yunsheng"))
    }

    @Test func `without Ningxia Daily the visit stands on the report alone`() throws {
        let found = try BuiltProgram.shell(
            "tributary paths Xinjiang Ningxia \(real) --without-source ningxia-daily")
        #expect(found.status == 0)
        #expect(found.output.contains("this falls: Anti-terrorism cooperation agreement"))
        #expect(found.output.contains("stands on News report on the Xinjiang policy alone"))
    }

    @Test func `without the report there is no path and the fallen links are named`() throws {
        let found = try BuiltProgram.shell(
            "tributary paths Xinjiang Ningxia \(real) --without-source report")
        #expect(found.status == 1)
        #expect(found.output.contains("antiterror-agreement.learner.ningxia-authorities"))
        #expect(found.output.contains("ningxia-delegation.led-by.zhang-yunsheng"))
    }

    @Test func `a path that a filter shut out names the filter`() throws {
        let found = try BuiltProgram.shell(
            "tributary paths A B graphs/pilot-cascade.yaml --after 2017")
        #expect(found.status == 1)
        #expect(found.output.contains("excluded by --after 2017"))
    }

    @Test func `a ranking is read from a pipe`() throws {
        let found = try BuiltProgram.shell(
            "cat \(real) | tributary rank - --by betweenness,pagerank --format csv | head -3")
        #expect(found.status == 0)
        #expect(found.output.hasPrefix("rank,id,name,kind,betweenness,pagerank\n1,"))
    }

    @Test func `distances are refused by measures without paths`() throws {
        let found = try BuiltProgram.shell("tributary rank \(real) --weights distance")
        #expect(found.status == 64)
    }
}
