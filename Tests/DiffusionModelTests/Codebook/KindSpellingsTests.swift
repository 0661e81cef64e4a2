import Testing

@testable import DiffusionModel

/// Words for kinds as people write them.
///
/// Oracle: the rule, "without regard to case, blanks, hyphens, underscores and the verb's form",
/// and English grammar, by hand.
@Suite struct KindSpellingsTests {
    private var codebook: Codebook {
        var codebook = Codebook()
        var learns = LinkKind(id: "learns-from", orientation: .backward)
        learns.intended = "aims to learn from"
        learns.passive = "is learnt from by"
        codebook.set(learns)
        var visits = LinkKind(id: "visits", orientation: .backward)
        visits.passive = "is visited by"
        codebook.set(visits)
        codebook.set(LinkKind(id: "cooperates-with", orientation: .both))
        codebook.set(LinkKind(id: "criticizes", orientation: .none))
        var visitor = LinkKind(id: "visitor", orientation: .forward)
        visitor.isRole = true
        visitor.reads = "brings"
        codebook.set(visitor)
        return codebook
    }

    private func found(_ text: String) -> String? {
        let codebook = codebook
        return KindSpellings(linksOf: codebook).match(text).map { match in
            let id = codebook.linkKinds[match.kind].id
            return match.wording == .plain ? id : "\(id) \(match.wording)"
        }
    }

    @Test(arguments: [
        "Learns from", "learn from", "learned from", "learning from", "learns_from", "LEARNS-FROM",
        "learnsFrom", "learnt from", "has learned from", " learns  from ", "learnsfrom",
    ])
    func `forms of learns-from are that kind`(text: String) {
        #expect(found(text) == "learns-from")
    }

    @Test(arguments: ["Visit", "visited", "Visiting", "visits", "has visited"])
    func `forms of visits are that kind, and not the role of a visitor`(text: String) {
        #expect(found(text) == "visits")
    }

    @Test(arguments: [
        ("Cooperated with", "cooperates-with"), ("co-operates-with", "cooperates-with"),
        ("cooperating_with", "cooperates-with"), ("criticised", "criticizes"),
        ("Brings", "visitor"), ("brought", "visitor"), ("Visitor", "visitor"),
    ])
    func `names and wordings of kinds are found`(text: String, id: String) {
        #expect(found(text) == id)
    }

    @Test func `an intention and a sentence turned round are told from the deed`() {
        #expect(found("aims to learn from") == "learns-from intended")
        #expect(found("aimed to learn from") == "learns-from intended")
        #expect(found("is visited by") == "visits passive")
        #expect(found("was visited by") == "visits passive")
        #expect(found("visited by") == "visits passive")
    }

    @Test(arguments: [
        "learn", "learns form", "lerns-from", "does not learn from", "Agreement", "Study visit", "",
        "-",
    ])
    func `what is no form of a kind is none`(text: String) {
        #expect(found(text) == nil)
    }

    @Test func `near misses and shared words are suggestions`() {
        let spellings = KindSpellings(linksOf: codebook)
        #expect(spellings.nearest(to: "lerns-from") == "learns-from")
        #expect(spellings.nearest(to: "Learns form") == "learns-from")
        #expect(spellings.nearest(to: "Agreement") == nil)
        #expect(spellings.related(to: "Study visit") == "visits")
        #expect(spellings.related(to: "no visits") == nil)
    }

    @Test func `a word that fits two kinds alike fits none`() {
        var codebook = Codebook()
        codebook.set(LinkKind(id: "visits", orientation: .backward))
        codebook.set(LinkKind(id: "visit", orientation: .forward))
        let spellings = KindSpellings(linksOf: codebook)
        #expect(spellings.match("Visits")?.kind == 0)
        #expect(spellings.match("VISIT")?.kind == 1)
        #expect(spellings.match("visiting") == nil)
    }

    @Test func `kinds of entities are found by name, plural and section`() {
        var codebook = Codebook()
        var agency = EntityKind(id: "agency", family: .actor, section: "agencies")
        agency.plural = "Agencies"
        codebook.set(agency)
        var media = EntityKind(id: "media", family: .actor, section: "media")
        (media.name, media.plural) = ("Media outlet", "Media outlets")
        codebook.set(media)
        let spellings = KindSpellings(entitiesOf: codebook)
        for (text, kind) in [("Agency", 0), ("agencies", 0), ("Media-Outlet", 1), ("MEDIA", 1)] {
            #expect(spellings.match(text)?.kind == kind)
        }
    }
}
