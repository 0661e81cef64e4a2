import TestSupport
import Testing

/// The answers of FACTS and of the issue, as a user gets them.
@Suite struct QuestionVerbTests {
    private let real = "graphs/xinjiang-ningxia.yaml"

    @Test func `the path reads as the issue words it`() throws {
        let found = try BuiltProgram.shell("tributary paths Xinjiang Ningxia \(real)")
        let sentence =
            "Ningxia (its authorities) aims to learn from Xinjiang (its authorities): "
            + "anti-terrorism cooperation agreement, by 27 Nov 2018, about Fighting terrorism, "
            + "Managing religious affairs, Supervising college students and Governing society "
            + "[1]\n"
        #expect(found.status == 0)
        #expect(found.output.contains(sentence))
        #expect(found.output.contains("Zhang Yunsheng"))
    }

    /// "Xinjiang authorities" is a plural and "Corrindale" is none; no rule tells names apart.
    @Test func `a name that may be a plural is no subject of a verb in the singular`() {
        let agencies = World().run(
            "paths xinjiang-authorities ningxia-authorities \(real) --level actor")
        #expect(
            agencies.output.contains(
                "\n  Ningxia authorities: aims to learn from Xinjiang authorities "
                    + "(anti-terrorism cooperation agreement), by 27 Nov 2018, about "))
        let items = World().run("paths Xinjiang Ningxia \(real) --level item").output
        #expect(items.contains("\n  Xinjiang authorities: acts for Xinjiang, undated [1]\n"))
        #expect(!items.contains("authorities acts"))
        let shown = World().run("show experts-criticize \(real)")
        #expect(shown.lines.first == "UN experts: criticizes Chinese authorities")
        let regions = World().run("paths A B graphs/pilot-cascade.yaml --during 2015").output
        #expect(
            regions.contains("\n  Corrindale learns from Aldermark, Mar 2015, about Rent caps ["))
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

    /// The rule: the default is `region` when every actor that a question names is a region.
    @Test(arguments: [
        ("--by pagerank --restart-at a", "Answered between regions"),
        ("--by pagerank --restart-at a,b", "Answered between regions"),
        ("--by pagerank --restart-at a,g", "Level of actors"),
        ("--by pagerank --restart-at a --level actor", "Level of actors"),
        ("--by pagerank", "Level of actors"),
    ])
    func `a ranking as regions see it is one between regions`(options: String, caption: String) {
        var world = World()
        world.files["r.yaml"] = """
            tributary: 1
            regions: {a: A, b: B}
            agencies: {g: {acts-for: a}}
            links: [{link: b learns-from g, date: 2010}]
            """
        #expect(world.run("rank r.yaml " + options).output.hasPrefix(caption))
    }
}
